//! Who owns a step that is handed over. Town A offers it, B holds it without acting, A releases it, B acts and
//! returns it. Only A's own commit moves it away from A, and only A's commit of B's return brings it back: a
//! line that is cut never makes two owners, and never none.

mod message;
mod receiver;
mod sender;
#[cfg(test)]
mod tests;

pub use message::{Answer, Digest, Message, Reason};
pub use receiver::{Received, Receiver};
pub use sender::{Sender, Sent};
