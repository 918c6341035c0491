# review: machine-drafted, not yet read by a native speaker
## What the person served reads.

## Home and search

home-title = ما الذي تحتاج إليه؟
home-hint = تكفي بضع كلمات، بأي لغة.
find-button = بحث
home-card = لديّ بطاقة
ask-for-help = طلب المساعدة
home-doors = أو اختر بابًا
door-arrive = الوصول
door-arrive-hint = التسجيل والإقامة والأوراق
door-family = الأسرة
door-family-hint = الأطفال والوالدان والدعم
door-health = الصحة
door-health-hint = الطبيب والتأمين والتطعيم
door-home = السكن
door-home-hint = الإيجار والمسكن والماء والكهرباء
door-work = العمل
door-work-hint = الوظائف والأجور والتأمين في العمل
door-learn = التعلّم
door-learn-hint = المدرسة والتدريب والامتحانات
door-business = الأعمال
door-business-hint = بدء مشروع والرخص والضرائب
door-community = المجتمع
door-community-hint = القانون والثقافة والرياضة ولقاء الناس
door-forms = اطلب من هنا
door-listings = للمزيد من القراءة وأماكن تقصدها
door-empty = لا يوجد شيء هنا بعد. اطلب المساعدة، والجهة المختصة تجيبك.
find-title = ما وجدناه
find-empty-query = يرجى كتابة ما تحتاج إليه في بضع كلمات.
find-nothing = لا شيء فيه كل هذه الكلمات.
find-nearest = الأقرب إليها
find-not-here = ليس هذا ما تحتاج إليه؟
ask-for-help-what = قل ذلك بكلماتك. لا داعي لأن تعرف أي جهة هي المختصة، ولا حاجة إلى حساب.
listing-what = ما هذا
listing-whom = لمن
listing-bring = ما يجب إحضاره
listing-how = كيف يجري الأمر
listing-wait = كم من الوقت يستغرق
listing-cost = كم يكلف
listing-where = أين
listing-when = متى
listing-paused = هذه الخدمة غير متاحة حاليًا. اطلب المساعدة إن كنت تحتاج إليها الآن.
listing-wrong = أكان مغلقًا حين جئت؟ هل الرقم خطأ؟ هل توجد قائمة انتظار؟
listing-wrong-say = أخبر من يتولى هذه الصفحة
events-next = المواعيد القادمة
events-over = لا يوجد موعد معروف حاليًا.
events-one = إضافة إلى تقويمي
events-all = كلها في تقويم يمكن الاشتراك فيه
outcome-answer = إجابة
outcome-decision = قرار
outcome-paper = وثيقة أو شهادة
ages-between = من عمر { $from } إلى { $to } { $to ->
    [few] سنوات
   *[other] سنة
}
ages-from = من عمر { $from ->
    [one] سنة واحدة
    [two] سنتين
    [few] { $from } سنوات
   *[other] { $from } سنة
}
ages-to = حتى عمر { $to ->
    [one] سنة واحدة
    [two] سنتين
    [few] { $to } سنوات
   *[other] { $to } سنة
}
apply-now = قدّم الطلب الآن
get-help-counter = احصل على المساعدة عند شباك
hours-title = ساعات العمل
hours-closed = مغلق
open-until = مفتوح الآن، حتى { $time }
closed-now = مغلق الآن
counters-title = الشبابيك
counters-what = اذهب إلى أي شباك منها. سيكتب الموظف طلبك معك ويعطيك بطاقة.
counters-about = قل لهم إن الأمر يخص:
counters-own = هذه هي الجهة المختصة.
counters-none = لا شبابيك في القائمة بعد. اطلب المساعدة في هذا الموقع.
about-title = ما هذا الموقع، وما الذي يرفضه
about-what = تقول ما تحتاج إليه، عند أي شباك أو في أي صفحة. والجهة المختصة تجيبك في الموعد. لا داعي لأن تعرف كيف تعمل الدوائر الحكومية.
about-who = هو لكل من ينتقل من أجل العمل، ولأسرته، بالشروط نفسها.
about-card-title = بطاقتك
about-card = لا حساب هنا ولا قائمة بأسماء الناس. كل طلب مختوم، وتفتحه بطاقة عليها رمز. ولا يُربط طلبان لشخص واحد في أي مكان.
about-looks = كلما اطّلع أحد من جهة ما على طلبك، ترى من ومتى وعلى ماذا.
about-refuses-title = ما لن يفعله أبدًا
about-refuses-asking = لا يسأل شيئًا عن العرق أو الدين أو المعتقد أو الرأي السياسي، ولا مكان فيه لكتابة ذلك.
about-refuses-notes = لا يحفظ ملاحظات عن الأشخاص ولا عن آرائهم ولا عمّن يعرفون.
about-refuses-register = لا سجل فيه ولا قائمة مراقبة ولا تقييم للناس ولا بحث عنهم.
about-refuses-reporting = لا يبلّغ عن أحد لأي سلطة. ما تعرفه جهة أخرى تعرفه لخطوة واحدة، بطلب منك، وأنت ترى ذلك.
about-refuses-export = لا يمكن إخراج الطلبات دفعة واحدة.

