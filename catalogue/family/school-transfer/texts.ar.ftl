# review: machine-drafted, not yet read by a native speaker
school-transfer-name = نقل المدرسة من مدينة أخرى
school-transfer-summary = مقعد دراسي هنا لطفل أو أكثر كانوا يدرسون في مدينة أخرى.

school-transfer-children = من الأطفال الذين سينتقلون؟
school-transfer-children-hint = يمكن جمع الإخوة والأخوات في طلب واحد.
school-transfer-child = الطفل
school-transfer-child-name = اسم الطفل
school-transfer-grade = الصف الحالي (من 1 إلى 12)
school-transfer-school = المدرسة الحالية
school-transfer-start = ابتداءً من أي يوم؟
school-transfer-wish = هل هناك مدرسة ترغب فيها؟ (اختياري)
