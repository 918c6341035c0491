# review: machine-drafted, not yet read by a native speaker
## Search: filters, and what is wrong with them.

find-narrow = دائىرىنى تارايتىش
find-kind = تۈرى
find-kind-any = ھەممىسى
find-kind-service = مۇلازىمەتلەر
find-kind-place = ئورۇنلار
find-kind-offer = خىزمەت ۋە ئۆيلەر
find-kind-event = پائالىيەتلەر
find-open = ھازىر ئوچۇق
find-at = ياكى شۇ كۈنى شۇ ۋاقىتتا ئوچۇق
find-near = بىر ئورۇن ياكى كوچىغا يېقىن
find-near-hint = ئىسىم، كوچا ياكى گرادۇس، مەسىلەن 39.47, 75.98
find-metres = بۇنىڭدىن يىراق ئەمەس
find-far-metres = { $n } مېتىر
find-far-kilometres = { $n } كىلومېتىر
find-language = ئۇ يەردە سۆزلىنىدىغان تىل
find-language-any = ھەرقانداق تىل
find-free = ھەقسىز
find-step-free = پەلەمپەيسىز
find-age = مۇشۇ ياشتىكى كىشى ئۈچۈن
find-meant = مۇنداق دېمەكچىمىدىڭىز:
find-some = بۇ سۆزلەرنىڭ بەزىسى بار
find-error-long = بۇ ئىزدەش ئۈچۈن بەك ئۇزۇن. ئەڭ مۇھىم سۆزلەرنى قالدۇرۇڭ، ئەڭ كۆپ بولغاندا { $most } ھەرپ.
find-error-place = بىز بۇ ئورۇننى بىلمەيمىز. بۇ شەھەردىكى باشقا ئورۇن ياكى كوچىنى يېزىڭ ياكى بوش قالدۇرۇڭ.
find-error-globe = يەر شارىدا بۇنداق جاي يوق. شىمالىي گرادۇس -90 دىن 90 غىچە، شەرقىي گرادۇس -180 دىن 180 غىچە، ئەڭ كۆپ بولغاندا 200 كىلومېتىر ئىچىدە ئىزدىگىلى بولىدۇ.
find-error-age = ياشنى پۈتۈن سان بىلەن يېزىڭ، 0 دىن 120 گىچە.
find-error-time = كۈن ۋە ۋاقىتنى يېزىڭ، مەسىلەن 2026-03-02T10:30.
find-error-choice = بۇ يەردە بۇنى تاللىغىلى بولمايدۇ. قايتا تاللاڭ.
place-services = بۇ يەردە نېمە بار
place-near = بۇ يەرگە يېقىن
place-sign = ئىشىك ئۈچۈن بەلگە
place-sign-hint = تېلېفونىنى بۇ كودقا توغرىلىغان كىشى بۇ بەتنى ئۆز تىلىدا ئوقۇيدۇ: نېمە بار، قاچان، يېقىندا نېمە بار.
