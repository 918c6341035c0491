# review: machine-drafted, not yet read by a native speaker
## What several procedures ask, name and say in the same words.

section-you = 关于您
section-matter = 事情的情况

field-name = 您的姓名
field-name-hint = 您平时怎么写就怎么填，只填一个也行。
field-phone = 电话号码
field-phone-hint = 只用于询问这件事。
field-address = 您在本地的住址
field-from-town = 您从哪个城市来？
field-old-address = 您在那个城市的住址（可不填）
field-household-town = 您的户口在哪个城市？
field-identity-number = 身份证号码（可不填）
field-identity-number-hint = 用来区分同名的人。
field-born = 出生日期
field-date-hint = 按“年-月-日”填写，例如 2026-03-31
field-note = 还有什么要告诉我们的吗？（可不填）
field-reply-language = 您希望我们用哪种语言答复？
field-reply-language-hint = 只用于这一次请求。
field-about = 您是从哪个页面来的

choice-other = 其他

language-en = English
language-zh-Hans = 简体中文
language-ug = ئۇيغۇرچە
language-ar = العربية
language-es = Español

evidence-identity-paper = 身份证或护照：请到窗口出示，我们不留复印件
evidence-proof-of-address = 住址证明，例如水电费账单
evidence-work-contract = 劳动合同
evidence-pay-slips = 工资条或工资发放明细
evidence-birth-certificate = 出生医学证明：请到窗口出示，我们不留复印件
evidence-school-report = 学校成绩单
evidence-health-insurance-card = 医保卡
evidence-rental-contract = 租房合同
evidence-letter-received = 您收到的信件或通知
evidence-household-booklet = 户口簿：请到窗口出示，我们不留复印件
evidence-school-record = 学籍档案：请到窗口出示，我们不留复印件
evidence-vaccination-record = 预防接种证
evidence-employer-letter = 用人单位证明
evidence-photo = 证件照
evidence-social-security-card = 原来的社会保障卡
evidence-insurance-record = 原参保地的缴费凭证
evidence-bank-statement = 显示收款的银行流水
evidence-work-record = 出勤记录，例如考勤表
evidence-messages = 与雇主往来的消息
evidence-authority-letter = 其他人委托您代办的委托书
evidence-certificate = 证书或毕业证
evidence-transcript = 课程与成绩单
evidence-translation = 材料的译文
evidence-court-letter = 法院或仲裁机构的文书
evidence-health-certificate = 食品从业人员健康证明
evidence-business-licence = 营业执照
evidence-business-plan = 创业计划书
evidence-ownership-proof = 房屋权属证明
evidence-other-paper = 其他材料（见我们发给您的消息）

phrase-working-on-it = 我们正在办理您的请求，您现在不用做什么。
phrase-come-to-counter = 请到我们的窗口来一趟，并带上您的卡。
phrase-bring-original = 请带上原件。我们看过后当场还给您。
phrase-call-us = 请给我们打电话。号码在我们的页面上。
phrase-tell-us-more = 请再多说一点您需要什么。
phrase-paper-unreadable = 您发来的材料看不清，请再发一张更清楚的照片。
phrase-passed-on = 这件事由另一个部门负责。我们已经把您的请求转过去，由他们答复您。
phrase-interpreter-free = 可以请翻译帮忙，您不用付钱。
phrase-paper-received = 您的材料已经收到，谢谢。
phrase-appointment = 请于{ $day }{ $hour }来一趟。地点：{ $place }。请带上您的卡。
phrase-answer-unclear = 您的一项回答我们没有看明白，请再说明一下。
phrase-ready-to-collect = 您的证件已经办好，可以在这里领取：{ $place }。请带上您的卡。
phrase-paper-posted = 您的证件今天已经寄出。
phrase-not-found = 按您填写的内容没有查到。请再核对一下，并多告诉我们一些情况。

remedy-answer = 对答复不满意，或者到期没有收到答复？您可以在这个请求里再给我们留言，也可以到任何一个窗口说明。部门负责人会重新处理。
remedy-decision = 您可以在收到决定后六十日内申请行政复议，或者在六个月内向法院起诉。任何一个窗口都会告诉您怎么办，法律咨询免费。

acting-for = 您为谁申请？
acting-for-hint = 这只留在这份请求里，没有任何名册记录谁帮助谁。
acting-for-myself = 为自己
acting-for-child = 为我的孩子
acting-for-parent = 为我的父亲或母亲
acting-for-spouse = 为我的妻子或丈夫
acting-for-co-workers = 为我的工友
acting-for-other = 为请我帮忙的人
acting-for-name = 那个人的姓名
acting-for-name-hint = 为自己申请，或者姓名已写在表中别处，可不填。
evidence-acting-proof = 证明您可以代办的材料，例如出生证明、结婚证或签名的委托书：在窗口出示，我们不留副本

## How far a case is

step-in-review = 正在审查
step-other-office = 等待其他部门
step-visit-planned = 已安排上门查看
step-ready = 可以领取

## Questions of “What can I get?”

ask-work = 您现在在做什么？
ask-work-employed = 给别人工作
ask-work-own = 自己经营
ask-work-looking = 正在找工作
ask-work-studying = 在上学或学手艺
ask-work-none = 都不是
ask-home = 您在本市住在哪里？
ask-home-rented = 租房
ask-home-own = 自己的房子
ask-home-employer = 单位提供的住处
ask-home-family = 和家人或朋友同住
ask-home-none = 还没有固定住处
ask-household = 您的户口在哪里？
ask-household-hint = 以户口簿上的为准。
ask-household-here = 在本市
ask-household-elsewhere = 在别的城市
ask-household-none = 在国内没有户口
ask-age = 您多大年纪？
ask-age-hint = 按周岁填写。
ask-arrived = 您什么时候搬到本市？
ask-arrived-hint = 按年-月-日填写：2026-03-31，大概即可。
ask-paid-elsewhere = 您在别的城市缴过医疗保险吗？
ask-social-card = 您有社会保障卡吗？
ask-social-card-here = 有，是本市的
ask-social-card-elsewhere = 有，是别的城市的
ask-social-card-lost = 丢了
ask-social-card-none = 从来没有
ask-identity-card = 您的身份证情况如何？
ask-identity-card-good = 在手上，看得清
ask-identity-card-lost = 丢了
ask-identity-card-damaged = 损坏了
ask-identity-card-never = 从来没有
ask-child-elsewhere = 您有孩子此前在别的城市上学吗？
ask-wages = 有人拖欠您的工资吗？
ask-wages-job = 您还在那里工作吗？
ask-wages-job-still = 是
ask-wages-job-two-years = 不在了，离开不到两年
ask-wages-job-longer = 不在了，离开更久
ask-income = 您每月有多少钱用于生活？
ask-income-hint = 按元填写，只算您一个人，大概即可。
ask-certificate = 您有外地或外国的证书要在本市使用吗？
ask-business = 您有生意，或者打算做吗？
ask-business-none = 没有
ask-business-planned = 正在打算
ask-business-young = 有，不到一年
ask-business-older = 有，一年以上
ask-sells-food = 这门生意做食品或卖食品吗？

## What has to be so, for several procedures

if-registered-here = 您的户口在本市
if-registered-not-here = 您的户口不在本市
if-registered-elsewhere = 您的户口在别的城市
if-lives-here = 您在本市有住处
if-works-here = 您在工作，受雇或自己经营
if-paid-elsewhere = 您在别的城市缴过医疗保险
if-wages-owed = 有人拖欠您的工资
if-business = 您有生意，或者打算做
if-adult = 您已满 18 周岁
if-sixteen = 您已满 16 周岁
