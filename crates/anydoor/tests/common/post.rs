//! A line between two towns that reads what it carries: it cuts, doubles and holds back whole messages.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What happens to a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Well,
    /// It never arrives.
    Lost,
    /// It arrives, and the answer does not.
    Unanswered,
    /// It arrives twice; the second answer comes back.
    Twice,
    /// It arrives once more after the next one.
    Again,
}

impl Fate {
    /// Every fate in turn.
    pub const ALL: [Fate; 7] =
        [Fate::Lost, Fate::Twice, Fate::Unanswered, Fate::Again, Fate::Well, Fate::Unanswered, Fate::Well];
}

type Shared = Arc<Mutex<State>>;

#[derive(Default)]
struct State {
    /// Host and port of the town behind it; none while it is switched off.
    target: Option<String>,
    /// Every message meets the next of these; without any, all is well.
    fates: Vec<Fate>,
    carried: usize,
    held: Option<Vec<u8>>,
}

/// One town's own address, as the other knows it. It stays the same however often the town is started.
#[derive(Clone)]
pub struct Post {
    pub authority: String,
    state: Shared,
}

impl Post {
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let authority = listener.local_addr().unwrap().to_string();
        let state = Shared::default();
        let shared = state.clone();
        // It ends with the test's process.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                thread::spawn(move || drop(carry(&stream, &shared)));
            }
        });
        Self { authority, state }
    }

    /// To a town that listens there.
    pub fn leads_to(&self, base_url: &str) {
        self.state.lock().unwrap().target = Some(base_url.trim_start_matches("http://").to_owned());
    }

    pub fn leads_nowhere(&self) {
        self.state.lock().unwrap().target = None;
    }

    pub fn treats(&self, fates: &[Fate]) {
        self.state.lock().unwrap().fates = fates.to_vec();
    }

    /// How many messages came in.
    pub fn carried(&self) -> usize {
        self.state.lock().unwrap().carried
    }
}

/// Message after message of one connection.
fn carry(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    while let Some(message) = read(&mut reader)? {
        let (target, fate, held) = {
            let mut state = shared.lock().unwrap();
            let fate = match state.fates.len() {
                0 => Fate::Well,
                many => state.fates[state.carried % many],
            };
            state.carried += 1;
            (state.target.clone(), fate, state.held.take())
        };
        let Some(target) = target.filter(|_| fate != Fate::Lost) else { return Ok(()) };
        let mut answer = pass(&target, &message)?;
        if let Some(held) = held {
            pass(&target, &held)?;
        }
        match fate {
            Fate::Twice => answer = pass(&target, &message)?,
            Fate::Again => shared.lock().unwrap().held = Some(message),
            Fate::Unanswered => return Ok(()),
            Fate::Well | Fate::Lost => {}
        }
        (&mut &*stream).write_all(&answer)?;
    }
    Ok(())
}

/// On a connection of its own.
fn pass(target: &str, message: &[u8]) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(target)?;
    stream.write_all(message)?;
    read(&mut BufReader::new(stream))?.ok_or_else(|| io::Error::other("no answer"))
}

/// One whole HTTP message, as it came; `None` at the end of the connection.
fn read(from: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let (mut head, mut length) = (vec![], 0);
    loop {
        let begun = head.len();
        if from.read_until(b'\n', &mut head)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&head[begun..]).to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().map_err(io::Error::other)?;
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    from.read_exact(&mut body)?;
    head.extend(body);
    Ok(Some(head))
}