## Applying

apply-about = الموضوع:
apply-changing = غيّر ما تشاء. لم يُرسل شيء بعد.
apply-next = في الصفحة التالية يمكنك مراجعة كل شيء قبل الإرسال.
review-title = راجع قبل الإرسال
review-goes-to = يصل إلى
review-change = تغيير الأجوبة
review-send-title = هل كل شيء جاهز؟
review-send-what = من لحظة الإرسال يجب على الجهة أن تجيب في الموعد. بعد ذلك تحصل على البطاقة التي تفتح طلبك.
review-send = إرسال
review-later = ليس الآن: أرني البطاقة، وسأعود
documents-title = المستندات
documents-none = لا شيء بعد.
attach-label = إضافة مستند
attach-hint = صور أو PDF أو نص عادي، ويمكن اختيار عدة ملفات معًا، حتى { $megabytes } ميغابايت في المجموع. ما كتبته الكاميرا في الصورة (المكان والوقت) يُحذف. الأوراق التي يكفي عرضها، اعرضها عند شباك.
attach-button = إضافة

## The card

keep-title = احتفظ بهذه البطاقة
keep-what = هي التي تفتح طلبك: لقراءة الجواب، وللكتابة، ولإضافة أوراق.
keep-card = بطاقتك
keep-picture = رمز البطاقة على شكل صورة لكاميرا الهاتف
keep-where = اكتب الرمز في
keep-picture-how = تفتح كاميرا الهاتف هذه الصورة إن كان السكربت مفعّلًا في متصفحه. أما كتابة الرمز فتنجح دائمًا.
keep-lost = ليست لدينا نسخة منها. من معه البطاقة يمكنه فتح الطلب، فاحفظها كما تحفظ المفتاح.
keep-how = كيف حفظتها؟
keep-printed = طبعتها
keep-photographed = صوّرتها
keep-typed-label = أو كتبتها بيدي. آخر أربعة حروف وأرقام هي:
keep-wrong-group = هذه ليست آخر مجموعة في هذه البطاقة. يرجى النظر إلى البطاقة من جديد وكتابة آخر أربعة حروف وأرقام فيها.
card-title = افتح طلبك
card-what = اكتب الرمز الموجود على بطاقتك.
card-label = الرمز على البطاقة
card-hint = ست مجموعات، في كل منها أربعة حروف وأرقام. لا فرق مع الفراغات والشرطات والحروف الكبيرة أو الصغيرة.
card-open = فتح
card-again = يرجى كتابة رمز بطاقتك من جديد. بعد مدة من غير أي نقرة تُنسى البطاقة هنا، حتى لا يقرأ أحد غيرك طلبك.
card-kept = ما كتبته محفوظ
card-lost = أضعت البطاقة؟ اذهب إلى الشباك الذي طلبت عنده، أو اطلب من جديد: لا حاجة إلى حساب.
finish = إنهاء: انسَ هذه البطاقة هنا
finish-why = على جهاز مشترك، اضغط إنهاء قبل أن تغادر. لن يرى من بعدك شيئًا مما يخصك.

## The holder's page

case-you = أنت
case-your-card = أنت، ببطاقتك
case-owner = من عليه الخطوة الآن
case-due = حتى متى
case-received = استُلم في
case-late = تأخر هذا. الخطوة التالية واجبة على الجهة.
case-late-told = تأخر هذا. أُبلغت به جهة { $name }، ويمكنها الآن قراءته، وهي تتابعه.
case-go-on = راجع وأرسل
case-asked = تطلب الجهة منك هذا
case-asked-how = أضفه تحت «المستندات»، ثم قل إنك أرسلت كل شيء.
case-outcome = الجواب
case-close-what = هل حُلّ الأمر بهذا؟ إن لم يُحلّ، اكتب رسالة أدناه.
case-close = نعم، حُلّ الأمر
case-messages = الرسائل
case-no-messages = لا شيء بعد.
case-write = اكتب إلى الجهة
case-write-send = إرسال الرسالة
case-complete-what = متى صار كل ما طُلب موجودًا، قل ذلك. ومن ذلك الوقت تُحسب الأيام من جديد.
case-complete = أرسلت كل شيء
case-answers = ما طلبته
case-timeline = ما حدث، ومن اطّلع
case-timeline-what = كل اطّلاع من جهة ما يُكتب هنا قبل أن يُعرض عليها أي شيء.
case-readers = من يمكنه قراءته
case-readers-what = لا أحد غيرهم، ولا حتى من يدير هذا الموقع.
reader-dormant = لا تمكنه القراءة بعد: فقط إذا تأخرت الجهة أو أُغلقت مدة أطول، وسترى ذلك.
withdraw-title = سحب الطلب
withdraw-what = يتوقف المكتب عندئذ عن العمل عليه. يمكنك إعادة فتحه خلال ثلاثة أيام.
withdraw-button = سحب الطلب …
withdraw-sure = نعم، اسحبه
withdraw-not = لا، اتركه كما هو
