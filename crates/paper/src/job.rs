//! Work that is asked of another process: a question, bytes, and an answer with bytes.
//!
//! On the wire: the length of a JSON head in four bytes (big end first), the head, and then bytes up
//! to the end.

use crate::{Paper, Sheet, Unfit, sheet, take};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};

/// The longest head.
const HEAD: usize = 64 * 1024;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    Take { name: String },
    Sheet { page: u32 },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    Taken(Paper),
    Sheet(Sheet),
    Unfit(Unfit),
}

/// Does the work here.
pub fn run(job: &Job, bytes: &[u8]) -> (Done, Vec<u8>) {
    let done = match job {
        Job::Take { name } => take(name, bytes).map(|(paper, bytes)| (Done::Taken(paper), bytes)),
        Job::Sheet { page } => sheet(bytes, *page).map(|(sheet, bytes)| (Done::Sheet(sheet), bytes)),
    };
    done.unwrap_or_else(|unfit| (Done::Unfit(unfit), vec![]))
}

/// Does what is asked on `from`, and answers on `to`.
///
/// # Errors
/// When either breaks, or what is asked is no job.
pub fn serve(mut from: impl Read, mut to: impl Write) -> io::Result<()> {
    let (job, bytes) = read(&mut from)?;
    let (done, bytes) = run(&job, &bytes);
    write(&mut to, &done, &bytes)
}

/// # Errors
/// When `to` breaks.
pub fn write(to: &mut impl Write, head: &impl Serialize, bytes: &[u8]) -> io::Result<()> {
    let head = serde_json::to_vec(head)?;
    let length = u32::try_from(head.len()).map_err(io::Error::other)?;
    to.write_all(&length.to_be_bytes())?;
    to.write_all(&head)?;
    to.write_all(bytes)?;
    to.flush()
}

/// # Errors
/// When `from` breaks or holds something else.
pub fn read<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<(T, Vec<u8>)> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let length = usize::try_from(u32::from_be_bytes(length)).map_err(io::Error::other)?;
    if length > HEAD {
        return Err(io::Error::other("a head that is too long"));
    }
    let mut head = vec![0; length];
    from.read_exact(&mut head)?;
    let head = serde_json::from_slice(&head)?;
    let mut bytes = vec![];
    from.read_to_end(&mut bytes)?;
    Ok((head, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_goes_there_and_back() {
        let (mut asked, mut answered) = (vec![], vec![]);
        write(&mut asked, &Job::Sheet { page: 1 }, b"hello").unwrap();
        serve(&asked[..], &mut answered).unwrap();
        let (done, bytes): (Done, _) = read(&mut &answered[..]).unwrap();
        assert!(bytes.is_empty());
        assert!(matches!(done, Done::Sheet(Sheet { pages: 1, .. })), "{done:?}");
        assert!(serve(&asked[..9], &mut answered).is_err());
        assert!(serve(&[0xff; 8][..], &mut answered).is_err());
    }
}
