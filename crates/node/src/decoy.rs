//! What is opened when nothing is found, so that finding nothing takes as long as finding.

use crate::hand::{Hand, Head, Who};
use crate::read::Content;
use crate::{Context, Error, Node};
use case::{Contact, Profile};
use id::{CaseId, MemberId, PointId};
use store::{CaseFile, Envelope, GrantRow, MemberRow, PasskeyRow};
use vault::{Card, Chain, Part, Passkey, ReaderId, WRAPPED};

/// A case and a member that exist only in memory.
pub(crate) struct Decoy {
    card: Card,
    nonce: [u8; 16],
    file: CaseFile,
    pub member: MemberRow,
    pub passkey: PasskeyRow,
}

impl Decoy {
    /// A case like any other, made in the same way and never written down.
    pub fn make(node: &Node, cx: &mut Context<'_>) -> Result<Self, Error> {
        let card = Card::random(cx.rng);
        let nonce = [0; 16];
        let holder = card.reader(&node.town.key, &nonce).recipient();
        let procedure = node.procedures().first().ok_or(Error::UnknownProcedure)?;
        let head = Head {
            procedure: procedure.id.clone(),
            language: "en".into(),
            about: None,
            card_key: holder.key().0,
            next: None,
            guests: vec![],
            came: None,
        };
        let public = node.public();
        let point = public.counter().map(|p| p.id);
        let answers = serde_json::json!({ "need": "x".repeat(300) });
        let draft = point.is_none();
        let point = point.unwrap_or_else(|| PointId::random(cx.rng));
        let contact = Contact::collect(None, "en");
        let file = node.first(cx, procedure, &holder, &head, &answers, &contact, point, draft)?.0.as_file();
        Ok(Self { card, nonce, file, member: Self::member(cx), passkey: Self::passkey(cx) })
    }

    /// Before there is a node to make a case with.
    pub fn empty(cx: &mut Context<'_>) -> Self {
        let (card, case) = (Card::random(cx.rng), CaseId::random(cx.rng));
        let profile = Profile {
            notice: 0,
            decide: 0,
            extend: 0,
            deliver: 0,
            settle: 0,
            region: String::new(),
            seen: false,
            keep: None,
        };
        let state = case::open(PointId::random(cx.rng), None, profile, None).next;
        let envelope = Envelope { case, state, chain: Chain::start(case.bytes()) };
        let file = CaseFile { envelope, events: vec![], versions: vec![], digests: vec![], grants: vec![] };
        Self { card, nonce: [0; 16], file, member: Self::member(cx), passkey: Self::passkey(cx) }
    }

    /// Nobody's passphrase opens it, and trying takes as long as with a real one: the salt and the
    /// sealed secret are noise of the right length.
    fn member(cx: &mut Context<'_>) -> MemberRow {
        let mut wrapped = vec![0; WRAPPED];
        cx.rng.fill_bytes(&mut wrapped);
        MemberRow { id: MemberId::random(cx.rng), wrapped }
    }

    /// No device has it.
    fn passkey(cx: &mut Context<'_>) -> PasskeyRow {
        // Nonce, secret and tag.
        let mut wrapped = vec![0; 12 + 32 + 16];
        cx.rng.fill_bytes(&mut wrapped);
        let (passkey, member) = (Passkey::nobodys(cx.rng), MemberId::random(cx.rng));
        PasskeyRow { passkey, member, device: String::new(), wrapped, added: 0 }
    }
}

impl Node {
    /// The decoy in the hand of its holder: what [`Node::hand`] does for a real case.
    pub(crate) fn decoy_hand(&self) -> Result<Hand, Error> {
        let Decoy { card, nonce, file, .. } = &self.decoy;
        let reader = card.reader(&self.town.key, nonce);
        let mine: Vec<GrantRow> = file.grants.iter().filter(|g| g.grant.reader == ReaderId::Card).cloned().collect();
        let head = file.versions.iter().find(|v| v.part == Part::Head).ok_or(Error::UnknownCard)?;
        self.hand(file.envelope.clone(), &mine, head, &reader, Who::Holder)
    }

    /// Reads, opens and draws the decoy, and forgets it.
    pub(crate) async fn view_decoy(&self, cx: &mut Context<'_>) -> Result<(), Error> {
        let parts = self.decoy_hand()?.parts(&[Part::Head, Part::Answers, Part::Thread, Part::Contact])?;
        // The store has no such case; asking costs what it costs.
        let _ = self.store.hold(&parts).await;
        let content = Content::open(self.decoy.file.clone(), &parts)?;
        self.case_view(cx, &Who::Holder, None, content).map(drop)
    }
}
