//! A paper that lay in a letter of another town's office.

use super::Agreed;
use crate::read::Content;
use crate::view::File;
use crate::{Context, Error, Node, Staff};
use id::CaseId;
use vault::{Card, Part};

impl Node {
    /// The paper in a letter, for the holder.
    ///
    /// # Errors
    /// [`Error::UnknownDocument`], also for one that was too large to cross: it is opened in the other town.
    pub async fn letter_paper(
        &self,
        cx: &mut Context<'_>,
        card: &Card,
        number: u32,
        place: u32,
    ) -> Result<File, Error> {
        let (_, content) = self.read(cx, card, &[Part::Head, Part::Packet(number)]).await?;
        self.paper_of(content, number, place).await
    }

    /// The same for an office; a look like any other.
    ///
    /// # Errors
    /// As for [`Node::letter_paper`].
    pub async fn look_letter_paper(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        case: CaseId,
        number: u32,
        place: u32,
    ) -> Result<File, Error> {
        let (_, content) = self.seen(cx, staff, case, &[Part::Packet(number)]).await?;
        self.paper_of(content, number, place).await
    }

    async fn paper_of(&self, content: Content, number: u32, place: u32) -> Result<File, Error> {
        let (case, agreed): (CaseId, &Agreed) =
            (content.case(), content.agreed.get(&number).ok_or(Error::UnknownDocument)?);
        let letters = self.opened_letters(case, number, agreed).await?;
        let paper = letters.into_iter().find(|(at, _)| *at == place).and_then(|(_, letter)| letter.paper);
        let paper = paper.ok_or(Error::UnknownDocument)?;
        let bytes = paper.bytes.ok_or(Error::UnknownDocument)?.0;
        Ok(File { name: paper.name, media_type: paper.media_type, bytes })
    }
}
