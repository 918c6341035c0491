# review: machine-drafted, not yet read by a native speaker
legal-advice-name = 免费法律咨询
legal-advice-summary = 写下事情经过，律师会在几天内答复，只有承办的律师能看到。
legal-advice-synonyms = 律师, 法律援助, 打官司, 维权

legal-advice-topic = 是哪方面的事？
legal-advice-topic-work = 工作和工资
legal-advice-topic-home = 租房或房东
legal-advice-topic-family = 家庭
legal-advice-topic-contract = 合同、买卖、借贷
legal-advice-topic-injury = 受伤或事故
legal-advice-matter = 发生了什么事？您想知道什么？
legal-advice-matter-hint = 用哪种语言写都可以。日期和金额很有帮助。
legal-advice-deadline = 有没有必须在某一天之前办的事？（可不填）
legal-advice-deadline-hint = 信里常常写着。按“年-月-日”填写，例如 2026-03-31
legal-advice-other-side = 对方是谁？（可不填）
legal-advice-other-side-hint = 避免给您安排为对方办事的律师。
legal-advice-way = 您希望怎样咨询？
legal-advice-way-written = 在这个请求里书面答复
legal-advice-way-phone = 电话
legal-advice-way-counter = 到窗口面谈，需要时有翻译

legal-advice-basis = 《法律援助法》第三十一、三十四、四十二条；金额由省级政府规定
legal-advice-if-little = 您每月生活费不超过 3000 元
