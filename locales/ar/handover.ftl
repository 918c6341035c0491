# review: machine-drafted, not yet read by a native speaker
## Consent: before anything goes to another town

handover-title = يمكن لمدينة أخرى أن تقوم بهذا
handover-lead = يمكن لمكتب في مدينة أخرى أن يقوم بخطوة من طلبك. لا يُرسل إليه شيء ما لم توافق.
handover-see = اطّلع على ما سيُرسل
handover-page-lead = اقرأ ما سيُرسل إلى المدينة الأخرى، ولماذا. لا يُرسل شيء ما لم توافق، وبعد الموافقة يبقى لك وقت للتراجع.
handover-who = من سيقوم بها
handover-why = لماذا يحتاجون إليه
handover-when = الموعد
handover-days = { $n ->
    [zero] في اليوم نفسه بعد أن تصلهم
    [one] خلال يوم عمل واحد بعد أن تصلهم
    [two] خلال يومي عمل بعد أن تصلهم
    [few] خلال { $n } أيام عمل بعد أن تصلهم
    [many] خلال { $n } يوم عمل بعد أن تصلهم
   *[other] خلال { $n } يوم عمل بعد أن تصلهم
 }
handover-fields = يُرسل هذا ولا شيء غيره
handover-with = ويُرسل معه: لغة الرد التي اخترتها، ويوم تقديم طلبك، وهل رآك شباك.
handover-not = تبقى إجاباتك الأخرى ورسائلك ومستنداتك هنا.
handover-then = ماذا يحدث بعد ذلك
handover-then-window = لا يُرسل شيء مدةً من الوقت. ترى في صفحة الطلب حتى أي ساعة، وتتراجع بضغطة واحدة.
handover-then-owner = إلى أن تتسلم المدينة الأخرى الخطوة، يبقى المكتب هنا مسؤولًا عنها.
handover-then-back = ما يكتبه المكتب هناك يعود إلى صفحة هذا الطلب. وتفتح بطاقتك الخطوة في تلك المدينة أيضًا.
handover-last = للموافقة، اكتب آخر أربعة حروف وأرقام من بطاقتك
handover-last-hint = عند الشباك لا يوافق إلا من بيده البطاقة.
handover-agree = أوافق: سلّموها إلى { $town }
handover-not-now = ليس الآن، العودة إلى الطلب

## Where a step stands that was handed over

handed-title = في مدينة أخرى
handed-waiting = لم يُرسل شيء بعد. يُرسل إلى { $town } في الساعة { $time }. حتى ذلك الحين يمكنك التراجع.
handed-waiting-staff = وافق صاحب الطلب. يُرسل إلى { $town } في الساعة { $time } ما لم يتراجع قبلها.
handed-recall = تراجع: لا يُرسل شيء إلى { $town }
handed-cancel = اسحبها من { $town }
handed-offered = عُرض على { $town } ولم يُتسلَّم بعد. لا يزال المكتب هنا مسؤولًا عنه.
handed-silent = لم يصل رد من { $town } حتى الآن. يعلم المكتب هنا بذلك، وهو لا يزال مسؤولًا.
handed-there = لدى { $office } في { $town } منذ { $date }، وهو المسؤول عنها.
handed-there-due = موعد الرد: { $date }.
handed-back = وصل الرد من { $town }، وتقرؤه أدناه.
handed-recalled = سُحبت. لا يُعمل عليها في { $town }.
handed-refused = لم تُتسلَّم في { $town }.
handed-not-ours = أُعيدت من { $town }: المكتب هناك غير مسؤول عن هذا.
handed-withdrawn = سُحبت. لم يعد أحد في { $town } يعمل عليها.
handed-lost = أبلغت { $town } بأنها فقدت هذه الخطوة: لن يُعمل عليها هناك ولن يصل رد.
handed-refused-owner = المسؤول عنها من جديد: { $office }.
handed-why-not = السبب:
handed-why-agreement = الاتفاق بين المدينتين لا يشملها الآن.
handed-why-undeclared = فيها إجابة لا يذكرها الاتفاق.
handed-why-too-large = كانت أكبر مما يُسمح به.
handed-why-expired = وصلت متأخرة: تسري الموافقة أسبوعين.
handed-why-unchecked = تعذر هناك التحقق مما وافقت عليه.
handed-fields = ما وُوفق على إرساله:
handed-letters = ما كُتب في { $town }
handed-paper-there = أكبر من أن يُرسل إلى هنا؛ تفتحه البطاقة في { $town }
handed-print = اطبع هذا الرد باسم المكتب ومدينته
handed-remedy = القرار صادر عن { $office } في { $town }. إذا لم توافق عليه:
handed-remedy-there = للشكوى إلى ذلك المكتب أو الكتابة إليه من جديد، استعمل بطاقتك في { $town }.
message-given-back = ليست من اختصاصنا: أُعيدت مع الأسباب
next-elsewhere = هذه الخطوة الآن لدى المدينة الأخرى. يصل ردها إلى هذه الصفحة.
part-packet = الخطوة في المدينة الأخرى

