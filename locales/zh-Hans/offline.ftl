# review: machine-drafted, not yet read by a native speaker
## Without a connection: what the browser kept.

offline-title = 本机保存的本地信息
offline-notice = 没有网络。这里是您的浏览器在{ $date }保存的本地服务信息。开放时间可能有变；填表需要网络。
offline-missing = 这一页需要网络。有网络时请再打开。现在可以在浏览器保存的信息里查找：

kept-here-title = 没有网络时
kept-here-what = 您可以把下面的内容保存在这部手机里，没有网络时也能看：
kept-here-who = 拿到这部手机的人也能看到：有人在这里提交了申请、申请在哪里、进展如何。您的姓名、申请内容、消息、文件和卡片都不会保存。如果别人也用这部手机，请不要选择。取消勾选、按“{ finish }”，或者距您上次打开本页满30天，保存的内容就会删除。
kept-here-choose = 保存在这部手机里
kept-here-kept = 已保存在这部手机里。
kept-here-gone = 这部手机里已不再保存。
kept-here-as-of = 截至{ $date }
kept-here-remove = 从这部手机里删除
