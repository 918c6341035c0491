//! From slabs to sheets, each with its foot: which case, which sheet of how many; and what stands
//! above every sheet of a town for practising.

use crate::compose::{Composer, FULL, SMALL};
use crate::set::{Style, Voice};
use crate::sheet::{FOOT, Ink, NOTICE, SIDE, Sheets, Spot};
use crate::slab::{Slab, lay};
use crate::{Letter, Unset};
use parley::BaseDirection;

const NOTED: Style = Style { size: 9.0, bold: true, grey: false };

impl Composer<'_> {
    pub fn sheets(&mut self, slabs: Vec<Slab>, letter: &Letter) -> Result<Sheets, Unset> {
        let mut sheets = Sheets::default();
        lay(slabs, &mut sheets, &mut Spot { ..Spot::FIRST });
        let all = sheets.0.len();
        let plain = Voice { lang: None, base: BaseDirection::Ltr };
        for sheet in 0..all {
            let number = letter.number.as_deref().unwrap_or_default();
            self.mark(&mut sheets, Spot { sheet, y: FOOT }, number, plain, SMALL, false)?;
            let place = format!("{} / {all}", sheet + 1);
            self.mark(&mut sheets, Spot { sheet, y: FOOT }, &place, plain, SMALL, true)?;
            for (n, notice) in letter.notice.iter().enumerate() {
                let voice = Voice { base: BaseDirection::Ltr, ..Voice::of(notice.lang, notice.dir) };
                let text = format!("\u{2068}{}\u{2069}", notice.text);
                self.mark(&mut sheets, Spot { sheet, y: NOTICE + 13.0 * n as f32 }, &text, voice, NOTED, false)?;
            }
        }
        Ok(sheets)
    }

    /// A line that belongs to the sheet and not to the letter.
    fn mark(
        &mut self,
        sheets: &mut Sheets,
        at: Spot,
        text: &str,
        voice: Voice,
        style: Style,
        right: bool,
    ) -> Result<(), Unset> {
        let para = self.setter.para(text, voice, style, FULL)?;
        for line in para.lines {
            let x = if right { SIDE + FULL - line.width } else { SIDE };
            sheets.put(at, Ink::Line { x, line, text: para.text.clone(), grey: para.grey, node: None });
        }
        Ok(())
    }
}
