# review: machine-drafted, not yet read by a native speaker
# Letters: what stands on paper.

## On the case's page

letters-title = الرسائل الرسمية
letters-what = للطباعة والحفظ، بلغتين. تُعدّ من هذا الطلب عند فتحها.

## Around a letter, on the screen

letter-back = العودة إلى الطلب
letter-print-how = للطباعة استخدم أمر الطباعة في متصفحك. لا تُطبع إلا الرسالة.
letter-pdf = حفظ بصيغة PDF
letter-pdf-what = احتفظ بالملف على جهازك الخاص فقط: ففيه ما تقوله الرسالة، ولا يحتاج فتحه إلى بطاقة.
letter-pdf-no-font = ليس في هذا الجهاز خط لجزء من هذه الرسالة، فلا يمكن حفظها بصيغة PDF. ارجع واطبع الصفحة بدلاً من ذلك: يستطيع متصفحك أيضًا طباعتها إلى ملف.
letter-beside = اللغة الثانية:
letter-printed = طُبعت من ملف الطلب في { $date }، الساعة { $time }.
letter-stamp = توقيع الجهة وختمها

## Kinds of letters

letter-receipt = إيصال استلام
letter-acceptance = إشعار قبول
letter-missing = إشعار بما ينقص
letter-extension = إشعار بتمديد المهلة
letter-decision = القرار
letter-answer = الرد
letter-transfer = إشعار إحالة
letter-withdrawal = تأكيد سحب الطلب
letter-timeline = السجل الزمني: ما حدث ومن اطّلع

## What every letter begins with

letter-number = رقم الملف
letter-request = الطلب
letter-listing = بشأن
letter-in-charge = الجهة المسؤولة
letter-by = صادر عن
letter-on = التاريخ

## Receipt and acceptance, and by when

letter-received-text = استُلم طلبك.
letter-accepted-text = قُبل بوصفه كاملًا في { $date }.
letter-accepted-by-silence = يُعدّ كاملًا منذ { $date }، لأن مهلة طلب المزيد انتهت.
letter-notice-by = إن كان ينقص شيء، تخبرك الجهة به مرة واحدة ودفعة واحدة حتى { $date }. وإن لم تقل شيئًا حتى ذلك الحين، يُعدّ الطلب كاملًا.
letter-by-when = الموعد
letter-decide-by = يجب اتخاذ القرار حتى { $date }.
letter-provisional = قد يتغير هذا اليوم: لم تُعلن عطل تلك السنة بعد.
letter-clock-stands = يتوقف عدّ الأيام إلى أن تقول إن كل شيء اكتمل، وعندها يُحسب يوم القرار من جديد.

## What is missing

letter-papers = ما ينقص
letter-missing-text = تطلب منك الجهة ما يلي. ولا يمكنها أن تطلب إلا مرة واحدة.
letter-missing-how = أضفه ببطاقتك في صفحة طلبك، أو أحضره مع بطاقتك إلى أي شباك. ثم قل إن كل شيء اكتمل.
letter-seen-only = { $paper } (يُعرض الأصل عند شباك، ولا تُحفظ نسخة)
letter-clock = كيف تُحسب الأيام
letter-missing-clock = يُحسب يوم هذا الإشعار. ومن اليوم التالي لا يُحسب أي يوم، إلى اليوم الذي تقول فيه إن كل شيء اكتمل، وهو منها.
letter-completed = قلت في { $date } إن كل شيء اكتمل.
letter-words = بكلمات الجهة نفسها
letter-reasons = الأسباب
letter-extension-text = تأخذ الجهة وقتًا إضافيًا لاتخاذ القرار. ولها ذلك مرة واحدة فقط، وعليها بيان الأسباب.

## Decision, answer, and what can be done about them

letter-granted = قُبل طلبك.
letter-not-granted = رُفض طلبك.
letter-there-signed = وقّعت { $town } هذا الرد، وتحققت { $here } من التوقيع عند إعداد هذه الصفحة. طُبعت الصفحة في { $here }.
letter-there-own = هذا الخطاب لدى { $office } أيضًا ويمكنه ختمه: تفتح بطاقتك الخطوة في { $town }.
letter-remedy = إن لم توافق
letter-appeal = آخر يوم لك لطلب المراجعة الإدارية: { $date }.
letter-appeal-law = يمنح القانون { $days } يومًا (قانون المراجعة الإدارية الصيني، 2023، المادة 20). يُحسب كل يوم ما عدا الأول، وإن كان اليوم الأخير يوم عطلة انتقل إلى يوم العمل التالي.

## Transfer and withdrawal

letter-passed-text = في { $date } أحالت { $from } طلبك إلى { $to }.
letter-transfer-clock = لا يبدأ عدّ الأيام من جديد. ومن أحاله لم يعد يستطيع قراءته.
letter-withdrawn-text = سحبت هذا الطلب في { $date }. لم يعد أحد يعمل عليه. ويمكنك دائمًا أن تطلب من جديد.

## Tables

letter-days = الأيام
letter-day = متى
letter-event = ما حدث
letter-day-of-decision = يوم القرار، لا يُحسب
letter-calendar-days = أيام متتالية
letter-day-moved = عطلة: ينتقل اليوم الأخير
letter-last-day = اليوم الأخير
