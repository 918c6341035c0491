//! Letters that are typed for one another in Arabic, and on Persian and Urdu keyboards.

/// Whether it is of the Arabic script.
pub(super) fn letter(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}'
        | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// A letter of decomposed text: the carriers of hamza without it, one alef, one yeh, one kaf, and teh
/// marbuta as the heh that is typed for it. A hamza that stands alone stays.
pub(super) fn plain(c: char) -> Option<char> {
    match c {
        '\u{0653}'..='\u{0655}' => None,
        'ٱ' => Some('ا'),
        'ى' | 'ی' | 'ې' => Some('ي'),
        'ة' | 'ھ' | 'ہ' | 'ۃ' | 'ە' => Some('ه'),
        'ک' => Some('ك'),
        other => Some(other),
    }
}
