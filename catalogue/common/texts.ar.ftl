# review: machine-drafted, not yet read by a native speaker
## What several procedures ask, name and say in the same words.

section-you = معلومات عنك
section-matter = موضوع الطلب

field-name = اسمك
field-name-hint = كما تكتبه بنفسك. اسم واحد يكفي.
field-phone = رقم الهاتف
field-phone-hint = للأسئلة عن هذا الطلب فقط.
field-address = عنوانك في هذه المدينة
field-from-town = من أي مدينة جئت؟
field-old-address = عنوانك في تلك المدينة (اختياري)
field-household-town = في أي مدينة سجل عائلتك؟
field-identity-number = رقم بطاقة الهوية (اختياري)
field-identity-number-hint = يساعد على التمييز بين من لهم الاسم نفسه.
field-born = تاريخ الميلاد
field-date-hint = سنة-شهر-يوم: { "\u2066" }2026-03-31{ "\u2069" }
field-note = هل من شيء آخر ينبغي أن نعرفه؟ (اختياري)
field-reply-language = بأي لغة تريد الجواب؟
field-reply-language-hint = لهذا الطلب وحده.
field-about = الصفحة التي جئت منها

choice-other = شيء آخر

language-en = English
language-zh-Hans = 简体中文
language-ug = ئۇيغۇرچە
language-ar = العربية
language-es = Español

evidence-identity-paper = بطاقة هوية أو جواز سفر: اعرضه عند شباك، ولا نحتفظ بنسخة
evidence-proof-of-address = ما يثبت عنوانك، مثل فاتورة
evidence-work-contract = عقد العمل
evidence-pay-slips = قسائم الأجر أو قائمة بالأجور المدفوعة
evidence-birth-certificate = شهادة الميلاد: اعرضها عند شباك، ولا نحتفظ بنسخة
evidence-school-report = الشهادة المدرسية
evidence-health-insurance-card = بطاقة التأمين الصحي
evidence-rental-contract = عقد الإيجار
evidence-letter-received = الرسالة التي وصلتك
evidence-household-booklet = دفتر العائلة: اعرضه عند شباك، ولا نحتفظ بنسخة
evidence-school-record = السجل المدرسي للتلميذ: اعرضه عند شباك، ولا نحتفظ بنسخة
evidence-vaccination-record = دفتر التطعيمات
evidence-employer-letter = رسالة من صاحب العمل
evidence-photo = صورة شخصية
evidence-social-security-card = بطاقة الضمان الاجتماعي القديمة
evidence-insurance-record = سجل الاشتراكات المدفوعة في المدينة الأخرى
evidence-bank-statement = كشف حساب مصرفي يبين الدفعات
evidence-work-record = سجل أيام العمل، مثل كشف الحضور
evidence-messages = الرسائل المتبادلة مع صاحب العمل
evidence-authority-letter = ورقة يطلب فيها الآخرون أن تنوب عنهم
evidence-certificate = الشهادة أو الدبلوم
evidence-transcript = قائمة المواد والدرجات
evidence-translation = ترجمة ورقة
evidence-court-letter = رسالة من محكمة أو هيئة تحكيم
evidence-health-certificate = شهادة صحية لتداول الأغذية
evidence-business-licence = رخصة العمل التجاري
evidence-business-plan = خطة المشروع
evidence-ownership-proof = ما يثبت حقك في تأجير الغرفة
evidence-other-paper = ورقة أخرى، مذكورة في رسالتنا

phrase-working-on-it = نعمل الآن على طلبك. لا يلزمك فعل أي شيء حاليًا.
phrase-come-to-counter = يرجى الحضور إلى شباكنا. أحضر بطاقتك معك.
phrase-bring-original = يرجى إحضار الورقة الأصلية. ننظر فيها ثم نعيدها إليك.
phrase-call-us = يرجى الاتصال بنا. الرقم موجود في صفحتنا.
phrase-tell-us-more = يرجى إخبارنا بالمزيد عما تحتاج إليه.
phrase-paper-unreadable = لا نستطيع قراءة الورقة التي أرسلتها. يرجى إرسال صورة أوضح.
phrase-passed-on = جهة أخرى هي المختصة بهذا. حوّلنا طلبك إليها، وسيأتيك الجواب منها.
phrase-interpreter-free = يمكن لمترجم أن يساعدك. لا يكلفك ذلك شيئًا.
phrase-paper-received = استلمنا ورقتك. شكرًا لك.
phrase-appointment = يرجى الحضور يوم { $day } الساعة { $hour }. المكان: { $place }. أحضر بطاقتك معك.
phrase-answer-unclear = أحد أجوبتك غير واضح لنا. يرجى كتابة ما قصدته.
phrase-ready-to-collect = ورقتك جاهزة. يمكنك استلامها هنا: { $place }. أحضر بطاقتك.
phrase-paper-posted = أُرسلت ورقتك اليوم بالبريد.
phrase-not-found = لم نجد شيئًا بحسب ما كتبته. يرجى مراجعته وإخبارنا بالمزيد.

