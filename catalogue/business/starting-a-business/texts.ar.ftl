# review: machine-drafted, not yet read by a native speaker
starting-a-business-name = بدء مشروع غذائي: الرخصتان معًا
starting-a-business-summary = رخصة العمل التجاري ورخصة الغذاء بطلب واحد. تعمل عليهما جهتان في الوقت نفسه، وتجيبك جهة واحدة.
starting-a-business-synonyms = فتح مطعم, رخصة تجارية, شركة

starting-a-business-town = في أي مدينة سيكون؟
starting-a-business-business = اسم المشروع
starting-a-business-trade = ماذا سيكون؟
starting-a-business-trade-shop = متجر أغذية
starting-a-business-trade-restaurant = مطعم
starting-a-business-trade-kitchen = مطبخ يوصل الطعام
starting-a-business-trade-online = بيع الأغذية عبر الإنترنت
starting-a-business-premises = عنوان المكان
starting-a-business-size = كم المساحة بالمتر المربع؟
starting-a-business-people = كم شخصًا سيعمل فيه؟ (اختياري)
starting-a-business-start = متى تريد أن تفتح؟
starting-a-business-floor-plan = مخطط المكان

starting-a-business-licence = رخصة العمل التجاري
starting-a-business-licence-why = تسجل الجهة هناك المشروع باسمه ونشاطه وعنوانه وصاحبه.
starting-a-business-food = رخصة الغذاء
starting-a-business-food-why = تفحص الجهة هناك بهذه الأجوبة هل يصلح المكان للأغذية.
starting-a-business-permit-given = مُنحت رخصتنا، وهي ترسل إلى الجهة التي قدمت إليها الطلب.
starting-a-business-visit-announced = نأتي لرؤية المكان يوم { $day } الساعة { $hour }. يرجى أن تكون هناك.

starting-a-business-basis = قانون سلامة الغذاء، المادة 35؛ القانون المدني، المادة 18
starting-a-business-if-planned = تخطط لمشروع لم يبدأ بعد
starting-a-business-if-food = يطبخ طعامًا أو يبيعه
