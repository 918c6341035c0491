//! Whether the process answers. Nothing of anybody is read for it.

/// Says that the node is there.
#[utoipa::path(get, path = "/healthz", responses((status = OK, body = str, content_type = "text/plain")))]
pub async fn healthz() -> &'static str {
    "ok"
}
