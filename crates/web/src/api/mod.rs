//! The interface for programs, `/api/v1`: the same verbs as the pages, in JSON.
//!
//! Routes and their description in OpenAPI come from one place, the handlers.

mod agree;
mod agreements;
mod away;
mod bindings;
mod body;
mod card;
mod cases;
mod closures;
mod desk;
pub mod document;
mod eligibility;
mod feeds;
mod find;
mod handovers;
mod health;
mod here;
mod hold;
mod kept;
mod let_in;
pub mod lost;
mod members;
pub mod names;
mod news;
mod nul;
mod number;
mod offers;
pub mod openapi;
mod partner;
mod passkeys;
pub mod problem;
mod procedures;
mod queue;
mod receipts;
mod replace;
mod session;
mod sheets;
pub mod uploads;
pub mod who;
mod wire;
mod workload;

use crate::state::AppState;
use axum::extract::DefaultBodyLimit;
use axum::{Router, middleware};
use problem::ProblemBody;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi};
use utoipa_axum::{router::OpenApiRouter, routes};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Anydoor",
        description = "Requests of people to offices: opened and read with a card, handled by members who sign in. \
                       Every answer that is not a success is `application/problem+json`, with sentences in the \
                       language that `Accept-Language` prefers.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    components(schemas(ProblemBody)),
    modifiers(&Bearer),
)]
struct Document;

/// How members show who they are.
struct Bearer;

impl Modify for Bearer {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        openapi.components.get_or_insert_default().add_security_scheme("session", scheme);
    }
}

/// Everything below `/api`, and `/healthz`.
pub fn router() -> Router<AppState> {
    let (router, openapi) = routes().split_for_parts();
    router.route("/api/v1/openapi.json", openapi::serve(openapi)).layer(middleware::map_response(problem::complete))
}

fn routes() -> OpenApiRouter<AppState> {
    let documents = OpenApiRouter::new()
        .routes(routes!(card::attach))
        .routes(routes!(desk::attach))
        .layer(DefaultBodyLimit::max(document::MAX_BODY));
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(health::healthz))
        .routes(routes!(procedures::list))
        .routes(routes!(procedures::one))
        .routes(routes!(eligibility::check))
        .routes(routes!(here::here))
        .routes(routes!(cases::open))
        .routes(routes!(card::view))
        .routes(routes!(card::message))
        .routes(routes!(card::complete))
        .routes(routes!(card::withdraw))
        .routes(routes!(card::close))
        .routes(routes!(card::share))
        .routes(routes!(card::unshare))
        .routes(routes!(card::restore))
        .routes(routes!(card::complain))
        .routes(routes!(handovers::crossings))
        .routes(routes!(handovers::agree))
        .routes(routes!(handovers::recall))
        .routes(routes!(handovers::papers::holder))
        .routes(routes!(handovers::papers::office))
        .routes(routes!(receipts::receipts))
        .routes(routes!(kept::delete))
        .routes(routes!(kept::keep))
        .routes(routes!(let_in::let_in))
        .routes(routes!(find::find))
        .routes(routes!(offers::list))
        .routes(routes!(offers::one))
        .routes(routes!(offers::unpublish))
        .routes(routes!(news::choose))
        .routes(routes!(card::document))
        .routes(routes!(sheets::card_page))
        .routes(routes!(uploads::begin))
        .routes(routes!(uploads::piece))
        .routes(routes!(uploads::finish))
        .routes(routes!(session::sign_in))
        .routes(routes!(session::sign_out))
        .routes(routes!(passkeys::challenge))
        .routes(routes!(passkeys::sign_in))
        .routes(routes!(passkeys::list))
        .routes(routes!(passkeys::add))
        .routes(routes!(passkeys::remove))
        .routes(routes!(queue::queue))
        .routes(routes!(number::numbered))
        .routes(routes!(replace::replaceable))
        .routes(routes!(replace::veto))
        .routes(routes!(lost::lost))
        .routes(routes!(lost::check))
        .routes(routes!(lost::handed))
        .routes(routes!(lost::stop))
        .routes(routes!(hold::ask))
        .routes(routes!(hold::set))
        .routes(routes!(hold::end))
        .routes(routes!(news::tasks))
        .routes(routes!(news::contact))
        .routes(routes!(news::tell))
        .routes(routes!(workload::workload))
        .routes(routes!(away::list))
        .routes(routes!(away::say))
        .routes(routes!(away::back))
        .routes(routes!(closures::shut))
        .routes(routes!(closures::reopen))
        .routes(routes!(feeds::list))
        .routes(routes!(feeds::follow))
        .routes(routes!(feeds::stop))
        .routes(routes!(feeds::rejected))
        .routes(routes!(bindings::list))
        .routes(routes!(bindings::bind))
        .routes(routes!(bindings::unbind))
        .routes(routes!(agreements::list))
        .routes(routes!(agreements::one))
        .routes(routes!(agreements::kept))
        .routes(routes!(agreements::accept))
        .routes(routes!(agree::list))
        .routes(routes!(agree::propose))
        .routes(routes!(agree::end))
        .routes(routes!(members::list))
        .routes(routes!(members::invite))
        .routes(routes!(members::seat))
        .routes(routes!(members::remove))
        .routes(routes!(members::passphrase))
        .routes(routes!(partner::list))
        .routes(routes!(partner::name))
        .routes(routes!(desk::look))
        .routes(routes!(desk::document))
        .routes(routes!(sheets::case_page))
        .routes(routes!(desk::accept))
        .routes(routes!(desk::complete))
        .routes(routes!(desk::decide))
        .routes(routes!(desk::answer))
        .routes(routes!(desk::pass))
        .routes(routes!(desk::extend))
        .routes(routes!(desk::resolve))
        .routes(routes!(desk::step))
        .routes(routes!(desk::interpreted))
        .routes(routes!(desk::reply))
        .routes(routes!(desk::take))
        .routes(routes!(desk::give_back))
        .routes(routes!(desk::attest))
        .routes(routes!(desk::pay))
        .routes(routes!(desk::hand_back))
        .merge(documents)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Others build on it, so a change of it must be seen.
    #[test]
    fn the_interface_is_as_described() {
        let document = openapi::document(routes().into_openapi());
        insta::assert_snapshot!("openapi", serde_json::to_string_pretty(&document).unwrap());
        let operations = document["paths"].as_object().unwrap().values().flat_map(|p| p.as_object().unwrap().values());
        let ids: Vec<&str> = operations.map(|o| o["operationId"].as_str().unwrap()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    }
}
