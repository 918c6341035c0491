# review: machine-drafted, not yet read by a native speaker
# Letters: what stands on paper.

## On the case's page

letters-title = رەسمىي خەتلەر
letters-what = بېسىپ ساقلاشقا بولىدۇ، ئىككى تىلدا. ئېچىلغان چاغدا مۇشۇ ئىلتىماستىن تەييارلىنىدۇ.

## Around a letter, on the screen

letter-back = ئىلتىماسقا قايتىش
letter-print-how = بېسىش ئۈچۈن توركۆرگۈنىڭ بېسىش بۇيرۇقىنى ئىشلىتىڭ. پەقەت خەتلا بېسىلىدۇ.
letter-pdf = PDF قىلىپ ساقلاش
letter-pdf-what = ھۆججەتنى پەقەت ئۆزىڭىزنىڭ ئۈسكۈنىسىدىلا ساقلاڭ: ئۇنىڭدا خەتنىڭ مەزمۇنى بار، ئۇنى ئېچىشقا كارتا كېرەك ئەمەس.
letter-pdf-no-font = بۇ ماشىنىدا خەتتىكى بىر قىسىم يېزىقنىڭ خەت نۇسخىسى يوق، شۇڭا PDF قىلىپ ساقلىغىلى بولمايدۇ. قايتىپ بېرىپ بەتنى بېسىڭ: توركۆرگۈچىڭىز ئۇنى ھۆججەت قىلىپ باسالايدۇ.
letter-beside = ئىككىنچى تىل:
letter-printed = { $date }، سائەت { $time } دە دېلودىن بېسىلدى.
letter-stamp = ئورۇننىڭ ئىمزاسى ۋە تامغىسى

## Kinds of letters

letter-receipt = تاپشۇرۇۋېلىش تالونى
letter-acceptance = قوبۇل قىلىش ئۇقتۇرۇشى
letter-missing = كەم ماتېرىياللار ئۇقتۇرۇشى
letter-extension = مۆھلەتنى ئۇزارتىش ئۇقتۇرۇشى
letter-decision = قارارنامە
letter-answer = جاۋاب خېتى
letter-transfer = ئۆتكۈزۈپ بېرىش ئۇقتۇرۇشى
letter-withdrawal = قايتۇرۇۋېلىش ئىسپاتى
letter-timeline = جەريان خاتىرىسى: نېمە بولدى، كىم قارىدى

## What every letter begins with

letter-number = دېلو نومۇرى
letter-request = ئىلتىماس
letter-listing = مۇناسىۋەتلىك ئىش
letter-in-charge = مەسئۇل ئورۇن
letter-by = يازغۇچى
letter-on = كۈنى

## Receipt and acceptance, and by when

letter-received-text = ئىلتىماسىڭىز تاپشۇرۇۋېلىندى.
letter-accepted-text = ئۇ { $date } كۈنى تولۇق دەپ قوبۇل قىلىندى.
letter-accepted-by-silence = قوشۇمچە ماتېرىيال سوراش ۋاقتى ئۆتكەچكە، { $date } دىن باشلاپ تولۇق ھېسابلىنىدۇ.
letter-notice-by = بىر نەرسە كەم بولسا، ئورۇن { $date } غىچە بىر قېتىمدا ھەممىنى ئېيتىدۇ. شۇ چاغقىچە ھېچنېمە دېمىسە، ئىلتىماس تولۇق ھېسابلىنىدۇ.
letter-by-when = قاچانغىچە
letter-decide-by = قارار { $date } غىچە چىقىرىلىشى كېرەك.
letter-provisional = بۇ كۈن ئۆزگىرىشى مۇمكىن: شۇ يىلنىڭ دەم ئېلىش كۈنلىرى تېخى ئېلان قىلىنمىدى.
letter-clock-stands = سىز ھەممىسى تولۇق دېگۈچە كۈن سانالمايدۇ. قارار كۈنى شۇ چاغدا قايتا ھېسابلىنىدۇ.

## What is missing

