# review: machine-drafted, not yet read by a native speaker
## Search: filters, and what is wrong with them.

find-narrow = تضييق البحث
find-kind = النوع
find-kind-any = الكل
find-kind-service = خدمات
find-kind-place = أماكن
find-kind-offer = وظائف وغرف
find-kind-event = الفعاليات والأنشطة
find-open = مفتوح الآن
find-at = أو مفتوح في هذا اليوم وهذا الوقت
find-near = قرب مكان أو شارع
find-near-hint = اسم أو شارع أو درجات مثل 39.47, 75.98
find-metres = لا أبعد من
find-far-metres = { $n } م
find-far-kilometres = { $n } كم
find-language = لغة يُتكلم بها هناك
find-language-any = أي لغة
find-free = مجاناً
find-step-free = بلا درجات
find-age = لشخص في هذا العمر، بالسنوات
find-meant = هل تقصد:
find-some = فيها بعض هذه الكلمات
find-error-long = هذا أطول من أن نبحث عنه. أبقِ الكلمات الأهم، { $most } حرف على الأكثر.
find-error-place = لا نعرف هذا المكان. اكتب مكاناً أو شارعاً آخر في هذه المدينة، أو اتركه فارغاً.
find-error-globe = هذا ليس مكاناً على الكرة الأرضية. درجات الشمال من -90 إلى 90، ودرجات الشرق من -180 إلى 180، ويمكن البحث حتى 200 كيلومتر.
find-error-age = اكتب العمر بالسنوات الكاملة، من 0 إلى 120.
find-error-time = اكتب يوماً ووقتاً، مثل 2026-03-02T10:30.
find-error-choice = لا يمكن اختيار هذا هنا. اختر من جديد.
place-services = ما يوجد هنا
place-near = قريب من هنا
place-sign = لافتة للباب
place-sign-hint = من يوجه هاتفه إلى هذا الرمز يقرأ هذه الصفحة بلغته: ماذا يوجد ومتى وما القريب.
