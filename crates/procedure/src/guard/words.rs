//! The word lists. A `*` stands for any ending; Latin entries match with or without accents.

/// Words for the subjects themselves, by language tag.
#[rustfmt::skip]
pub const WORDS: &[(&str, &[&str])] = &[
    ("zh", &[
        "民族", "族别", "族裔", "族籍", "族群", "种族", "种姓", "宗教", "信仰", "信教", "教派", "教徒",
        "政治", "政见", "党派", "党员", "入党", "党籍",
        "種族", "黨派", "黨員", "政見",
        "minzu", "zongjiao", "zhengzhi mianmao",
    ]),
    ("en", &[
        "ethnic*", "race", "races", "racial*", "tribe", "tribes", "tribal", "caste", "castes",
        "religio*", "faith", "faiths", "belief*", "creed*", "sect", "sects", "worship*", "denomination*",
        "political", "politically", "politics", "party member*", "ideolog*",
    ]),
    ("ug", &[
        // Vowels of a stem change before endings, so a stem can stand here twice.
        "مىللەت*", "مىللىت*", "مىللىي*", "ئىرق*", "قەۋم*", "قەبىلە*", "قەبىلى*",
        "دىن", "دىنى*", "دىنغا*", "دىنلا*", "دىنلى*", "ئېتىقاد*", "ئېتىقات*", "ئەقىدە*", "ئەقىدى*", "ئىبادەت*", "ئىبادىت*",
        "مەزھەپ*", "مەزھىپ*", "سىياسىي*", "پارتىيە*", "پارتىيى*",
    ]),
    ("ar", &[
        "دين", "دينك", "دينكم", "ديني", "دينية", "ديانة", "ديانت*", "ديانات", "أديان",
        "معتقد*", "عقيدة", "عقيدت*", "عقائد*", "طائفة", "طائفت*", "طائفي*", "مذهب*", "مذاهب",
        "عرق", "عرقك", "عرقي", "عرقية", "إثنية", "إثنيت*", "قومية", "قوميت*", "قبيلة", "قبيلت*",
        "سياسي", "سياسية", "حزب", "حزبك", "حزبي*", "أحزاب",
    ]),
    ("es", &[
        "etnia*", "etnic*", "raza", "razas", "tribu", "tribus", "casta", "castas",
        "creencia*", "culto", "cultos", "credo", "credos", "confesion religiosa",
        "opinion politica", "opiniones politicas", "ideas politicas", "afinidad politica",
        "partido politico", "partidos politicos", "afiliacion politica", "filiacion politica",
        "militancia",
    ]),
];

/// Names of faiths, of peoples as people, and of parties. In a form they are such a question's
/// answers; in the name of a public place they are not (which is why they are a list apart). Names
/// that are a language too ("Uyghur", "Arabic") are not here.
#[rustfmt::skip]
pub const NAMES: &[(&str, &[&str])] = &[
    ("zh", &[
        "汉族", "回族", "藏族", "维吾尔族", "蒙古族", "壮族", "满族", "苗族", "彝族", "哈萨克族", "朝鲜族",
        "土家族", "布依族", "侗族", "瑶族", "白族", "傣族", "黎族", "畲族", "羌族", "柯尔克孜族", "塔吉克族",
        "佛教", "道教", "伊斯兰", "穆斯林", "基督", "天主教", "犹太", "清真寺", "寺庙", "寺院", "教堂", "做礼拜",
        "共产党", "共青团",
    ]),
    ("en", &[
        "muslim*", "islam*", "christian", "christians", "christianity", "buddhis*", "hindu*",
        "jewish", "judaism", "catholic*", "protestant*", "taois*", "daois*", "atheis*", "sikh*",
        "mosque*", "synagogue*", "church*", "clergy", "indigenous", "communist*", "republican party", "democratic party",
    ]),
    ("ug", &[
        "مۇسۇلمان*", "ئىسلام*", "خرىستىيان*", "بۇددا*", "بۇددى*", "مەسچىت*", "مەسچىد*", "چېركاۋ*", "ناماز*",
        "كوممۇنىست*",
    ]),
    ("ar", &[
        "مسلم*", "إسلام*", "مسيحي*", "يهودي*", "بوذي*", "هندوسي*", "مسجد*", "كنيسة", "شيوعي*",
    ]),
    ("es", &[
        "musulman*", "cristian*", "budis*", "judio*", "judia*", "ateo*", "atea*",
        "mezquita*", "iglesia*", "sinagoga*", "indigena", "indigenas", "comunista*",
    ]),
];

/// Phrases that hold such a word, or in unspaced text seem to, and mean something else: good faith,
/// autonomous prefectures, sub-district schooling, administrative internships, honesty classes,
/// two children. Written as they look folded.
#[rustfmt::skip]
pub(super) const ALLOWED: &[&str] = &[
    "good faith", "bad faith", "族自治", "街道教", "知道教", "行政见", "民政见", "信教育", "信教学", "支教派", "ولدين",
];
