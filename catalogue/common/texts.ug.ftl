# review: machine-drafted, not yet read by a native speaker
## What several procedures ask, name and say in the same words.

section-you = سىز ھەققىدە
section-matter = ئىشنىڭ ئەھۋالى

field-name = ئىسمىڭىز
field-name-hint = ئۆزىڭىز قانداق يازسىڭىز، شۇنداق يېزىڭ. بىرلا ئىسىم يېتەرلىك.
field-phone = تېلېفون نومۇرى
field-phone-hint = پەقەت مۇشۇ ئىلتىماس توغرۇلۇق سوراش ئۈچۈن.
field-address = بۇ شەھەردىكى ئادرېسىڭىز
field-from-town = قايسى شەھەردىن كەلدىڭىز؟
field-old-address = ئۇ شەھەردىكى ئادرېسىڭىز (يازمىسىڭىزمۇ بولىدۇ)
field-household-town = نوپۇسىڭىز قايسى شەھەردە؟
field-identity-number = كىملىك نومۇرى (يازمىسىڭىزمۇ بولىدۇ)
field-identity-number-hint = ئىسمى ئوخشاش كىشىلەرنى پەرقلەندۈرۈشكە ياردەم بېرىدۇ.
field-born = تۇغۇلغان ۋاقتى
field-date-hint = يىل-ئاي-كۈن تەرتىپىدە: { "\u2066" }2026-03-31{ "\u2069" }
field-note = بىز بىلىشكە تېگىشلىك باشقا ئىش بارمۇ؟ (يازمىسىڭىزمۇ بولىدۇ)
field-reply-language = جاۋابنى قايسى تىلدا ئالماقچىسىز؟
field-reply-language-hint = بۇ پەقەت مۇشۇ قېتىملىق ئىلتىماس ئۈچۈن.
field-about = سىز كەلگەن بەت

choice-other = باشقا

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
evidence-household-booklet = نوپۇس دەپتىرى: كۆزنەكتە كۆرسىتىڭ، بىز كۆپەيتىلگەن نۇسخىسىنى ئېلىپ قالمايمىز
evidence-school-record = ئوقۇغۇچىلىق ئارخىپى: كۆزنەكتە كۆرسىتىڭ، بىز كۆپەيتىلگەن نۇسخىسىنى ئېلىپ قالمايمىز
evidence-vaccination-record = ۋاكسىنا ئەملەش دەپتىرى
evidence-employer-letter = ئىش ئورنىڭىزنىڭ ئىسپاتى
evidence-photo = كىنىشكا رەسىمى
evidence-social-security-card = كونا ئىجتىمائىي كاپالەت كارتىڭىز
evidence-insurance-record = باشقا شەھەردە سۇغۇرتا تاپشۇرغانلىق خاتىرىسى
evidence-bank-statement = پۇل كىرگەنلىكى كۆرۈنىدىغان بانكا ھېساباتى
evidence-work-record = ئىشلىگەن كۈنلەر خاتىرىسى، مەسىلەن ئىشقا قاتنىشىش جەدۋىلى
evidence-messages = ئىش ئورنى بىلەن يېزىشقان ئۇچۇرلار
evidence-authority-letter = باشقىلارنىڭ سىزنى ۋەكىل قىلغانلىق خېتى
evidence-certificate = گۇۋاھنامە ياكى دىپلوم
evidence-transcript = دەرسلەر ۋە نەتىجىلەر جەدۋىلى
evidence-translation = ماتېرىيالنىڭ تەرجىمىسى
evidence-court-letter = سوت ياكى كېسىم ئورنىنىڭ ھۆججىتى
evidence-health-certificate = يېمەكلىك بىلەن شۇغۇللىنىش ساغلاملىق ئىسپاتى
evidence-business-licence = تىجارەت كىنىشكىسى
evidence-business-plan = ئىگىلىك تىكلەش پىلانى
evidence-ownership-proof = ئۆينىڭ سىزگە تەۋەلىك ئىسپاتى
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
phrase-appointment = { $day } سائەت { $hour } دە كېلىڭ. ئورنى: { $place }. كارتىڭىزنى بىللە ئېلىۋېلىڭ.
phrase-answer-unclear = جاۋابلىرىڭىزنىڭ بىرىنى چۈشىنەلمىدۇق. نېمە دېمەكچى ئىكەنلىكىڭىزنى يېزىپ بېرىڭ.
phrase-ready-to-collect = ھۆججىتىڭىز تەييار بولدى. بۇ يەردىن ئېلىۋالسىڭىز بولىدۇ: { $place }. كارتىڭىزنى ئالغاچ كېلىڭ.
phrase-paper-posted = ھۆججىتىڭىز بۈگۈن پوچتىدىن ئەۋەتىلدى.
phrase-not-found = يازغانلىرىڭىز بويىچە ھېچنېمە تاپالمىدۇق. قايتا كۆرۈپ چىقىپ، بىزگە تېخىمۇ تەپسىلىي ئېيتىپ بېرىڭ.

