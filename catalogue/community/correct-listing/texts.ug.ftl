# review: machine-drafted, not yet read by a native speaker
correct-listing-name = بۇ بەتتە خاتالىق بارلىقىنى ئېيتىش
correct-listing-summary = بەتنى باشقۇرىدىغان ئورۇن ئۈچ خىزمەت كۈنى ئىچىدە تەكشۈرۈپ تۈزىتىدۇ. كىملىكىڭىزنى دېيىشىڭىز ھاجەتسىز.
correct-listing-what = نېمە خاتا؟
correct-listing-closed = ئوچۇق بولۇشقا تېگىشلىك ۋاقىتتا تاقاق ئىكەن
correct-listing-number = تېلېفون نومۇرى خاتا
correct-listing-moved = باشقا يەردە ياكى كۆچۈپ كەتكەن
correct-listing-waiting-list = ساقلاش تىزىملىكى بار ياكى توشۇپ كەتكەن
correct-listing-not-offered = ئەمدى بۇ مۇلازىمەت يوق
correct-listing-text = نېمە بولدى، قاچان؟ (يازمىسىڭىزمۇ بولىدۇ)
correct-listing-text-hint = ئىسىم يازماڭ. پەقەت بەتنى باشقۇرىدىغان ئورۇنلا ئوقۇيدۇ.
correct-listing-corrected = رەھمەت. توغرا ئېيتىپسىز، بەت تۈزىتىلدى.
correct-listing-told-source = رەھمەت. ئۇچۇرنىڭ كەلگەن ئورنىغا ئېيتتۇق، شۇ يەردە تۈزىتىلىدۇ.
correct-listing-it-is-so = رەھمەت. تەكشۈرۈپ كۆردۇق: ئەھۋال بەتتە يېزىلغاندەك.
