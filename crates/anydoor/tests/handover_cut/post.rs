//! A line to one town that reads what it carries: it cuts, doubles, holds back and swaps whole messages.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// Nobody at either end is waited for longer.
const PATIENCE: Duration = Duration::from_secs(30);

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
    /// It arrives, and once more after the next one.
    Again,
    /// It arrives after the next one, when nobody waits for an answer any more.
    Late,
}

impl Fate {
    /// Every fate in turn: a message that is said again and again arrives and is answered some time.
    pub const ALL: [Fate; 8] =
        [Fate::Lost, Fate::Well, Fate::Twice, Fate::Unanswered, Fate::Late, Fate::Again, Fate::Well, Fate::Unanswered];
}

#[derive(Default)]
struct State {
    /// Host and port of the town behind it; none while there is no line.
    target: Option<String>,
    bad: bool,
    /// Messages that met a fate.
    met: usize,
    said: usize,
    held: Option<Vec<u8>>,
}

/// One town's own address, as the other knows it. It stays the same however often the town is started.
#[derive(Clone)]
pub struct Post {
    pub authority: String,
    state: Arc<Mutex<State>>,
}

impl Post {
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let authority = listener.local_addr().unwrap().to_string();
        let state = Arc::<Mutex<State>>::default();
        let shared = state.clone();
        // It ends with the test's process.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                thread::spawn(move || drop(carry(stream, &shared)));
            }
        });
        Self { authority, state }
    }

    /// To a town that listens there; or there is no line.
    pub fn leads(&self, to: Option<&str>) {
        self.state.lock().unwrap().target = to.map(|url| url.trim_start_matches("http://").to_owned());
    }

    pub fn is_bad(&self, bad: bool) {
        self.state.lock().unwrap().bad = bad;
    }

    /// How often another town said something, whatever became of it.
    pub fn said(&self) -> usize {
        self.state.lock().unwrap().said
    }

    /// How many messages met a fate.
    pub fn met(&self) -> usize {
        self.state.lock().unwrap().met
    }
}

/// The one message of a connection.
fn carry(mut stream: TcpStream, shared: &Mutex<State>) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some(message) = read(&mut BufReader::new(&stream))? else { return Ok(()) };
    let (target, fate, held) = {
        let mut state = shared.lock().unwrap();
        state.said += usize::from(message.starts_with(b"POST /handover "));
        let Some(target) = state.target.clone() else { return Ok(()) };
        let fate = if state.bad { Fate::ALL[state.met % Fate::ALL.len()] } else { Fate::Well };
        state.met += usize::from(state.bad);
        (target, fate, state.held.take())
    };
    let mut answer = match fate {
        Fate::Lost | Fate::Late => Ok(vec![]),
        _ => pass(&target, &message),
    };
    if fate == Fate::Twice {
        answer = pass(&target, &message);
    }
    // Whoever said it may be gone, and whoever hears it may have died.
    let _ = held.map(|held| pass(&target, &held));
    match fate {
        Fate::Again | Fate::Late => shared.lock().unwrap().held = Some(message),
        Fate::Unanswered => return Ok(()),
        _ => {}
    }
    stream.write_all(&answer?)
}

fn pass(target: &str, message: &[u8]) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(target)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(message)?;
    let mut answer = vec![];
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

/// One whole request, to be the last of its connection; `None` when there is none.
fn read(from: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let (mut message, mut length) = (vec![], 0);
    loop {
        let begun = message.len();
        if from.read_until(b'\n', &mut message)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&message[begun..]).to_ascii_lowercase();
        if begun == 0 {
            message.extend(b"connection: close\r\n");
        } else if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().map_err(io::Error::other)?;
        } else if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    from.read_exact(&mut body)?;
    message.extend(body);
    Ok(Some(message))
}
