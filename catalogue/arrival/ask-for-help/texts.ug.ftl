# review: machine-drafted, not yet read by a native speaker
ask-for-help-name = ياردەم سوراش
ask-for-help-summary = نېمىگە ئېھتىياجلىق ئىكەنلىكىڭىزنى ئۆز سۆزىڭىز بىلەن ئېيتىڭ. مۇناسىۋەتلىك ئورۇن سىزگە ۋاقتىدا جاۋاب بېرىدۇ، ھەق ئالمايدۇ.

ask-for-help-need = سىزگە قانداق ياردەم كېرەك؟
ask-for-help-need-hint = قايسى تىلدا يازسىڭىز بولىدۇ. قايسى ئورۇنغا مۇراجىئەت قىلىشنى بىلىشىڭىز شەرت ئەمەس.
ask-for-help-called = سىزنى نېمە دەپ ئاتايمىز؟ (يازمىسىڭىزمۇ بولىدۇ)
ask-for-help-called-hint = ئىسمىڭىزنى ئۆزىڭىز قانداق يازسىڭىز، شۇنداق يېزىڭ. بىرلا ئىسىم يېتەرلىك.
ask-for-help-reply-language = جاۋابنى قايسى تىلدا ئالماقچىسىز؟
ask-for-help-reply-language-hint = بۇ پەقەت مۇشۇ قېتىملىق ئىلتىماس ئۈچۈن.
ask-for-help-about = سىز كەلگەن بەت

language-en = English
language-zh-Hans = 简体中文
language-ug = ئۇيغۇرچە
language-ar = العربية
language-es = Español

evidence-identity-paper = كىملىك ياكى پاسپورت: كۆزنەكتە كۆرسىتىڭ، بىز كۆپەيتىلگەن نۇسخىسىنى ئېلىپ قالمايمىز
evidence-proof-of-address = ئادرېسىڭىزنىڭ ئىسپاتى، مەسىلەن توك ياكى سۇ ھەققى تالونى
evidence-work-contract = ئەمگەك توختامى
evidence-pay-slips = ئىش ھەققى تالونى ياكى تارقىتىلغان ئىش ھەققى تىزىملىكى
evidence-birth-certificate = تۇغۇلۇش ئىسپاتنامىسى: كۆزنەكتە كۆرسىتىڭ، بىز كۆپەيتىلگەن نۇسخىسىنى ئېلىپ قالمايمىز
evidence-school-report = مەكتەپ نەتىجە جەدۋىلى
evidence-health-insurance-card = داۋالىنىش سۇغۇرتىسى كارتىسى
evidence-rental-contract = ئۆي ئىجارە توختامى
evidence-letter-received = سىز تاپشۇرۇۋالغان خەت ياكى ئۇقتۇرۇش
evidence-other-paper = باشقا ماتېرىيال (ئۇچۇرىمىزدا ئېيتىلغان)

phrase-working-on-it = ئىلتىماسىڭىزنى بىر تەرەپ قىلىۋاتىمىز. ھازىر سىز ھېچنېمە قىلمىسىڭىزمۇ بولىدۇ.
phrase-come-to-counter = كۆزنىكىمىزگە كېلىڭ. كارتىڭىزنى بىللە ئېلىۋېلىڭ.
phrase-bring-original = ئەسلىي نۇسخىسىنى ئېلىپ كېلىڭ. بىز كۆرۈپ بولۇپلا سىزگە قايتۇرۇپ بېرىمىز.
phrase-call-us = بىزگە تېلېفون قىلىڭ. نومۇرىمىز بېتىمىزدە بار.
phrase-tell-us-more = نېمىگە ئېھتىياجلىق ئىكەنلىكىڭىزنى يەنە ئازراق چۈشەندۈرۈپ بېرىڭ.
phrase-paper-unreadable = سىز ئەۋەتكەن ماتېرىيالنى ئوقۇغىلى بولمىدى. تېخىمۇ ئېنىق بىر سۈرەت ئەۋەتىڭ.
phrase-passed-on = بۇ ئىشقا باشقا بىر ئورۇن مەسئۇل. ئىلتىماسىڭىزنى شۇ ئورۇنغا يوللىدۇق، جاۋابنى شۇ ئورۇن بېرىدۇ.
phrase-interpreter-free = تەرجىمان ياردەم قىلالايدۇ. سىزدىن ھەق ئېلىنمايدۇ.
phrase-paper-received = ماتېرىيالىڭىزنى تاپشۇرۇۋالدۇق. رەھمەت.

ask-for-help-remedy = جاۋابتىن رازى ئەمەسمۇ ياكى ۋاقتىدا جاۋاب كەلمىدىمۇ؟ مۇشۇ ئىلتىماس ئاستىدا بىزگە يەنە يېزىڭ ياكى خالىغان كۆزنەكتە ئېيتىڭ. ئورۇن مەسئۇلى ئۇنى قايتا كۆرۈپ چىقىدۇ.
