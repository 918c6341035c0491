# review: machine-drafted, not yet read by a native speaker
unpaid-wages-help-name = 拖欠工资投诉与帮助
unpaid-wages-help-summary = 说明谁欠了多少，可以替自己，也可以替工友。劳动监察部门会调查处理，不收费。
unpaid-wages-help-synonyms = 讨薪, 拖欠工资, 老板不发工资, 欠薪

unpaid-wages-help-employer = 您给谁干活？
unpaid-wages-help-employer-hint = 公司、工地或者老板的名字，知道什么填什么。
unpaid-wages-help-place = 在哪里干活？
unpaid-wages-help-employer-phone = 雇主的电话（可不填）
unpaid-wages-help-from = 从什么时候开始没发
unpaid-wages-help-until = 到什么时候（还在拖欠就不填）
unpaid-wages-help-amount = 欠您多少元？
unpaid-wages-help-amount-hint = 用数字填写，大概的数就行。
unpaid-wages-help-contract = 当时是怎么约定的？
unpaid-wages-help-contract-written = 有书面合同
unpaid-wages-help-contract-spoken = 只是口头约定
unpaid-wages-help-contract-none = 什么都没说
unpaid-wages-help-still-there = 您现在还在那里干吗？
unpaid-wages-help-what = 事情的经过
unpaid-wages-help-what-hint = 做什么活、说好多少钱、发了多少、雇主怎么说。
unpaid-wages-help-co-workers = 您也替工友写吗？
unpaid-wages-help-co-workers-hint = 只填委托您的工友，最多 50 人。
unpaid-wages-help-co-worker = 工友
unpaid-wages-help-co-worker-name = 姓名
unpaid-wages-help-co-worker-amount = 欠多少元
unpaid-wages-help-co-worker-phone = 电话（可不填）

unpaid-wages-help-basis = 《劳动保障监察条例》第二十条：两年以内
unpaid-wages-help-if-in-time = 您还在那里工作，或者离开不到两年
