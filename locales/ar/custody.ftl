# review: machine-drafted, not yet read by a native speaker
# Originals, what was seen, and fees.

## Why not

refusal-holds-original = ما زالت ورقة أصلية لدى المكتب. يجب أن تُعاد قبل إغلاق الطلب.
refusal-not-held = هذه الورقة الأصلية ليست لدى المكتب، أو أُعيدت من قبل. يُرجى اختيار واحدة من القائمة.
refusal-not-seen = لا تمكن الموافقة إلا بعد رؤية صاحب الطلب عند الشباك. اطلبوا منه الحضور، ثم سجّلوا أدناه أنه حضر.
refusal-paid-already = سُجّل الرسم مدفوعًا من قبل.
error-no-fee = هذا الطلب مجاني، ولا رسم يُسجَّل.
staff-choose-paper = يُرجى أن تختاروا من القائمة ما المقصود.

## Both sides

case-unseen = قبل الموافقة تعال مرة واحدة إلى الشباك ومعك وثيقة هويتك. يُنظر فيها ولا تُحفظ نسخة منها.
staff-unseen = يجب رؤية صاحب الطلب عند الشباك قبل الموافقة.
originals-title = أوراق أصلية لدى المكتب
original-held = لدى { $office } منذ { $date }، وسيعيدها.
original-returned = أُعيدت في { $date }.
fee-title = الرسم
fee-amount = المبلغ المطلوب: { $amount }.
fee-paid = دُفع في { $date }
paper-person-seen = صاحب الطلب نفسه، شوهد عند الشباك
way-counter = عند الشباك
way-post = بالبريد
message-original-taken = استُلمت ورقة أصلية للحفظ
message-original-returned = أُعيدت ورقة أصلية
message-attested = شوهد الأصل ولم تُحفظ نسخة
message-paid = دُفع الرسم
event-original-taken = استلم المكتب ورقة أصلية للحفظ
event-original-returned = أعاد المكتب ورقة أصلية
event-attested = رأى موظف الأصل ولم تُحفظ نسخة
event-paid = سجّل المكتب دفع الرسم

## At the office

staff-choose = اختر
staff-paper = أيها؟
staff-way = كيف سُلّمت؟
staff-take = استلام ورقة أصلية للحفظ
staff-take-hint = فقط إذا لم يكف النظر إليها. يجب أن تُعاد قبل إغلاق الطلب، ثم اطبعوا الإيصال.
staff-take-note = ملاحظة: شكلها وعدد صفحاتها
staff-take-button = تسجيل أنها لدينا
staff-give-back = إعادة ورقة أصلية
staff-give-back-button = تسجيل أنها أُعيدت
staff-attest = شوهد الأصل، بلا نسخة
staff-attest-hint = للشخص نفسه، أو لورقة تُعرض فقط. يُسجَّل اسمكم معها.
staff-attest-button = تسجيل أنه شوهد
staff-pay = دُفع الرسم
staff-pay-button = تسجيل الدفع

## Letters

letter-originals = إيصال بأوراق أصلية
letter-originals-text = يحتفظ المكتب بهذه الأوراق الأصلية. هي ملك صاحب هذا الطلب وستُعاد إليه.
letter-originals-keep = احتفظ بهذا الإيصال وأحضره عند استلامها.
letter-returned = إيصال: أوراق أصلية أُعيدت
letter-returned-text = أُعيدت هذه الأوراق الأصلية.
letter-original = الورقة الأصلية
letter-way = الطريقة
letter-signature-person = استلمتها، التوقيع: ____________________
letter-fee = إشعار بالرسم
letter-amount = المبلغ
letter-fee-text = لهذا الطلب رسم، وهو نفسه للجميع.
letter-fee-how = ادفع عند الشباك واذكر رقم هذا الطلب. تحصل على إيصال.
letter-payment = إيصال بالرسم
letter-payment-text = دُفع رسم هذا الطلب.
