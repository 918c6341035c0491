# review: machine-drafted, not yet read by a native speaker
publish-listing-name = خىزمەت ياكى ئۆي ئېلانى چىقىرىش
publish-listing-summary = بىز تەكشۈرۈپ شەھەرنىڭ مۇندەرىجىسىدە ئېلان قىلىمىز، سىز دېگەن كۈنى ئېلىۋېتىمىز. ھەقسىز.

publish-listing-section-listing = ھەممە كىشى ئوقۇيدىغان مەزمۇن
publish-listing-kind = نېمە ئېلان قىلماقچىسىز؟
publish-listing-kind-job = خىزمەت
publish-listing-kind-room = ياتاق ياكى ئۆي
publish-listing-title = ماۋزۇسى
publish-listing-title-hint = مەسىلەن: ئاشپەز، ياكى ۋوگزال يېنىدا ياتاق.
publish-listing-text = كىشىلەر نېمىنى بىلىشى كېرەك؟
publish-listing-text-hint = ئىش ۋە ئۇنىڭ ۋاقتى، ياكى ئۆي ۋە قاچان بوش بولىدىغانلىقى. ھەممە كىشىگە ئوخشاش شەرتتە ئوچۇق بولۇشى كېرەك.
publish-listing-place = نەدە؟
publish-listing-pay-or-rent = ئىش ھەققى ياكى ئىجارە
publish-listing-pay-or-rent-hint = قانچە پۇل، قانچىلىك ۋاقىتقا: ئايلىقى 5000 يۈەن.
publish-listing-contact = كىشىلەر سىز بىلەن قانداق ئالاقىلىشىدۇ؟
publish-listing-contact-hint = ئاشكارا بولسا بولىدىغان تېلېفون ياكى ئادرېس.
publish-listing-expires = قايسى كۈنگىچە؟
publish-listing-expires-hint = شۇ كۈندىن كېيىن ئېلىۋېتىلىدۇ. يىل-ئاي-كۈن: { "\u2066" }2026-03-31{ "\u2069" }
publish-listing-business = ئىش ئورنىنىڭ نامى (يازمىسىڭىزمۇ بولىدۇ)
