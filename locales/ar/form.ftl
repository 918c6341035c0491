# review: machine-drafted, not yet read by a native speaker
form-yes = نعم
form-no = لا

form-error-required = يرجى ملء هذا الحقل.
form-error-too-long = هذا أطول من اللازم. الحد الأقصى لعدد الأحرف هو { $max }.
form-error-too-small = هذا العدد صغير جدًا. أقل عدد هو { $min }.
form-error-too-large = هذا العدد كبير جدًا. أكبر عدد هو { $max }.
form-error-too-few-rows = يجب ملء { $min } على الأقل هنا.
form-error-too-many-rows = يمكن ذكر { $max } على الأكثر هنا. يرجى إرسال الباقي في طلب ثانٍ.
form-error-not-a-choice = يرجى اختيار أحد الأجوبة المعروضة.
form-error-not-a-date = يرجى كتابة تاريخ صحيح بترتيب السنة ثم الشهر ثم اليوم: { "\u2066" }2026-03-31{ "\u2069" }.
form-error-not-a-number = يرجى كتابة عدد صحيح بالأرقام، مثل 12.
form-error-not-an-id = لم نتعرف على الصفحة التي جئت منها. يرجى الرجوع إليها والبدء من هناك من جديد.
form-error-unknown-field = لا يوجد سؤال كهذا في هذا النموذج. يرجى فتح النموذج من جديد والإجابة عن الأسئلة المعروضة.
form-error-wrong-type = شكل هذا الجواب غير صحيح. يرجى الإجابة عن هذا السؤال من جديد.
form-error-has-nul = في النص حرف غير مرئي (NUL) لا يمكن حفظه. يرجى كتابة النص من جديد بدل لصقه.
form-error-has-control = في النص حرف غير مرئي أو سطر جديد لا يمكن حفظه هنا. يرجى كتابة النص من جديد بدل لصقه.
form-error-twice = لهذا السؤال جوابان. يرجى مراجعة الجواب الظاهر وإرساله من جديد.
form-error-excludes = هذه الكلمات تستبعد أناسًا أو تذكر ما لا يجوز لإعلان هنا أن يطلبه: { $words }. اكتبه من جديد بحيث يكون متاحًا للجميع.
form-error-not-a-day-to-come = اختر يومًا من اليوم فصاعدًا خلال سنة.
form-error-not-an-object = تعذرت قراءة الأجوبة. يجب أن تكون كائن JSON واحدًا، فيه عنصر لكل سؤال.

form-row = { $name } { $number }
form-add = إضافة آخر
form-add-first = إضافة: { $name }
form-remove = حذف هذا
