# review: machine-drafted, not yet read by a native speaker
social-security-card-name = 社会保障卡
social-security-card-summary = 首次申领、补办，或者把外地的卡换成本地的卡。
social-security-card-synonyms = 社保卡, 社会保障卡, 补办社保卡

social-security-card-kind = 您要办哪一种？
social-security-card-kind-first = 第一次办卡
social-security-card-kind-lost = 旧卡遗失或损坏，补办新卡
social-security-card-kind-move = 把外地的卡换成本地的
social-security-card-from-town-hint = 只有旧卡是外地的才需要填。
social-security-card-employer = 您在哪里工作？（可不填）
social-security-card-employer-hint = 有工作的，单位应当为您参保；没有工作也可以办卡。
social-security-card-collect = 您怎么领卡？
social-security-card-collect-counter = 到窗口领取
social-security-card-collect-post = 邮寄到我的住址

social-security-card-basis = 《社会保险法》第五十八条；《“中华人民共和国社会保障卡”管理办法》（2011）
social-security-card-if-needed = 您没有本市的卡，或者丢了
