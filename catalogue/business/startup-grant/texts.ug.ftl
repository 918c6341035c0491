# review: machine-drafted, not yet read by a native speaker
startup-grant-name = ئىگىلىك تىكلەش ياردەم پۇلى
startup-grant-summary = كىچىك ئىگىلىكنىڭ دەسلەپكى چىقىمى ئۈچۈن پۇل. قايتۇرۇش ھاجەتسىز.
startup-grant-synonyms = تىجارەت ياردەم پۇلى

startup-grant-business = ئىگىلىكنىڭ نامى ياكى ۋاقىتلىق نامى
startup-grant-idea = ئىگىلىك نېمە ئىش قىلىدۇ؟
startup-grant-idea-hint = نېمە ساتىسىز، كىمگە ساتىسىز، ھازىرغىچە نېمە قىلدىڭىز.
startup-grant-founded = قۇرۇلدىمۇ؟
startup-grant-founded-not-yet = تېخى ياق
startup-grant-founded-this-year = بىر يىلغا توشمىدى
startup-grant-founded-longer = بىر يىلدىن ئاشتى
startup-grant-jobs = بىرىنچى يىلى قانچە كىشى ئىشلەيدۇ؟
startup-grant-costs = پۇلنى نېمىگە ئىشلىتىسىز؟
startup-grant-costs-hint = ھەر بىر تۈر ئۈچۈن بىر قۇر: ئىجارە، ئۈسكۈنە، كۇرس.
startup-grant-cost = چىقىم
startup-grant-cost-what = نېمىگە؟
startup-grant-cost-amount = يۈەن
startup-grant-own-money = ئۆزىڭىز قانچە يۈەن سالىسىز؟

startup-grant-basis = بۇ شەھەرنىڭ ئىگىلىك تىكلەش ياردىمى قائىدىسى
startup-grant-if-new = تىجارىتىڭىز پىلانلىنىۋاتىدۇ ياكى بىر يىلغا توشمىدى
startup-grant-if-half-a-year = بۇ شەھەرگە كەلگىنىڭىزگە ئالتە ئايدىن ئاشتى
