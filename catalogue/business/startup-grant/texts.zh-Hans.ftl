# review: machine-drafted, not yet read by a native speaker
startup-grant-name = 创业补助
startup-grant-summary = 资助小企业开办初期的费用，不用偿还。
startup-grant-synonyms = 创业补贴, 创业资金, 扶持资金

startup-grant-business = 企业名称，或者暂定名称
startup-grant-idea = 打算做什么？
startup-grant-idea-hint = 卖什么、卖给谁、已经做了哪些准备。
startup-grant-founded = 已经开办了吗？
startup-grant-founded-not-yet = 还没有
startup-grant-founded-this-year = 不到一年
startup-grant-founded-longer = 一年以上
startup-grant-jobs = 第一年有多少人在那里工作？
startup-grant-costs = 钱用在哪里？
startup-grant-costs-hint = 每一项填一行：房租、设备、培训。
startup-grant-cost = 费用
startup-grant-cost-what = 用途
startup-grant-cost-amount = 金额（元）
startup-grant-own-money = 您自己投入多少元？

startup-grant-basis = 本市的创业补助规定
startup-grant-if-new = 您的生意正在打算中，或者不到一年
startup-grant-if-half-a-year = 您到本市已满六个月
