# review: machine-drafted, not yet read by a native speaker
household-certificate-name = نوپۇس ئىسپاتى
household-certificate-summary = پەقەت سىز ئىسپاتلىماقچى بولغان ئىشنىلا كۆرسىتىدىغان قەغەز. بۇ يەردىكى كۆزنەك سىزنى كۆرىدۇ، نوپۇسىڭىز بار شەھەر يېزىپ بېرىدۇ.
household-certificate-synonyms = نوپۇس دەپتىرى, نوپۇس ئىسپاتى

household-certificate-proves = ئۇ نېمىنى كۆرسىتىشى كېرەك؟
household-certificate-proves-registered = نوپۇسۇم شۇ يەردە ئىكەنلىكىنى
household-certificate-proves-household = ئائىلەمدە كىملەر بارلىقىنى
household-certificate-proves-moved = قاچان كۆچۈپ كىرگەن ياكى چىققانلىقىمنى
household-certificate-proves-former-name = بۇرۇنقى ئىسىمنىڭ مېنىڭ ئىكەنلىكىنى
household-certificate-people = يەنە كىملەر يېزىلسۇن؟
household-certificate-people-hint = ئىسپاتقا باشقىلارمۇ يېزىلىدىغان بولسىلا تولدۇرۇڭ.
household-certificate-person = كىشى
household-certificate-person-name = ئىسمى
household-certificate-person-born = تۇغۇلغان ۋاقتى (يازمىسىڭىزمۇ بولىدۇ)
household-certificate-purpose = نېمىگە كېرەك؟
household-certificate-purpose-school = مەكتەپ ئورنى ئۈچۈن
household-certificate-purpose-work = ئىش ئۈچۈن
household-certificate-purpose-housing = ئۆي ئۈچۈن

household-certificate-step = ئىسپاتنى يېزىش
household-certificate-why = ئۇ يەردىكى ئورۇن مۇشۇ جاۋابلار بويىچە خاتىرىنى تېپىپ، پەقەت سىز تاللىغاننىلا يازىدۇ.

household-certificate-basis = 12 تارماقنىڭ ساقچىخانىلار ئىسپات بېرىش توغرىسىدىكى پىكرى (2016)