remedy-answer = جاۋابتىن رازى ئەمەسمۇ ياكى ۋاقتىدا جاۋاب كەلمىدىمۇ؟ مۇشۇ ئىلتىماس ئاستىدا بىزگە يەنە يېزىڭ ياكى خالىغان كۆزنەكتە ئېيتىڭ. ئورۇن مەسئۇلى ئۇنى قايتا كۆرۈپ چىقىدۇ.
remedy-decision = قارارنى تاپشۇرۇۋالغاندىن كېيىن 60 كۈن ئىچىدە قايتا كۆرۈپ چىقىشنى تەلەپ قىلسىڭىز ياكى ئالتە ئاي ئىچىدە سوتقا ئەرز قىلسىڭىز بولىدۇ. قانداق قىلىشنى خالىغان كۆزنەك ئېيتىپ بېرىدۇ، قانۇن مەسلىھەتى ھەقسىز.

acting-for = كىم ئۈچۈن ئىلتىماس قىلىسىز؟
acting-for-hint = بۇ پەقەت شۇ ئىلتىماستا قالىدۇ. كىم كىمگە ياردەم قىلغانلىقى ھېچ يەردە تىزىملانمايدۇ.
acting-for-myself = ئۆزۈم ئۈچۈن
acting-for-child = بالام ئۈچۈن
acting-for-parent = ئانام ياكى دادام ئۈچۈن
acting-for-spouse = ئايالىم ياكى ئېرىم ئۈچۈن
acting-for-co-workers = خىزمەتداشلىرىم ئۈچۈن
acting-for-other = مەندىن ياردەم سورىغان كىشى ئۈچۈن
acting-for-name = ئۇ كىشىنىڭ ئىسمى
acting-for-name-hint = ئۆزىڭىز ئۈچۈن بولسا ياكى ئىسىملارنى جەدۋەلنىڭ باشقا يېرىگە يازسىڭىز، بوش قويۇڭ.
evidence-acting-proof = ئۇلار ئۈچۈن ئىش قىلالايدىغانلىقىڭىزنى كۆرسىتىدىغان قەغەز، مەسىلەن تۇغۇت گۇۋاھنامىسى، نىكاھ خېتى ياكى ئىمزالىق خەت: كۆزنەكتە كۆرسىتىڭ، نۇسخىسىنى قالدۇرمايمىز

## How far a case is

step-in-review = تەكشۈرۈۋاتىمىز
step-other-office = باشقا ئورۇننى كۈتۈۋاتىمىز
step-visit-planned = بېرىپ كۆرۈش ئورۇنلاشتۇرۇلدى
step-ready = ئېلىپ كېتىشكە تەييار

## Questions of “What can I get?”

