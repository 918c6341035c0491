//! "Original seen": a member says so with their own signature, which is checked when it is shown.

use crate::phrase::Sentence;
use crate::view::{Message, MessageKind};
use data_encoding::BASE64;
use id::{CaseId, MemberId};
use office::roster::Roster;
use serde::{Deserialize, Serialize};
use vault::{Signer, Statement, Verifier};

/// Who signed an entry of a thread, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    pub by: MemberId,
    /// Number of the event that the entry came with.
    number: u32,
    signature: String,
}

/// What a member saw, in which case, at which of its events.
fn statement(case: CaseId, number: u32, what: &[Sentence], by: MemberId) -> Statement {
    let keys: Vec<&str> = what.iter().map(|s| s.key.as_str()).collect();
    let body = format!("{case} {number} {by} {}", keys.join(" "));
    Statement::new("seen", &body, &[0; 32])
}

impl Signed {
    pub(crate) fn sign(case: CaseId, number: u32, what: &[Sentence], by: MemberId, signer: &Signer) -> Self {
        let signature = BASE64.encode(&signer.sign(&statement(case, number, what, by)));
        Self { by, number, signature }
    }

    fn holds(&self, roster: &Roster, case: CaseId, what: &[Sentence]) -> bool {
        // Somebody who is no longer a member said it when they were one.
        let who = roster.members.get(&self.by).or_else(|| roster.past.get(&self.by));
        let signature = BASE64.decode(self.signature.as_bytes()).unwrap_or_default();
        who.is_some_and(|who| Verifier(who.signing).said(&statement(case, self.number, what, self.by), &signature))
    }
}

impl Message {
    /// Drops a signature that was made for another entry of the thread.
    pub(crate) fn came_with(mut self, number: u32) -> Self {
        self.signed = self.signed.filter(|signed| signed.number == number);
        self
    }

    /// Drops a signature that does not hold: such an entry is shown as not vouched for.
    pub(crate) fn checked(mut self, roster: &Roster, case: CaseId) -> Self {
        self.signed = self.signed.filter(|signed| signed.holds(roster, case, &self.phrases));
        self
    }

    /// Something was said to be seen, and nobody stands for it.
    pub fn is_unproved(&self) -> bool {
        self.kind == MessageKind::Attested && self.signed.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::By;
    use office::roster::Enrolled;
    use office::{Member, Role};
    use vault::SecretKey;

    fn attested(signed: Option<Signed>) -> Message {
        Message {
            at: jiff::Timestamp::UNIX_EPOCH,
            by: By::Holder,
            kind: MessageKind::Attested,
            text: String::new(),
            phrases: vec![Sentence::from("paper-diploma".to_owned())],
            document: None,
            original: None,
            signed,
        }
    }

    #[test]
    fn only_what_a_member_signed_in_this_place_is_vouched_for() {
        let (case, other) = (CaseId::named("a"), CaseId::named("b"));
        let (by, secret) = (MemberId::named("amina"), SecretKey::from_bytes([1; 32]));
        let what = attested(None).phrases;
        let signed = Signed::sign(case, 4, &what, by, &secret.signer());
        let mut roster = Roster::default();
        let member = Member { id: by, name: "Amina".into(), role: Role::Officer };
        let enrolled = Enrolled { member, public: secret.public().0, signing: secret.signer().verifier().0 };
        let proved = |roster: &Roster, message: Message, case, number| {
            !message.came_with(number).checked(roster, case).is_unproved()
        };
        assert!(!proved(&roster, attested(Some(signed.clone())), case, 4), "by nobody who was a member");
        roster.past.insert(by, enrolled);
        assert!(proved(&roster, attested(Some(signed.clone())), case, 4), "by somebody who was one then");
        assert!(!proved(&roster, attested(Some(signed.clone())), other, 4));
        assert!(!proved(&roster, attested(Some(signed.clone())), case, 5));
        assert!(!proved(&roster, attested(None), case, 4));
        let paper = Message { phrases: vec![Sentence::from("paper-other".to_owned())], ..attested(Some(signed)) };
        assert!(!proved(&roster, paper, case, 4));
    }
}
