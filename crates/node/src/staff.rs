//! A member who is signed in.

use crate::{Context, Error, Node};
use office::Member;
use vault::Reader;

/// A member and the points whose keys their session has unlocked.
#[derive(Debug, Clone)]
pub struct Staff {
    pub member: Member,
    pub(crate) points: Vec<Reader>,
}

/// What a browser or an API client keeps: an opaque token.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub token: String,
    pub member: Member,
}

impl Node {
    pub async fn sign_in(&self, cx: &mut Context<'_>, name: &str, passphrase: &str) -> Result<SignedIn, Error> {
        let _ = (cx, name, passphrase);
        Err(Error::BadSignIn)
    }

    /// Ends after 15 minutes without a click; every call is one.
    pub async fn staff(&self, cx: &mut Context<'_>, token: &str) -> Result<Staff, Error> {
        let _ = (cx, token);
        Err(Error::SignedOut)
    }

    pub async fn sign_out(&self, cx: &mut Context<'_>, token: &str) -> Result<(), Error> {
        let _ = (cx, token);
        Ok(())
    }
}
