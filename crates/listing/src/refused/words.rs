//! The word lists, by language tag. A `*` stands for any ending; Latin entries match with or without
//! accents. Chinese entries are found anywhere, the others as whole words.

/// Refused in an official name too: what such a word names is the subject itself. A vowel of an
/// Uyghur stem changes before endings, so a stem can stand here twice.
#[rustfmt::skip]
pub(super) const SUBJECTS: &[(&str, &[&str])] = &[
    ("zh", &[
        "宗教", "民族", "族裔", "种族", "種族", "族别", "族別", "族籍", "清真", "信仰", "信教", "教派", "寺院",
        "寺庙", "寺廟", "宫观", "教堂", "礼拜堂", "礼拜寺", "教职人员", "佛教", "道教", "伊斯兰", "伊斯蘭",
        "穆斯林", "基督教", "天主教", "政治面貌", "政治观点", "政治立场", "政治倾向", "政见",
    ]),
    ("en", &[
        "ethnic*", "race", "racial*", "tribal*", "religio*", "belief*", "creed*", "sect", "worship*", "clergy*",
        "halal*", "political opinion*", "political view*", "political belief*", "political affiliation*",
        "political part*", "party membership*",
    ]),
    ("ug", &[
        "مىللەت*", "مىللىت*", "مىللىي*", "ئىرق*", "دىن", "دىنغا*", "دىنى*", "ئېتىقاد*", "ئىبادەت*", "مەسچىت*",
        "چېركاۋ*", "مۇسۇلمان*", "سىياسىي قاراش*", "سىياسىي مەيدان*",
    ]),
    ("ar", &[
        "دين", "ديني*", "ديانة", "ديانت*", "عقيدة", "عقيدت*", "معتقد*", "طائفة", "طائفت*", "طائفي*", "مذهب*",
        "عرق", "عرقي*", "إثني", "إثنية", "إثنيت*", "مسجد*", "كنيسة", "الرأي السياسي", "الانتماء السياسي",
        "الآراء السياسية",
    ]),
    ("es", &[
        "etnia*", "etnic*", "raza", "religi*", "creencia*", "lugar de culto", "opinion politica*",
        "opiniones politicas*", "ideologia politica*", "afiliacion politica*",
    ]),
];

/// Refused only in what is asked. In an official name these are about something else as well:
/// boat races, a course in political economy, a clinic in a church. The first of a language are words
/// for the subjects, then come names of faiths, of peoples as people, and of parties: the answers to
/// such a question. Names that are a language too ("Uyghur", "Arabic") are not here.
#[rustfmt::skip]
pub(super) const ASKED: &[(&str, &[&str])] = &[
    ("zh", &[
        "族群", "种姓", "教徒", "政治", "党派", "党员", "入党", "党籍", "黨派", "黨員", "政見", "minzu",
        "zongjiao", "zhengzhi mianmao",
        "汉族", "回族", "藏族", "维吾尔族", "蒙古族", "壮族", "满族", "苗族", "彝族", "哈萨克族", "朝鲜族",
        "土家族", "布依族", "侗族", "瑶族", "白族", "傣族", "黎族", "畲族", "羌族", "柯尔克孜族", "塔吉克族",
        "基督", "犹太", "做礼拜", "共产党", "共青团",
    ]),
    ("en", &[
        "races", "tribe", "tribes", "caste", "castes", "faith", "faiths", "sects", "denomination*", "political",
        "politically", "politics", "party member*", "ideolog*",
        "muslim*", "islam*", "christian", "christians", "christianity", "buddhis*", "hindu*", "jewish",
        "judaism", "catholic*", "protestant*", "taois*", "daois*", "atheis*", "sikh*", "mosque*", "synagogue*",
        "church*", "indigenous", "communist*", "republican party", "democratic party",
    ]),
    ("ug", &[
        "قەۋم*", "قەبىلە*", "قەبىلى*", "دىنلا*", "دىنلى*", "ئېتىقات*", "ئەقىدە*", "ئەقىدى*", "ئىبادىت*",
        "مەزھەپ*", "مەزھىپ*", "سىياسىي*", "پارتىيە*", "پارتىيى*",
        "ئىسلام*", "خرىستىيان*", "بۇددا*", "بۇددى*", "مەسچىد*", "ناماز*", "كوممۇنىست*",
    ]),
    ("ar", &[
        "دينك", "دينكم", "ديانات", "أديان", "عقائد*", "مذاهب", "عرقك", "قومية", "قوميت*", "قبيلة", "قبيلت*",
        "سياسي", "سياسية", "حزب", "حزبك", "حزبي*", "أحزاب",
        "مسلم*", "إسلام*", "مسيحي*", "يهودي*", "بوذي*", "هندوسي*", "شيوعي*",
    ]),
    ("es", &[
        "razas", "tribu", "tribus", "casta", "castas", "culto", "cultos", "credo", "credos",
        "ideas politicas", "afinidad politica", "partido politico", "partidos politicos",
        "filiacion politica", "militancia",
        "musulman*", "cristian*", "budis*", "judio*", "judia*", "ateo*", "atea*", "mezquita*", "iglesia*",
        "sinagoga*", "indigena", "indigenas", "comunista*",
    ]),
];

/// Phrases that hold such a word, or in unspaced text seem to, and mean something else: good faith,
/// autonomous prefectures, sub-district schooling, administrative internships, honesty classes,
/// two children, the number twelve, a county. Written as they look folded.
#[rustfmt::skip]
pub(super) const ALLOWED: &[&str] = &[
    "good faith", "bad faith", "christian county", "族自治", "街道教", "知道教", "行政见", "民政见", "信教育", "信教学",
    "支教派", "ولدين", "اثني عشر",
];
