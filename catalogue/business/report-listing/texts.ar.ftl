# review: machine-drafted, not yet read by a native speaker
report-listing-name = هناك خطأ في هذا الإعلان
report-listing-summary = ينظر فيه المكتب الذي نشره خلال يومي عمل، ويزيله إن كنت محقًا. لا حاجة إلى ذكر اسمك.
report-listing-reason = ما المشكلة؟
report-listing-money-first = يُطلب المال أولًا
report-listing-not-true = ما فيه غير صحيح
report-listing-gone = لم يعد موجودًا
report-listing-keeps-people-out = يستبعد بعض الناس
report-listing-unsafe = خطِر
report-listing-text = ماذا حدث؟ (اختياري)
report-listing-text-hint = يمكنك ألا تذكر أسماء. المكتب وحده يقرؤه.
