//! What members see at the counter: sign in, the queue, one case at a time. Keyboard first, and
//! without script.

mod act;
mod agree;
mod agree_propose;
#[cfg(test)]
mod agree_samples;
mod agreements;
mod away;
mod away_acts;
mod bind;
mod bindings;
mod case;
mod counter;
mod feeds;
mod feeds_acts;
mod forms;
mod handed;
mod help;
mod hold;
mod hold_acts;
mod invited;
mod kept;
mod letters;
mod lost;
mod members;
mod members_acts;
mod number;
mod paper;
mod partner;
mod passkeys;
mod phrases;
mod proposal;
mod queue;
mod replace;
mod replacing;
#[cfg(test)]
mod samples;
mod sheet;
mod sign_in;
mod sign_in_passkey;
mod tell;
mod work;

#[cfg(test)]
pub use samples::samples;

pub use feeds::reason as feed_reason;
pub use passkeys::no_device;

use crate::forms::{MAX_UPLOAD, Posted};
use crate::state::AppState;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path};
use axum::response::Redirect;
use axum::routing::{MethodRouter, get};
use counter::Counter;

/// Name and source of every template of these pages.
pub const TEMPLATES: &[(&str, &str)] = &[
    ("staff/parts/bar.html", include_str!("../../templates/staff/parts/bar.html")),
    ("staff/parts/onward.html", include_str!("../../templates/staff/parts/onward.html")),
    ("staff/parts/passkey_says.html", include_str!("../../templates/staff/parts/passkey_says.html")),
    ("staff/parts/hold.html", include_str!("../../templates/staff/parts/hold.html")),
    ("staff/sign_in.html", include_str!("../../templates/staff/sign_in.html")),
    ("staff/kept.html", include_str!("../../templates/staff/kept.html")),
    ("staff/queue.html", include_str!("../../templates/staff/queue.html")),
    ("staff/lost.html", include_str!("../../templates/staff/lost.html")),
    ("staff/new_card.html", include_str!("../../templates/staff/new_card.html")),
    ("staff/counter.html", include_str!("../../templates/staff/counter.html")),
    ("staff/tell.html", include_str!("../../templates/staff/tell.html")),
    ("staff/work.html", include_str!("../../templates/staff/work.html")),
    ("staff/away.html", include_str!("../../templates/staff/away.html")),
    ("staff/parts/feed_result.html", include_str!("../../templates/staff/parts/feed_result.html")),
    ("staff/feeds.html", include_str!("../../templates/staff/feeds.html")),
    ("staff/feed.html", include_str!("../../templates/staff/feed.html")),
    ("staff/bindings.html", include_str!("../../templates/staff/bindings.html")),
    ("staff/agreements.html", include_str!("../../templates/staff/agreements.html")),
    ("staff/propose.html", include_str!("../../templates/staff/propose.html")),
    ("staff/accept.html", include_str!("../../templates/staff/accept.html")),
    ("staff/members.html", include_str!("../../templates/staff/members.html")),
    ("staff/passkeys.html", include_str!("../../templates/staff/passkeys.html")),
    ("staff/invited.html", include_str!("../../templates/staff/invited.html")),
    ("staff/case.html", include_str!("../../templates/staff/case.html")),
];

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/staff", get(sign_in::show))
        .route("/staff/sign-in", get(to_sign_in).post(sign_in::sign_in))
        .route("/staff/sign-in/passkey", get(to_sign_in).post(sign_in_passkey::sign_in))
        .route("/staff/sign-out", get(to_sign_in).post(sign_in::sign_out))
        .route("/staff/queue", get(queue::show))
        .route("/staff/number", get(number::back).post(number::jump))
        .route("/staff/lost", get(lost::show).post(lost::tell))
        .route("/staff/counter", get(help::show).post(help::begin))
        .route("/staff/counter/finish", get(to_counter).post(help::finish))
        .route("/staff/counter/leave", get(to_counter).post(help::leave))
        .route("/staff/work", get(work::show))
        .route("/staff/away", get(away::show).post(away_acts::away))
        .route("/staff/away/back", get(away_acts::again).post(away_acts::back))
        .route("/staff/away/shut", get(away_acts::again).post(away_acts::shut))
        .route("/staff/away/reopen", get(away_acts::again).post(away_acts::reopen))
        .route("/staff/bindings", get(bindings::show).post(bind::bind))
        .route("/staff/bindings/remove", get(bind::again).post(bind::unbind))
        .route("/staff/bindings/table", get(bind::again).post(bind::table))
        .route("/staff/feeds", get(feeds::show).post(feeds_acts::follow))
        .route("/staff/feeds/stop", get(feeds_acts::again).post(feeds_acts::stop))
        .route("/staff/feeds/{feed}", get(feeds::one))
        .route("/staff/feeds/{feed}/rejected", get(feeds::rejected))
        .route("/staff/agreements", get(agreements::show))
        .route("/staff/agreements/read", get(agree::again).post(agree::read))
        .route("/staff/agreements/propose", get(agree::again).post(agree_propose::sign))
        .route("/staff/agreements/accept", get(agree::again).post(agree::sign))
        .route("/staff/agreements/{id}/document", get(agreements::document))
        .route("/staff/agreements/{id}/end", get(agree::again).post(agree::end))
        .route("/staff/members", get(members::show).post(members_acts::invite))
        .route("/staff/members/seat", get(members_acts::again).post(members_acts::seat))
        .route("/staff/members/remove", get(members_acts::again).post(members_acts::remove))
        .route("/staff/members/partner", get(members_acts::again).post(partner::name))
        .route("/staff/members/passphrase", get(members_acts::again).post(members_acts::passphrase))
        .route("/staff/passkeys", get(passkeys::show).post(passkeys::add))
        .route("/staff/passkeys/remove", get(passkeys::again).post(passkeys::remove))
        .route("/staff/cases/{id}", get(case::show))
        .route("/staff/cases/{id}/letters/{kind}", get(letters::show))
        .route("/staff/cases/{id}/letters/{kind}/pdf", get(letters::save))
        .route("/staff/cases/{id}/documents/{number}", get(case::download))
        .route("/staff/cases/{id}/documents/{number}/pages/{page}", get(sheet::show))
        .route("/staff/cases/{id}/documents", get(act::back).post(act::attach).layer(DefaultBodyLimit::max(MAX_UPLOAD)))
        .route("/staff/cases/{id}/card", get(act::back).post(replace::check))
        .route("/staff/cases/{id}/card/handed", get(act::back).post(replace::hand))
        .route("/staff/cases/{id}/card/stop", get(act::back).post(replace::stop))
        .route("/staff/cases/{id}/hold", get(act::back).post(hold_acts::ask))
        .route("/staff/cases/{id}/hold/set", get(act::back).post(hold_acts::set))
        .route("/staff/cases/{id}/hold/end", get(act::back).post(hold_acts::end))
        .route("/staff/cases/{id}/tell", get(tell::show).post(tell::tell))
        .route("/staff/cases/{id}/accept", form("accept"))
        .route("/staff/cases/{id}/complete", form("complete"))
        .route("/staff/cases/{id}/decide", form("decide"))
        .route("/staff/cases/{id}/answer", form("answer"))
        .route("/staff/cases/{id}/extend", form("extend"))
        .route("/staff/cases/{id}/pass", form("pass"))
        .route("/staff/cases/{id}/reply", form("reply"))
        .route("/staff/cases/{id}/resolve", form("resolve"))
        .route("/staff/cases/{id}/step", form("step"))
        .route("/staff/cases/{id}/interpreted", form("interpreted"))
        .route("/staff/cases/{id}/take", form("take"))
        .route("/staff/cases/{id}/give-back", form("give-back"))
        .route("/staff/cases/{id}/attest", form("attest"))
        .route("/staff/cases/{id}/pay", form("pay"))
        .route("/staff/cases/{id}/return", form("return"))
        .route("/staff/cases/{id}/elsewhere/{number}/papers/{place}", get(handed::download))
}

fn form(verb: &'static str) -> MethodRouter<AppState> {
    let act =
        async move |counter: Counter, Path(id): Path<String>, posted: Posted| act::act(counter, id, verb, posted).await;
    get(act::back).post(act)
}

async fn to_counter() -> Redirect {
    Redirect::to("/staff/counter")
}

async fn to_sign_in() -> Redirect {
    Redirect::to("/staff")
}
