# review: machine-drafted, not yet read by a native speaker
## States, steps and events of a case.

## Where a case stands

state-draft = 尚未发送
state-sent = 已发送
state-to-complete = 需要补充
state-accepted = 正在办理
state-decided = 已决定
state-answered = 已答复
state-closed = 已结束
state-withdrawn = 已撤回
next-draft = 只有您能看到。准备好后请检查并发送。
next-sent = { $office }已收到，如缺材料会告诉您。如果到期没有告知，就视为材料齐全。
next-to-complete = { $office }在等您补充，期间不计算天数。
next-accepted = { $office }正在办理，须在下面的日期前决定。
next-decided = { $office }已作出决定，还须送达给您。
next-answered = { $office }已答复。请说明问题是否解决；否则将在下面的日期自动结束。
next-closed = 没有其他要做的。一段时间内仍可用卡片打开本页。
next-withdrawn = 您已撤回，不再办理。

## Kinds of messages

message-asked = 要求补充材料
message-decided-yes = 决定：同意
message-decided-no = 决定：不同意
message-answer = 答复
message-extended = 延长期限及理由
message-passed = 转交及理由

## Events of the timeline

event-drafted = 已写
event-edited = 已修改
event-sent = 已发送
event-listed = 进入部门的列表
event-looked = 被查看
event-accepted = 材料齐全，已受理
event-accepted-by-silence = 补充期限已过，视为受理
event-asked = 部门要求补充材料
event-completed = 您表示已补齐
event-message = 您写了消息
event-reply = 部门写了消息
event-document = 您添加了文件
event-office-document = 部门添加了文件
event-decided = 已决定
event-answered = 已答复
event-extended = 期限延长一次
event-passed = 已转交
event-late = 逾期
event-closed = 您表示已解决
event-closed-by-time = 自动结束
event-withdrawn = 已撤回
event-times = { $n } 次
event-to = 转到{ $name }
event-parts = 所显示的内容
part-answers = 您的回答
part-thread = 消息
part-document = 文件 { $number }
part-head = 事由
part-other = 其他部分

## Days and how they are counted

deadline-notice = 告知缺少什么
deadline-decision = 作出决定
deadline-delivery = 送达决定
deadline-closing = 自动结束
deadline-provisional = 可能变动：该年假日尚未公布
deadline-how = 按工作日计算，收到当天不计，最后一天计入。
days-from = 从
days-to = 到
days-what = 性质
days-so-far = 累计天数
days-counted-to = 累计 { $n } 天
days-received = 收到当天，不计
days-counted = 工作日
days-worked-weekend = 调休上班
days-weekend = 周末，不计
days-holiday = 假日，不计
days-closed = 部门不办公，不计
days-stopped = 等您补充，不计
event-restored = 重新办理
event-shared = 已制作第二张卡
event-unshared = 已收回第二张卡
event-complained = 已提交投诉
event-resolved = 投诉已答复
message-complaint = 投诉
message-resolved = 对投诉的答复
deadline-complaint = 答复投诉
