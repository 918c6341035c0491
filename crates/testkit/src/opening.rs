//! The request that stories begin with.

use node::Opening;
use serde_json::json;

/// "Ask for help", sent at once, in English, by somebody who has no card yet and chose nothing else.
pub fn help() -> Opening {
    Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "help" }),
        card: None,
        contact: None,
        point: None,
        language: "en".into(),
        area: None,
        draft: false,
    }
}
