# review: machine-drafted, not yet read by a native speaker
unpaid-wages-help-name = بېرىلمىگەن ئىش ھەققىگە ياردەم
unpaid-wages-help-summary = كىم قانچە پۇل قەرز ئىكەنلىكىنى ئۆزىڭىز ۋە خىزمەتداشلىرىڭىز ئۈچۈن ئېيتىڭ. ئەمگەك نازارىتى تەكشۈرۈپ بىر تەرەپ قىلىدۇ، ھەق ئالمايدۇ.
unpaid-wages-help-synonyms = ئىش ھەققى بەرمىدى, مائاش قەرز

unpaid-wages-help-employer = كىمگە ئىشلىدىڭىز؟
unpaid-wages-help-employer-hint = شىركەت، قۇرۇلۇش مەيدانى ياكى خوجايىننىڭ ئىسمى: نېمىنى بىلسىڭىز شۇنى يېزىڭ.
unpaid-wages-help-place = ئىش نەدە ئىدى؟
unpaid-wages-help-employer-phone = ئىش ئورنىنىڭ تېلېفونى (يازمىسىڭىزمۇ بولىدۇ)
unpaid-wages-help-from = قاچاندىن بېرى بېرىلمىگەن
unpaid-wages-help-until = قاچانغىچە (داۋاملىشىۋاتسا بوش قويۇڭ)
unpaid-wages-help-amount = سىزگە قانچە يۈەن قەرز؟
unpaid-wages-help-amount-hint = رەقەم بىلەن يېزىڭ. تەخمىنەن بولسىمۇ بولىدۇ.
unpaid-wages-help-contract = قانداق كېلىشكەن؟
unpaid-wages-help-contract-written = يازما توختام بار
unpaid-wages-help-contract-spoken = پەقەت ئېغىزدا
unpaid-wages-help-contract-none = ھېچنېمە دېيىلمىگەن
unpaid-wages-help-still-there = ھازىرمۇ شۇ يەردە ئىشلەمسىز؟
unpaid-wages-help-what = نېمە ئىش بولدى؟
unpaid-wages-help-what-hint = قانداق ئىش، كېلىشكەن ھەق، قانچىلىك بېرىلدى، ئىش ئورنى نېمە دەيدۇ.
unpaid-wages-help-co-workers = خىزمەتداشلىرىڭىز ئۈچۈنمۇ يېزىۋاتامسىز؟
unpaid-wages-help-co-workers-hint = پەقەت سىزگە ھاۋالە قىلغانلارنى يېزىڭ، كۆپ بولغاندا 50 كىشى.
unpaid-wages-help-co-worker = خىزمەتداش
unpaid-wages-help-co-worker-name = ئىسمى
unpaid-wages-help-co-worker-amount = قەرز، يۈەن
unpaid-wages-help-co-worker-phone = تېلېفون (يازمىسىڭىزمۇ بولىدۇ)

unpaid-wages-help-basis = «ئەمگەك كاپالىتىنى تەكشۈرۈش نىزامى» 20-ماددا: ئىككى يىل ئىچىدە
unpaid-wages-help-if-in-time = يەنىلا شۇ يەردە ئىشلەۋاتىسىز ياكى توختىغىنىڭىزغا ئىككى يىل توشمىدى
