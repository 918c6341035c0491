# review: machine-drafted, not yet read by a native speaker
legal-advice-name = ھەقسىز قانۇن مەسلىھەتى
legal-advice-summary = نېمە بولغانلىقىنى يېزىڭ. ئادۋوكات بىرقانچە كۈن ئىچىدە جاۋاب بېرىدۇ، ئۇنى پەقەت مەسلىھەتچىلا ئوقۇيدۇ.
legal-advice-synonyms = ئادۋوكات, قانۇن ياردىمى, ھوقۇق

legal-advice-topic = قايسى جەھەتتىكى ئىش؟
legal-advice-topic-work = ئىش ۋە ئىش ھەققى
legal-advice-topic-home = ئۆي ۋە ئۆي ئىگىسى
legal-advice-topic-family = ئائىلە
legal-advice-topic-contract = توختام، سودا، قەرز
legal-advice-topic-injury = يارىلىنىش ياكى ھادىسە
legal-advice-matter = نېمە ئىش بولدى، نېمىنى بىلمەكچىسىز؟
legal-advice-matter-hint = قايسى تىلدا يازسىڭىز بولىدۇ. چېسلا ۋە پۇل مىقدارى پايدىلىق.
legal-advice-deadline = مەلۇم كۈندىن بۇرۇن قىلىش شەرت بولغان ئىش بارمۇ؟ (يازمىسىڭىزمۇ بولىدۇ)
legal-advice-deadline-hint = كۆپىنچە خەتتە يېزىلغان. يىل-ئاي-كۈن: { "\u2066" }2026-03-31{ "\u2069" }
legal-advice-other-side = قارشى تەرەپ كىم؟ (يازمىسىڭىزمۇ بولىدۇ)
legal-advice-other-side-hint = قارشى تەرەپكە ئىشلەيدىغان مەسلىھەتچىنى ئورۇنلاشتۇرۇپ قويماسلىق ئۈچۈن.
legal-advice-way = مەسلىھەتنى قانداق بېرەيلى؟
legal-advice-way-written = مۇشۇ ئىلتىماستا يازما جاۋاب
legal-advice-way-phone = تېلېفوندا
legal-advice-way-counter = كۆزنەكتە، كېرەك بولسا تەرجىمان بىلەن

legal-advice-basis = «قانۇن ياردىمى قانۇنى» 31-، 34-، 42-ماددىلار؛ سوممىنى ئۆلكە بەلگىلەيدۇ
legal-advice-if-little = ئايلىق تۇرمۇش پۇلىڭىز 3000 يۈەندىن ئاشمايدۇ
