# review: machine-drafted, not yet read by a native speaker
unpaid-wages-help-name = المساعدة في الأجور غير المدفوعة
unpaid-wages-help-summary = قل من لم يدفع وكم المبلغ، لك ولزملائك في العمل. يحقق تفتيش العمل في الأمر مجانًا.
unpaid-wages-help-synonyms = راتب متأخر, لا يدفع لي صاحب العمل

unpaid-wages-help-employer = عند من عملت؟
unpaid-wages-help-employer-hint = الشركة أو الورشة أو اسم المسؤول: ما تعرفه.
unpaid-wages-help-place = أين كان العمل؟
unpaid-wages-help-employer-phone = هاتف صاحب العمل (اختياري)
unpaid-wages-help-from = غير مدفوع منذ
unpaid-wages-help-until = حتى (اتركه فارغًا إن كان مستمرًا)
unpaid-wages-help-amount = كم المبلغ المستحق لك باليوان؟
unpaid-wages-help-amount-hint = بالأرقام. يكفي تقدير قريب.
unpaid-wages-help-contract = كيف كان الاتفاق؟
unpaid-wages-help-contract-written = عقد مكتوب
unpaid-wages-help-contract-spoken = شفهيًا فقط
unpaid-wages-help-contract-none = لم يُتفق على شيء
unpaid-wages-help-still-there = هل ما زلت تعمل هناك؟
unpaid-wages-help-what = ماذا حدث؟
unpaid-wages-help-what-hint = العمل، والأجر المتفق عليه، وما دُفع، وما يقوله صاحب العمل.
unpaid-wages-help-co-workers = هل تكتب عن زملائك أيضًا؟
unpaid-wages-help-co-workers-hint = فقط من طلبوا منك ذلك، حتى 50 شخصًا.
unpaid-wages-help-co-worker = زميل
unpaid-wages-help-co-worker-name = الاسم
unpaid-wages-help-co-worker-amount = المستحق باليوان
unpaid-wages-help-co-worker-phone = الهاتف (اختياري)

unpaid-wages-help-basis = لائحة تفتيش العمل، المادة 20: خلال سنتين
unpaid-wages-help-if-in-time = ما زلت تعمل هناك، أو توقفت منذ أقل من سنتين
