# review: machine-drafted, not yet read by a native speaker
## States, steps and events of a case.

## Where a case stands

state-draft = لم يُرسل بعد
state-sent = أُرسل
state-to-complete = ينقصه شيء
state-accepted = قيد العمل
state-decided = صدر القرار
state-answered = جاء الجواب
state-closed = انتهى
state-withdrawn = سُحب
next-draft = لا أحد غيرك يمكنه قراءته. راجعه وأرسله متى شئت.
next-sent = الطلب لدى { $office }، وسنخبرك إن كان ينقصه شيء. إن لم يصلك شيء في الموعد، يُعدّ طلبك كاملًا.
next-to-complete = الطلب لدى { $office } في انتظار ما ينقص منك. لا تُحسب الأيام في هذه الأثناء.
next-accepted = الطلب قيد العمل لدى { $office }، والقرار مستحق حتى اليوم المذكور أدناه.
next-decided = صدر القرار من { $office }، وبقي تسليمه إليك.
next-answered = جاء الجواب من { $office }. قل هل حُلّ الأمر؛ وإلا يُغلق الطلب من نفسه في اليوم المذكور أدناه.
next-closed = لم يبق شيء لفعله. تظل البطاقة تفتح هذه الصفحة مدة من الزمن.
next-withdrawn = سحبت الطلب، ولم يعد أحد يعمل عليه.

## Kinds of messages

message-asked = طلب ما ينقص
message-decided-yes = القرار: موافقة
message-decided-no = القرار: عدم موافقة
message-answer = الجواب
message-extended = مهلة إضافية، مع الأسباب
message-passed = تحويل إلى جهة أخرى، مع الأسباب

## Events of the timeline

event-drafted = كُتب
event-edited = عُدّل
event-sent = أُرسل
event-listed = وصل إلى قائمة الجهة
event-looked = اطُّلع عليه
event-accepted = قُبل لأنه كامل
event-accepted-by-silence = قُبل لأن مهلة طلب المزيد انتهت
event-asked = طلبت الجهة ما ينقص
event-completed = قلت إن كل شيء موجود
event-message = كتبت رسالة
event-reply = كتبت الجهة رسالة
event-document = أضفت مستندًا
event-office-document = أضافت الجهة مستندًا
event-decided = صدر القرار
event-answered = جاء الجواب
event-extended = أُخذت مهلة إضافية، لمرة واحدة
event-passed = حُوّل إلى جهة أخرى
event-late = تأخير: فات اليوم المحدد
event-closed = قلت إن الأمر حُلّ
event-closed-by-time = أُغلق من نفسه
event-withdrawn = سُحب
event-times = { $n ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتان
    [few] { $n } مرات
   *[other] { $n } مرة
}
event-to = إلى { $name }
event-parts = ما عُرض
part-answers = أجوبتك
part-thread = الرسائل
part-document = المستند { $number }
part-head = موضوع الطلب
part-other = جزء آخر

## Days and how they are counted

deadline-notice = لإبلاغك بما ينقص
deadline-decision = لاتخاذ القرار
deadline-delivery = لتسليم القرار
deadline-closing = يُغلق من نفسه
deadline-provisional = قد يتغير: لم تُعلن بعد عطل تلك السنة
deadline-how = تُحسب أيام العمل. لا يُحسب يوم الاستلام، ويُحسب اليوم الأخير.
days-from = من
days-to = إلى
days-what = ما هذه الأيام
days-so-far = الأيام حتى الآن
days-counted-to = { $n } حتى الآن
days-received = يوم الاستلام، لا يُحسب
days-counted = أيام عمل
days-worked-weekend = نهاية أسبوع فيها عمل
days-weekend = نهاية الأسبوع، لا تُحسب
days-holiday = عطلة، لا تُحسب
days-closed = الجهة مغلقة، لا يُحسب
days-stopped = في انتظارك، لا يُحسب
event-restored = أُعيد فتح الطلب
event-shared = أُنشئت بطاقة ثانية
event-unshared = أُلغيت بطاقة ثانية
event-complained = أُرسلت شكوى
event-resolved = أُجيبت الشكوى
message-complaint = شكوى
message-resolved = الرد على الشكوى
deadline-complaint = الرد على الشكوى
