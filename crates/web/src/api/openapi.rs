//! The description of the interface, as it is served.

use crate::state::AppState;
use axum::http::header;
use axum::routing::{MethodRouter, get};
use serde_json::{Value, json};
use utoipa::openapi::OpenApi;

/// Answers with the document, which never changes while the program runs.
pub fn serve(openapi: OpenApi) -> MethodRouter<AppState> {
    let text = document(openapi).to_string();
    get(move || {
        let text = text.clone();
        async move { ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-cache")], text) }
    })
}

/// OpenAPI 3.1 wants a description with every response (section 4.8.17); the common ones need no
/// words of their own beside each handler.
pub fn document(openapi: OpenApi) -> Value {
    let mut document = json!(openapi);
    let paths = document["paths"].as_object_mut().into_iter().flat_map(|p| p.values_mut());
    let operations = paths.filter_map(Value::as_object_mut).flat_map(|p| p.values_mut());
    let responses = operations.filter_map(|o| o["responses"].as_object_mut()).flatten();
    for (status, response) in responses {
        let usual = if status.starts_with('2') { "Done." } else { "Refused; the body says why." };
        if let Some(response) = response.as_object_mut() {
            response.entry("description").or_insert_with(|| usual.into());
        }
    }
    document
}