letter-papers = كەم ماتېرىياللار
letter-missing-text = ئورۇن سىزدىن تۆۋەندىكىلەرنى سورايدۇ. پەقەت بىر قېتىملا سورىيالايدۇ.
letter-missing-how = كارتىڭىز بىلەن ئىلتىماس بېتىگە قوشۇڭ، ياكى كارتىڭىز بىلەن خالىغان پېشخانغا ئېلىپ بېرىڭ. ئاندىن ھەممىسى تولۇق دەڭ.
letter-seen-only = { $paper } (ئەسلىي نۇسخىسى پېشخاندا كۆرسىتىلىدۇ، كۆپەيتىلمىسى ساقلانمايدۇ)
letter-clock = كۈنلەر قانداق سانىلىدۇ
letter-missing-clock = ئۇقتۇرۇش كۈنى يەنىلا سانىلىدۇ. ئەتىسىدىن باشلاپ، سىز ھەممىسى تولۇق دېگەن كۈننى ئۆز ئىچىگە ئالغان ھالدا، كۈن سانالمايدۇ.
letter-completed = سىز { $date } كۈنى ھەممىسى تولۇق دېدىڭىز.
letter-words = ئورۇننىڭ ئۆز سۆزى
letter-reasons = سەۋەبلىرى
letter-extension-text = ئورۇن قارار چىقىرىش مۆھلىتىنى ئۇزارتتى. بۇ پەقەت بىر قېتىم بولىدۇ، سەۋەبى چوقۇم ئېيتىلىدۇ.

## Decision, answer, and what can be done about them

letter-granted = ئىلتىماسىڭىز تەستىقلاندى.
letter-not-granted = ئىلتىماسىڭىز تەستىقلانمىدى.
letter-there-signed = بۇ جاۋابقا { $town } ئىمزا قويغان، بۇ بەت چىقىرىلغاندا { $here } ئىمزانى تەكشۈردى. بۇ بەت { $here } دا بېسىلدى.
letter-there-own = بۇ خەت { $office } دىمۇ بار، ئۇ تامغا باسالايدۇ: كارتىڭىز بۇ باسقۇچنى { $town } دا ئاچىدۇ.
letter-remedy = قوشۇلمىسىڭىز
letter-appeal = مەمۇرىي قايتا قاراشنى ئىلتىماس قىلىدىغان ئاخىرقى كۈنىڭىز: { $date }.
letter-appeal-law = قانۇندىكى مۆھلەت { $days } كۈن (جۇڭگونىڭ «مەمۇرىي قايتا قاراش قانۇنى»، 2023-يىلى تۈزىتىلگەن، 20-ماددا). بىرىنچى كۈندىن باشقا ھەربىر كۈن سانىلىدۇ؛ ئاخىرقى كۈنى دەم ئېلىش كۈنى بولسا، كېيىنكى خىزمەت كۈنىگە سۈرۈلىدۇ.

## Transfer and withdrawal

letter-passed-text = { $date } كۈنى ئىلتىماسىڭىزنى { $from } ئۆتكۈزۈپ بەردى، تاپشۇرۇۋالغۇچى: { $to }.
letter-transfer-clock = كۈنلەر قايتىدىن باشلانمايدۇ. ئۆتكۈزۈپ بەرگەن ئورۇن ئەمدى ئۇنى ئوقۇيالمايدۇ.
letter-withdrawn-text = سىز { $date } كۈنى بۇ ئىلتىماسنى قايتۇرۇۋالدىڭىز. ئەمدى ھېچكىم بېجىرمەيدۇ. خالىغان ۋاقىتتا قايتا سورىيالايسىز.

## Tables

letter-days = كۈنلەر
letter-day = ۋاقتى
letter-event = نېمە بولدى
letter-day-of-decision = قارار كۈنى، سانالمايدۇ
letter-calendar-days = كالېندار كۈنلىرى
letter-day-moved = دەم ئېلىش: ئاخىرقى كۈن سۈرۈلىدۇ
letter-last-day = ئاخىرقى كۈن
