//! Words by which an advert keeps a group of people out. An advert is read by everybody and decides
//! who comes, so beside what no form may ask it must not say "only these" or "not those".

use super::advert_words::{PLAIN_WORDS, WORDS};
use super::fold::{self, Folded};
use super::{ASKED, Entries, SUBJECTS, folded};
use std::sync::LazyLock;

static EXCLUDES: Entries = LazyLock::new(|| folded(WORDS));
static PLAIN: LazyLock<Vec<String>> = LazyLock::new(|| PLAIN_WORDS.iter().map(|w| fold::fold(w)).collect());

/// Every entry for which an advert's text is refused, in the order of the lists. A kitchen may say
/// what it cooks.
pub fn advert_refused(text: &str) -> Vec<&'static str> {
    let text = without_plain(text);
    let entries = EXCLUDES.iter().chain(SUBJECTS.iter()).chain(ASKED.iter());
    entries.filter(|(_, entry)| text.has(entry)).map(|(said, _)| *said).collect()
}

/// The same for an address or a name, which is somebody else's: a street may be called after a
/// church.
pub fn excludes(text: &str) -> Vec<&'static str> {
    let text = without_plain(text);
    EXCLUDES.iter().filter(|(_, entry)| text.has(entry)).map(|(said, _)| *said).collect()
}

fn without_plain(text: &str) -> Folded {
    Folded::new(&PLAIN.iter().fold(fold::fold(text), |text, word| text.replace(word.as_str(), " ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &[&str]) {
        assert_eq!(advert_refused(text), words, "{text}");
    }

    #[test]
    fn an_advert_that_keeps_a_group_out_is_refused_in_every_language() {
        check("Cook wanted, Han only, no Uyghurs", &["no uyghur", "han only"]);
        check("只招汉族，新疆人勿扰", &["新疆人勿", "汉族"]);
        check("پەقەت خەنزۇلار ئۈچۈن", &["پەقەت خەنزۇلار"]);
        check("غرفة للرجال فقط", &["رجال فقط"]);
        check("Piso, abstenerse extranjeros. Sólo mujeres", &["solo mujeres", "abstenerse extranjer"]);
        check("Muslims need not apply", &["muslim"]);
        check("外 地 人 勿 扰", &["外地人勿"]);
    }

    #[test]
    fn what_a_job_or_a_room_needs_to_say_passes() {
        for text in [
            "Cook for a halal canteen, 5,000 yuan a month",
            "清真餐厅招厨师",
            "Speaks Uyghur and Chinese",
            "会维吾尔语和汉语，男女不限，不限男女",
            "مۇسۇلمانچە ئاشخانىغا ئاشپەز كېرەك، ئۇيغۇرچە بىلسە ياخشى",
            "Room near the station, no pets, no smoking",
            "مطعم حلال يطلب طباخًا",
            "Solo fines de semana; los que no han trabajado antes también",
            "",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn an_address_may_be_called_after_a_church() {
        assert_eq!(excludes("Church Street 5, 民族路 8 号"), [""; 0]);
        assert_eq!(excludes("Church Street 5, locals only"), ["locals only"]);
    }
}
