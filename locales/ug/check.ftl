# review: machine-drafted, not yet read by a native speaker
## What can I get?

home-check = نېمىلەرگە ئېرىشەلەيمەن؟
check-title = نېمىلەرگە ئېرىشەلەيمەن؟
check-what = بىر قانچە سوئالغا جاۋاب بېرىپ، نېمىنىڭ ماس كېلىدىغانلىقىنى كۆرۈڭ. ئىسىم سورالمايدۇ.
check-private = جاۋابلىرىڭىز پەقەت بۇ بەت ئۈچۈن ئىشلىتىلىپ ئاندىن ئۇنتۇلىدۇ. ھېچ يەردە ساقلانمايدۇ ۋە يېزىلمايدۇ.
check-progress = { $number }-سوئال، كۆپ بولسا { $left } قالدى
check-unknown = بىلمەيمەن
check-withheld = دېمەسلىكنى خالايمەن
check-back = قايتىش
check-show = ھازىرغىچە ماس كەلگەننى كۆرسەت
check-more = يەنە سوئالغا جاۋاب بېرىش
check-again = قايتىدىن باشلاش
check-again-why = بۇنىڭ بىلەن ئېكراندىكى جاۋابلار پۈتۈنلەي ئۆچىدۇ.
check-result = جاۋابلىرىڭىزغا ماس كەلگەنلەر
check-guide = بۇ پەقەت يول كۆرسىتىش، قارار ئەمەس. قارارنى پەقەت ئورگان چىقىرىدۇ، ھەر ۋاقىت سورىسىڭىز بولىدۇ.
check-yes = بۇلارغا ئېرىشەلەيسىز
check-open = ماس كېلىشى مۇمكىن: كۆزنەكتە ئېيتىپ بېرىدۇ
check-no = جاۋابىڭىزچە بۇلار ماس كەلمەيدۇ
check-none = تېخى جەزم قىلىنغىنى يوق. بۇ رەت قىلىش ئەمەس: كۆزنەكتە بىللە كۆرۈپ باقىدۇ.
check-because = سەۋەبى:
check-open-because = تېخى ئېنىق ئەمەس:
check-no-because = بۇنىڭ بولۇشى كېرەك:
check-changes = مۇنداق بولسا ماس كېلىدۇ:
check-and = ۋە
check-basis = ئاساسى: { $basis }
check-apply = ئىلتىماس قىلىش: { $name }
check-apply-anyway = شۇنداقتىمۇ ئىلتىماس قىلىش: { $name }
check-counter = كۆزنەكتە ئادەمدىن سوراش
check-answers = جاۋابلىرىڭىز
check-change = ئۆزگەرتىش
check-change-what = جاۋابنى ئۆزگەرتىش: { $question }
check-nothing = بۇ يەردە سوئال سورايدىغان ئىش يوق. باش بەتتىكى ئىشىكلەرگە قاراڭ ياكى كۆزنەكتە سوراڭ.
check-error-amount = سوممىنى رەقەم بىلەن يېزىڭ، مەسىلەن 2500 ياكى 2500.50.
