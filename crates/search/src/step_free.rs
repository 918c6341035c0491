//! Whether somebody gets in without a step, from what a place says in its own words: HSDS has no field
//! for it. Whoever does not say so plainly is not taken for it.

/// Folded to lower case; a text that has one of these,
const YES: [&str; 18] = [
    "step-free",
    "step free",
    "ramp",
    "wheelchair",
    "level access",
    "sin escalones",
    "rampa",
    "silla de ruedas",
    "无台阶",
    "无障碍",
    "坡道",
    "轮椅",
    "بلا درجات",
    "منحدر",
    "كرسي متحرك",
    "پەلەمپەي يوق",
    "يانتۇ يول",
    "چاقلىق ئورۇندۇق",
];
/// and none has one of these.
const NO: [&str; 22] = [
    "no ramp",
    "without ramp",
    "without a ramp",
    "not step",
    "no step-free",
    "no wheelchair",
    "not wheelchair",
    "not accessible",
    "no level",
    "sin rampa",
    "no hay rampa",
    "sin acceso",
    "no accesible",
    "no apto",
    "无坡道",
    "没有坡道",
    "无轮椅",
    "没有无障碍",
    "بلا منحدر",
    "غير مهيأ",
    "لا يوجد منحدر",
    "يانتۇ يول يوق",
];

pub(crate) fn step_free<'a>(said: impl Iterator<Item = &'a str>) -> bool {
    let said: Vec<String> = said.map(str::to_lowercase).collect();
    let any = |words: &[&str]| said.iter().any(|text| words.iter().any(|word| text.contains(word)));
    any(&YES) && !any(&NO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, free: bool) {
        assert_eq!(step_free([text].into_iter()), free, "{text}");
    }

    #[test]
    fn only_what_is_said_plainly() {
        check("Step-free from the street; low counter.", true);
        check("Two steps at the door with a ramp; lift inside.", true);
        check("Five steps and no ramp: ring, and somebody comes out to you.", false);
        check("Not wheelchair accessible", false);
        check("无台阶；1号窗口有助听器感应线圈。", true);
        check("有五级台阶，无坡道：请按铃。", false);
        check("بلا درجات من الشارع؛ شباك منخفض.", true);
        check("Dos escalones en la puerta, con rampa", true);
        check("Cinco escalones y sin rampa", false);
        check("پەلەمپەي يوق", true);
        check("An induction loop", false);
        check("", false);
    }
}
