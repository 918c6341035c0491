# review: machine-drafted, not yet read by a native speaker
correct-listing-name = الإبلاغ عن خطأ في هذه الصفحة
correct-listing-summary = ينظر فيه من يتولى الصفحة خلال ثلاثة أيام عمل ويصححه. لا حاجة إلى ذكر اسمك.
correct-listing-what = ما الخطأ؟
correct-listing-closed = كان مغلقًا في وقت ينبغي أن يكون فيه مفتوحًا
correct-listing-number = رقم الهاتف غير صحيح
correct-listing-moved = هو في مكان آخر أو انتقل
correct-listing-waiting-list = توجد قائمة انتظار أو لا مكان
correct-listing-not-offered = لم يعد يُقدَّم
correct-listing-text = ماذا حدث ومتى؟ (اختياري)
correct-listing-text-hint = لا تذكر أسماء. لا يقرؤه إلا من يتولى الصفحة.
correct-listing-corrected = شكرًا لك. كنت محقًا، وقد صُححت الصفحة.
correct-listing-told-source = شكرًا لك. أبلغنا الجهة التي تأتي منها الصفحة، ويُصحح هناك.
correct-listing-it-is-so = شكرًا لك. تحققنا من الأمر: هو كما تقول الصفحة.
