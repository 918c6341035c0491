# review: machine-drafted, not yet read by a native speaker
## Words that every page may need: dates.

# Variables: $year and $day in figures, $month and $weekday from the lists below.
date-long = { $year }-يىلى { $day }-{ $month }، { $weekday }

date-month-1 = يانۋار
date-month-2 = فېۋرال
date-month-3 = مارت
date-month-4 = ئاپرېل
date-month-5 = ماي
date-month-6 = ئىيۇن
date-month-7 = ئىيۇل
date-month-8 = ئاۋغۇست
date-month-9 = سېنتەبىر
date-month-10 = ئۆكتەبىر
date-month-11 = نويابىر
date-month-12 = دېكابىر

# Monday is 1.
date-weekday-1 = دۈشەنبە
date-weekday-2 = سەيشەنبە
date-weekday-3 = چارشەنبە
date-weekday-4 = پەيشەنبە
date-weekday-5 = جۈمە
date-weekday-6 = شەنبە
date-weekday-7 = يەكشەنبە

## On every page

skip-to-content = ئاساسىي مەزمۇنغا ئۆتۈش
language-switch = تىل
unreviewed-notice = بۇ بەت ماشىنىدا تەرجىمە قىلىنغان، تېخى ئانا تىلى شۇ تىل بولغان كىشى ئوقۇپ تەكشۈرمىدى. ئېنىق بولمىغان يېرى بولسا، مۇلازىمەت ئورنىدىن سوراڭ.
footer-what = خاتا ئىشىك يوق: ئېھتىياجىڭىزنى قەيەردە دېسىڭىز بولىدۇ، مۇناسىۋەتلىك ئورۇن جاۋاب بېرىدۇ.
footer-about = بۇ نېمە، نېمىلەرنى رەت قىلىدۇ
problem-title = ئىش پۈتمىدى
problem-onward = بۇ يەردىن داۋاملاشتۇرۇش
errors-title = بۇ يەرگە يەنە بىر قاراپ بېقىڭ
continue = داۋاملاشتۇرۇش
phone = تېلېفون
languages-spoken = سۆزلىشىدىغان تىللار
kilobytes = { $n } kB
pages-title = بەتلەر
pages-previous = ئالدىنقى بەت
pages-next = كېيىنكى بەت
pages-here = { $pages } بەتنىڭ { $page }-بېتى
