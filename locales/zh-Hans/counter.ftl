# review: machine-drafted, not yet read by a native speaker
## Invitation sheets of new members

sheet-title = { $town }邀请您
sheet-officer = 您是经办人：办理到您服务点的申请。
sheet-lead = 您是负责人：办理申请，延长期限，并查看超期的申请。
sheet-steward = 您是管理员：维护部门和服务的目录。您看不到任何申请。
sheet-points = 您的服务点
sheet-open = 打开 { $address }，用您的姓名和上面的口令登录。短横线、空格和大小写都没有关系。
sheet-keep = 请像钥匙一样保管这张纸，或者记住口令后把纸销毁。没有人留有副本。
sheet-alone = 不要把口令借给别人：凡是用它做的事，求助的人都会看到您的姓名。
