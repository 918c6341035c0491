//! The built program as a process of its own.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How the program says that it answers; the address follows to the end of the line.
const LISTENS: &str = "listening on ";
/// Argon2 in an unoptimised build on a busy machine; a good start takes two seconds.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running `anydoor` that listens; killed when dropped.
#[derive(Debug)]
pub struct Anydoor {
    child: Child,
    base_url: String,
    output: Arc<Mutex<String>>,
    readers: Vec<JoinHandle<()>>,
}

impl Anydoor {
    /// Starts `binary` (in the program's own tests `env!("CARGO_BIN_EXE_anydoor")`) and waits until
    /// it listens.
    ///
    /// # Panics
    ///
    /// When it cannot be started, ends, or does not listen within a minute; with what it printed.
    pub fn start(binary: impl AsRef<Path>, args: &[&str]) -> Anydoor {
        let mut command = Command::new(binary.as_ref());
        command.args(args);
        Self::start_command(command)
    }

    /// The same for a command with variables or a folder of its own.
    pub fn start_command(mut command: Command) -> Anydoor {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {command:?}: {error}"));
        let output = Arc::new(Mutex::new(String::new()));
        let (found, address) = mpsc::channel();
        let out = child.stdout.take().expect("standard output is a pipe");
        let err = child.stderr.take().expect("standard error is a pipe");
        let readers = vec![keep(out, Arc::clone(&output), Some(found)), keep(err, Arc::clone(&output), None)];
        // Made before waiting, so that a program which never listens is killed too.
        let mut anydoor = Anydoor { child, base_url: String::new(), output, readers };
        match address.recv_timeout(PATIENCE) {
            Ok(address) => anydoor.base_url = address,
            Err(_) => {
                let _ = anydoor.child.kill();
                let _ = anydoor.child.wait();
                panic!("{command:?} does not listen; it printed:\n{}", anydoor.all_output());
            }
        }
        anydoor
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Everything printed so far on both outputs, in lines.
    pub fn output(&self) -> String {
        self.output.lock().expect("no reader panicked").clone()
    }

    /// `kill -9`: no handler runs, nothing is flushed. Returns all that was printed.
    pub fn kill9(mut self) -> String {
        self.child.kill().expect("kill the program");
        self.child.wait().expect("the program ends");
        self.all_output()
    }

    /// Asks it to end (SIGTERM) and waits. Returns how it ended and all that was printed.
    ///
    /// # Panics
    ///
    /// When it has not ended within a minute.
    pub fn stop(mut self) -> (ExitStatus, String) {
        let asked = Command::new("kill").arg(self.pid().to_string()).status();
        assert!(asked.is_ok_and(|status| status.success()), "cannot ask it to end");
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("watch the program") {
                return (status, self.all_output());
            }
            assert!(begun.elapsed() < PATIENCE, "does not end:\n{}", self.output());
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn all_output(&mut self) -> String {
        for reader in self.readers.drain(..) {
            let _ = reader.join();
        }
        self.output()
    }
}

impl Drop for Anydoor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads to the end, so that the program never waits for a full pipe.
fn keep(
    from: impl Read + Send + 'static,
    output: Arc<Mutex<String>>,
    found: Option<mpsc::Sender<String>>,
) -> JoinHandle<()> {
    thread::spawn(move || {
        let mut from = BufReader::new(from);
        let mut line = Vec::new();
        while matches!(from.read_until(b'\n', &mut line), Ok(read) if read > 0) {
            let text = String::from_utf8_lossy(&line);
            output.lock().expect("no reader panicked").push_str(&text);
            let address = text.split_once(LISTENS).map(|(_, address)| address.trim());
            if let (Some(found), Some(address)) = (&found, address) {
                // Only the first is waited for.
                let _ = found.send(address.trim_end_matches('/').to_owned());
            }
            line.clear();
        }
    })
}

#[cfg(test)]
mod tests {
    use super::Anydoor;
    use std::process::Command;

    /// A stand-in that behaves like the program at start and end.
    fn stand_in(script: &str) -> Anydoor {
        Anydoor::start("sh", &["-c", script])
    }

    const GOOD: &str = "echo warming up; echo 'listening on http://127.0.0.1:9'; \
         trap 'echo bye >&2; exit 3' TERM; while :; do sleep 0.05; done";

    fn alive(pid: u32) -> bool {
        Command::new("kill").args(["-0", &pid.to_string()]).output().unwrap().status.success()
    }

    #[test]
    fn listens_and_ends_when_asked() {
        let program = stand_in(GOOD);
        assert_eq!(program.base_url(), "http://127.0.0.1:9");
        assert!(program.output().starts_with("warming up\n"));
        let (status, output) = program.stop();
        assert_eq!(status.code(), Some(3));
        assert!(output.ends_with("bye\n"), "{output}");
    }

    #[test]
    fn killed_it_says_no_more() {
        let program = stand_in(GOOD);
        let pid = program.pid();
        assert!(!program.kill9().contains("bye"));
        assert!(!alive(pid));
    }

    #[test]
    fn dropped_it_is_gone() {
        let program = stand_in(GOOD);
        let pid = program.pid();
        assert!(alive(pid));
        drop(program);
        assert!(!alive(pid));
    }

    #[test]
    #[should_panic(expected = "does not listen; it printed:\nno such town")]
    fn one_that_ends_is_told_with_its_words() {
        stand_in("echo no such town >&2; exit 1");
    }
}
