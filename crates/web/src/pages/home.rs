//! Home asks one thing.

use super::visit::Visit;
use crate::headers;
use crate::offline;
use crate::templates::Page;
use axum::response::Response;
use serde::Serialize;

/// One of the eight doors.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Door {
    pub id: &'static str,
    /// Message keys: its name, and what is behind it.
    pub name: &'static str,
    pub hint: &'static str,
    /// Path of a 24 × 24 drawing.
    pub icon: &'static str,
}

const fn door(id: &'static str, name: &'static str, hint: &'static str, icon: &'static str) -> Door {
    Door { id, name, hint, icon }
}

/// In the order of `listing::DOORS`.
pub const DOORS: [Door; 8] = [
    door("arrive", "door-arrive", "door-arrive-hint", "M5 20h14V8H5zM9 8V4h6v4M9 12v5M15 12v5"),
    door(
        "family",
        "door-family",
        "door-family-hint",
        "M8 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM17 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM3 21v-4a5 5 0 0 1 10 0v4M14 21v-2a3 3 0 0 1 6 0v2",
    ),
    door("health", "door-health", "door-health-hint", "M12 20S4 15 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11z"),
    door("home", "door-home", "door-home-hint", "M3 11l9-8 9 8M5 10v11h14V10M10 21v-6h4v6"),
    door("work", "door-work", "door-work-hint", "M3 8h18v12H3zM9 8V4h6v4M3 13h18"),
    door(
        "learn",
        "door-learn",
        "door-learn-hint",
        "M12 6c-2-2-5-2-9-2v14c4 0 7 0 9 2 2-2 5-2 9-2V4c-4 0-7 0-9 2zM12 6v14",
    ),
    door("business", "door-business", "door-business-hint", "M4 10v11h16V10M3 10l2-6h14l2 6zM9 21v-6h6v6"),
    door("community", "door-community", "door-community-hint", "M5 21V4l7 3 7-3v10l-7 3-7-3"),
];

#[derive(Serialize)]
pub struct HomePage {
    pub doors: [Door; 8],
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "home.html";
}

pub async fn show(visit: Visit) -> Response {
    headers::for_all(offline::offered(&visit, visit.page(HomePage { doors: DOORS })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_doors_are_those_of_the_directory_in_its_order() {
        assert_eq!(DOORS.map(|d| d.id), listing::DOORS);
    }
}
