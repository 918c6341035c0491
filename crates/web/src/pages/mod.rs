//! What people see; one file a page.

mod about;
mod acting;
pub mod agreement;
#[cfg(test)]
pub mod agreement_samples;
pub mod agreements;
mod answers;
mod apply;
pub mod attach;
pub mod attendance;
mod card;
mod case;
mod case_acts;
pub mod case_view;
mod check;
mod check_book;
mod check_result;
pub mod clause;
pub mod contact;
mod corrects;
mod counters;
mod crosses;
pub mod custody;
mod documents;
mod door;
mod explain;
pub mod fields;
mod find;
mod found;
pub mod handover;
mod here;
pub mod holds;
mod home;
mod keep;
mod kept;
mod language;
mod let_in;
pub mod letters;
pub mod listing;
mod offer;
pub mod paper;
pub mod place;
mod places;
mod print;
mod receipts;
pub mod replace;
mod review;
mod said;
#[cfg(test)]
pub mod samples;
mod share;
pub mod timeline;
mod uploads;
pub mod visit;
mod withdraw;

pub use apply::blank_form;
pub use handover::ARRIVE;
pub use home::DOORS;
pub use keep::site;
pub use said::{Said, say};
pub use visit::Visit;

use crate::forms::MAX_UPLOAD;
use crate::state::AppState;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Redirect;
use axum::routing::{get, post};

macro_rules! templates {
    ($($name:literal)*) => {
        /// Name and source of every template of these pages.
        pub const TEMPLATES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../templates/", $name)))),*];
    };
}

templates! {
    "base.html" "parts/said.html" "parts/field.html" "parts/errors.html" "parts/rows.html" "parts/places.html"
    "parts/messages.html" "parts/originals.html" "parts/holds.html" "parts/finish.html"
    "problem.html" "home.html" "offline.html" "check.html" "check-result.html" "check-book.html" "parts/check-asked.html" "parts/check-fits.html" "parts/given.html" "parts/fits.html" "find.html" "place.html" "parts/narrow.html" "parts/found.html" "door.html" "listing.html" "counters.html" "here.html" "sign.html" "about.html" "agreements.html" "agreement.html" "parts/clauses.html" "parts/wrong.html" "parts/own.html"
    "parts/blank.html" "print.html" "apply.html" "review.html" "keep.html" "card.html" "case.html" "withdraw.html"
    "paper.html" "parts/documents.html" "parts/attach.html" "letters/letter.html" "letters/parts/links.html" "share.html" "contact.html" "offer.html"
    "parts/offers.html" "parts/published.html" "parts/handed.html" "parts/letters.html" "handover.html" "there.html" "elsewhere.html" "mine.html"
}

pub fn router() -> Router<AppState> {
    let upload = || DefaultBodyLimit::max(MAX_UPLOAD);
    Router::new()
        .route("/", get(home::show))
        .route("/language", post(language::change))
        .route("/find", post(find::show).get(async || Redirect::to("/")))
        .route("/check", get(check::begin).post(check::answer))
        .route("/check/book", get(check_book::show))
        .route("/doors/{door}", get(door::show))
        .route("/listings/{id}", get(listing::show))
        .route("/places/{id}", get(place::show))
        .route("/offers/{id}", get(offer::show))
        .route("/counters", get(counters::show))
        .route("/here/{point}", get(here::show))
        .route("/here/{point}/sign", get(here::sign))
        .route("/about", get(about::show))
        .route("/agreements", get(agreements::show))
        .route("/agreements/{id}", get(agreement::show))
        .route("/agreements/{id}/document", get(agreements::document))
        .route("/agreements/{id}/end", get(agreements::end))
        .route("/apply/review", get(review::show))
        .route("/apply/change", get(apply::change).post(apply::changed))
        .route("/apply/attach", get(to_review).post(attach::to_draft).layer(upload()))
        .route("/apply/send", get(to_review).post(review::send))
        .route("/apply/card", get(keep::show).post(keep::kept))
        .route("/apply/{procedure}/print", get(print::show))
        .route("/apply/{procedure}", get(apply::blank).post(apply::open))
        .route("/card", get(card::blank).post(card::open))
        .route("/card/case", get(case::show))
        .route("/card/letters/{kind}", get(letters::show))
        .route("/card/letters/{kind}/pdf", get(letters::save))
        .route("/card/documents/{number}", get(documents::download))
        .route("/card/documents/{number}/pages/{page}", get(paper::show))
        .route("/card/receipts", get(receipts::all))
        .route("/card/receipts/{number}", get(receipts::one))
        .route("/card/message", get(to_case).post(case_acts::message))
        .route("/card/attach", get(to_case).post(attach::to_case).layer(upload()))
        .route("/card/uploads", get(to_case).post(uploads::begin))
        .route("/card/uploads/piece", get(to_case).post(uploads::piece))
        .route("/card/uploads/finish", get(to_case).post(uploads::finish))
        .route("/card/complete", get(to_case).post(case_acts::complete))
        .route("/card/close", get(to_case).post(case_acts::close))
        .route("/card/share", get(to_case).post(share::share))
        .route("/card/unshare", get(to_case).post(share::unshare))
        .route("/card/restore", get(to_case).post(share::restore))
        .route("/card/complain", get(to_case).post(share::complain))
        .route("/card/veto", get(to_case).post(replace::veto))
        .route("/card/replaceable", get(to_case).post(replace::choose))
        .route("/card/delete", get(to_case).post(kept::delete))
        .route("/card/keep", get(to_case).post(kept::keep))
        .route("/card/let-in", get(to_case).post(let_in::let_in))
        .route("/card/unpublish", get(to_case).post(case_acts::unpublish))
        .route("/card/contact", get(contact::show).post(contact::choose))
        .route("/card/handover", get(handover::show).post(handover::agree))
        .route("/card/recall", get(to_case).post(handover::recall))
        .route("/card/elsewhere", get(handover::elsewhere).post(handover::mine))
        .route("/card/elsewhere/{number}", get(handover::there))
        .route("/card/elsewhere/{number}/papers/{place}", get(handover::download))
        .route("/card/arrive", get(to_card).post(handover::arrive))
        .route("/card/withdraw", get(withdraw::ask).post(withdraw::withdraw))
        .route("/card/forget", get(to_case).post(card::forget))
}

/// The address of a posted form is a page too when the language is changed there, or a window is
/// opened again.
async fn to_case() -> Redirect {
    Redirect::to("/card/case")
}

async fn to_card() -> Redirect {
    Redirect::to("/card")
}

async fn to_review() -> Redirect {
    Redirect::to("/apply/review")
}
