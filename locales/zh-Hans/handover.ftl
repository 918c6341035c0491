# review: machine-drafted, not yet read by a native speaker
## Consent: before anything goes to another town

handover-title = 另一个城市可以办理
handover-lead = 您的请求中有一步可以由另一个城市的部门办理。未经您同意，什么都不会发过去。
handover-see = 查看会发过去什么
handover-page-lead = 请看会把什么发到另一个城市，以及为什么。未经您同意，什么都不会发过去；同意之后，您还有时间撤回。
handover-who = 由谁办理
handover-why = 为什么需要
handover-when = 期限
handover-days = 对方收到后 { $n } 个工作日内
handover-fields = 只发送以下内容
handover-with = 一并告知的还有：您希望用哪种语言答复、您哪一天提出请求，以及窗口是否见过您本人。
handover-not = 您的其他回答、消息和文件都留在这里。
handover-then = 之后会怎样
handover-then-window = 有一段时间什么都不发送。请求页面上会写明到几点，您按一下就能撤回。
handover-then-owner = 在另一个城市接下这一步之前，仍由这里的部门负责。
handover-then-back = 那边部门写的内容会回到您的请求页面。您的卡在那个城市也能打开这一步。
handover-last = 同意的话，请输入您的卡上最后四个字母和数字
handover-last-hint = 在窗口只有持卡人本人可以同意。
handover-agree = 我同意：交给{ $town }办理
handover-not-now = 暂不，返回请求

## Where a step stands that was handed over

handed-title = 在另一个城市
handed-waiting = 还没有发送。将在 { $time } 发到{ $town }，在此之前您可以撤回。
handed-waiting-staff = 当事人已同意。除非当事人先撤回，将在 { $time } 发到{ $town }。
handed-recall = 撤回：不发给{ $town }
handed-cancel = 从{ $town }撤回
handed-offered = 已提交给{ $town }，对方还没有接下。仍由这里的部门负责。
handed-silent = { $town }到现在没有答复。这里的部门已经知道，并且仍然负责。
handed-there = { $town }的{ $office }从{ $date }起接下并负责这一步。
handed-there-due = 应在{ $date }前答复。
handed-back = { $town }已经答复，内容见下。
handed-recalled = 已撤回。{ $town }不会办理。
handed-refused = { $town }没有接下。
handed-not-ours = { $town }退回了：那里的部门不负责此事。
handed-withdrawn = 已撤回。{ $town }不再办理。
handed-lost = { $town }丢失了这一步，并且已经告知：那里不会再办理，也不会有答复。
handed-refused-owner = 现在又由{ $office }负责。
handed-why-not = 原因：
handed-why-agreement = 两个城市之间的协议目前不包括此事。
handed-why-undeclared = 里面有协议没有列出的内容。
handed-why-too-large = 内容太大。
handed-why-expired = 到达太晚：您的同意两周内有效。
handed-why-unchecked = 对方无法核对您同意的内容。
handed-fields = 同意发送的内容：
handed-letters = { $town }写的内容
handed-paper-there = （太大，没有发到这里；用卡在{ $town }打开）
handed-print = 打印这份答复（写明部门和所在城市）
handed-remedy = 这是{ $town }的{ $office }作出的决定。如果您不同意：
handed-remedy-there = 要向那个部门投诉或者再写信，请在{ $town }使用您的卡。
message-given-back = 不属本处：退回，附理由
next-elsewhere = 这一步现在在另一个城市办理。对方的答复会出现在本页。
part-packet = 在另一个城市的那一步

## The card in the other town

there-link = 在{ $town }使用您的卡
there-what = 您的卡在{ $town }有另一个代码。它由您卡上的代码算出，不能反推到任何人。
there-open = 在{ $town }打开
there-code = 您的卡在{ $town }的代码
there-again = 不必记下：您的卡随时会在这里再显示它。
there-shared = 这台电脑有很多人使用。请在您自己的手机上打开，或者把代码带走。
came-holder = 您是在{ $town }提出请求的。这里办理的是其中这一部分：
came-link = 前往您在{ $town }的请求
elsewhere-link = 我的卡是另一个城市的
elsewhere-title = 另一个城市的卡
elsewhere-what = 您卡上的代码只用于您提出请求的城市，请不要输入到其他城市的页面。
elsewhere-typed = 在这里它不会离开您的设备：设备由它算出本市的代码，只发送算出的代码。
elsewhere-towns = 在您提出请求的城市打开
elsewhere-towns-what = 那里的页面会列出交办的每一步，并为您在另一个城市打开。
elsewhere-none = 这里没有用这张卡能打开的请求。这一步到本市了吗？请看您自己城市的页面。
elsewhere-which = 打开哪一个？
elsewhere-several = 您的请求有几步在这里办理。
elsewhere-back = 我的卡是本市的
card-arrived = 另一个城市的页面已带来您的卡在本市的代码。按一下就能打开。

## Members

staff-came = 来自{ $town }
staff-elsewhere = 有一步在另一个城市
staff-silent = 另一个城市没有答复
staff-lost = 另一个城市丢失了一个步骤
staff-came-what = 这是{ $town }交办的一步。请求本身留在那里；您写给当事人的内容也会发到那里。
staff-return = 不属本处：退回
staff-return-hint = 另一个城市的部门立即重新负责。当事人会看到您的理由。
staff-return-button = 退回
staff-crossing-hint = 另一个城市可以办理。受理之后，当事人可以用卡同意移交。

## Events

event-handed-over = 您同意由另一个城市办理一步
event-recalled = 您在发送之前撤回了这一步
event-released = 另一个城市已接下这一步
event-handover-refused = 另一个城市没有接下这一步
event-letter = 另一个城市的部门写了消息
event-handover-lost = 另一个城市丢失了这一步
event-came-back = 另一个城市的答复已送回
event-came = 来自另一个城市
event-given-back = 已退回原来的城市
staff-event-handed-over = 当事人同意由另一个城市办理一步
staff-event-recalled = 当事人在发送之前撤回了这一步

## Refusals

refusal-elsewhere = 这一步现在在另一个城市。送回之后才能继续。
refusal-not-there = 另一个城市已经接下这一步，或者这一步已经结束，不能再这样撤回。
refusal-handed-often = 这份请求移交的次数太多了，由这里的部门继续办理。
error-no-agreement = 与那个城市没有包括此事的协议。什么都没有发送。
error-town-unknown = 那个城市还没有说明怎样联系它的部门。什么都没有发送，请过几分钟再试。
