# review: machine-drafted, not yet read by a native speaker
certificate-recognition-name = معادلة شهادة
certificate-recognition-summary = تُقارن شهادة من مدينة أو دولة أخرى بالشهادة المعمول بها هنا، وتحصل على ورقة بذلك.
certificate-recognition-synonyms = معادلة شهادة, الاعتراف بالمؤهل

certificate-recognition-title = ماذا تقول الشهادة؟
certificate-recognition-title-hint = مثلًا: لحّام، ممرضة، سائق، ثانوية.
certificate-recognition-awarded-by = من منحها؟
certificate-recognition-place = في أي مدينة ودولة؟
certificate-recognition-year = في أي سنة؟
certificate-recognition-purpose = لماذا تحتاج إليها؟
certificate-recognition-purpose-job = وظيفة
certificate-recognition-purpose-course = دورة أو مدرسة
certificate-recognition-purpose-licence = رخصة لمزاولة المهنة
certificate-recognition-lost = هل ضاع الأصل؟

certificate-recognition-basis = قواعد هذه المدينة لمقارنة الشهادات
certificate-recognition-if-any = لديك شهادة من مدينة أو بلد آخر
