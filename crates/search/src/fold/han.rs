//! Chinese letters: Traditional and Simplified are one.

use std::sync::OnceLock;

const TABLE: &str = include_str!("../../data/han.txt");
/// The block whose letters the table has: `CJK Unified Ideographs`.
const FIRST: u32 = 0x4E00;
const LAST: u32 = 0x9FFF;

/// The Simplified letters, each with the Traditional ones that count as it, apart by blanks.
pub fn traditional() -> String {
    let lines: Vec<&str> = TABLE.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    lines.join(" ")
}

/// Whether it is a Chinese letter, of any block.
pub(crate) fn han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}'
        | '\u{3005}' | '\u{3007}')
}

/// The Simplified letter for a Traditional one; everything else as it is. Where one Simplified letter
/// stands for several words, all of them meet in it.
pub(crate) fn simplified(c: char) -> char {
    static MAP: OnceLock<Vec<char>> = OnceLock::new();
    let code = u32::from(c);
    if !(FIRST..=LAST).contains(&code) {
        return c;
    }
    let map = MAP.get_or_init(|| {
        let mut map: Vec<char> = (FIRST..=LAST).filter_map(char::from_u32).collect();
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let mut letters = line.chars();
            let Some(simple) = letters.next() else { continue };
            for other in letters {
                if let Some(at) = map.get_mut((u32::from(other) - FIRST) as usize) {
                    *at = simple;
                }
            }
        }
        map
    });
    map.get((code - FIRST) as usize).copied().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_step_leads_to_the_end() {
        assert_eq!("發髮乾幹裡歷".chars().map(simplified).collect::<String>(), "发发干干里历");
        for c in (FIRST..=LAST).filter_map(char::from_u32) {
            assert_eq!(simplified(simplified(c)), simplified(c), "{c}");
        }
    }
}