## The card in the other town

there-link = استعمل بطاقتك في { $town }
there-what = لبطاقتك رمز آخر في { $town }. يُشتق من رمز بطاقتك ولا يدل على أحد.
there-open = افتحها في { $town }
there-code = رمز بطاقتك في { $town }
there-again = لا حاجة إلى حفظه: تعرضه بطاقتك هنا من جديد متى شئت.
there-shared = يستعمل هذا الحاسوب كثيرون. افتح الخطوة على هاتفك، أو خذ الرمز معك.
came-holder = قدّمت طلبك في { $town }. هذا هو الجزء الذي يُنجز هنا:
came-link = إلى طلبك في { $town }
elsewhere-link = بطاقتي من مدينة أخرى
elsewhere-title = بطاقة من مدينة أخرى
elsewhere-what = الرمز على بطاقتك للمدينة التي قدّمت فيها الطلب. لا تكتبه في صفحات مدينة أخرى.
elsewhere-typed = هنا لا يغادر جهازك: يستخرج جهازك منه رموز هذه المدينة، ولا يُرسل سواها.
elsewhere-towns = افتح طلبك في المدينة التي قدّمته فيها
elsewhere-towns-what = تعرض صفحتها كل خطوة سُلّمت، وتفتحها لك في المدينة الأخرى.
elsewhere-none = لا يُفتح أي طلب هنا بهذه البطاقة. هل وصلت الخطوة إلى هذه المدينة؟ تخبرك صفحة مدينتك.
elsewhere-which = أيها تريد؟
elsewhere-several = تُنجز هنا عدة خطوات من طلبك.
elsewhere-back = بطاقتي من هذه المدينة
card-arrived = جاءت صفحة المدينة الأخرى برمز بطاقتك لهذه المدينة. افتحها بضغطة واحدة.

## Members

staff-came = من { $town }
staff-elsewhere = خطوة لدى مدينة أخرى
staff-silent = لا رد من المدينة الأخرى
staff-lost = فقدت المدينة الأخرى خطوة
staff-came-what = خطوة سلّمتها { $town }. يبقى الطلب هناك، ويُرسل إليها أيضًا ما تكتبه لصاحب الطلب.
staff-return = ليست من اختصاصنا: إعادتها
staff-return-hint = يصبح المكتب في المدينة الأخرى مسؤولًا عنها فورًا. يقرأ صاحب الطلب أسبابك.
staff-return-button = إعادتها
staff-crossing-hint = يمكن لمدينة أخرى أن تقوم بهذا. بعد القبول يستطيع صاحب الطلب أن يوافق ببطاقته على تسليمه.

## Events

event-handed-over = وافقت على أن تقوم مدينة أخرى بخطوة
event-recalled = تراجعت عن الخطوة قبل إرسالها
event-released = تسلّمت المدينة الأخرى الخطوة
event-handover-refused = لم تتسلم المدينة الأخرى الخطوة
event-letter = كتب المكتب في المدينة الأخرى
event-handover-lost = فقدت المدينة الأخرى الخطوة
event-came-back = وصل رد المدينة الأخرى
event-came = جاء من مدينة أخرى
event-given-back = أُعيد إلى المدينة التي جاء منها
staff-event-handed-over = وافق صاحب الطلب على أن تقوم مدينة أخرى بخطوة
staff-event-recalled = تراجع صاحب الطلب عن الخطوة قبل إرسالها

## Refusals

refusal-elsewhere = هذه الخطوة لدى مدينة أخرى الآن. يمكنك المتابعة حين تعود.
refusal-not-there = تسلّمت المدينة الأخرى هذه الخطوة أو انتهت. لم يعد سحبها بهذه الطريقة ممكنًا.
refusal-handed-often = سُلّمت خطوات هذا الطلب مرات كثيرة. يتابعه المكتب هنا.
error-no-agreement = لا يوجد اتفاق مع تلك المدينة يشمل هذا. لم يُرسل شيء.
error-town-unknown = لم تعلن تلك المدينة بعد كيف يُوصل إلى مكاتبها. لم يُرسل شيء؛ حاول من جديد بعد دقائق.
