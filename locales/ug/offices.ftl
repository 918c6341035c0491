# review: machine-drafted, not yet read by a native speaker
## Who is there: absences, cover, closed days.

staff-away = يوقلار ۋە ئېتىك كۈنلەر
staff-away-who = كىم يوق
staff-away-nobody = ھازىر ھېچكىم يوق ئەمەس، يېقىندىمۇ شۇنداق.
staff-away-days = { $from } دىن { $to } غىچە
staff-away-covered = ئورنىدا { $name } ئىشلەيدۇ.
staff-away-uncovered = ئورنىدا ھېچكىم ئىشلىمەيدۇ.
staff-away-without-key = بۇ كۆزنەكلەرنىڭ ئاچقۇچى يوق، ئۇنى پەقەت ئاچقۇچى بار كىشى ئۆتنە بېرەلەيدۇ:
staff-away-back = ئاخىرلاشتۇرۇش: { $name } قايتىپ كەلدى
staff-away-say = بىر كىشىنىڭ يوقلۇقىنى يېزىش
staff-away-hint = ئورنىدا ئىشلەيدىغان كىشى پەقەت شۇ كۈنلەردىلا بۇ نۆۋەتلەرنى كۆرۈپ، بۇ ئىلتىماسلارنى ئاچالايدۇ. ھەر قېتىم قارىغىنى ئۆز ئىسمى بىلەن ئىلتىماس قىلغۇچىنىڭ خاتىرىسىدە تۇرىدۇ.
staff-away-of = كىم يوق
staff-away-first = بىرىنچى كۈن
staff-away-last = ئاخىرقى كۈن
staff-away-cover = ئورنىدا كىم ئىشلەيدۇ
staff-away-no-cover = ھېچكىم
staff-away-button = يېزىپ قويۇش
staff-away-choose-days = بىرىنچى ۋە ئاخىرقى كۈننى تاللاڭ.
staff-closed = ئېتىك كۈنلەر
staff-closed-none = ئېتىك كۈن يېزىلمىغان.
staff-closed-reopen = { $name }: قايتا ئېچىش
staff-closed-say = ئېتىك كۈنلەرنى يېزىش
staff-closed-hint = ئېتىك كۈنلەر خىزمەت كۈنى ئەمەس: بېجىرىلىۋاتقان ئىلتىماسلارنىڭ ۋاقتى سۈرۈلىدۇ، ھەر بىر كىشىگە ئېيتىلىدۇ. ئارقا-ئارقىدىن بەش خىزمەت كۈنىدىن ئېشىپ كەتسە، يېڭى ئىلتىماسلار ۋە ۋاقتى توشقان ئىشلار ئورۇننىڭ باشلىقىغا، ئاندىن كېيىنكى ئورۇنغا ئۆتىدۇ.
staff-closed-whole = پۈتۈن ئورۇن ئېتىك
staff-closed-reason = سەۋەبى
staff-closed-button = بۇ كۈنلەرنى ئېتىك قىلىش
staff-closed-choose-reason = سەۋەبنى تاللاڭ.
staff-lent = { $name } { $until } غىچە يوق: { $point } نىڭ ئىشىنى سىز قىلىسىز.
closed-holiday = يەرلىك بايرام
closed-move = ئورۇن كۆچۈۋاتىدۇ
closed-works = بىنادا قۇرۇلۇش بار
closed-emergency = جىددىي ئەھۋال
closed-on = { $from } كۈنى ئېتىك: { $why }.
closed-from-to = { $from } دىن { $to } غىچە ئېتىك: { $why }.
acts-stands-for = ھازىرچە { $other } نىڭ ئورنىدا { $acts } بېجىرىدۇ.
acts-covers = ھازىرچە { $other } نىڭ ئورنىدا { $acts } بېجىرىدۇ: ئۇ يەردىكىلەر يوق.
acts-closed = { $office } { $until } غىچە ئېتىك ({ $why }). بۇ كۈنلەر سانالمايدۇ، تۆۋەندىكى ۋاقىتلار سۈرۈلدى.
acts-closed-other = { $office } { $until } غىچە ئېتىك ({ $why }).
event-stood-in = ئۇزۇنغىچە ھېچكىم يوق: باشقا ئورۇن بېجىرىدۇ
event-dates-moved = ۋاقىت سۈرۈلدى: ئورۇننىڭ ئېتىك كۈنلىرى ئۆزگەردى
error-unknown-colleague = ئورنىڭىزدا بۇ يەردە كۆرسەتكىلى بولىدىغان بۇنداق كىشى يوق. تىزىملىكتىن تاللاڭ.
error-unknown-leave = بۇ يوقلۇق ياكى ئېتىك كۈنلەر ئەمدى يوق، ياكى باشقا ئورۇننىڭ. تىزىملىككە قايتا قاراڭ.
error-bad-days = بۈگۈندىن باشلاپ كۈن تاللاڭ، بىرىنچى كۈن ئاخىرقى كۈندىن بۇرۇن بولسۇن، كۆپ بولغاندا { $max } كۈن.
error-away-already = ئىككىسىنىڭ بىرى ئۇ ۋاقىتتا ئاللىقاچان يوق. باشقا كۈن ياكى باشقا كىشىنى تاللاڭ.

