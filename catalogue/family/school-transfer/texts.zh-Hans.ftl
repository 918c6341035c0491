# review: machine-drafted, not yet read by a native speaker
school-transfer-name = 外地学生转学
school-transfer-summary = 为在外地上学的一个或几个孩子在本地安排学校。

school-transfer-children = 哪些孩子要转学？
school-transfer-children-hint = 兄弟姐妹可以在一个请求里一起办。
school-transfer-child = 孩子
school-transfer-child-name = 孩子的姓名
school-transfer-grade = 现在读几年级（1 到 12）
school-transfer-school = 现在的学校
school-transfer-start = 从哪一天开始？
school-transfer-wish = 有希望去的学校吗？（可不填）
