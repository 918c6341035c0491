# review: machine-drafted, not yet read by a native speaker
## Who is there: absences, cover, closed days.

staff-away = 外出与停办
staff-away-who = 谁不在
staff-away-nobody = 目前和近期都没有人不在。
staff-away-days = 从{ $from }到{ $to }
staff-away-covered = 由{ $name }代班。
staff-away-uncovered = 没有人代班。
staff-away-without-key = 缺少以下窗口的密钥，只有持有密钥的人才能借出：
staff-away-back = 结束：{ $name }已回来
staff-away-say = 登记某人不在
staff-away-hint = 代班的人只在这些天内能看到这些队列并打开这些事项。每次查看都以其本人姓名记在当事人的记录里。
staff-away-of = 谁不在
staff-away-first = 第一天
staff-away-last = 最后一天
staff-away-cover = 谁代班
staff-away-no-cover = 没有人
staff-away-button = 登记
staff-away-choose-days = 请选择第一天和最后一天。
staff-closed = 停办日
staff-closed-none = 没有登记停办日。
staff-closed-reopen = { $name }：恢复办公
staff-closed-say = 登记停办日
staff-closed-hint = 停办日不算工作日：正在办理的事项日期顺延，并告知每位当事人。连续超过五个工作日时，新的事项和到期步骤转给本部门负责窗口，再转给下一个部门。
staff-closed-whole = 整个部门都不办公
staff-closed-reason = 原因
staff-closed-button = 登记停办
staff-closed-choose-reason = 请选择原因。
staff-lent = { $name }到{ $until }为止不在：由您代管{ $point }。
closed-holiday = 当地假日
closed-move = 部门搬迁
closed-works = 楼内施工
closed-emergency = 紧急情况
closed-on = { $from }不办公：{ $why }。
closed-from-to = { $from }至{ $to }不办公：{ $why }。
acts-stands-for = 目前由{ $acts }代替{ $other }办理。
acts-covers = 目前由{ $acts }代替{ $other }办理：那里的工作人员不在。
acts-closed = { $office }到{ $until }为止不办公（{ $why }）。这些天不计算，下面的日期已顺延。
acts-closed-other = { $office }到{ $until }为止不办公（{ $why }）。
event-stood-in = 较长时间无人办公：由另一部门办理
event-dates-moved = 日期变动：部门的停办日有变化
error-unknown-colleague = 您的部门里没有可以在此指定的这个人。请从列表中选择。
error-unknown-leave = 这条外出或停办记录已不存在，或属于其他部门。请重新查看列表。
error-bad-days = 请选择今天及以后的日期，第一天在最后一天之前，最多{ $max }天。
error-away-already = 两人中有一人那时已经不在。请选择其他日期或其他人。

## How far a case is

staff-step = 说明进度
staff-step-hint = 当事人马上可以看到。时限照常计算。
staff-step-button = 告知当事人
staff-choose-step = 请选择进度。您的文字已保留。
message-step = 进度
event-stepped = 部门说明了进度
case-step = 进度：

## How much there is to do

staff-work = 工作量
staff-work-what = 您自己窗口的未结事项。只有事项的数目：数字背后没有任何人的名字。
staff-work-open = { $n ->
   *[other] { $n }件未结事项
}
staff-work-plot = 按到期的周
staff-work-past = 已过期
staff-work-this = 本周
staff-work-next = 下周
staff-work-second = 两周后
staff-work-third = 三周后
staff-work-later = 更晚

## Two languages in one thread

message-interpreter = 需要口译
interpreter-hint = 如果您用部门可能看不懂的语言书写：
interpreter-send = 发送并请求口译
interpreter-asked = 已请求口译。在有人协助之前，部门那里会一直有标记。
staff-interpreter = 需要口译：
staff-interpreted = 已有口译协助
staff-interpreted-button = 已完成
message-interpreted = 已有口译协助：内容已明白

## Sentences with gaps

gap-day = 日期
gap-hour = 时间
gap-place = 地点
error-gap = 您选的一句话里有空没有填，或者填的内容无法识别。请填写它需要的日期、时间（例如09:30）和地点。您的文字已保留。
