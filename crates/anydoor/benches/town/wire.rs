//! One connection that stays open, and no more work than a request takes: whoever measures shares two cores with
//! what is measured.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

pub struct Wire {
    host: String,
    stream: BufReader<TcpStream>,
    /// Lines of each request.
    headers: String,
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Wire {
    /// To a server at `http://HOST:PORT`; `headers` are whole lines.
    pub fn to(url: &str, headers: &str) -> Self {
        let host = url.trim_start_matches("http://").to_owned();
        let stream = TcpStream::connect(&host).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { host, stream: BufReader::with_capacity(1 << 16, stream), headers: headers.to_owned() }
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, "", b"")
    }

    pub fn post(&mut self, path: &str, json: &str) -> Answer {
        self.ask("POST", path, "content-type: application/json\r\n", json.as_bytes())
    }

    fn ask(&mut self, method: &str, path: &str, kind: &str, body: &[u8]) -> Answer {
        let mut head = String::with_capacity(256);
        let (host, headers, long) = (&self.host, &self.headers, body.len());
        write!(head, "{method} {path} HTTP/1.1\r\nhost: {host}\r\n{headers}{kind}content-length: {long}\r\n\r\n")
            .unwrap();
        let mut all = head.into_bytes();
        all.extend_from_slice(body);
        self.stream.get_mut().write_all(&all).unwrap();
        self.answer()
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        assert!(self.stream.read_line(&mut line).unwrap() > 0, "the server went away");
        line
    }

    fn exactly(&mut self, long: usize) -> Vec<u8> {
        let mut bytes = vec![0; long];
        self.stream.read_exact(&mut bytes).unwrap();
        bytes
    }

    /// RFC 9112: with a length, or in chunks.
    fn answer(&mut self) -> Answer {
        let status = self.line()[9..12].parse().unwrap();
        let (mut head, mut long, mut chunks) = (String::new(), 0, false);
        loop {
            let line = self.line();
            if line == "\r\n" {
                break;
            }
            let (name, value) = line.split_once(':').unwrap();
            if name.eq_ignore_ascii_case("content-length") {
                long = value.trim().parse().unwrap();
            }
            chunks |= name.eq_ignore_ascii_case("transfer-encoding");
            head.push_str(&line);
        }
        let mut body = vec![];
        while chunks {
            let long = usize::from_str_radix(self.line().trim(), 16).unwrap();
            body.extend(self.exactly(long));
            self.line();
            chunks = long > 0;
        }
        if body.is_empty() {
            body = self.exactly(long);
        }
        Answer { status, head, body }
    }
}

impl Answer {
    /// Whoever measures refusals measures nothing.
    #[track_caller]
    pub fn must(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}{}", self.head, String::from_utf8_lossy(&self.body));
        self
    }
}
