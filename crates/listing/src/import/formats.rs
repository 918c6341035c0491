//! Forms of values that standards fix: languages, countries, currencies, telephone numbers, parts of recurrence rules.

/// ISO 639-1.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is \
    it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na \
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq \
    sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// ISO 3166-1, two letters.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT \
    BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE \
    JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ \
    MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO \
    RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW \
    TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// ISO 4217, money that is in use.
const CURRENCIES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF \
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG \
    HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD \
    MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF \
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS \
    VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

fn among(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|one| one == word)
}

/// A language tag (BCP 47) or a code of ISO 639, its parts in their usual case: `zh-Hans`, `en-GB`, `eng`.
pub(super) fn language(text: &str) -> Option<String> {
    let mut parts = text.split(['-', '_']);
    let first = parts.next()?.to_ascii_lowercase();
    let letters = first.bytes().all(|b| b.is_ascii_lowercase());
    let fine = match first.len() {
        2 => among(LANGUAGES, &first),
        // ISO 639-3 has a code for every language there is; its form is all that is checked.
        3 => letters,
        _ => false,
    };
    let mut tag = fine.then_some(first)?;
    for part in parts {
        if !(1..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return None;
        }
        tag.push('-');
        match part.len() {
            2 => tag.push_str(&part.to_ascii_uppercase()),
            4 if !part.as_bytes()[0].is_ascii_digit() => {
                tag.push_str(&part[..1].to_ascii_uppercase());
                tag.push_str(&part[1..].to_ascii_lowercase());
            }
            _ => tag.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(tag)
}

/// A country's two letters, or those that the standard leaves to its users (`XX`, 8.1.3). `UK` is what people write
/// for `GB`.
pub(super) fn country(text: &str) -> Option<String> {
    let code = text.to_ascii_uppercase();
    let code = if code == "UK" { "GB".to_owned() } else { code };
    let own = matches!(code.as_bytes(), b"AA" | b"ZZ" | [b'X', b'A'..=b'Z'] | [b'Q', b'M'..=b'Z']);
    (own || among(COUNTRIES, &code)).then_some(code)
}

pub(super) fn currency(text: &str) -> Option<String> {
    let code = text.to_ascii_uppercase();
    among(CURRENCIES, &code).then_some(code)
}

/// Whether somebody could dial it: 2 to 30 digits or letters of a keypad, and the usual signs between them.
pub(super) fn dialled(text: &str) -> bool {
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let keys = text.chars().filter(|c| c.is_alphanumeric()).count();
    let signs = |c: char| {
        c.is_ascii_alphanumeric() || c.is_numeric() || " +-().,/*#;:\u{a0}\u{2010}\u{2011}\u{2013}".contains(c)
    };
    digits >= 2 && keys <= 30 && text.chars().all(signs)
}

/// A list of whole numbers of a recurrence rule (RFC 5545, 3.3.10), none of them 0, at most `most` either way.
pub(super) fn numbers(text: &str, most: i64) -> Option<String> {
    let parts: Vec<i64> = text.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let fine = parts.iter().all(|n| *n != 0 && n.abs() <= most);
    fine.then(|| parts.iter().map(i64::to_string).collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages() {
        for (text, is) in
            [("EN", "en"), ("zh-hans", "zh-Hans"), ("en_gb", "en-GB"), ("eng", "eng"), ("es-419", "es-419")]
        {
            assert_eq!(language(text).as_deref(), Some(is), "{text}");
        }
        for bad in ["", "English", "xx", "e", "en-", "en--GB", "en-toolongpart", "中文", "12"] {
            assert_eq!(language(bad), None, "{bad}");
        }
    }

    #[test]
    fn countries_and_currencies() {
        assert_eq!((country("uk").as_deref(), country("cn").as_deref()), (Some("GB"), Some("CN")));
        assert_eq!((country("China"), country("QA1"), country("")), (None, None, None));
        assert_eq!((currency("cny").as_deref(), currency("XYZ"), currency("¥")), (Some("CNY"), None, None));
    }

    #[test]
    fn telephone_numbers() {
        for good in ["110", "+86 10 1234-5678", "(312) 555-0100 ext. 4", "1-800-FLOWERS"] {
            assert!(dialled(good), "{good}");
        }
        for bad in ["", "call us", "5", "<b>110</b>", "www.example.org", &"1".repeat(31)] {
            assert!(!dialled(bad), "{bad}");
        }
    }

    #[test]
    fn parts_of_rules() {
        assert_eq!(numbers("1, -1,31", 31).as_deref(), Some("1,-1,31"));
        for bad in ["", "0", "32", "1,", "x"] {
            assert_eq!(numbers(bad, 31), None, "{bad}");
        }
    }
}
