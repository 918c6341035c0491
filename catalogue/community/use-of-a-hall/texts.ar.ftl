# review: machine-drafted, not yet read by a native speaker
use-of-a-hall-name = استعمال قاعة
use-of-a-hall-summary = قاعة من قاعات المدينة لاجتماع أو درس أو احتفال أو رياضة.
use-of-a-hall-synonyms = حجز قاعة, صالة اجتماعات

use-of-a-hall-hall = أي قاعة؟
use-of-a-hall-hall-hint = إن كنت لا تعرف فاكتب أي حي من المدينة.
use-of-a-hall-what = ما نوع الفعالية؟
use-of-a-hall-what-hint = كلمات قليلة: عرس، أمسية شطرنج، درس رقص.
use-of-a-hall-day = في أي يوم؟
use-of-a-hall-from = من أي ساعة؟
use-of-a-hall-until = حتى أي ساعة؟
use-of-a-hall-people = كم شخصًا سيحضر؟
use-of-a-hall-open-to-all = هل الحضور مفتوح للجميع؟
use-of-a-hall-food = هل سيكون هناك طعام؟
use-of-a-hall-equipment = ماذا تحتاج هناك؟ (اختياري)
use-of-a-hall-equipment-hint = كراسٍ، طاولات، شاشة، مطبخ.
