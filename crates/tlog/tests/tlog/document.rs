//! The test vectors of `docs/log-format.md`. When they differ, what to write there is printed.

use crate::made::{Log, leaf, town};
use crate::receipts::cosign;
use data_encoding::HEXLOWER;
use tlog::{Event, Kept, Proof, Receipt, Salt, prove_inclusion};
use vault::{Chain, Digest, Link};

const DOCUMENT: &str = include_str!("../../../../docs/log-format.md");
const DETAIL: &[u8] = b"sealed detail";
const BY: u64 = 1_795_340_000;

fn made() -> (String, String) {
    let case: [u8; 16] = std::array::from_fn(|n| n as u8 * 17);
    let bodies = [("answers".to_owned(), 1, Digest([0xaa; 32])), ("head".to_owned(), 1, Digest([0xbb; 32]))];
    let link = Link { case: &case, seq: 1, kind: "sent", day: 20_779, detail: DETAIL, versions: &bodies };
    let chain = Chain::start(&case).then(&link).0.0;
    let what = r#"{"at":"2026-11-22T08:30:00Z","parts":["answers"]}"#.to_owned();
    let event = Event { number: 1, kind: "sent".into(), day: "2026-11-22".into(), what, chain };
    let salt = Salt(std::array::from_fn(|n| n as u8));
    let commitment = event.commit(&salt);
    let promise = tlog::Promise::sign(commitment, BY, &town());
    let signature: [u8; 64] = promise.lines[0].signature.clone().try_into().unwrap();
    let kept = Kept { salt: salt.clone(), by: BY, id: town().public().id(), signature };
    assert_eq!(kept.note(&event, town().public().name()), promise);

    // Leaves that say their number stand for dummies here.
    let mut log = Log::of(1);
    log.push(commitment);
    log.push(leaf(2));
    log.publish();
    let mut checkpoint = log.head().sign(&town());
    cosign(&mut checkpoint, log.head());
    let path = log.ask(3, |tiles| prove_inclusion(tiles, 1)).unwrap();
    let proof = Proof { index: 1, path, checkpoint: checkpoint.to_string() };
    let keys = [crate::made::witness().public().clone()];
    let receipt = Receipt::new(event, &salt, &promise, Some(&proof), town().public(), &keys);

    let hex = |bytes: &[u8]| HEXLOWER.encode(bytes);
    let lines = [
        ("case", hex(&case)),
        ("chain-0", hex(&Chain::start(&case).0.0)),
        ("kind", "sent".into()),
        ("day-number", "20779".into()),
        ("detail", hex(DETAIL)),
        ("answers", hex(&[0xaa; 32])),
        ("head", hex(&[0xbb; 32])),
        ("chain-1", hex(&chain)),
        ("salt", hex(&salt.0)),
        ("leaf", hex(&commitment.0)),
        ("leaf-hash", hex(&commitment.leaf().0)),
        ("log-key", town().public().to_string()),
        ("kept", hex(&kept.to_bytes())),
    ];
    let lines: Vec<String> = lines.iter().map(|(name, value)| format!("{name:<11}{value}")).collect();
    (format!("```text\n{}\n```", lines.join("\n")), format!("```json\n{}\n```", receipt.to_json()))
}

#[test]
fn vectors() {
    let (vectors, receipt) = made();
    assert!(DOCUMENT.contains(&vectors) && DOCUMENT.contains(&receipt), "\n{vectors}\n\n{receipt}\n");
}
