# review: machine-drafted, not yet read by a native speaker
school-transfer-name = 外地学生转学
school-transfer-summary = 为在外地上学的一个或几个孩子在本地安排学校。
school-transfer-synonyms = 转学, 孩子上学, 入学, 学位

school-transfer-children = 哪些孩子要转学？
school-transfer-children-hint = 兄弟姐妹可以在一个请求里一起办。
school-transfer-child = 孩子
school-transfer-child-name = 孩子的姓名
school-transfer-grade = 现在读几年级（1 到 12）
school-transfer-school = 现在的学校
school-transfer-start = 从哪一天开始？
school-transfer-wish = 有希望去的学校吗？（可不填）
school-transfer-old-address-hint = 凭这个地址，那个城市可以证明您在那里住过。

school-transfer-residence = 在那里居住的证明
school-transfer-residence-why = 当地部门查明您家住在哪里，您不用自己去开证明。
school-transfer-record = 转出学籍档案
school-transfer-record-why = 原学校凭这些内容找到每个孩子，把学籍档案转到新学校。
school-transfer-residence-confirmed = 我们证明这家人曾住在所填的地址。
school-transfer-record-sent = 学籍档案已转到您新城市的教育部门。

school-transfer-basis = 《义务教育法》第十二条
school-transfer-if-child = 您有孩子在别的城市上学
