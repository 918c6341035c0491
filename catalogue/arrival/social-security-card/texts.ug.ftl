# review: machine-drafted, not yet read by a native speaker
social-security-card-name = ئىجتىمائىي كاپالەت كارتىسى
social-security-card-summary = تۇنجى قېتىم ئېلىش، يىتكەننى قايتا ئېلىش ياكى باشقا شەھەرنىڭ كارتىسىنى ئالماشتۇرۇش.
social-security-card-synonyms = ئىجتىمائىي سۇغۇرتا كارتىسى

social-security-card-kind = قايسىسى كېرەك؟
social-security-card-kind-first = تۇنجى كارتا
social-security-card-kind-lost = كونىسى يىتكەن ياكى بۇزۇلغان، يېڭى كارتا
social-security-card-kind-move = باشقا شەھەرنىڭ كارتىسىنى بۇ شەھەرنىڭكىگە ئالماشتۇرۇش
social-security-card-from-town-hint = كونا كارتا باشقا شەھەرنىڭ بولسىلا يېزىڭ.
social-security-card-employer = نەدە ئىشلەيسىز؟ (يازمىسىڭىزمۇ بولىدۇ)
social-security-card-employer-hint = ئىشلىسىڭىز، ئىش ئورنى سىزنى سۇغۇرتىغا قاتناشتۇرۇشى كېرەك؛ ئىشلىمىسىڭىزمۇ كارتا ئالالايسىز.
social-security-card-collect = كارتىنى قانداق ئالىسىز؟
social-security-card-collect-counter = كۆزنەكتىن ئۆزۈم ئالىمەن
social-security-card-collect-post = ئادرېسىمغا پوچتا بىلەن

social-security-card-basis = «ئىجتىمائىي سۇغۇرتا قانۇنى» 58-ماددا؛ «ئىجتىمائىي كاپالەت كارتىسىنى باشقۇرۇش چارىسى» (2011)
social-security-card-if-needed = بۇ شەھەرنىڭ كارتىسى يوق ياكى يوقاتقان
