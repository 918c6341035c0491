# review: machine-drafted, not yet read by a native speaker
ask-for-help-name = طلب المساعدة
ask-for-help-summary = قل بكلماتك ما تحتاج إليه. ستجيبك الجهة المختصة في الموعد، مجانًا.

ask-for-help-need = ما الذي تحتاج إليه؟
ask-for-help-need-hint = اكتب بأي لغة. لا داعي لأن تعرف أي جهة هي المختصة.
ask-for-help-called = بأي اسم نناديك؟ (اختياري)
ask-for-help-called-hint = اسمك كما تكتبه بنفسك. اسم واحد يكفي.
ask-for-help-reply-language = بأي لغة تريد الجواب؟
ask-for-help-reply-language-hint = لهذا الطلب وحده.
ask-for-help-about = الصفحة التي جئت منها

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

ask-for-help-remedy = لم يرضك الجواب، أو لم يصلك في الموعد؟ اكتب إلينا من جديد في هذا الطلب، أو قل ذلك عند أي شباك. سينظر فيه رئيس الجهة.
