//! Signing in with a passkey: the same page, and what was being typed comes along in the same way.

use super::counter::Counter;
use super::kept::Kept;
use super::sign_in::{onward, tried};
use crate::forms::Posted;
use crate::pages::visit::Answer;
use crate::passkey::{DeviceAnswer, host};
use axum::http::HeaderMap;

pub async fn sign_in(counter: Counter, headers: HeaderMap, posted: Posted) -> Answer {
    let signed = async {
        let used = DeviceAnswer::posted(&posted).read()?;
        let mut rng = counter.visit.state.rng();
        let mut cx = counter.visit.state.context(&mut *rng);
        counter.node().sign_in_with(&mut cx, host(&headers), &used, posted.get("signature")).await
    };
    let signed = signed.await;
    tried(&counter, signed, String::new(), onward(posted.get("next")), Kept::read(&posted))
}
