# review: machine-drafted, not yet read by a native speaker
no-record-certificate-name = شهادة خلو من السوابق
no-record-certificate-summary = لصاحب عمل أو مدرسة أو بلد آخر يطلبها. تكتبها شرطة المدينة التي فيها سجلك، ولا حاجة إلى أن تذهب إليها.
no-record-certificate-synonyms = صحيفة السوابق, حسن سيرة وسلوك

no-record-certificate-purpose = لأي غرض؟
no-record-certificate-purpose-work = العمل
no-record-certificate-purpose-school = المدرسة أو الدراسة
no-record-certificate-purpose-abroad = السفر إلى الخارج
no-record-certificate-since = منذ متى؟ (اختياري)
no-record-certificate-since-hint = اتركه فارغًا للمدة كلها. سنة-شهر-يوم: { "\u2066" }2026-03-31{ "\u2069" }
no-record-certificate-other-names = أسماء أخرى حملتها (اختياري)

no-record-certificate-step = كتابة الشهادة
no-record-certificate-why = تبحث الشرطة هناك في سجلاتها بهذه الأجوبة وترسل الشهادة بالبريد إلى عنوانك.
