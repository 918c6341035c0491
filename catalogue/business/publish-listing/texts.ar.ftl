# review: machine-drafted, not yet read by a native speaker
publish-listing-name = نشر وظيفة أو غرفة
publish-listing-summary = نراجعه وننشره في دليل المدينة، ونزيله في اليوم الذي تحدده. مجانًا.

publish-listing-section-listing = ما سيقرؤه الجميع
publish-listing-kind = ماذا تعرض؟
publish-listing-kind-job = وظيفة
publish-listing-kind-room = غرفة أو شقة
publish-listing-title = العنوان
publish-listing-title-hint = مثلًا: طباخ لمطعم، أو غرفة قرب المحطة.
publish-listing-text = ما الذي ينبغي أن يعرفه الناس؟
publish-listing-text-hint = العمل وساعاته، أو الغرفة ومتى تكون خالية. يجب أن يكون متاحًا للجميع بالشروط نفسها.
publish-listing-place = أين؟
publish-listing-pay-or-rent = الأجر أو الإيجار
publish-listing-pay-or-rent-hint = كم وعن أي مدة: 5000 يوان في الشهر.
publish-listing-contact = كيف يتصل بك الناس؟
publish-listing-contact-hint = رقم هاتف أو عنوان يجوز نشره.
publish-listing-expires = حتى أي يوم؟
publish-listing-expires-hint = يُزال بعد هذا اليوم. سنة-شهر-يوم: { "\u2066" }2026-03-31{ "\u2069" }
publish-listing-business = اسم المنشأة (اختياري)
