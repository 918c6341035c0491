# review: machine-drafted, not yet read by a native speaker
health-cover-transfer-name = نقل التأمين الصحي من مدينة أخرى
health-cover-transfer-summary = تُحسب هنا الأشهر التي دفعتها. نحن نسأل المدينة الأخرى، ولا حاجة إلى أن تعود إليها.
health-cover-transfer-synonyms = نقل التأمين الصحي, تأمين طبي

health-cover-transfer-kind = أي تأمين كان لديك؟
health-cover-transfer-kind-employee = عن طريق العمل
health-cover-transfer-kind-resident = بصفة مقيم
health-cover-transfer-number = رقم التأمين (اختياري)
health-cover-transfer-number-hint = تجده على البطاقة القديمة. نبحث عنه نحن إن لم يكن معك.
health-cover-transfer-paid-until = مدفوع حتى (اختياري)
health-cover-transfer-family = هل تنتقل العائلة معك؟
health-cover-transfer-family-hint = فقط من سينتقل تأمينهم أيضًا.
health-cover-transfer-person = فرد من العائلة
health-cover-transfer-person-name = الاسم
health-cover-transfer-employer = صاحب عملك هنا (اختياري)

health-cover-transfer-step = إرسال الأشهر التي دفعتها
health-cover-transfer-why = تجد الجهة هناك تأمينك بهذه الأجوبة وترسل الأشهر المدفوعة إلى هنا.
health-cover-transfer-months-sent = أنهينا تأمينك هنا وأرسلنا الأشهر التي دفعتها إلى مكتب التأمين الصحي في مدينتك الجديدة، وتُحسب هناك.

health-cover-transfer-basis = قانون التأمين الاجتماعي، المادة 32
