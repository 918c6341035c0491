//! The word lists of adverts.

/// What a kitchen is, not who may work in it; and "no limit".
pub(super) const PLAIN_WORDS: &[&str] =
    &["halal", "清真餐", "清真食堂", "清真饭", "清真菜", "清真厨", "清真面", "مۇسۇلمانچە", "حلال", "不限"];

/// By language tag, as in `words.rs`: a `*` stands for any ending.
#[rustfmt::skip]
pub(super) const WORDS: &[(&str, &[&str])] = &[
    ("zh", &[
        "不要新疆", "不招新疆", "不租新疆", "新疆人勿", "新疆人除外", "西藏人勿", "不租西藏", "维族", "维吾尔人", "回民勿", "不要回民", "不招少民", "不要少民",
        "少数民族勿", "外地人勿", "外地勿", "不要外地", "不招外地", "不租外地", "谢绝外地", "非本地人勿", "限本地人", "仅限本地", "只招本地",
        "只租本地", "限本地户", "本地户口优先", "不要农村", "限男", "限女", "只限男", "只限女", "仅限男", "仅限女", "只招男", "只招女",
        "不招男", "不招女", "不要男", "不要女", "不租给女", "不租给男", "外国人勿", "不租外国", "不要外国", "不要东北", "不要河南", "不招河南",
    ]),
    ("en", &[
        "no uyghur*", "no uighur*", "no tibetan*", "no mongol*", "no kazakh*", "no hui", "no minorit*",
        "no foreigner*", "no immigrant*", "no outsider*", "no migrant*", "no women", "no woman", "no men", "no females", "no males",
        "not for foreigner*", "not for uyghur*", "not for uighur*", "not for migrant*", "not for outsider*",
        "except uyghur*", "except uighur*", "except tibetan*", "except foreigner*",
        "han only", "han people only", "uyghurs only", "uighurs only", "tibetans only", "locals only", "local people only",
        "local residents only", "men only", "women only", "males only", "females only", "male only", "female only",
        "only han", "only uyghurs", "only uighurs", "only tibetans", "only locals", "only local people",
        "only local residents", "only men", "only women", "only males", "only females",
        "local hukou", "local household registration",
    ]),
    ("ug", &[
        "پەقەت ئەرلەر*", "پەقەت ئەر", "پەقەت ئايال*", "پەقەت خەنزۇ", "پەقەت خەنزۇلار*", "پەقەت ئۇيغۇر", "پەقەت ئۇيغۇرلار*",
        "پەقەت يەرلىك*", "سىرتتىن كەلگەنلەر كەلمىسۇن", "سىرتتىن كەلگەنلەرنى ئالمايمىز", "يات يۇرتلۇق*",
        "ئۇيغۇرلار كەلمىسۇن", "خەنزۇلار كەلمىسۇن", "ئاياللار كەلمىسۇن", "ئەرلەر كەلمىسۇن",
        "ئۇيغۇر ئالمايمىز", "خەنزۇ ئالمايمىز", "ئايال ئالمايمىز", "ئەر ئالمايمىز", "چەتئەللىكلەرنى ئالمايمىز",
    ]),
    ("ar", &[
        "رجال فقط", "نساء فقط", "ذكور فقط", "إناث فقط", "محليين فقط",
        "لأبناء المدينة فقط", "لا أجانب", "بدون أجانب", "لا للأجانب", "ممنوع الأجانب", "لا نقبل الأجانب",
        "لا نقبل الوافدين", "لا للوافدين", "لا نقبل النساء", "لا نقبل الرجال", "لا نقبل الإيغور", "إيغور فقط", "هان فقط",
    ]),
    ("es", &[
        "no uigur*", "no extranjer*", "no inmigrante*", "no migrante*", "no forastero*", "no mujeres", "no hombres",
        "sin extranjer*", "sin inmigrante*", "solo hombres", "solo mujeres", "solo varones",
        "solo gente local", "solo gente de aqui", "solo uigures", "abstenerse extranjer*", "abstenerse inmigrante*",
        "excepto extranjer*", "excepto uigur*",
    ]),
];
