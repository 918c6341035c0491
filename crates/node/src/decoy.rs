//! What is opened when nothing is found, so that finding nothing takes as long as finding.

use crate::hand::{Head, to_json};
use crate::{Context, Error};
use case::Profile;
use id::{CaseId, MemberId, PointId};
use office::{Member, Role};
use store::{Envelope, GrantRow, MemberRow, Version};
use vault::{Card, Chain, Fresh, Part, PublicKey, ReaderId, WRAPPED};

/// A case and a member that exist only in memory.
pub(crate) struct Decoy {
    pub card: Card,
    pub nonce: [u8; 16],
    pub envelope: Envelope,
    pub grants: Vec<GrantRow>,
    pub head: Version,
    pub member: MemberRow,
}

impl Decoy {
    pub fn make(cx: &mut Context<'_>, town: &str) -> Result<Self, Error> {
        let card = Card::random(cx.rng);
        let nonce = [0; 16];
        let reader = card.reader(town, &nonce);
        let case = CaseId::random(cx.rng);
        let fresh = Fresh::new(case, Part::Head, ReaderId::Card, cx.rng);
        let head = Head { procedure: String::new(), language: String::new(), about: None, card_key: reader.public().0 };
        let author = ReaderId::Card.text();
        let body = fresh.part().seal(1, &author, &to_json(&head)?, cx.rng)?;
        let grant = fresh.part().grant(ReaderId::Card, reader.public(), cx.rng)?;
        let profile = Profile { notice: 0, decide: 0, extend: 0, deliver: 0, settle: 0, region: String::new() };
        let state = case::open(PointId::random(cx.rng), None, profile, None).next;
        Ok(Self {
            card,
            nonce,
            envelope: Envelope { case, state, chain: Chain::start(case.bytes()) },
            grants: vec![GrantRow { grant, dormant: false }],
            head: Version { part: Part::Head, version: 1, author, body },
            member: member(cx),
        })
    }
}

/// Nobody's passphrase opens it, and trying takes as long as with a real one: the salt and the
/// sealed secret are noise of the right length.
fn member(cx: &mut Context<'_>) -> MemberRow {
    let member = Member { id: MemberId::random(cx.rng), name: String::new(), role: Role::Steward };
    let mut wrapped = vec![0; WRAPPED];
    cx.rng.fill_bytes(&mut wrapped);
    MemberRow { member, public: PublicKey([0; 32]), wrapped }
}
