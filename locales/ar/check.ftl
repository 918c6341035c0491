# review: machine-drafted, not yet read by a native speaker
## What can I get?

home-check = على ماذا أحصل؟
check-title = على ماذا أحصل؟
check-what = أجب عن بضعة أسئلة وانظر ما يناسبك. لا نسأل عن الاسم.
check-private = إجاباتك تصنع هذه الصفحة ثم تُنسى. لا تُحفظ ولا تُكتب في أي مكان.
check-on-device = تبقى إجاباتك على هذا الجهاز. تُحسب النتيجة هنا، ولا تُرسل إجاباتك ولا تُحفظ في أي مكان.
check-progress = السؤال { $number }، يبقى { $left } على الأكثر
check-unknown = لا أعرف
check-withheld = أفضل ألا أقول
check-back = رجوع
check-show = أظهر ما يناسب حتى الآن
check-more = أجب عن أسئلة أخرى
check-again = ابدأ من جديد
check-again-why = هذا يزيل كل الإجابات عن الشاشة.
check-result = ما يناسب إجاباتك
check-guide = هذا إرشاد وليس قرارًا. لا يقرر إلا مكتب، ويمكنك أن تسأل دائمًا.
check-yes = يمكنك الحصول على هذا
check-open = قد يناسبك: الشباك يخبرك
check-no = بحسب إجاباتك، هذا لا يناسب
check-none = لا شيء مؤكد بعد. ليس هذا رفضًا: الشباك ينظر فيه معك.
check-because = السبب:
check-open-because = لم يتضح بعد:
check-no-because = يُشترط هذا:
check-changes = يناسب إذا:
check-and = و
check-basis = المصدر: { $basis }
check-unconfirmed = لم يقارن أحد هذه القاعدة بمصدرها بعد، أو لكل مكان قاعدته: يخبرك المكتب بما يسري هنا.
check-apply = اطلب: { $name }
check-apply-anyway = اطلبه مع ذلك: { $name }
check-counter = اسأل شخصًا عند الشباك
check-answers = إجاباتك
check-change = تغيير
check-change-what = غيّر الإجابة: { $question }
check-nothing = لا توجد هنا معاملة لها أسئلة. انظر خلف أبواب الصفحة الرئيسية أو اسأل عند الشباك.
check-error-amount = اكتب مبلغًا بالأرقام، مثل 2500 أو 2500.50.
