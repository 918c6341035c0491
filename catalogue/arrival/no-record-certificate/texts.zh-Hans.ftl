# review: machine-drafted, not yet read by a native speaker
no-record-certificate-name = 无犯罪记录证明
no-record-certificate-summary = 用人单位、学校或者其他国家要求提供时办理。由户口所在地的公安机关出具，您不用回去办。
no-record-certificate-synonyms = 无犯罪证明, 政审证明

no-record-certificate-purpose = 用来做什么？
no-record-certificate-purpose-work = 工作
no-record-certificate-purpose-school = 上学
no-record-certificate-purpose-abroad = 出国
no-record-certificate-since = 从什么时候查起？（可不填）
no-record-certificate-since-hint = 查全部时间的不用填。按“年-月-日”填写，例如 2026-03-31
no-record-certificate-other-names = 曾用名（可不填）

no-record-certificate-step = 出具证明
no-record-certificate-why = 当地公安机关凭这些内容在记录中查询，并把证明寄到您的住址。
