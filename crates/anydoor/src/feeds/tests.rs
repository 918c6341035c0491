//! Whatever answers at an address: nothing of it hangs, fills the memory, or is taken for a feed.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use super::fetch::Reach;
use super::outside::is_outside;
use super::pages::fetch;
use super::read;
use listing::Limits;
use node::feeds::Unfetched;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// A server that answers every request with what `answer` writes. Gives its address, and counts what was written.
fn server(
    answer: impl Fn(&str, &mut dyn Write) -> std::io::Result<()> + Send + Sync + 'static,
) -> (String, Arc<AtomicU64>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let written = Arc::new(AtomicU64::new(0));
    let (count, answer) = (written.clone(), Arc::new(answer));
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (count, answer) = (count.clone(), answer.clone());
            thread::spawn(move || {
                let mut lines = BufReader::new(stream.try_clone().unwrap());
                let mut first = String::new();
                lines.read_line(&mut first).unwrap();
                let mut line = String::new();
                while lines.read_line(&mut line).unwrap() > 2 {
                    line.clear();
                }
                let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
                // Whoever is called goes away: that is what most of these tests are about.
                let _ = answer(&path, &mut Counted(stream, count));
            });
        }
    });
    (address, written)
}

struct Counted(TcpStream, Arc<AtomicU64>);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let n = self.0.write(bytes)?;
        self.1.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

fn ok(body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len()).as_bytes(), body]
        .concat()
}

const MB: u64 = 1 << 20;

fn reach() -> Reach {
    Reach { inside: true, patience: Duration::from_secs(30), limits: Limits { bytes: MB, ..Limits::USUAL } }
}

fn said(body: Vec<u8>) -> Result<listing::Files, Unfetched> {
    let (address, _) = server(move |_, out| out.write_all(&body));
    fetch(&format!("{address}/feed"), &reach())
}

#[test]
fn a_feed_that_never_ends_is_cut_off() {
    let (address, written) = server(|_, out| {
        out.write_all(b"HTTP/1.1 200 OK\r\n\r\nid,name\n")?;
        loop {
            out.write_all(&[b'x'; 8192])?;
        }
    });
    assert_eq!(fetch(&address, &reach()), Err(Unfetched::Large { megabytes: 1 }));
    // What was on its way when it was cut off, and no more.
    assert!(written.load(Ordering::Relaxed) < 16 * MB);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the server takes its time")]
fn a_feed_that_drips_is_given_up() {
    let (address, _) = server(|_, out| {
        out.write_all(b"HTTP/1.1 200 OK\r\n\r\nid,name\n")?;
        loop {
            out.write_all(b"x")?;
            thread::sleep(Duration::from_millis(20));
        }
    });
    let begun = Instant::now();
    let reach = Reach { patience: Duration::from_secs(2), ..reach() };
    assert_eq!(fetch(&address, &reach), Err(Unfetched::Slow { seconds: 2 }));
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}

#[test]
fn two_gigabytes_are_refused_before_they_come() {
    let (address, written) = server(|_, out| {
        out.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2147483648\r\n\r\n")?;
        loop {
            out.write_all(&[b'x'; 8192])?;
        }
    });
    assert_eq!(fetch(&address, &Reach::OPERATOR), Err(Unfetched::Large { megabytes: 256 }));
    assert!(written.load(Ordering::Relaxed) < 16 * MB);
}

#[test]
fn a_bomb_is_not_unpacked() {
    let mut bomb = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let packed = zip::write::SimpleFileOptions::default();
    for table in ["services.csv", "locations.csv"] {
        bomb.start_file(table, packed).unwrap();
        std::io::copy(&mut std::io::repeat(b'x').take(8 * MB), &mut bomb).unwrap();
    }
    let bomb = bomb.finish().unwrap().into_inner();
    assert!(bomb.len() < 64 << 10, "{}", bomb.len());
    assert_eq!(said(ok(&bomb)), Err(Unfetched::Large { megabytes: 1 }));
}

#[test]
fn what_is_no_feed_says_what_it_is() {
    let page = ok(b"\n<!doctype html><title>Our directory</title>");
    assert_eq!(said(page), Err(Unfetched::Page));
    assert_eq!(said(ok(b" \n")), Err(Unfetched::Empty));
    assert_eq!(said(ok(b"\xFF\xFEi\0d\0")), Err(Unfetched::Encoding));
    assert!(matches!(said(ok(b"PK\x03\x04 and then nothing")), Err(Unfetched::Archive { .. })));
    assert_eq!(
        said(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".to_vec()),
        Err(Unfetched::Status { status: 404 })
    );
    assert!(matches!(said(b"SSH-2.0-OpenSSH\r\n".to_vec()), Err(Unfetched::Away { .. })));
    let cut = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nid,name\n".to_vec();
    assert!(matches!(said(cut), Err(Unfetched::Away { .. })), "half a feed is none");
    assert_eq!(said(ok(b"id,name\n1,Help\n")).unwrap().len(), 1);
}

#[test]
fn an_address_may_lead_on_a_few_times() {
    let (address, _) = server(|path, out| {
        let n: u32 = path.trim_start_matches('/').parse().unwrap_or(0);
        match n {
            0 => out.write_all(&ok(b"id,name\n1,Help\n")),
            n => out.write_all(
                format!("HTTP/1.1 302 Found\r\nconnection: close\r\nlocation: /{}\r\ncontent-length: 0\r\n\r\n", n - 1)
                    .as_bytes(),
            ),
        }
    });
    assert!(fetch(&format!("{address}/3"), &reach()).is_ok());
    assert_eq!(fetch(&format!("{address}/90"), &reach()), Err(Unfetched::Astray { most: 5 }));
}

#[test]
fn addresses_that_lead_nowhere() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert!(matches!(fetch(&format!("http://{free}/"), &reach()), Err(Unfetched::Away { .. })));
    for bad in ["", "feed.csv", "http://", "ftp://a.example/feed", "http:// /"] {
        let said = fetch(bad, &reach()).unwrap_err();
        assert!(matches!(said, Unfetched::Address | Unfetched::Away { .. }), "{bad}: {said:?}");
    }
}

#[test]
fn what_a_steward_names_does_not_lie_inside() {
    let (address, written) = server(|_, out| out.write_all(&ok(b"id,name\n1,Help\n")));
    let port = address.rsplit(':').next().unwrap();
    for host in ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0"] {
        let said = fetch(&format!("http://{host}:{port}/feed"), &Reach { inside: false, ..reach() });
        assert!(
            matches!(said, Err(Unfetched::Inside | Unfetched::Address | Unfetched::Away { .. })),
            "{host}: {said:?}"
        );
    }
    assert_eq!(written.load(Ordering::Relaxed), 0, "nobody was called");
    assert!(fetch(&format!("{address}/feed"), &reach()).is_ok());
}