ask-work = ھازىر نېمە ئىش قىلىۋاتىسىز؟
ask-work-employed = باشقىلارغا ئىشلەۋاتىمەن
ask-work-own = ئۆزۈم ئۈچۈن ئىشلەۋاتىمەن
ask-work-looking = خىزمەت ئىزدەۋاتىمەن
ask-work-studying = ئوقۇۋاتىمەن ياكى ھۈنەر ئۆگىنىۋاتىمەن
ask-work-none = بۇلارنىڭ ھېچقايسىسى ئەمەس
ask-home = بۇ شەھەردە قەيەردە تۇرىسىز؟
ask-home-rented = ئىجارە ئۆيدە
ask-home-own = ئۆز ئۆيۈمدە
ask-home-employer = ئىش ئورنۇم بەرگەن ياتاقتا
ask-home-family = تۇغقان ياكى دوستۇمنىڭ ئۆيىدە
ask-home-none = بۇ يەردە تېخى ئادرېسىم يوق
ask-household = نوپۇسىڭىز قايسى شەھەردە؟
ask-household-hint = نوپۇس دەپتىرىڭىز تۇرغان شەھەر.
ask-household-here = مۇشۇ شەھەردە
ask-household-elsewhere = باشقا شەھەردە
ask-household-none = بۇ دۆلەتتە نوپۇسۇم يوق
ask-age = يېشىڭىز قانچە؟
ask-age-hint = توشقان يېشىڭىزنى يېزىڭ.
ask-arrived = بۇ شەھەرگە قاچان كۆچۈپ كەلدىڭىز؟
ask-arrived-hint = يىل-ئاي-كۈن: 2026-03-31. تەخمىنەن بولسىمۇ بولىدۇ.
ask-paid-elsewhere = باشقا شەھەردە داۋالىنىش سۇغۇرتىسى تاپشۇرغانمۇ؟
ask-social-card = ئىجتىمائىي كاپالەت كارتىڭىز بارمۇ؟
ask-social-card-here = بار، مۇشۇ شەھەرنىڭ
ask-social-card-elsewhere = بار، باشقا شەھەرنىڭ
ask-social-card-lost = يوقاتتىم
ask-social-card-none = ھېچقاچان بولمىغان
ask-identity-card = كىملىكىڭىز قانداق؟
ask-identity-card-good = قولۇمدا بار، ئوقۇغىلى بولىدۇ
ask-identity-card-lost = يوقاتتىم
ask-identity-card-damaged = بۇزۇلۇپ قالغان
ask-identity-card-never = ھېچقاچان بولمىغان
ask-child-elsewhere = بالىڭىز ھازىرغىچە باشقا شەھەردە ئوقۇغانمۇ؟
ask-wages = سىزگە ئىش ھەققى قەرز بولغان كىشى بارمۇ؟
ask-wages-job = يەنىلا شۇ يەردە ئىشلەۋاتامسىز؟
ask-wages-job-still = ھەئە
ask-wages-job-two-years = ياق، توختىغىنىمغا ئىككى يىل توشمىدى
ask-wages-job-longer = ياق، توختىغىنىمغا ئىككى يىلدىن ئاشتى
ask-income = ھەر ئايدا تۇرمۇشقا قانچە پۇلىڭىز بار؟
ask-income-hint = يۈەن بىلەن، پەقەت ئۆزىڭىز ئۈچۈن. تەخمىنەن بولسىمۇ بولىدۇ.
ask-certificate = باشقا شەھەر ياكى دۆلەتتىن ئالغان، بۇ يەردە ئىشلەتمەكچى بولغان گۇۋاھنامىڭىز بارمۇ؟
ask-business = تىجارىتىڭىز بارمۇ ياكى باشلىماقچىمۇ؟
ask-business-none = ياق
ask-business-planned = باشلىماقچى
ask-business-young = بار، بىر يىلغا توشمىدى
ask-business-older = بار، بىر يىلدىن ئاشتى
ask-sells-food = بۇ تىجارەتتە تاماق ئېتىلەمدۇ ياكى سېتىلامدۇ؟

## What has to be so, for several procedures

if-registered-here = نوپۇسىڭىز مۇشۇ شەھەردە
if-registered-not-here = نوپۇسىڭىز بۇ شەھەردە ئەمەس
if-registered-elsewhere = نوپۇسىڭىز باشقا شەھەردە
if-lives-here = بۇ شەھەردە ئادرېسىڭىز بار
if-works-here = ئىشلەۋاتىسىز: باشقىلارغا ياكى ئۆزىڭىزگە
if-paid-elsewhere = باشقا شەھەردە داۋالىنىش سۇغۇرتىسى تاپشۇرغان
if-wages-owed = سىزگە ئىش ھەققى قەرز بولغان كىشى بار
if-business = تىجارىتىڭىز بار ياكى باشلىماقچى
if-adult = يېشىڭىز 18 گە توشقان
if-sixteen = يېشىڭىز 16 غا توشقان
