//! A file in pieces, for phones whose connection breaks: begin, send pieces, finish; after a cut,
//! begin again and go on from where it was. Every step may be asked for twice.

use crate::desk::TRIES;
use crate::hand::Writes;
use crate::papers::Taken;
use crate::read::Content;
use crate::view::{File, Message};
use crate::{Context, Error, MAX_DOCUMENT, Node};
use case::Command;
use data_encoding::HEXLOWER;
use vault::{Card, Part, Upload};

/// Bytes of a piece; only the last one of a file is shorter. What a cut costs at most.
pub const PIECE: usize = 256 * 1024;
/// Files of one card that are on their way at a time.
const UNFINISHED: usize = 4;
/// Characters of the name that a caller gives an upload.
const ID: usize = 64;

/// How far a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes from its beginning that are here.
    pub offset: u64,
    /// It is a document of the case already.
    pub done: bool,
}

impl Node {
    /// Begins a file of `size` bytes that the caller calls `id`, or goes on with it.
    pub async fn begin_upload(
        &self,
        cx: &mut Context<'_>,
        card: &Card,
        id: &str,
        size: u64,
    ) -> Result<Progress, Error> {
        let upload = self.upload(card, id)?;
        let pieces = count(size)?;
        let hand = self.held(cx, card).await?;
        self.permitted(cx, &hand, Command::AttachByHolder)?;
        if is_done(&self.thread(&hand).await?, &upload) {
            return Ok(Progress { offset: size, done: true });
        }
        if self.store.other_uploads(&upload).await? >= UNFINISHED {
            return Err(Error::TooManyUploads { max: UNFINISHED });
        }
        let here = self.store.pieces(&upload).await?;
        let first = (0..pieces).find(|n| !here.contains(n)).unwrap_or(pieces);
        Ok(Progress { offset: (u64::from(first) * PIECE as u64).min(size), done: false })
    }

    /// Keeps the bytes of a file from `offset` on, sealed. The same again changes nothing.
    pub async fn piece(
        &self,
        cx: &mut Context<'_>,
        card: &Card,
        id: &str,
        offset: u64,
        bytes: &[u8],
    ) -> Result<(), Error> {
        let upload = self.upload(card, id)?;
        let number = u32::try_from(offset / PIECE as u64).map_err(|_| Error::BadPiece)?;
        if !offset.is_multiple_of(PIECE as u64) || bytes.is_empty() || bytes.len() > PIECE {
            return Err(Error::BadPiece);
        }
        count(offset + bytes.len() as u64)?;
        let hand = self.held(cx, card).await?;
        self.permitted(cx, &hand, Command::AttachByHolder)?;
        if number == 0 && self.store.other_uploads(&upload).await? >= UNFINISHED {
            return Err(Error::TooManyUploads { max: UNFINISHED });
        }
        let sealed = upload.seal(number, bytes, cx.rng)?;
        Ok(self.store.put_piece(&upload, number, sealed).await?)
    }

    /// Makes the pieces a document of the case, once, however often it is asked for.
    pub async fn finish_upload(
        &self,
        cx: &mut Context<'_>,
        card: &Card,
        id: &str,
        size: u64,
        name: &str,
    ) -> Result<(), Error> {
        let upload = self.upload(card, id)?;
        let hand = self.held(cx, card).await?;
        self.permitted(cx, &hand, Command::AttachByHolder)?;
        if is_done(&self.thread(&hand).await?, &upload) {
            return Ok(());
        }
        let bytes = match self.gather(&upload, size).await {
            // The pieces go when it is done, also by somebody who finishes it at this very moment.
            Err(Error::Incomplete) if is_done(&self.thread(&hand).await?, &upload) => return Ok(()),
            gathered => gathered?,
        };
        let file = File { name: name.to_owned(), media_type: String::new(), bytes };
        let taken = match self.take(file).await {
            Err(error @ Error::Unfit(_)) => {
                self.store.forget_pieces(&upload).await?;
                return Err(error);
            }
            other => Taken { upload: Some(HEXLOWER.encode(&upload.name)), ..other? },
        };
        for _ in 0..TRIES {
            // The case in hand is older than the thread that is read: what came between conflicts.
            let hand = self.held(cx, card).await?;
            let done = is_done(&self.thread(&hand).await?, &upload);
            if !done {
                let writes = Writes { file: Some(taken.clone()), ..Writes::default() };
                match self.act_on(cx, &hand, Command::AttachByHolder, writes).await {
                    Err(Error::Conflict) => continue,
                    other => other?,
                }
            }
            return Ok(self.store.forget_pieces(&upload).await?);
        }
        Err(Error::Conflict)
    }

    fn upload(&self, card: &Card, id: &str) -> Result<Upload, Error> {
        let plain = (8..=ID).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if plain { Ok(card.upload(&self.town.key, id)) } else { Err(Error::BadPiece) }
    }

    async fn thread(&self, hand: &crate::hand::Hand) -> Result<Vec<Message>, Error> {
        let proofs = hand.parts(&[Part::Thread])?;
        Ok(Content::open(self.store.hold(&proofs).await?, &proofs)?.thread)
    }

    /// The whole file, if all of it is here.
    async fn gather(&self, upload: &Upload, size: u64) -> Result<Vec<u8>, Error> {
        let pieces = count(size)?;
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
        for number in 0..pieces {
            let sealed = self.store.piece(upload, number).await?.ok_or(Error::Incomplete)?;
            bytes.extend_from_slice(&upload.open(number, &sealed)?);
            let full = (u64::from(number) + 1) * PIECE as u64;
            if bytes.len() as u64 != full.min(size) {
                return Err(Error::Incomplete);
            }
        }
        Ok(bytes)
    }
}

/// Pieces of a file of `size` bytes.
fn count(size: u64) -> Result<u32, Error> {
    match size {
        0 => Err(Error::Unfit(paper::Unfit::Empty)),
        n if n > MAX_DOCUMENT as u64 => Err(Error::TooLarge { max: MAX_DOCUMENT }),
        n => u32::try_from(n.div_ceil(PIECE as u64)).map_err(|_| Error::BadPiece),
    }
}

fn is_done(thread: &[Message], upload: &Upload) -> bool {
    let name = HEXLOWER.encode(&upload.name);
    thread.iter().filter_map(|m| m.document.as_ref()).any(|d| d.upload.as_ref() == Some(&name))
}
