//! Why an agreement is not made, not taken or not ended: each a sentence.

use handover::agreement::BadAgreement;
use handover::identity::BadKeys;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTerms {
    #[error("{0}")]
    Agreement(#[from] BadAgreement),
    #[error("{0}")]
    Keys(#[from] BadKeys),
    #[error("no agreement names this town")]
    NotOurs,
    #[error("it names another key or another address than this town has")]
    OurKey,
    #[error("the other town has not signed it")]
    Unsigned,
    #[error("here lies another agreement with this id")]
    Other,
    #[error("there is no such agreement")]
    Unknown,
    #[error("it has ended")]
    Ended,
    #[error("it ends on the last day that it names, or before; and not before today")]
    EndDay,
    #[error("its last day has passed, or comes before its first")]
    Over,
    #[error("nothing is in it: no clause")]
    Empty,
    #[error("no procedure called {0} can be handed over here")]
    Procedure(String),
    #[error("{procedure} has no step called {step}")]
    Step { procedure: String, step: String },
    #[error("{0} is handed over in another mode")]
    Mode(String),
    #[error("{procedure}: {field} is not among the answers that its step needs")]
    Field { procedure: String, field: String },
    #[error("{procedure}: from 1 to {max} working days")]
    Days { procedure: String, max: u16 },
    #[error("{procedure}: no office called {office} takes it there")]
    Office { procedure: String, office: String },
    #[error("one of the two towns is for practice, and the other is not")]
    Practice,
    #[error("no agreement is with the town of this document, at this address")]
    Stranger,
    #[error("this document is from the future: one of the two clocks is wrong")]
    Future,
    #[error("this town does not know by which address others call it: say it in the configuration, authority = …")]
    NoAddress,
}

impl BadTerms {
    /// The message that says it.
    pub fn key(&self) -> &'static str {
        match self {
            BadTerms::Agreement(BadAgreement::Signature) | BadTerms::Keys(BadKeys::Signature) => {
                "agreement-bad-altered"
            }
            BadTerms::Agreement(BadAgreement::Days) | BadTerms::Over => "agreement-bad-over",
            BadTerms::Agreement(BadAgreement::OneParty) => "agreement-bad-one",
            BadTerms::Agreement(_) => "agreement-bad-file",
            BadTerms::Keys(BadKeys::Stranger) | BadTerms::Stranger => "agreement-bad-stranger",
            BadTerms::Keys(_) => "agreement-bad-keys",
            BadTerms::NotOurs => "agreement-bad-not-ours",
            BadTerms::OurKey => "agreement-bad-our-key",
            BadTerms::Unsigned => "agreement-bad-unsigned",
            BadTerms::Other => "agreement-bad-other",
            BadTerms::Unknown => "agreement-bad-unknown",
            BadTerms::Ended => "agreement-bad-ended",
            BadTerms::EndDay => "agreement-bad-end-day",
            BadTerms::Empty => "agreement-bad-empty",
            BadTerms::Procedure(_) => "agreement-bad-procedure",
            BadTerms::Step { .. } => "agreement-bad-step",
            BadTerms::Mode(_) => "agreement-bad-mode",
            BadTerms::Field { .. } => "agreement-bad-field",
            BadTerms::Days { .. } => "agreement-bad-days",
            BadTerms::Office { .. } => "agreement-bad-office",
            BadTerms::Practice => "agreement-bad-practice",
            BadTerms::Future => "agreement-bad-future",
            BadTerms::NoAddress => "agreement-bad-no-address",
        }
    }

    /// What fills the variables of that message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            BadTerms::Procedure(procedure) | BadTerms::Mode(procedure) => vec![("procedure", procedure.clone())],
            BadTerms::Step { procedure, step } => vec![("procedure", procedure.clone()), ("step", step.clone())],
            BadTerms::Field { procedure, field } => vec![("procedure", procedure.clone()), ("field", field.clone())],
            BadTerms::Days { procedure, max } => vec![("procedure", procedure.clone()), ("max", max.to_string())],
            BadTerms::Office { procedure, office } => {
                vec![("procedure", procedure.clone()), ("office", office.clone())]
            }
            _ => vec![],
        }
    }
}
