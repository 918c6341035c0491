//! What is opened when nothing is found, so that finding nothing takes as long as finding.

use crate::hand::{Head, to_json};
use crate::{Context, Error, Secrets};
use case::Profile;
use id::{CaseId, MemberId, PointId};
use office::{Member, Role};
use store::{Envelope, GrantRow, MemberRow, Version};
use vault::{Card, Chain, Fresh, Part, Passphrase, ReaderId, SecretKey, wrap_secret};

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
    pub fn make(cx: &mut Context<'_>, town: &str, secrets: &Secrets) -> Result<Self, Error> {
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
            member: member(cx, secrets)?,
        })
    }
}

fn member(cx: &mut Context<'_>, secrets: &Secrets) -> Result<MemberRow, Error> {
    let member = Member { id: MemberId::random(cx.rng), name: String::new(), role: Role::Steward };
    let secret = SecretKey::random(cx.rng);
    let passphrase = Passphrase::random(cx.rng);
    let wrapped = wrap_secret(member.id, &secret, &passphrase, &secrets.pepper, cx.rng).ok_or(Error::Damaged)?;
    Ok(MemberRow { member, public: secret.public(), wrapped })
}
