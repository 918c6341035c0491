# review: machine-drafted, not yet read by a native speaker
## States, steps and events of a case.

## Where a case stands

state-draft = تېخى يوللانمىدى
state-sent = يوللاندى
state-to-complete = بىر نەرسە كەم
state-accepted = بېجىرىلىۋاتىدۇ
state-decided = قارار قىلىندى
state-answered = جاۋاب بېرىلدى
state-closed = تاماملاندى
state-withdrawn = قايتۇرۇۋېلىندى
next-draft = ئۇنى سىزدىن باشقا ھېچكىم ئوقۇيالمايدۇ. تەييار بولغاندا تەكشۈرۈپ يوللاڭ.
next-sent = { $office } ئۇنى تاپشۇرۇۋالدى، بىر نەرسە كەم بولسا سىزگە ئېيتىدۇ. ۋاقتىدا ھېچنېمە دېمىسە، ئىلتىماسىڭىز تولۇق ھېسابلىنىدۇ.
next-to-complete = { $office } سىزنى كۈتۈۋاتىدۇ. بۇ ئارىلىقتا كۈن سانالمايدۇ.
next-accepted = { $office } بېجىرىۋاتىدۇ، تۆۋەندىكى كۈنگىچە قارار قىلىشى كېرەك.
next-decided = { $office } قارار قىلدى، ئەمدى ئۇنى سىزگە يەتكۈزۈشى كېرەك.
next-answered = { $office } جاۋاب بەردى. ئىشنىڭ ھەل بولغان-بولمىغانلىقىنى بىلدۈرۈڭ؛ بولمىسا تۆۋەندىكى كۈنى ئۆزلۈكىدىن تاماملىنىدۇ.
next-closed = باشقا قىلىدىغان ئىش يوق. كارتا بىر مەزگىل بۇ بەتنى يەنىلا ئاچىدۇ.
next-withdrawn = سىز قايتۇرۇۋالدىڭىز؛ ئەمدى ھېچكىم بېجىرمەيدۇ.

## Kinds of messages

message-asked = كەم نەرسىلەرنى سورايدۇ
message-decided-yes = قارار: ماقۇللاندى
message-decided-no = قارار: ماقۇللانمىدى
message-answer = جاۋاب
message-extended = ۋاقىت ئۇزارتىلدى، سەۋەبى بىلەن
message-passed = باشقا ئورۇنغا ئۆتكۈزۈلدى، سەۋەبى بىلەن

## Events of the timeline

event-drafted = يېزىلدى
event-edited = ئۆزگەرتىلدى
event-sent = يوللاندى
event-listed = ئورۇننىڭ تىزىملىكىگە كىردى
event-looked = قارالدى
event-accepted = تولۇق دەپ قوبۇل قىلىندى
event-accepted-by-silence = سوراش ۋاقتى ئۆتكەچكە قوبۇل قىلىندى
event-asked = ئورۇن كەم نەرسىلەرنى سورىدى
event-completed = سىز ھەممىسى تولۇق دېدىڭىز
event-message = سىز ئۇچۇر يازدىڭىز
event-reply = ئورۇن ئۇچۇر يازدى
event-document = سىز ھۆججەت قوشتىڭىز
event-office-document = ئورۇن ھۆججەت قوشتى
event-decided = قارار قىلىندى
event-answered = جاۋاب بېرىلدى
event-extended = ۋاقىت بىر قېتىم ئۇزارتىلدى
event-passed = باشقا ئورۇنغا ئۆتكۈزۈلدى
event-late = كېچىكتى: ۋاقتى ئۆتتى
event-closed = سىز ھەل بولدى دېدىڭىز
event-closed-by-time = ئۆزلۈكىدىن تاماملاندى
event-withdrawn = قايتۇرۇۋېلىندى
event-times = { $n } قېتىم
event-to = { $name } غا
event-parts = كۆرسىتىلگىنى
part-answers = جاۋابلىرىڭىز
part-thread = ئۇچۇرلار
part-document = { $number }-ھۆججەت
part-head = نېمە توغرىسىدا ئىكەنلىكى
part-other = باشقا بىر قىسمى

## Days and how they are counted

deadline-notice = نېمىنىڭ كەملىكىنى ئېيتىش
deadline-decision = قارار قىلىش
deadline-delivery = قارارنى يەتكۈزۈش
deadline-closing = ئۆزلۈكىدىن تاماملىنىدۇ
deadline-provisional = ئۆزگىرىشى مۇمكىن: شۇ يىلنىڭ دەم ئېلىش كۈنلىرى تېخى ئېلان قىلىنمىدى
deadline-how = خىزمەت كۈنلىرى سانىلىدۇ. تاپشۇرۇۋالغان كۈن سانالمايدۇ، ئاخىرقى كۈن سانىلىدۇ.
days-from = باشلىنىشى
days-to = ئاخىرى
days-what = قانداق كۈنلەر
days-so-far = جەمئىي كۈن
days-counted-to = جەمئىي { $n } كۈن
days-received = تاپشۇرۇۋالغان كۈن، سانالمايدۇ
days-counted = خىزمەت كۈنلىرى
days-worked-weekend = خىزمەت قىلىنىدىغان ھەپتە ئاخىرى
days-weekend = ھەپتە ئاخىرى، سانالمايدۇ
days-holiday = بايرام، سانالمايدۇ
days-closed = ئورۇن ئېتىك، سانالمايدۇ
days-stopped = سىزنى كۈتتى، سانالمايدۇ
event-restored = قايتا باشلاندى
event-shared = ئىككىنچى كارتا ياسالدى
event-unshared = ئىككىنچى كارتا قايتۇرۇۋېلىندى
event-complained = شىكايەت يوللاندى
event-resolved = شىكايەتكە جاۋاب بېرىلدى
message-complaint = شىكايەت
message-resolved = شىكايەتكە جاۋاب
deadline-complaint = شىكايەتكە جاۋاب بېرىش
