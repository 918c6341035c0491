# review: machine-drafted, not yet read by a native speaker
ask-for-help-name = 请求帮助
ask-for-help-summary = 用您自己的话说说需要什么。对口的部门会按时答复您，不收费。

ask-for-help-need = 您需要什么帮助？
ask-for-help-need-hint = 用哪种语言写都可以。您不需要知道该找哪个部门。
ask-for-help-called = 我们怎么称呼您？（可不填）
ask-for-help-called-hint = 您平时怎么写自己的名字，就怎么填，只填一个也行。
ask-for-help-reply-language = 您希望我们用哪种语言答复？
ask-for-help-reply-language-hint = 只用于这一次请求。
ask-for-help-about = 您是从哪个页面来的

language-en = English
language-zh-Hans = 简体中文
language-ug = ئۇيغۇرچە
language-ar = العربية
language-es = Español

evidence-identity-paper = 身份证或护照：请到窗口出示，我们不留复印件
evidence-proof-of-address = 住址证明，例如水电费账单
evidence-work-contract = 劳动合同
evidence-pay-slips = 工资条或工资发放明细
evidence-birth-certificate = 出生医学证明：请到窗口出示，我们不留复印件
evidence-school-report = 学校成绩单
evidence-health-insurance-card = 医保卡
evidence-rental-contract = 租房合同
evidence-letter-received = 您收到的信件或通知
evidence-other-paper = 其他材料（见我们发给您的消息）

phrase-working-on-it = 我们正在办理您的请求，您现在不用做什么。
phrase-come-to-counter = 请到我们的窗口来一趟，并带上您的卡。
phrase-bring-original = 请带上原件。我们看过后当场还给您。
phrase-call-us = 请给我们打电话。号码在我们的页面上。
phrase-tell-us-more = 请再多说一点您需要什么。
phrase-paper-unreadable = 您发来的材料看不清，请再发一张更清楚的照片。
phrase-passed-on = 这件事由另一个部门负责。我们已经把您的请求转过去，由他们答复您。
phrase-interpreter-free = 可以请翻译帮忙，您不用付钱。
phrase-paper-received = 您的材料已经收到，谢谢。

ask-for-help-remedy = 对答复不满意，或者到期没有收到答复？您可以在这个请求里再给我们留言，也可以到任何一个窗口说明。部门负责人会重新处理。