## How far a case is

staff-step = قەيەرگە كەلگىنىنى ئېيتىش
staff-step-hint = ئىلتىماس قىلغۇچى دەرھال كۆرىدۇ. ۋاقىت سانىلىۋېرىدۇ.
staff-step-button = ئىلتىماس قىلغۇچىغا ئېيتىش
staff-choose-step = قەيەرگە كەلگىنىنى تاللاڭ. يازغىنىڭىز ساقلاندى.
message-step = قەيەرگە كەلدى
event-stepped = ئورۇن قەيەرگە كەلگىنىنى ئېيتتى
case-step = قەيەرگە كەلدى:

## How much there is to do

staff-work = ئىش مىقدارى
staff-work-what = ئۆز كۆزنەكلىرىڭىزدىكى ئوچۇق ئىلتىماسلار. پەقەت ئىلتىماس سانى: سانلارنىڭ كەينىدە ھېچكىمنىڭ ئىسمى يوق.
staff-work-open = { $n ->
    [one] { $n } ئوچۇق ئىلتىماس
   *[other] { $n } ئوچۇق ئىلتىماس
}
staff-work-plot = ۋاقتى توشىدىغان ھەپتە بويىچە
staff-work-past = ۋاقتى ئۆتكەن
staff-work-this = بۇ ھەپتە
staff-work-next = كېلەر ھەپتە
staff-work-second = ئىككى ھەپتىدىن كېيىن
staff-work-third = ئۈچ ھەپتىدىن كېيىن
staff-work-later = تېخىمۇ كېيىن

## Two languages in one thread

message-interpreter = تەرجىمان كېرەك
interpreter-hint = ئەگەر ئورۇن ئوقۇيالماسلىقى مۇمكىن بولغان تىلدا يازغان بولسىڭىز:
interpreter-send = ئەۋەتىپ، تەرجىمان سوراش
interpreter-asked = تەرجىمان سورالدى. بىرەيلەن ياردەم قىلغۇچە ئورۇندا بەلگىلىك تۇرىدۇ.
staff-interpreter = تەرجىمان كېرەك:
staff-interpreted = تەرجىمان ياردەم قىلدى
staff-interpreted-button = پۈتتى
message-interpreted = تەرجىمان ياردەم قىلدى: چۈشىنىشلىك بولدى

## Sentences with gaps

gap-day = كۈن
gap-hour = ۋاقىت
gap-place = ئورۇن
error-gap = سىز تاللىغان بىر جۈملىدە تولدۇرۇلمىغان ياكى ئوقۇغىلى بولمايدىغان بوش ئورۇن بار. ئۇنىڭغا كېرەكلىك كۈن، ۋاقىت (مەسىلەن 09:30) ۋە ئورۇننى تولدۇرۇڭ. يازغىنىڭىز ساقلاندى.
