# review: machine-drafted, not yet read by a native speaker
ask-for-help-name = طلب المساعدة
ask-for-help-summary = قل بكلماتك ما تحتاج إليه. ستجيبك الجهة المختصة في الموعد، مجانًا.

ask-for-help-need = ما الذي تحتاج إليه؟
ask-for-help-need-hint = اكتب بأي لغة. لا داعي لأن تعرف أي جهة هي المختصة.
ask-for-help-called = بأي اسم نناديك؟ (اختياري)
ask-for-help-called-hint = اسمك كما تكتبه بنفسك. اسم واحد يكفي.
