# review: machine-drafted, not yet read by a native speaker
report-listing-name = بۇ ئېلاندا مەسىلە بار
report-listing-summary = ئېلان قىلغان ئورۇن ئىككى خىزمەت كۈنى ئىچىدە تەكشۈرىدۇ، راست بولسا ئېلىۋېتىدۇ. كىملىكىڭىزنى دېيىشىڭىز ھاجەتسىز.
report-listing-reason = نېمە مەسىلە بار؟
report-listing-money-first = ئالدى بىلەن پۇل سورايدۇ
report-listing-not-true = يېزىلغىنى راست ئەمەس
report-listing-gone = ئاللىقاچان يوق
report-listing-keeps-people-out = بەزى كىشىلەرنى چەتكە قاقىدۇ
report-listing-unsafe = خەتەرلىك
report-listing-text = نېمە بولدى؟ (يازمىسىڭىزمۇ بولىدۇ)
report-listing-text-hint = خالىسىڭىز ئىسىم يازماڭ. پەقەت شۇ ئورۇنلا ئوقۇيدۇ.