#[test]
fn what_is_outside() {
    for outside in ["8.8.8.8", "1.1.1.1", "223.5.5.5", "2001:4860:4860::8888", "2400:3200::1", "64:ff9b::8.8.8.8"] {
        assert!(is_outside(outside.parse().unwrap()), "{outside}");
    }
    for inside in [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.2.1",
        "240.0.0.1",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::169.254.169.254",
        "2002:7f00:1::",
        "2001:db8::1",
        "2001::1",
    ] {
        assert!(!is_outside(inside.parse().unwrap()), "{inside}");
    }
}

/// A list of `pages` pages of two services each; `answer` may say something else than the page that it is asked for.
fn list(pages: u64, answer: impl Fn(u64) -> Option<Vec<u8>> + Send + Sync + 'static) -> (String, Arc<AtomicU64>) {
    server(move |path, out| {
        let asked =
            path.split(['?', '&']).find_map(|pair| pair.strip_prefix("page=")).map_or(1, |n| n.parse().unwrap());
        out.write_all(&answer(asked).unwrap_or_else(|| ok(&page(asked, pages))))
    })
}

fn page(number: u64, pages: u64) -> Vec<u8> {
    page_of(number, pages, 2 * pages)
}

fn page_of(number: u64, pages: u64, items: u64) -> Vec<u8> {
    let one = |n| serde_json::json!({ "id": format!("{number}-{n}"), "name": "Help", "status": "active" });
    let page = serde_json::json!({ "total_items": items, "total_pages": pages, "page_number": number,
        "contents": [one(1), one(2)] });
    page.to_string().into_bytes()
}

fn services(address: &str, reach: &Reach) -> Result<usize, Unfetched> {
    let files = fetch(address, reach)?;
    let import = read("t", &files).unwrap();
    assert_eq!((import.total().rejected, import.pages), (0, None), "{:?}", import.rejected);
    Ok(import.records.len())
}

#[test]
fn a_list_in_pages_is_fetched_whole() {
    let (address, _) = list(250, |_| None);
    assert_eq!(services(&format!("{address}/services"), &reach()), Ok(500), "also more than a folder has tables");
    assert_eq!(services(&format!("{address}/services?page=3&per_page=2"), &reach()), Ok(500));
    let (address, _) = list(1, |_| None);
    assert_eq!(services(&format!("{address}/services"), &reach()), Ok(2));
}

#[test]
fn half_a_list_is_none() {
    let gone = b"HTTP/1.1 500 Oops\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    let away =
        b"HTTP/1.1 302 Found\r\nlocation: http://other.example/\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    let check = |answer: Vec<u8>, why: &[Unfetched]| {
        let (address, _) = list(4, move |asked| (asked == 3).then(|| answer.clone()));
        let said = fetch(&format!("{address}/services"), &reach()).unwrap_err();
        assert!(why.contains(&said), "{said:?}");
    };
    check(gone.to_vec(), &[Unfetched::Status { status: 500 }]);
    check(away.to_vec(), &[Unfetched::Status { status: 302 }, Unfetched::Astray { most: 5 }]);
    check(ok(&page(1, 4)), &[Unfetched::OtherPage { page: 3 }]);
    check(ok(&page(3, 5)), &[Unfetched::OtherPage { page: 3 }]);
    // As many pages as before, and one service fewer: another one has moved to a page that was read already.
    check(ok(&page_of(3, 4, 7)), &[Unfetched::OtherPage { page: 3 }]);
    check(ok(b"[]"), &[Unfetched::OtherPage { page: 3 }]);
    check(ok(b"<!doctype html>"), &[Unfetched::OtherPage { page: 3 }]);
    let (address, _) = list(10_001, |_| None);
    assert_eq!(fetch(&address, &reach()), Err(Unfetched::OnePage { pages: 10_001 }));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the server takes its time")]
fn all_pages_together_stay_within_the_limits() {
    let (address, written) = list(9_000, |asked| {
        let mut body = page(asked, 9_000);
        body.extend([b' '; 100_000]);
        Some(ok(&body))
    });
    assert_eq!(fetch(&address, &reach()), Err(Unfetched::Large { megabytes: 1 }));
    assert!(written.load(Ordering::Relaxed) < 16 * MB);
    let (address, _) = list(9_000, |asked| {
        thread::sleep(Duration::from_millis(50));
        Some(ok(&page(asked, 9_000)))
    });
    let begun = Instant::now();
    let reach = Reach { patience: Duration::from_secs(2), ..reach() };
    assert_eq!(fetch(&address, &reach), Err(Unfetched::Slow { seconds: 2 }));
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}
