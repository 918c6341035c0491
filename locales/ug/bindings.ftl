# review: machine-drafted, not yet read by a native speaker
bindings-title = قايسى كۆزنەك نېمىنى قوبۇل قىلىدۇ
bindings-what = ئورۇننىڭ ئۆز ئىشلىرى شۇ ئورۇنغا بارىدۇ. قالغانلىرىنى قايسى كۆزنەك قوبۇل قىلىدىغانلىقىنى بۇ يەردە بەلگىلەيسىز: پۈتۈن شەھەر ئۈچۈن ياكى بىر رايون ئۈچۈن. بار بولغان ئىلتىماسلار ئۆز جايىدا قالىدۇ.
bindings-new = يېڭىدىن بەلگىلەش
bindings-subject = نېمە؟
bindings-area = رايون (يازمىسىڭىزمۇ بولىدۇ)
bindings-area-hint = كىشىلەر ئاتىغاندەك يېزىڭ. پۈتۈن شەھەر ئۈچۈن بوش قويۇڭ.
bindings-point = قايسى كۆزنەك قوبۇل قىلىدۇ؟
bindings-button = بەلگىلەش
bindings-remove = بىكار قىلىش
bindings-none = تاللاڭ
bindings-unbound = ھېچقانداق كۆزنەك بەلگىلەنمىگەن
bindings-unbound-what = بۇلار شەھەر كۆزنىكىگە بارىدۇ، ئۇ يوللاپ بېرىدۇ.
bindings-all-bound = ھەممىسى بەلگىلەندى.
bindings-door = بۇ ئىشىك ئىچىدىكى ھەممە ئىش
bindings-choose = نېمە ئىكەنلىكىنى ۋە قايسى كۆزنەك قوبۇل قىلىدىغانلىقىنى تاللاڭ.
bindings-table = جەدۋەل بىلەن كۆپنى بەلگىلەش
bindings-file = جەدۋەل، CSV UTF-8 قىلىپ ساقلانغان
bindings-file-hint = بىرىنچى قۇردا ستون ناملىرى بولىدۇ:
bindings-read = جەدۋەلنى ئوقۇش
bindings-choose-table = ئاۋۋال جەدۋەلنى تاللاڭ.
bindings-taken = { $n ->
    [one] بىر قۇر قوبۇل قىلىندى.
   *[other] { $n } قۇر قوبۇل قىلىندى.
 }
bindings-bad = بۇ قۇرلار قوبۇل قىلىنمىدى. تۈزىتىپ جەدۋەلنى قايتا ئوقۇتۇڭ؛ قوبۇل قىلىنغىنى قالىدۇ.
bindings-bad-line = { $n }-قۇر
bindings-bad-table = بۇ جەدۋەل ياكى قۇرنى ئوقۇغىلى بولمىدى؛ مۇشۇ تۆت ستون بىلەن CSV UTF-8 قىلىپ ساقلاڭ
bindings-bad-empty = بۇ يەر بوش
bindings-bad-kind = بۇنداق تۈر يوق؛ procedure، organization ياكى door دەپ يېزىڭ
bindings-bad-subject = بۇ نامدا ھېچنېمە يوق
bindings-bad-point = بۇ بەلگىلىك كۆزنەك يوق
bindings-bad-lead = بۇ كۆزنەك كېچىككەنلەرنى ئالىدۇ، يېڭىسىنى ئالمايدۇ
bindings-bad-area = رايون نامى كۆپ بولغاندا 80 ھەرپ
bindings-bad-twice = يۇقىرىدىكى بىر قۇر بۇنى بەلگىلەپ بولغان
apply-area = قايسى رايوندا تۇرىسىز؟
apply-area-hint = پەقەت ئىلتىماسىڭىزنى قايسى كۆزنەك قوبۇل قىلىدىغانلىقىنى بەلگىلەيدۇ، ساقلانمايدۇ.
apply-area-any = بىلمەيمەن ياكى باشقا رايون
