//! Files are looked at here and nowhere else: at most two at a time, off the async threads, and in
//! the binary each by a process of its own, which can be limited and can die without harm.

use crate::view::{File, Leaf, SheetView};
use crate::{Error, Node};
use paper::{Done, Job, Paper, Shown, Unfit};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Files looked at at a time; a large photo takes 200 MB while it is.
const TURNS: usize = 2;
/// Files that may wait for their turn; whoever comes then is told to come back.
const WAITING: usize = 32;

/// Where files are looked at.
pub(crate) struct Desk {
    program: Option<Arc<Path>>,
    turns: Arc<Semaphore>,
    waiting: Semaphore,
}

impl Desk {
    pub fn new() -> Self {
        Self { program: None, turns: Arc::new(Semaphore::new(TURNS)), waiting: Semaphore::new(WAITING) }
    }

    async fn ask(&self, job: Job, bytes: Vec<u8>) -> Result<(Done, Vec<u8>), Error> {
        let place = self.waiting.try_acquire().map_err(|_| Error::Busy)?;
        let turn = self.turns.clone().acquire_owned().await.map_err(|_| Error::Busy)?;
        drop(place);
        let program = self.program.clone();
        let work = move || {
            let _turn = turn;
            match program {
                Some(program) => elsewhere(&program, &job, &bytes).unwrap_or((Done::Unfit(Unfit::TooHeavy), vec![])),
                None => paper::job::run(&job, &bytes),
            }
        };
        // A decoder that panics says no more than that the file is too much for it.
        Ok(tokio::task::spawn_blocking(work).await.unwrap_or((Done::Unfit(Unfit::TooHeavy), vec![])))
    }
}

/// Asks `program paper`. It ends by itself when it takes too long or too much.
fn elsewhere(program: &Path, job: &Job, bytes: &[u8]) -> io::Result<(Done, Vec<u8>)> {
    let mut child = Command::new(program)
        .arg("paper")
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let (to, from) = (child.stdin.take(), child.stdout.take());
    let done = match (to, from) {
        (Some(mut to), Some(mut from)) => {
            // It answers only after it has read everything, so one thread will do.
            paper::job::write(&mut to, job, bytes).and_then(|()| {
                drop(to);
                paper::job::read(&mut from)
            })
        }
        _ => Err(io::ErrorKind::BrokenPipe.into()),
    };
    child.wait()?;
    done
}

/// A file that was looked at and can be kept.
#[derive(Debug, Clone)]
pub(crate) struct Taken {
    pub paper: Paper,
    /// Of a file that came in pieces.
    pub upload: Option<String>,
    pub bytes: Vec<u8>,
}

impl Node {
    /// From now on `program paper` looks at files.
    #[must_use]
    pub fn with_papers_by(mut self, program: PathBuf) -> Self {
        self.papers.program = Some(program.into());
        self
    }

    /// # Errors
    /// [`Error::Unfit`] says what the file is and what to do instead.
    pub(crate) async fn take(&self, file: File) -> Result<Taken, Error> {
        let file = crate::person::check_file(file)?;
        match self.papers.ask(Job::Take { name: file.name }, file.bytes).await? {
            (Done::Taken(paper), bytes) => Ok(Taken { paper, bytes, upload: None }),
            (Done::Unfit(unfit), _) => Err(Error::Unfit(unfit)),
            (Done::Sheet(_), _) => Err(Error::Damaged),
        }
    }

    /// One page of a file, drawn. What cannot be drawn here is said in its place.
    pub(crate) async fn sheet(&self, file: File, page: u32) -> Result<SheetView, Error> {
        let page = page.max(1);
        let mut view = SheetView { name: file.name, page, pages: 1, script: false, leaf: Err(Unfit::Unknown) };
        let (done, bytes) = self.papers.ask(Job::Sheet { page }, file.bytes).await?;
        let sheet = match done {
            Done::Sheet(sheet) => sheet,
            Done::Unfit(unfit) => return Ok(SheetView { leaf: Err(unfit), ..view }),
            Done::Taken(_) => return Err(Error::Damaged),
        };
        (view.pages, view.script, view.page) = (sheet.pages, sheet.script, page.min(sheet.pages.max(1)));
        view.leaf = Ok(match sheet.shown {
            Shown::Picture(kind) => Leaf::Picture { media_type: kind.media_type(), bytes },
            Shown::Text(text) => Leaf::Text(text),
        });
        Ok(view)
    }
}
