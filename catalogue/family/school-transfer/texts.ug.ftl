# review: machine-drafted, not yet read by a native speaker
school-transfer-name = باشقا شەھەردىن مەكتەپ يۆتكەش
school-transfer-summary = باشقا شەھەردە ئوقۇغان بىر ياكى بىرقانچە بالا ئۈچۈن بۇ يەردە مەكتەپ ئورنى.
school-transfer-synonyms = مەكتەپ ئالماشتۇرۇش, بالامنى مەكتەپكە بېرىش

school-transfer-children = قايسى بالىلار مەكتەپ يۆتكەيدۇ؟
school-transfer-children-hint = قېرىنداشلارنى بىر ئىلتىماسقا قوشسىڭىز بولىدۇ.
school-transfer-child = بالا
school-transfer-child-name = بالىنىڭ ئىسمى
school-transfer-grade = ھازىر نەچچىنچى يىللىقتا (1-12)
school-transfer-school = ھازىرقى مەكتىپى
school-transfer-start = قايسى كۈندىن باشلاپ؟
school-transfer-wish = ئارزۇ قىلغان مەكتىپىڭىز بارمۇ؟ (يازمىسىڭىزمۇ بولىدۇ)
school-transfer-old-address-hint = ئۇ شەھەر سىزنىڭ شۇ يەردە تۇرغانلىقىڭىزنى مۇشۇ بويىچە جەزملەشتۈرىدۇ.

school-transfer-residence = ئۇ يەردە تۇرغانلىق ئىسپاتى
school-transfer-residence-why = ئۇ يەردىكى ئورۇن ئائىلىڭىزنىڭ نەدە تۇرغانلىقىنى تەكشۈرىدۇ، شۇڭا قەغەزنى ئۆزىڭىز ئېلىپ كېلىشىڭىز ھاجەتسىز.
school-transfer-record = ئوقۇغۇچىلىق ئارخىپىنى يوللاش
school-transfer-record-why = كونا مەكتەپ مۇشۇ جاۋابلار بويىچە ھەر بىر بالىنى تېپىپ، ئارخىپىنى يېڭى مەكتەپكە يوللايدۇ.
school-transfer-residence-confirmed = ئائىلىنىڭ بۇ يەردىكى شۇ ئادرېستا تۇرغانلىقىنى جەزملەشتۈرىمىز.
school-transfer-record-sent = ئوقۇغۇچىلىق ئارخىپى يېڭى شەھىرىڭىزنىڭ مائارىپ ئورنىغا يوللاندى.

school-transfer-basis = «مەجبۇرىي مائارىپ قانۇنى» 12-ماددا
school-transfer-if-child = بالىڭىز باشقا شەھەردە ئوقۇغان
