# review: machine-drafted, not yet read by a native speaker
identity-document-replacement-name = 身份证丢失或损坏补领
identity-document-replacement-summary = 请本人到这里的窗口来。户口所在地制证并寄回这里，您不用回去办。
identity-document-replacement-synonyms = 身份证丢了, 补办身份证, 挂失身份证

identity-document-replacement-reason = 旧证怎么了？
identity-document-replacement-reason-lost = 丢失或者被盗
identity-document-replacement-reason-damaged = 损坏
identity-document-replacement-collect = 您怎么领证？
identity-document-replacement-collect-counter = 到窗口领取
identity-document-replacement-collect-post = 邮寄到我的住址

identity-document-replacement-old-card = 损坏的身份证：请到窗口出示，我们不留复印件
identity-document-replacement-card-made = 新证已经制好，正寄往您申请的窗口。

identity-document-replacement-step = 制作新证
identity-document-replacement-why = 当地公安机关凭这些内容在户口登记中找到您，为您制证。

identity-document-replacement-basis = 《居民身份证法》第十一条
identity-document-replacement-if-gone = 您的身份证丢了或损坏了
identity-document-replacement-if-registered = 您在国内有户口
