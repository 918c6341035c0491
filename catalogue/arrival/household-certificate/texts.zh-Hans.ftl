# review: machine-drafted, not yet read by a native speaker
household-certificate-name = 户籍证明
household-certificate-summary = 只写明您需要证明的内容。这里的窗口核对本人，户口所在地出具证明。
household-certificate-synonyms = 户口本, 户籍证明, 亲属关系证明

household-certificate-proves = 要证明什么？
household-certificate-proves-registered = 我的户口在那里
household-certificate-proves-household = 户内有哪些人
household-certificate-proves-moved = 什么时候迁入或迁出
household-certificate-proves-former-name = 曾用名是我的
household-certificate-people = 还要写上哪些人？
household-certificate-people-hint = 证明上还要写其他人的才填。
household-certificate-person = 人员
household-certificate-person-name = 姓名
household-certificate-person-born = 出生日期（可不填）
household-certificate-purpose = 用来做什么？
household-certificate-purpose-school = 上学
household-certificate-purpose-work = 工作
household-certificate-purpose-housing = 住房

household-certificate-step = 出具证明
household-certificate-why = 当地部门凭这些内容查到登记，只写明您选择的内容。

household-certificate-basis = 十二部门《关于改进和规范公安派出所出具证明工作的意见》（2016）
