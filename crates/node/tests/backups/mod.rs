//! Backups of a test town, and what can be read and opened in one.
#![allow(dead_code, reason = "each test file uses its own share")]
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use data_encoding::BASE64;
use node::{Card, Manifest, Node};
use serde_json::Value;
use std::path::Path;
use testkit::{Folder, TestTown};
use vault::{Access, Part, Passphrase, Pepper, Reader, ReaderId, SealedGrant, unwrap_secret};

pub async fn back_up(town: &TestTown) -> (Folder, Manifest) {
    let (folder, store) = (Folder::new(), town.store().await);
    let made = Node::back_up(&store, &town.secrets(), &mut town.cx().get(), folder.path(), &mut |_| ()).await;
    (folder, made.unwrap())
}

/// The columns `names` of a table's rows.
pub fn rows<const N: usize>(backup: &Path, table: &str, names: [&str; N]) -> Vec<[Value; N]> {
    let manifest: Value = serde_json::from_slice(&std::fs::read(backup.join("manifest.json")).unwrap()).unwrap();
    let tables = manifest["contents"]["tables"].as_array().unwrap();
    let columns = &tables.iter().find(|t| t["name"] == table).unwrap()["columns"];
    let at = names.map(|name| columns.as_array().unwrap().iter().position(|c| c == name).unwrap());
    let text = std::fs::read_to_string(backup.join(format!("tables/{table}.jsonl"))).unwrap();
    let rows = text.lines().map(|line| serde_json::from_str::<Vec<Value>>(line).unwrap());
    rows.map(|row| at.map(|i| row[i].clone())).collect()
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

pub fn bytes(value: &Value) -> Vec<u8> {
    BASE64.decode(text(&value["b"]).as_bytes()).unwrap()
}

/// The wrapped keys of these cases.
pub fn wraps(backup: &Path, cases: &[String]) -> Vec<Vec<u8>> {
    let all = rows(backup, "access_grant", ["case_id", "wrapped"]);
    all.iter().filter(|[case, _]| cases.iter().any(|c| c == text(case))).map(|[_, wrap]| bytes(wrap)).collect()
}

/// Everybody who can open anything: all keys of points that any member has, and the cards.
pub fn readers(town: &TestTown, backup: &Path, cards: &[Card]) -> Vec<Reader> {
    let mut readers = vec![];
    for [id, name, wrapped] in rows(backup, "member", ["member_id", "sign_in", "wrapped_secret"]) {
        let found = town.people.iter().find(|(m, _)| m.name.to_lowercase() == text(&name).to_lowercase()).unwrap();
        let (id, phrase) = (text(&id).parse().unwrap(), Passphrase::typed(found.1.text()));
        let secret = unwrap_secret(id, &bytes(&wrapped), &phrase, &Pepper([7; 32])).unwrap();
        let me = Reader::new(ReaderId::Member(id), secret);
        for [of, point, wrapped] in rows(backup, "point_key", ["member_id", "point_id", "wrapped"]) {
            if text(&of) == id.to_string() {
                readers.push(me.open_point(text(&point).parse().unwrap(), &bytes(&wrapped)).unwrap());
            }
        }
    }
    for [nonce] in rows(backup, "card", ["nonce"]) {
        let nonce = bytes(&nonce).try_into().unwrap();
        readers.extend(cards.iter().map(|card| card.reader("testing", &nonce)));
    }
    readers
}

/// How many bodies of these cases anybody opens, in the database or beside it.
pub fn opened(backup: &Path, readers: &[Reader], cases: &[String]) -> usize {
    let mine = |case: &Value| cases.iter().any(|c| c == text(case));
    let mut open: Vec<Access> = vec![];
    for [case, part, reader, wrapped] in rows(backup, "access_grant", ["case_id", "part", "reader", "wrapped"]) {
        if mine(&case) {
            let (case, part) = (text(&case).parse().unwrap(), text(&part).parse::<Part>().unwrap());
            let Some(reader) = ReaderId::parse(text(&reader)) else { continue };
            let grant = SealedGrant { case, part, reader, wrapped: bytes(&wrapped), to_key: None };
            open.extend(readers.iter().find_map(|r| r.open(&grant).ok()));
        }
    }
    let columns = ["case_id", "part", "version", "author", "body", "digest"];
    let bodies = rows(backup, "version", columns).into_iter().filter(|row| mine(&row[0]));
    let opens = |[case, part, version, author, body, digest]: &[Value; 6]| {
        let mut body = bytes(body);
        if body.is_empty() {
            let hex = data_encoding::HEXLOWER.encode(&bytes(digest));
            body = std::fs::read(backup.join(format!("bodies/{}/{hex}", &hex[..2]))).unwrap_or_default();
        }
        let version = u32::try_from(version.as_u64().unwrap()).unwrap();
        let of = |a: &&Access| a.case().to_string() == text(case) && a.part().to_string() == text(part);
        open.iter().filter(of).any(|access| access.open(version, text(author), &body).is_ok())
    };
    bodies.filter(opens).count()
}
