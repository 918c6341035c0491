# review: machine-drafted, not yet read by a native speaker
## What the person served reads.

## Home and search

home-title = 您需要什么？
home-hint = 几个字就够，任何语言都可以。
find-button = 查找
home-card = 我有卡片
ask-for-help = 请求帮助
home-doors = 或者选一扇门
door-arrive = 初到
door-arrive-hint = 登记、居住、证件
door-family = 家庭
door-family-hint = 子女、父母、救助
door-health = 健康
door-health-hint = 就医、医保、疫苗
door-home = 住房
door-home-hint = 租房、住房、水电
door-work = 工作
door-work-hint = 就业、工资、社保
door-learn = 学习
door-learn-hint = 上学、培训、考试
door-business = 经营
door-business-hint = 开业、许可、税务
door-community = 社区
door-community-hint = 法律、文化、体育、交流
door-forms = 在这里申请
door-listings = 更多介绍和去处
door-empty = 这里还没有内容。请求帮助，对口的部门会答复您。
find-title = 查找结果
find-empty-query = 请用几个字写下您的需要。
find-nothing = 没有包含所有这些词的内容。
find-nearest = 最接近的
find-not-here = 不是您需要的？
ask-for-help-what = 用您自己的话说。您不需要知道该找哪个部门，也不需要账号。
listing-what = 内容
listing-whom = 适用对象
listing-bring = 需要携带
listing-how = 如何办理
listing-wait = 需要多长时间
listing-cost = 费用
listing-where = 地点
listing-when = 时间
listing-paused = 目前不提供此项服务。如果现在需要，请求帮助。
ages-between = { $from } 至 { $to } 岁
ages-from = { $from } 岁及以上
ages-to = { $to } 岁及以下
apply-now = 现在申请
get-help-counter = 到窗口寻求帮助
hours-title = 开放时间
hours-closed = 不开放
open-until = 现在开放，至 { $time }
closed-now = 现在不开放
counters-title = 服务窗口
counters-what = 去哪个窗口都可以。工作人员会和您一起写下请求，并给您一张卡片。
counters-about = 请告诉他们您要办的是：
counters-own = 这就是对口的部门。
counters-none = 还没有列出窗口。请在本网站请求帮助。
about-title = 这是什么，它拒绝做什么
about-what = 您在任何窗口或页面说出需要，对口的部门会按时答复。您不需要了解政府部门怎么分工。
about-who = 为所有因工作迁居的人及其家人服务，条件相同。
about-card-title = 您的卡片
about-card = 没有账号，也没有人员名单。每个请求都是加密封存的，用卡片上的代码才能打开。同一个人的两个请求不会在任何地方被关联。
about-looks = 部门里每次有人查看您的请求，您都能看到是谁、什么时候、看了什么。
about-refuses-title = 它绝不会做的事
about-refuses-asking = 不询问民族、宗教、信仰或政治观点，也没有地方填写这些。
about-refuses-notes = 不记录任何人的情况、看法或与谁交往。
about-refuses-register = 没有人员登记册、监视名单、评分，也不能搜索人。
about-refuses-reporting = 不向任何机关报告任何人。其他部门只在您请求的某一步了解所需内容，并且您看得到。
about-refuses-export = 不能批量导出请求。

## Applying

apply-about = 关于：
apply-changing = 可以随意修改，现在还没有发送。
apply-next = 下一页您可以在发送前检查所有内容。
review-title = 发送前请检查
review-goes-to = 将发送到
review-change = 修改回答
review-send-title = 准备好了吗？
review-send-what = 发送之后，部门就必须按时答复。接下来您会得到打开请求的卡片。
review-send = 发送
review-later = 现在不发送：给我看卡片，我以后再来
documents-title = 文件
documents-none = 还没有。
attach-label = 添加文件
attach-hint = 照片、PDF 或纯文本，可以一次选多个，合计不超过 { $megabytes } MB。相机写进照片里的信息（地点、时间）会被去掉。只需出示的证件，请到窗口出示。
attach-button = 添加

## The card

keep-title = 请保存这张卡片
keep-what = 用它打开您的请求：看答复、写消息、补材料。
keep-card = 您的卡片
keep-picture = 供手机相机扫描的卡片代码图
keep-where = 在此输入代码：
keep-picture-how = 手机浏览器开启脚本时，可用相机扫描此图打开。输入代码总是可以的。
keep-lost = 我们没有副本。谁有卡片谁就能打开请求，请像钥匙一样保管。
keep-how = 您是怎么保存的？
keep-printed = 我打印了
keep-photographed = 我拍照了
keep-typed-label = 或者我抄下来了。最后四位是：
keep-wrong-group = 这不是卡片的最后一组。请再看一下卡片，输入最后四位。
card-title = 打开您的请求
card-what = 请输入卡片上的代码。
card-label = 卡片代码
card-hint = 六组，每组四个字母和数字。空格、横线、大小写都没有关系。
card-open = 打开
card-again = 请再次输入卡片上的代码。一段时间没有操作，这里就会忘记卡片，以免别人看到您的请求。
card-kept = 您写的内容已保留
card-lost = 卡片丢了？请到当初的窗口，或重新请求：不需要账号。
finish = 结束：在这里忘记卡片
finish-why = 使用公用电脑时，离开前请结束。下一位看不到您的任何内容。

## The holder's page

case-you = 您
case-your-card = 您本人，凭卡片
case-owner = 现在由谁处理
case-due = 截止日期
case-received = 收到日期
case-late = 已经逾期。部门仍须完成下一步。
case-late-told = 已经逾期。已通知{ $name }，现在可以阅读并督办。
case-go-on = 检查并发送
case-asked = 部门请您补充
case-asked-how = 请在“文件”处添加，然后说明已全部发送。
case-outcome = 答复
case-close-what = 问题解决了吗？如果没有，请在下面写消息。
case-close = 是的，已经解决
case-messages = 消息
case-no-messages = 还没有。
case-write = 给部门写消息
case-write-send = 发送消息
case-complete-what = 补齐之后请说明，从那时起继续计算天数。
case-complete = 我已全部发送
case-answers = 您的请求
case-timeline = 发生了什么，谁看过
case-timeline-what = 部门每次查看，都会先记在这里，然后才显示内容。
case-readers = 谁可以阅读
case-readers-what = 其他任何人都不能，包括网站管理者。
reader-dormant = 目前还不能阅读：只有在部门逾期或较长时间不办公时才可以，而且您会看到。
withdraw-title = 撤回请求
withdraw-what = 部门将停止办理。三天内您可以重新办理。
withdraw-button = 撤回……
withdraw-sure = 是的，撤回
withdraw-not = 不，保持原样
