# review: machine-drafted, not yet read by a native speaker
no-record-certificate-name = جىنايەت خاتىرىسى يوقلۇق ئىسپاتى
no-record-certificate-summary = ئىش ئورنى، مەكتەپ ياكى باشقا دۆلەت كۆرمەكچى بولغاندا. نوپۇسىڭىز بار شەھەرنىڭ ساقچىلىرى يېزىپ بېرىدۇ، ئۇ يەرگە بېرىشىڭىز ھاجەتسىز.
no-record-certificate-synonyms = جىنايىتى يوقلۇق ئىسپاتى

no-record-certificate-purpose = نېمىگە كېرەك؟
no-record-certificate-purpose-work = ئىش ئۈچۈن
no-record-certificate-purpose-school = ئوقۇش ئۈچۈن
no-record-certificate-purpose-abroad = چەت ئەلگە چىقىش ئۈچۈن
no-record-certificate-since = قاچاندىن باشلاپ؟ (يازمىسىڭىزمۇ بولىدۇ)
no-record-certificate-since-hint = ھەممە ۋاقىت كېرەك بولسا بوش قويۇڭ. يىل-ئاي-كۈن تەرتىپىدە: { "\u2066" }2026-03-31{ "\u2069" }
no-record-certificate-other-names = بۇرۇن ئىشلەتكەن باشقا ئىسىملىرىڭىز (يازمىسىڭىزمۇ بولىدۇ)

no-record-certificate-step = ئىسپاتنى يېزىش
no-record-certificate-why = ئۇ يەردىكى ساقچىلار مۇشۇ جاۋابلار بويىچە خاتىرىلىرىدىن ئىزدەپ، ئىسپاتنى ئادرېسىڭىزغا پوچتىدىن ئەۋەتىدۇ.
