# review: machine-drafted, not yet read by a native speaker
identity-document-replacement-name = بطاقة هوية جديدة بدل مفقودة أو تالفة
identity-document-replacement-summary = احضر بنفسك إلى شباك هنا. تصنع البطاقة المدينة التي فيها سجلك وترسلها إلى هنا، ولا حاجة إلى السفر.
identity-document-replacement-synonyms = فقدت بطاقتي, بطاقة مسروقة, بدل فاقد

identity-document-replacement-reason = ماذا حدث للبطاقة القديمة؟
identity-document-replacement-reason-lost = ضاعت أو سُرقت
identity-document-replacement-reason-damaged = تلفت
identity-document-replacement-collect = كيف تستلم البطاقة؟
identity-document-replacement-collect-counter = أستلمها من الشباك
identity-document-replacement-collect-post = بالبريد إلى عنواني

identity-document-replacement-old-card = البطاقة التالفة: اعرضها عند شباك، ولا نحتفظ بنسخة
identity-document-replacement-card-made = صُنعت بطاقتك الجديدة، وهي في الطريق إلى الشباك الذي طلبتها منه.

identity-document-replacement-step = صنع البطاقة الجديدة
identity-document-replacement-why = تجدك الشرطة هناك في سجلها بهذه الأجوبة وتصنع البطاقة.

identity-document-replacement-basis = قانون بطاقة هوية المقيمين، المادة 11
identity-document-replacement-if-gone = بطاقة هويتك مفقودة أو تالفة
identity-document-replacement-if-registered = أسرتك مسجلة في إحدى مدن هذا البلد
