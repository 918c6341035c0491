# review: machine-drafted, not yet read by a native speaker
## What went wrong and what to do next.

## About the card

error-card-length = 卡片有 24 个字母和数字，您输入了 { $length } 个。请对照卡片重新输入。
error-card-character = 第 { $position } 个字符不会出现在卡片上。请对照卡片重新输入。
error-card-mistyped = 有一个字母或数字与卡片不符，或两个位置颠倒了。请逐组对照卡片。
error-card-unknown = 这里没有用此卡片打开的请求。是在其他城市办的吗？否则请到窗口询问。

## Staff

error-sign-in = 姓名或口令不正确。请重新输入。
error-signed-out = 请先登录。15 分钟没有操作会自动退出。
error-not-allowed = 您的岗位不能进行此操作。请询问部门负责人。
error-no-grant = 没有您可以查看的此请求，可能已转交。
error-busy = 现在同时办理的人很多。请过几秒再试。

## What was asked for or typed

error-form = 有些回答需要再看一下。请改正后重新发送。
error-other-body = 这张卡片已用于另一个请求。请使用新卡片。
error-unknown-procedure = 这里不能办理此项。请回到首页请求帮助。
error-unknown-listing = 此页面已不存在。请回到首页查找。
error-unknown-point = 没有窗口受理此项。请选择其他窗口。
error-unknown-document = 此请求中没有这份文件。
error-unknown-word = 所选的材料或语句不存在。请重新选择。
error-empty = 没有写内容。请先写下内容。
error-too-long = 太长了。请最多写 { $max } 个字，其余可另发一条消息。
error-too-large = 文件超过 { $megabytes } MB。请发送较小的图片，或把材料带到窗口。
error-no-file = 没有选择文件。请先选择。
error-unreadable = 文字中含有无法保存的不可见字符。请重新输入，不要粘贴。
error-field-unreadable = 其中有无法读取的字符，显示为 �。请重新输入这些字符。

## Requests as a whole

error-not-found = 没有此页面。请回到首页说出您的需要。
error-method = 此页面不能这样使用。请返回并点击按钮。
error-request-too-large = 发送的内容太大。请返回，缩短后重新发送。
error-request-unreadable = 发送的内容无法读取。请返回并重新发送表单。
error-cross-site = 此表单来自其他网站，未被接受。请在本站打开页面后重新发送。
error-ours = 是我们的错误。您之前发送的内容是安全的。请过几分钟再试。
error-conflict = 同时有人修改了此内容。请再看一下并重复您的操作。
error-damaged = 此请求的一部分无法打开。请告诉窗口；我们宁可不显示，也不显示错误内容。
error-store = 暂时无法保存。请过一分钟再试；重复发送没有影响。
error-full = 这里没有空间保存了。以前保存的内容都安全。请稍后再试，或者带到窗口办理；重复发送没有影响。
problem-typed = 您写的内容还在
problem-again = 重新发送

## What a case does not allow

refusal-stage = 请求的状态已变化，现在不能或还不能这样做。请查看目前的状态。
refusal-not-in-charge = 此请求由其他部门负责。
refusal-not-holder = 只有持卡人可以这样做。
refusal-asked-once = 补充材料只能要求一次，已经要求过。请改为写消息。
refusal-extended-once = 期限已延长过一次，不能再延长。
refusal-too-late = 期限已过，不能再延长。
refusal-pass-to-self = 请求只能转给其他部门。请选择一个。
refusal-not-due = 还没有到时间。
refusal-calendar = 无法计算答复的截止日期。请告诉窗口。
error-too-many-guests = 同时最多可以有 { $max } 张第二卡。请先收回一张。
error-unknown-guest = 这张第二卡已经收回。
refusal-undo-over = 撤销的三天期限已过。您随时可以重新提出请求。
refusal-complained-already = 您的投诉正在处理。您可以写消息。
refusal-no-complaint = 没有需要答复的投诉。
refusal-bad-receipt = 收到纸件的日期必须在最近三十天内。
