# review: machine-drafted, not yet read by a native speaker
## Without a connection: what the browser kept.

offline-title = 本机保存的本地信息
offline-notice = 没有网络。这里是您的浏览器在{ $date }保存的本地服务信息。开放时间可能有变；填表需要网络。
offline-missing = 这一页需要网络。有网络时请再打开。现在可以在浏览器保存的信息里查找：
