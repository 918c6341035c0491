# review: machine-drafted, not yet read by a native speaker
## Words that every page may need: dates.

# Variables: $year and $day in figures, $month and $weekday from the lists below.
date-long = { $weekday } { $day } { $month } { $year }

date-month-1 = يناير
date-month-2 = فبراير
date-month-3 = مارس
date-month-4 = أبريل
date-month-5 = مايو
date-month-6 = يونيو
date-month-7 = يوليو
date-month-8 = أغسطس
date-month-9 = سبتمبر
date-month-10 = أكتوبر
date-month-11 = نوفمبر
date-month-12 = ديسمبر

# Monday is 1.
date-weekday-1 = الاثنين
date-weekday-2 = الثلاثاء
date-weekday-3 = الأربعاء
date-weekday-4 = الخميس
date-weekday-5 = الجمعة
date-weekday-6 = السبت
date-weekday-7 = الأحد

## On every page

skip-to-content = إلى المحتوى مباشرة
language-switch = اللغة
unreviewed-notice = تُرجمت هذه الصفحة آليًا ولم يراجعها بعد أحد الناطقين بالعربية. إن كان فيها شيء غير واضح، يمكن السؤال عند أي شباك.
footer-what = كل باب هو الباب الصحيح: قل ما تحتاج إليه في أي مكان، والجهة المختصة تجيبك.
footer-about = ما هذا الموقع، وما الذي يرفضه
problem-title = لم ينجح ذلك
problem-onward = المتابعة من هنا
errors-title = يرجى النظر في هذا مرة أخرى
continue = متابعة
phone = الهاتف
languages-spoken = لغات الحديث
kilobytes = { $n } كيلوبايت
pages-title = الصفحات
pages-previous = الصفحة السابقة
pages-next = الصفحة التالية
pages-here = الصفحة { $page } من { $pages }
