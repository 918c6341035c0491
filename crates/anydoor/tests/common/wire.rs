//! A wire to a database that can be cut.

use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// Passes on what comes to an address of its own, until it is cut, and again once it is mended.
#[derive(Clone)]
pub struct Wire {
    pub port: u16,
    /// Both ends of each connection; nothing while it is cut.
    open: Arc<Mutex<Option<Vec<TcpStream>>>>,
}

impl Wire {
    /// To `host:port`.
    pub fn to(target: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let wire = Self { port: listener.local_addr().unwrap().port(), open: Arc::new(Mutex::new(Some(vec![]))) };
        let open = wire.open.clone();
        // It ends with the test's process.
        thread::spawn(move || {
            for here in listener.incoming() {
                let (Ok(here), Ok(there)) = (here, TcpStream::connect(&target)) else { continue };
                let Some(streams) = &mut *open.lock().unwrap() else { continue };
                for (mut from, mut to) in [(&here, &there), (&there, &here)].map(|(a, b)| (copy(a), copy(b))) {
                    thread::spawn(move || {
                        let _ = io::copy(&mut from, &mut to);
                        let _ = to.shutdown(Shutdown::Both);
                    });
                }
                streams.extend([here, there]);
            }
        });
        wire
    }

    pub fn cut(&self) {
        for stream in self.open.lock().unwrap().take().into_iter().flatten() {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    pub fn mend(&self) {
        *self.open.lock().unwrap() = Some(vec![]);
    }
}

fn copy(stream: &TcpStream) -> TcpStream {
    stream.try_clone().unwrap()
}
