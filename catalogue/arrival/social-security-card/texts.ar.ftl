# review: machine-drafted, not yet read by a native speaker
social-security-card-name = بطاقة الضمان الاجتماعي
social-security-card-summary = بطاقة أولى، أو بدل مفقودة، أو تبديل بطاقة من مدينة أخرى.
social-security-card-synonyms = بطاقة التأمينات, رقم الضمان

social-security-card-kind = ما الذي تحتاج إليه؟
social-security-card-kind-first = بطاقتي الأولى
social-security-card-kind-lost = بطاقة جديدة، القديمة ضاعت أو تلفت
social-security-card-kind-move = بطاقة هذه المدينة بدل بطاقة مدينة أخرى
social-security-card-from-town-hint = فقط إن كانت البطاقة القديمة من مدينة أخرى.
social-security-card-employer = أين تعمل؟ (اختياري)
social-security-card-employer-hint = إن كنت تعمل فعلى صاحب العمل تأمينك؛ والبطاقة لك في كل حال.
social-security-card-collect = كيف تستلم البطاقة؟
social-security-card-collect-counter = أستلمها من الشباك
social-security-card-collect-post = بالبريد إلى عنواني

social-security-card-basis = قانون التأمين الاجتماعي، المادة 58؛ قواعد بطاقة الضمان الاجتماعي (2011)
social-security-card-if-needed = ليست لديك بطاقة من هذه المدينة أو فقدتها
