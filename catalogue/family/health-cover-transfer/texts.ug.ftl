# review: machine-drafted, not yet read by a native speaker
health-cover-transfer-name = داۋالىنىش سۇغۇرتىسىنى باشقا شەھەردىن يۆتكەپ كېلىش
health-cover-transfer-summary = باشقا شەھەردە تاپشۇرغان ئايلىرىڭىز بۇ يەردە داۋاملىق ھېسابلىنىدۇ. ئۇ شەھەر بىلەن بىز ئالاقىلىشىمىز، قايتىپ بېرىشىڭىز ھاجەتسىز.
health-cover-transfer-synonyms = داۋالىنىش سۇغۇرتىسى يۆتكەش

health-cover-transfer-kind = بۇرۇن قايسى سۇغۇرتىغا قاتناشقان؟
health-cover-transfer-kind-employee = ئىش ئورنى ئارقىلىق
health-cover-transfer-kind-resident = ئاھالە سۈپىتىدە
health-cover-transfer-number = سۇغۇرتا نومۇرى (يازمىسىڭىزمۇ بولىدۇ)
health-cover-transfer-number-hint = كونا كارتىدا يېزىلغان. بولمىسا بىز سۈرۈشتۈرۈپ تاپىمىز.
health-cover-transfer-paid-until = قايسى كۈنگىچە تاپشۇرغان (يازمىسىڭىزمۇ بولىدۇ)
health-cover-transfer-family = ئائىلىڭىزدىكىلەرمۇ بىللە يۆتكەمدۇ؟
health-cover-transfer-family-hint = پەقەت سۇغۇرتىسى بىللە يۆتكىلىدىغانلارنى يېزىڭ.
health-cover-transfer-person = ئائىلە ئەزاسى
health-cover-transfer-person-name = ئىسمى
health-cover-transfer-employer = بۇ يەردىكى ئىش ئورنىڭىز (يازمىسىڭىزمۇ بولىدۇ)

health-cover-transfer-step = تاپشۇرغان ئايلىرىڭىزنى يوللاش
health-cover-transfer-why = ئۇ يەردىكى ئورۇن مۇشۇ جاۋابلار بويىچە سۇغۇرتىڭىزنى تېپىپ، تاپشۇرغان ئايلىرىڭىزنى بۇ يەرگە يوللايدۇ.
health-cover-transfer-months-sent = بۇ يەردىكى سۇغۇرتىڭىزنى ئاخىرلاشتۇردۇق ۋە تاپشۇرغان ئايلىرىڭىزنى يېڭى شەھىرىڭىزنىڭ داۋالىنىش سۇغۇرتىسى ئورنىغا يوللىدۇق. ئۇ ئايلار شۇ يەردە داۋاملىق ھېسابلىنىدۇ.

health-cover-transfer-basis = «ئىجتىمائىي سۇغۇرتا قانۇنى» 32-ماددا
