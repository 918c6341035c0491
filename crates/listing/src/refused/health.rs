//! What a doctor finds. An office that has to know asks for a paper inside a case, where it is sealed;
//! the questions that everybody answers to see what they can get never ask it.

use super::fold::Folded;
use super::{Entries, folded};
use std::sync::LazyLock;

/// By language tag, as in `words.rs`. Cover, insurance and certificates of health are no findings.
#[rustfmt::skip]
const WORDS: &[(&str, &[&str])] = &[
    ("zh", &["病", "诊断", "診斷", "传染", "艾滋", "肝炎", "肺结核", "癌", "健康状况", "jibing"]),
    ("en", &[
        "diagnos*", "disease*", "illness*", "ill", "sick", "sickness*", "infect*", "symptom*", "disorder*", "hiv",
        "aids", "hepatitis", "tubercul*", "cancer*", "diabet*", "epilep*", "depress*", "mental health",
        "state of health", "health status", "health condition*",
    ]),
    ("ug", &["كېسەل*", "كېسىل*", "دىياگنوز*", "ئەيدىز*", "راك", "جىگەر ياللۇغى*", "ئۆپكە تۇبېركۇليوزى*", "سالامەتلىك ئەھۋالى*"]),
    ("ar", &[
        "مرض*", "أمراض*", "مريض*", "تشخيص*", "إيدز", "سرطان*", "سل", "عدوى", "التهاب الكبد", "الحالة الصحية",
        "حالتك الصحية",
    ]),
    ("es", &[
        "enfermedad*", "enferm*", "diagnostic*", "sintoma*", "trastorno*", "vih", "sida", "hepatitis",
        "tuberculosis", "cancer*", "diabet*", "estado de salud",
    ]),
];

static DIAGNOSES: Entries = LazyLock::new(|| folded(WORDS));

/// Every entry that a text matches which asks what a doctor finds.
pub fn about_diagnosis(text: &str) -> Vec<&'static str> {
    let text = Folded::new(text);
    DIAGNOSES.iter().filter(|(_, entry)| text.has(entry)).map(|(said, _)| *said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_of_a_doctor_are_told_from_cover_and_papers() {
        for text in [
            "Which illness do you have?",
            "HIV-status",
            "您得了什么病？",
            "كېسىلىڭىز بارمۇ؟",
            "هل أنت مريض؟",
            "¿Tiene alguna enfermedad?",
            "yourDiagnosis",
        ] {
            assert_ne!(about_diagnosis(text), [""; 0], "{text}");
        }
        for text in [
            "Did you pay health insurance in another town?",
            "Health certificate for handling food",
            "您在别的城市缴过医疗保险吗？",
            "هل دفعت تأمينًا صحيًا؟",
            "Seguro de salud",
            "سالامەتلىك گۇۋاھنامىسى",
            "Will you be here until then?",
        ] {
            assert_eq!(about_diagnosis(text), [""; 0], "{text}");
        }
    }
}
