//! Texts and queries for engines that know no Chinese: its letters in pairs, apart by blanks.

pub fn cut(text: &str) -> String {
    let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let mut out = String::new();
    for word in text.split(' ') {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() > 1 && letters.iter().all(|c| han(*c)) {
            letters.windows(2).for_each(|two| out.extend([two[0], two[1], ' ']));
        } else {
            out.push_str(word);
            out.push(' ');
        }
    }
    out
}
