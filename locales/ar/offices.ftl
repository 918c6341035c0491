# review: machine-drafted, not yet read by a native speaker
## Who is there: absences, cover, closed days.

staff-away = الغياب والإغلاق
staff-away-who = من الغائب
staff-away-nobody = لا أحد غائب الآن ولا قريبًا.
staff-away-days = من { $from } إلى { $to }
staff-away-covered = ينوب { $name }.
staff-away-uncovered = لا ينوب أحد.
staff-away-without-key = بلا مفتاح هذه الشبابيك، ولا يعيره إلا من يملكه:
staff-away-back = إنهاء الغياب: عاد { $name }
staff-away-say = تسجيل غياب
staff-away-hint = من ينوب يرى هذه القوائم ويفتح هذه الطلبات في هذه الأيام وحدها. وكل اطلاع يظهر باسمه في سجل صاحب الطلب.
staff-away-of = من الغائب
staff-away-first = اليوم الأول
staff-away-last = اليوم الأخير
staff-away-cover = من ينوب
staff-away-no-cover = لا أحد
staff-away-button = سجّل
staff-away-choose-days = اختر اليوم الأول واليوم الأخير من فضلك.
staff-closed = أيام الإغلاق
staff-closed-none = لا أيام إغلاق مسجلة.
staff-closed-reopen = { $name }: إعادة الفتح
staff-closed-say = تسجيل أيام إغلاق
staff-closed-hint = أيام الإغلاق ليست أيام عمل: تتأخر مواعيد الطلبات الجارية ويُبلَّغ كل صاحب طلب. وإذا زادت على خمسة أيام عمل متتالية انتقلت الطلبات الجديدة والخطوات المستحقة إلى رئاسة الجهة ثم إلى الجهة التالية.
staff-closed-whole = الجهة كلها مغلقة
staff-closed-reason = السبب
staff-closed-button = سجّل الإغلاق
staff-closed-choose-reason = اختر السبب من فضلك.
staff-lent = { $name } غائب حتى { $until }: أنت تنوب في { $point }.
closed-holiday = عطلة محلية
closed-move = انتقال المقر
closed-works = أعمال في المبنى
closed-emergency = حالة طارئة
closed-on = مغلق يوم { $from }: { $why }.
closed-from-to = مغلق من { $from } إلى { $to }: { $why }.
acts-stands-for = يعمل الآن { $acts } بدل { $other }.
acts-covers = يعمل الآن { $acts } بدل { $other }: الموظفون هناك غائبون.
acts-closed = { $office }: مغلق حتى { $until } ({ $why }). هذه الأيام لا تُحسب، وقد تأخرت المواعيد أدناه.
acts-closed-other = { $office }: مغلق حتى { $until } ({ $why }).
event-stood-in = لا أحد هناك مدة أطول: تعمل جهة أخرى
event-dates-moved = تغيرت المواعيد: تغيرت أيام إغلاق الجهة
error-unknown-colleague = لا يوجد في جهتك من يمكن ذكره هنا بهذا الاسم. اختر من القائمة من فضلك.
error-unknown-leave = لم يعد هذا الغياب أو الإغلاق موجودًا، أو هو لجهة أخرى. راجع القائمة من فضلك.
error-bad-days = اختر أيامًا من اليوم فصاعدًا، الأول قبل الأخير، وعلى الأكثر { $max } يومًا.
error-away-already = أحد الاثنين غائب في ذلك الوقت أصلًا. اختر أيامًا أخرى أو شخصًا آخر.

## How far a case is

staff-step = إلى أين وصل الطلب
staff-step-hint = يراه صاحب الطلب فورًا، ويستمر حساب الأيام.
staff-step-button = أبلغ صاحب الطلب
staff-choose-step = اختر إلى أين وصل من فضلك. نصك محفوظ.
message-step = إلى أين وصل
event-stepped = ذكرت الجهة إلى أين وصل الطلب
case-step = إلى أين وصل:

## How much there is to do

staff-work = حجم العمل
staff-work-what = الطلبات المفتوحة في شبابيكك. أعداد طلبات فقط: لا اسم لأحد وراء أي عدد.
staff-work-open = { $n ->
    [zero] لا طلبات مفتوحة
    [one] طلب مفتوح واحد
    [two] طلبان مفتوحان
    [few] { $n } طلبات مفتوحة
    [many] { $n } طلبًا مفتوحًا
   *[other] { $n } طلب مفتوح
}
staff-work-plot = حسب أسبوع الاستحقاق
staff-work-past = فات يومه
staff-work-this = هذا الأسبوع
staff-work-next = الأسبوع القادم
staff-work-second = بعد أسبوعين
staff-work-third = بعد ثلاثة أسابيع
staff-work-later = لاحقًا

## Two languages in one thread

message-interpreter = يحتاج إلى مترجم
interpreter-hint = إذا كتبت بلغة قد لا تقرؤها الجهة:
interpreter-send = أرسل واطلب مترجمًا
interpreter-asked = طُلب مترجم. يبقى الطلب معلَّمًا لدى الجهة حتى يساعد أحد.
staff-interpreter = يحتاج إلى مترجم:
staff-interpreted = كان المترجم حاضرًا
staff-interpreted-button = تم
message-interpreted = ساعد مترجم: صار الكلام مفهومًا

## Sentences with gaps

gap-day = اليوم
gap-hour = الساعة
gap-place = المكان
error-gap = في جملة اخترتها فراغ لم يُملأ أو لا يمكن قراءته. يرجى كتابة اليوم والساعة (مثل 09:30) والمكان المطلوب. نصك محفوظ.
