# review: machine-drafted, not yet read by a native speaker
school-transfer-name = نقل المدرسة من مدينة أخرى
school-transfer-summary = مقعد دراسي هنا لطفل أو أكثر كانوا يدرسون في مدينة أخرى.
school-transfer-synonyms = نقل مدرسة, تسجيل طفلي, مقعد دراسي

school-transfer-children = من الأطفال الذين سينتقلون؟
school-transfer-children-hint = يمكن جمع الإخوة والأخوات في طلب واحد.
school-transfer-child = الطفل
school-transfer-child-name = اسم الطفل
school-transfer-grade = الصف الحالي (من 1 إلى 12)
school-transfer-school = المدرسة الحالية
school-transfer-start = ابتداءً من أي يوم؟
school-transfer-wish = هل هناك مدرسة ترغب فيها؟ (اختياري)
school-transfer-old-address-hint = به تستطيع المدينة أن تؤكد أنك سكنت هناك.

school-transfer-residence = إثبات أنك سكنت هناك
school-transfer-residence-why = تبحث الجهة هناك أين سكنت عائلتك، فلا حاجة إلى أن تحضر الورقة بنفسك.
school-transfer-record = إرسال السجل المدرسي
school-transfer-record-why = تجد المدرسة السابقة كل طفل بهذه الأجوبة وترسل سجله إلى المدرسة الجديدة.
school-transfer-residence-confirmed = نؤكد أن العائلة سكنت هنا في العنوان المذكور.
school-transfer-record-sent = أُرسل السجل المدرسي إلى مكتب التعليم في مدينتك الجديدة.

school-transfer-basis = قانون التعليم الإلزامي، المادة 12
school-transfer-if-child = كان لك ولد أو بنت في مدرسة بمدينة أخرى