remedy-answer = لم يرضك الجواب، أو لم يصلك في الموعد؟ اكتب إلينا من جديد في هذا الطلب، أو قل ذلك عند أي شباك. سينظر فيه رئيس الجهة.
remedy-decision = يمكنك طلب مراجعة القرار خلال 60 يومًا، أو اللجوء إلى المحكمة خلال ستة أشهر. أي شباك يشرح لك كيف، والمشورة القانونية مجانية.

acting-for = لمن تطلب هذا؟
acting-for-hint = يبقى هذا في هذا الطلب وحده. لا أحد يحفظ قائمة بمن يساعد من.
acting-for-myself = لنفسي
acting-for-child = لطفلي
acting-for-parent = لأمي أو أبي
acting-for-spouse = لزوجتي أو زوجي
acting-for-co-workers = لزملائي في العمل
acting-for-other = لشخص طلب مني المساعدة
acting-for-name = اسمه
acting-for-name-hint = اتركه فارغًا إن كان الطلب لك أو كتبت الأسماء في موضع آخر من الاستمارة.
evidence-acting-proof = ورقة تبين أنه يجوز لك التصرف عنهم، مثل شهادة ميلاد أو زواج أو رسالة موقعة: أظهرها عند الشباك، ولا نحتفظ بنسخة

## How far a case is

step-in-review = ننظر فيه الآن
step-other-office = في انتظار جهة أخرى
step-visit-planned = تقررت زيارة
step-ready = جاهز للاستلام

## Questions of “What can I get?”

ask-work = ماذا تعمل الآن؟
ask-work-employed = أعمل لدى غيري
ask-work-own = أعمل لحسابي
ask-work-looking = أبحث عن عمل
ask-work-studying = أدرس أو أتعلم مهنة
ask-work-none = لا شيء من ذلك
ask-home = أين تسكن في هذه المدينة؟
ask-home-rented = في سكن مستأجر
ask-home-own = في سكن أملكه
ask-home-employer = حيث يسكنني صاحب العمل
ask-home-family = مع الأهل أو الأصدقاء
ask-home-none = ليس لي عنوان هنا بعد
ask-household = في أي مدينة سُجلت أسرتك؟
ask-household-hint = المدينة التي تحفظ سجل أسرتك.
ask-household-here = في هذه المدينة
ask-household-elsewhere = في مدينة أخرى
ask-household-none = ليست في أي مدينة من هذا البلد
ask-age = كم عمرك؟
ask-age-hint = بالسنوات الكاملة.
ask-arrived = متى انتقلت إلى هذه المدينة؟
ask-arrived-hint = سنة-شهر-يوم: 2026-03-31. يكفي تاريخ تقريبي.
ask-paid-elsewhere = هل دفعت تأمينًا صحيًا في مدينة أخرى؟
ask-social-card = هل لديك بطاقة ضمان اجتماعي؟
ask-social-card-here = نعم، من هذه المدينة
ask-social-card-elsewhere = نعم، من مدينة أخرى
ask-social-card-lost = فقدتها
ask-social-card-none = لم تكن لدي قط
ask-identity-card = كيف حال بطاقة هويتك؟
ask-identity-card-good = هي معي وتُقرأ
ask-identity-card-lost = فقدتها
ask-identity-card-damaged = تالفة
ask-identity-card-never = لم تكن لدي قط
ask-child-elsewhere = هل كان لك ولد أو بنت في مدرسة بمدينة أخرى حتى الآن؟
ask-wages = هل لك أجر لم يُدفع؟
ask-wages-job = هل ما زلت تعمل هناك؟
ask-wages-job-still = نعم
ask-wages-job-two-years = لا، توقفت منذ أقل من سنتين
ask-wages-job-longer = لا، توقفت منذ مدة أطول
ask-income = كم من المال تعيش به كل شهر؟
ask-income-hint = باليوان، لك وحدك. يكفي تقريبًا.
ask-certificate = هل لديك شهادة من مدينة أو بلد آخر تريد استعمالها هنا؟
ask-business = هل لديك مشروع تجاري أو تخطط لواحد؟
ask-business-none = لا
ask-business-planned = أخطط لواحد
ask-business-young = نعم، منذ أقل من سنة
ask-business-older = نعم، منذ مدة أطول
ask-sells-food = هل يطبخ المشروع طعامًا أو يبيعه؟

## What has to be so, for several procedures

if-registered-here = أسرتك مسجلة في هذه المدينة
if-registered-not-here = أسرتك غير مسجلة في هذه المدينة
if-registered-elsewhere = أسرتك مسجلة في مدينة أخرى
if-lives-here = لك عنوان في هذه المدينة
if-works-here = تعمل، لدى غيرك أو لحسابك
if-paid-elsewhere = دفعت تأمينًا صحيًا في مدينة أخرى
if-wages-owed = لك أجر لم يُدفع
if-business = لديك مشروع تجاري أو تخطط لواحد
if-adult = عمرك 18 سنة أو أكثر
if-sixteen = عمرك 16 سنة أو أكثر
