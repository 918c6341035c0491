# review: machine-drafted, not yet read by a native speaker
health-cover-transfer-name = 医保关系转移
health-cover-transfer-summary = 您在外地的缴费年限在本地继续计算。由我们联系原参保地，您不用回去办。
health-cover-transfer-synonyms = 医保转移, 医疗保险, 异地医保

health-cover-transfer-kind = 您原来参加的是哪一种医保？
health-cover-transfer-kind-employee = 职工医保
health-cover-transfer-kind-resident = 居民医保
health-cover-transfer-number = 医保编号（可不填）
health-cover-transfer-number-hint = 写在旧卡上。没有的话由我们查询。
health-cover-transfer-paid-until = 缴费到哪一天（可不填）
health-cover-transfer-family = 家人一起转吗？
health-cover-transfer-family-hint = 只填要一起转移医保的家人。
health-cover-transfer-person = 家人
health-cover-transfer-person-name = 姓名
health-cover-transfer-employer = 您在本地的工作单位（可不填）

health-cover-transfer-step = 转出您的缴费年限
health-cover-transfer-why = 当地经办部门凭这些内容查到您的医保，把缴费年限转到这里。
health-cover-transfer-months-sent = 您在这里的医保关系已经转出，缴费年限已转到您新城市的医保经办部门，在那里继续计算。

health-cover-transfer-basis = 《社会保险法》第三十二条
