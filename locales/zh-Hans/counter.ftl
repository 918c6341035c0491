# review: machine-drafted, not yet read by a native speaker
## Counter mode

counter-bar = 窗口：{ $point }
counter-finish = 结束，下一位
counter-title = 帮助下一位
counter-what = 和面前的人一起把申请写下来。申请会到您的窗口，或者到您所选事项的办理部门。卡由本人保管，这台电脑什么也不保留。
counter-none = 您的服务点都不是窗口。本地的管理员可以更改。
counter-choose = 您在哪个窗口？
counter-on = 这个浏览器处于窗口模式。每帮完一位，请按上方栏里的按钮。
counter-go-on = 继续
counter-leave = 退出窗口模式
counter-no-download = 窗口的电脑不保存文件，因为文件会留在上面。请在本人的手机上打开申请，或者请承办部门出示。
counter-forgotten = 这是为上一位填写的内容，上一位已经结束，这里已不再保留。请重新开始。
counter-received-label = 收到纸质表格的日期
counter-received-hint = 只在录入纸质表格时填写：窗口收到表格的那一天，按“年-月-日”填写。今天收到的请留空。

## Blank forms

print-link = 打印这张表
print-how = 请用浏览器打印此页，用笔填写。任何窗口都会帮助您并收下表格。
print-with = 第二种语言
print-bring = 部门可能要求的材料
print-seen = 只需出示，不留复印件
print-where = 交到哪里
print-any = 本地任何窗口都可以交。
print-card = 交表时您会拿到一张卡。卡可以打开您的申请，请像钥匙一样保管。
print-office = 由窗口填写
print-received = 收到日期
print-contact-to = 请勾选一项，并在下面写上号码或地址，以及找谁。

## Invitation sheets of new members

sheet-title = { $town }邀请您
sheet-officer = 您是经办人：办理到您服务点的申请。
sheet-lead = 您是负责人：办理申请，延长期限，并查看超期的申请。
sheet-steward = 您是管理员：维护部门和服务的目录。您看不到任何申请。
sheet-points = 您的服务点
sheet-open = 打开 { $address }，用您的姓名和上面的口令登录。短横线、空格和大小写都没有关系。
sheet-keep = 请像钥匙一样保管这张纸，或者记住口令后把纸销毁。没有人留有副本。
sheet-alone = 不要把口令借给别人：凡是用它做的事，求助的人都会看到您的姓名。

## A town in which people practise

practice-bar = 练习。这里没有任何真实内容，请求不会送到任何部门。
error-practice-card = 这是练习卡，在这里打不开任何内容：练习的请求在练习用的站点里。
error-real-card = 这是真实请求的卡。这里只供练习，请在真实的站点使用。
error-no-practice = 练习站点不向任何人发送消息。
