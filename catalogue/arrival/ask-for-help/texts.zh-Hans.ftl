# review: machine-drafted, not yet read by a native speaker
ask-for-help-name = 请求帮助
ask-for-help-summary = 用您自己的话说说需要什么。对口的部门会按时答复您，不收费。

ask-for-help-need = 您需要什么帮助？
ask-for-help-need-hint = 用哪种语言写都可以。您不需要知道该找哪个部门。
ask-for-help-called = 我们怎么称呼您？（可不填）
ask-for-help-called-hint = 您平时怎么写自己的名字，就怎么填，只填一个也行。
