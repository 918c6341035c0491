# review: machine-drafted, not yet read by a native speaker
bindings-title = أي شباك يستقبل ماذا
bindings-what = ما يقدمه مكتب يذهب إليه. وما عدا ذلك تحدد هنا أي شباك يستقبله، للمدينة كلها أو لحي واحد. الطلبات الموجودة تبقى حيث هي.
bindings-new = تحديد جديد
bindings-subject = ماذا؟
bindings-area = الحي (اختياري)
bindings-area-hint = كما يسميه الناس. اتركه فارغًا للمدينة كلها.
bindings-point = أي شباك يستقبله؟
bindings-button = حدّد
bindings-remove = إلغاء
bindings-none = اختر
bindings-unbound = غير محدد لأي شباك
bindings-unbound-what = تذهب هذه إلى شباك المدينة، وهو يحيلها.
bindings-all-bound = كل شيء محدد.
bindings-door = كل ما وراء الباب
bindings-choose = اختر ما هو وأي شباك يستقبله.
bindings-table = تحديد الكثير بجدول
bindings-file = جدول محفوظ بصيغة CSV UTF-8
bindings-file-hint = الصف الأول يسمي الأعمدة:
bindings-read = اقرأ الجدول
bindings-choose-table = اختر جدولًا أولًا.
bindings-taken = { $n ->
    [zero] لم يؤخذ أي صف.
    [one] أُخذ صف واحد.
    [two] أُخذ صفان.
    [few] أُخذت { $n } صفوف.
    [many] أُخذ { $n } صفًا.
   *[other] أُخذ { $n } صف.
 }
bindings-bad = هذه الصفوف لم تؤخذ. صححها واقرأ الجدول مرة أخرى؛ ما أُخذ يبقى.
bindings-bad-line = السطر { $n }
bindings-bad-table = لا يمكن قراءة هذا الجدول أو الصف؛ احفظه بصيغة CSV UTF-8 بهذه الأعمدة الأربعة
bindings-bad-empty = هذا فارغ
bindings-bad-kind = لا يوجد نوع كهذا؛ اكتب procedure أو organization أو door
bindings-bad-subject = لا يوجد شيء بهذا الاسم
bindings-bad-point = لا يوجد شباك بهذا الرمز
bindings-bad-lead = هذا المكتب يستقبل المتأخر ولا يستقبل جديدًا
bindings-bad-area = اسم الحي 80 حرفًا على الأكثر
bindings-bad-twice = صف أعلاه يقول ذلك
apply-area = في أي حي تسكن؟
apply-area-hint = يحدد أي شباك يستقبل طلبك، ولا يُحفظ.
apply-area-any = لا أعرف، أو حي آخر
