# review: machine-drafted, not yet read by a native speaker
starting-a-business-name = يېمەكلىك ئىگىلىكى باشلاش: ئىككى رۇخسەت بىراقلا
starting-a-business-summary = تىجارەت كىنىشكىسى بىلەن يېمەكلىك رۇخسىتىگە بىر قېتىم ئىلتىماس قىلىسىز. ئىككى ئورۇن بىرلا ۋاقىتتا بېجىرىدۇ، سىزگە بىرلا ئورۇن جاۋاب بېرىدۇ.
starting-a-business-synonyms = ئاشخانا ئېچىش, تىجارەت كىنىشكىسى

starting-a-business-town = قايسى شەھەردە ئاچماقچىسىز؟
starting-a-business-business = ئىگىلىكنىڭ نامى
starting-a-business-trade = نېمە ئاچىسىز؟
starting-a-business-trade-shop = يېمەكلىك دۇكىنى
starting-a-business-trade-restaurant = ئاشخانا
starting-a-business-trade-kitchen = يەتكۈزۈپ بېرىدىغان ئاشخانا
starting-a-business-trade-online = توردا يېمەكلىك سېتىش
starting-a-business-premises = ئىگىلىك ئورنىنىڭ ئادرېسى
starting-a-business-size = قانچە كۋادرات مېتىر؟
starting-a-business-people = قانچە كىشى ئىشلەيدۇ؟ (يازمىسىڭىزمۇ بولىدۇ)
starting-a-business-start = قاچان ئاچماقچىسىز؟
starting-a-business-floor-plan = ئىگىلىك ئورنىنىڭ پىلان رەسىمى

starting-a-business-licence = تىجارەت كىنىشكىسى
starting-a-business-licence-why = ئۇ يەردىكى ئورۇن ئىگىلىكنىڭ نامىنى، تۈرىنى، ئادرېسىنى ۋە ئىگىسىنى تىزىملايدۇ.
starting-a-business-food = يېمەكلىك رۇخسىتى
starting-a-business-food-why = ئۇ يەردىكى ئورۇن ئورۇننىڭ يېمەكلىككە ماس كېلىدىغان-كەلمەيدىغانلىقىنى مۇشۇ جاۋابلار بويىچە تەكشۈرىدۇ.
starting-a-business-permit-given = رۇخسىتىمىز بېرىلدى. ئۇ سىز ئىلتىماس قىلغان ئورۇنغا يوللىنىدۇ.
starting-a-business-visit-announced = { $day } سائەت { $hour } دە ئورۇننى كۆرگىلى بارىمىز. شۇ يەردە بولۇڭ.

starting-a-business-basis = «يېمەكلىك بىخەتەرلىكى قانۇنى» 35-ماددا؛ «ھەق تەلەپ قانۇنى دەستۇرى» 18-ماددا
starting-a-business-if-planned = تىجارىتىڭىز پىلاندا، تېخى باشلانمىدى
starting-a-business-if-food = تاماق ئېتىدۇ ياكى ساتىدۇ
