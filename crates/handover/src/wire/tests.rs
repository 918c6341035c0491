use super::*;
use crate::step::{Answer, Message, Reason};
use id::{CaseId, HandoverId};
use jiff::civil::date;

fn offer() -> Offer {
    let consent = Consent {
        fields: vec!["name".into(), "born".into()],
        packet: [1; 32].into(),
        to: [2; 32].into(),
        expires: 1_800_000_000,
        key: [3; 32].into(),
        signature: [4; 64].into(),
    };
    let keys = CardKeys {
        locator: [5; 32].into(),
        nonce: [6; 16].into(),
        opening: [7; 32].into(),
        public: [8; 32].into(),
        salt: [9; 32].into(),
    };
    let grant = Grant { reader: "card".into(), to_key: None, wrapped: [10; 80].into() };
    Offer {
        id: HandoverId::named("a"),
        case: CaseId::named("b"),
        agreement: "4f1c".into(),
        procedure: "no-record-certificate".into(),
        step: "issue".into(),
        language: "ug".into(),
        received: date(2026, 3, 2),
        seen: true,
        card: keys,
        back: [11; 32].into(),
        packet: Packet { body: [12; 200].into(), grants: vec![grant] },
        consent,
    }
}

#[test]
fn every_message_is_read_as_it_was_written() {
    let id = HandoverId::named("a");
    let all = [
        Say::Offer(Box::new(offer())),
        Say::Release { id, offer: [1; 32].into() },
        Say::Cancel { id },
        Say::Withdraw { id },
        Say::Letter { id, number: 1, sealed: [2; 90].into() },
        Say::Return { id, outcome: Outcome::NotOurs, letters: 1 },
    ];
    for say in all {
        let text = serde_json::to_string(&say).unwrap();
        assert_eq!(serde_json::from_str::<Say>(&text).unwrap(), say, "{text}");
        let more = text.replacen('{', r#"{"more":1,"#, 1);
        assert!(serde_json::from_str::<Say>(&more).is_err(), "{more}");
    }
    assert_eq!(Say::Release { id, offer: [1; 31].into() }.message([0; 32]), None, "no digest");
    assert_eq!(Say::Cancel { id }.message([0; 32]), Some(Message::Cancel));
}

#[test]
fn every_answer_is_read_as_it_was_written() {
    let all = [
        Answer::Held { digest: [1; 32] },
        Answer::Declined(Reason::WrongKey),
        Answer::Owned,
        Answer::Cancelled,
        Answer::Taken,
        Answer::Unknown,
        Answer::Conflict,
    ];
    for answer in all {
        let text = serde_json::to_string(&Heard::from(answer)).unwrap();
        assert_eq!(serde_json::from_str::<Heard>(&text).unwrap().answer(), Some(answer), "{text}");
    }
    assert_eq!(Heard::Held { offer: [1; 5].into() }.answer(), None);
}

#[test]
fn what_is_agreed_to_is_said_word_by_word() {
    let offer = offer();
    let said = offer.consent.says(offer.id);
    let other = |change: fn(&mut Consent)| {
        let mut consent = offer.consent.clone();
        change(&mut consent);
        consent.says(offer.id)
    };
    assert_ne!(other(|c| c.fields.push("phone".into())), said);
    assert_ne!(other(|c| c.fields = vec!["name\nborn".into()]), said, "two fields are not one with two lines");
    assert_ne!(other(|c| c.to = [9; 32].into()), said);
    assert_ne!(other(|c| c.expires += 1), said);
    assert!(said.contains(&offer.id.to_string()) && !said.contains(&offer.case.to_string()), "names no case");
}
