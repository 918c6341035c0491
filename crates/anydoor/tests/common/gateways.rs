//! A mail server and a gateway for text messages that keep what they are given.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

pub type Kept = Arc<Mutex<Vec<String>>>;

/// Port, and what came in.
pub struct Gateway {
    pub port: u16,
    pub kept: Kept,
}

impl Gateway {
    fn start(serve: impl Fn(TcpStream, &Kept) -> std::io::Result<()> + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (port, kept) = (listener.local_addr().unwrap().port(), Kept::default());
        let keep = kept.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let _ = stream.and_then(|stream| serve(stream, &keep));
            }
        });
        Self { port, kept }
    }

    /// Keeps each message with its recipient in the first line; knows no mailbox that has "nobody"
    /// in its name.
    pub fn mail() -> Self {
        Self::start(|mut stream, kept| {
            let mut lines = BufReader::new(stream.try_clone()?).lines();
            let mut message = String::new();
            stream.write_all(b"220 test\r\n")?;
            while let Some(line) = lines.next().transpose()? {
                let answer: &[u8] = match line.split([' ', ':']).next().unwrap_or_default() {
                    "EHLO" => b"250-test\r\n250 8BITMIME\r\n",
                    "RCPT" if line.contains("nobody") => b"550 5.1.1 no such mailbox here\r\n",
                    "RCPT" => {
                        message = format!("{line}\n");
                        b"250 ok\r\n"
                    }
                    "DATA" => {
                        stream.write_all(b"354 go on\r\n")?;
                        for line in lines.by_ref() {
                            let line = line?;
                            if line == "." {
                                break;
                            }
                            message.push_str(&line);
                            message.push('\n');
                        }
                        kept.lock().unwrap().push(message.clone());
                        b"250 ok\r\n"
                    }
                    "QUIT" => b"221 bye\r\n",
                    _ => b"250 ok\r\n",
                };
                stream.write_all(answer)?;
            }
            Ok(())
        })
    }

    /// Keeps the body of each request; answers the first with 503.
    pub fn text() -> Self {
        Self::start(|mut stream, kept| {
            let mut reader = BufReader::new(stream.try_clone()?);
            let (mut line, mut length) = (String::new(), 0);
            while reader.read_line(&mut line)? > 2 {
                if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap();
                }
                line.clear();
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body)?;
            let mut kept = kept.lock().unwrap();
            let status = if kept.is_empty() { "503 Later" } else { "202 Accepted" };
            kept.push(String::from_utf8(body).unwrap());
            write!(stream, "HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        })
    }
}
