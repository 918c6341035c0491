# review: machine-drafted, not yet read by a native speaker
household-certificate-name = شهادة من سجل العائلة
household-certificate-summary = ورقة تبين ما تحتاج إلى إثباته ولا شيء غيره. يراك شباك هنا، وتكتبها المدينة التي تحفظ السجل.
household-certificate-synonyms = سجل العائلة, إثبات قرابة

household-certificate-proves = ماذا يجب أن تبين؟
household-certificate-proves-registered = أن سجلي هناك
household-certificate-proves-household = من هم أفراد عائلتي
household-certificate-proves-moved = متى انتقلت إلى هناك أو منها
household-certificate-proves-former-name = أن اسمًا سابقًا هو اسمي
household-certificate-people = من يُذكر أيضًا؟
household-certificate-people-hint = فقط إن كان يجب ذكر آخرين في الشهادة.
household-certificate-person = شخص
household-certificate-person-name = الاسم
household-certificate-person-born = تاريخ الميلاد (اختياري)
household-certificate-purpose = لأي غرض؟
household-certificate-purpose-school = مقعد في مدرسة
household-certificate-purpose-work = العمل
household-certificate-purpose-housing = السكن

household-certificate-step = كتابة الشهادة
household-certificate-why = تجد الجهة هناك القيد بهذه الأجوبة ولا تكتب إلا ما اخترته.

household-certificate-basis = توجيه اثنتي عشرة إدارة بشأن الإثباتات الصادرة عن مراكز الشرطة (2016)
