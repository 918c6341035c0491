# review: machine-drafted, not yet read by a native speaker
agreements-title = اتفاقات مع مدن أخرى
agreements-about = ما يجوز لجهة في مدينة أخرى أن تفعله لك مكتوب، وقد وقّعته المدينتان.
agreements-all = كل الاتفاقات
agreements-what = لا تقوم جهة في مدينة أخرى بخطوة لك إلا حيث اتفقت المدينتان عليها، وحين توافق أنت في كل مرة. هنا كل ما اتفقت عليه هذه المدينة.
agreements-none = ليس لهذه المدينة اتفاق مع مدينة أخرى.
agreement-title = اتفاق مع { $town }
agreement-proposed = مقترح: لم توقّع المدينة الأخرى بعد
agreement-not-yet = وقّعته المدينتان ولم يبدأ العمل به بعد
agreement-in-force = سارٍ
agreement-over = انتهت مدته
agreement-ended = أُنهي
agreement-days = من { $from } إلى { $until }
agreement-end-by = تنهيه { $town }: لا يُرسَل شيء جديد ابتداءً من { $date }. وما هو في الطريق يُنجَز.
agreement-each-time = قبل أن يخرج شيء من المدينة ترى أي الإجابات تذهب وإلى أين، ولك أن ترفض.
agreement-there = تقوم به { $town } لمن يطلب هنا
agreement-here = يُنجَز هنا لمن يطلب في { $town }
agreement-nothing = لا شيء.
agreement-mode-online = دون حضور
agreement-mode-receive = شباك حيث تطلب ينظر في أوراقك ويرسلها
agreement-mode-joint = عدة جهات تعمل على طلب واحد
agreement-time = { $days ->
    [zero] دون يوم عمل
    [one] يوم عمل واحد على الأكثر
    [two] يوما عمل على الأكثر
    [few] { $days } أيام عمل على الأكثر
    [many] { $days } يوم عمل على الأكثر
   *[other] { $days } يوم عمل على الأكثر
 }
agreement-office = الجهة:
agreement-fields = تذهب هذه الإجابات إلى هناك ولا شيء غيرها:
agreement-signed = الوثيقة نفسها
agreement-signed-what = وقّعتها المدينتان بهذين المفتاحين. ويستطيع أي شخص التحقق منها.
agreement-download = تنزيل الوثيقة الموقّعة
agreement-download-end = تنزيل ما أنهاها
agreements-staff-what = ما توقّعه المدينتان علني. توقّع المدينة بمفتاح خاص بها؛ تقرأ أنت أولًا ثم تدخل عبارة المرور.
agreements-address = تتصل بها المدن الأخرى على
agreements-identity = مفتاحها:
agreements-learnt = قُرئت مفاتيح جهاتها آخر مرة في { $date }.
agreements-not-learnt = لم تُقرأ مفاتيح جهاتها بعد: لا يمكن إرسال شيء إلى هناك.
agreements-send = نزّل الوثيقة وأرسلها إلى القائم على دليل المدينة الأخرى. وحين يوقّعون يعيدونها: اقرأها هنا.
agreements-public = الصفحة العلنية
agreements-end = إنهاء هذا الاتفاق
agreements-end-hint = لا يُرسَل شيء جديد بين المدينتين ابتداءً من ذلك اليوم. وما هو في الطريق يُنجَز.
agreements-end-on = ابتداءً من أي يوم؟
agreements-end-button = إنهاء
agreements-file = ملف من مدينة أخرى
agreements-file-label = مفاتيحها أو اتفاق
agreements-file-hint = بمفاتيحها تستطيع أن تقترح اتفاقًا: هي عند القائم على دليلها، وفي عنوانها تحت ⁦/.well-known/anydoor⁩. والاتفاق تقرؤه هنا قبل أن توقّعه.
agreements-file-button = قراءة
agreements-choose-file = اختر ملفًا أولًا من فضلك.
agreements-own = للمدن الأخرى
agreements-own-what = بهذا الملف يستطيع القائم على دليل مدينة أخرى أن يقترح عليك اتفاقًا.
agreements-own-download = مفاتيح هذه المدينة
agreements-propose = اقتراح اتفاق على { $town }
agreements-compare = اتصل بالقائم على دليل المدينة الأخرى وقارن هذا المفتاح قبل أن توقّع:
agreements-from = أول يوم
agreements-until = آخر يوم
agreements-propose-button = التوقيع والاقتراح
agreements-back = رجوع دون توقيع
agreements-nothing-possible = لا تستطيع المدينتان أن تفعلا شيئًا إحداهما للأخرى: لا جهة تستقبل أيًّا من ذلك.
agreements-read-first = اقرأ ما يجوز أن ينتقل بين المدينتين، ثم وقّع في الأسفل.
agreements-accept-button = توقيع
agreement-bad-altered = غُيّر هذا الملف بعد توقيعه، أو وقّعه غيرهم. اطلبه من المدينة الأخرى مرة ثانية.
agreement-bad-over = مضى آخر يوم، أو هو قبل أول يوم. اختر أيامًا أخرى.
agreement-bad-one = هذا ملف هذه المدينة نفسها. تحتاج إلى ملف المدينة الأخرى.
agreement-bad-file = هذا الملف ليس اتفاقًا. اطلبه من المدينة الأخرى مرة ثانية.
agreement-bad-keys = هذا الملف ليس مفاتيح مدينة. هي في عنوانها تحت ⁦/.well-known/anydoor⁩.
agreement-bad-stranger = ليست هذه مفاتيح المدينة التي في الاتفاق. اسأل القائم على دليل المدينة الأخرى قبل أن تتابع.
agreement-bad-not-ours = هذا اتفاق بين مدن أخرى.
agreement-bad-our-key = يذكر هذا الاتفاق مفتاحًا أو عنوانًا غير ما لهذه المدينة. على المدينة الأخرى أن تقترحه من جديد بالمفاتيح التي هنا.
agreement-bad-unsigned = لم توقّع المدينة الأخرى هذا بعد. أرسله إليها.
agreement-bad-other = يوجد هنا اتفاق آخر بهذا الرقم. اسأل المدينة الأخرى أيهما المقصود.
agreement-bad-unknown = لا يوجد اتفاق كهذا.
agreement-bad-ended = انتهى هذا الاتفاق. اقترح اتفاقًا جديدًا.
agreement-bad-end-day = اختر يومًا من اليوم فصاعدًا، ولا يتجاوز آخر يوم فيه.
agreement-bad-empty = اختر شيئًا يجوز أن ينتقل بين المدينتين.
agreement-bad-procedure = لا خطوة من «{ $procedure }» يمكن أن تتم في مدينة أخرى.
agreement-bad-step = ليس في «{ $procedure }» خطوة «{ $step }».
agreement-bad-mode = يجري «{ $procedure }» بين المدن بطريقة غير هذه.
agreement-bad-field = «{ $procedure }»: الإجابة «{ $field }» لا حاجة إليها هناك ولا يجوز أن تذهب.
agreement-bad-days = «{ $procedure }»: اختر من 1 إلى { $max } من أيام العمل.
agreement-bad-office = «{ $procedure }»: لا توجد هناك جهة «{ $office }» تستقبله.
agreement-bad-practice = إحدى المدينتين للتدريب فقط.
agreement-bad-future = هذه المفاتيح من المستقبل: ساعة إحدى المدينتين خاطئة.
agreement-bad-no-address = لا تعرف هذه المدينة كيف تتصل بها المدن الأخرى. على من يشغّلها أن يكتب العنوان في الإعدادات.
