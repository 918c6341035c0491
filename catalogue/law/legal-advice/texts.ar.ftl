# review: machine-drafted, not yet read by a native speaker
legal-advice-name = مشورة قانونية مجانية
legal-advice-summary = اكتب ما حدث. يجيبك محامٍ خلال أيام، ولا يقرؤه إلا المستشار.
legal-advice-synonyms = محامي, مساعدة قانونية, حقوقي, محكمة

legal-advice-topic = ما الموضوع؟
legal-advice-topic-work = العمل والأجر
legal-advice-topic-home = السكن والمؤجر
legal-advice-topic-family = الأسرة
legal-advice-topic-contract = عقد أو شراء أو قرض
legal-advice-topic-injury = إصابة أو حادث
legal-advice-matter = ماذا حدث، وماذا تريد أن تعرف؟
legal-advice-matter-hint = بأي لغة. التواريخ والمبالغ تساعد.
legal-advice-deadline = هل هناك يوم أخير لفعل شيء؟ (اختياري)
legal-advice-deadline-hint = يُذكر غالبًا في الرسالة. سنة-شهر-يوم: { "\u2066" }2026-03-31{ "\u2069" }
legal-advice-other-side = مع من المشكلة؟ (اختياري)
legal-advice-other-side-hint = حتى لا يكون مستشارك ممن يعملون لصالحه.
legal-advice-way = كيف نقدم لك المشورة؟
legal-advice-way-written = كتابةً في هذا الطلب
legal-advice-way-phone = بالهاتف
legal-advice-way-counter = عند الشباك، مع مترجم إن احتجت

legal-advice-basis = قانون المساعدة القانونية، المواد 31 و34 و42؛ والمبلغ تحدده المقاطعة
legal-advice-if-little = تعيش بـ 3000 يوان في الشهر أو أقل
