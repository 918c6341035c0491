//! Where "near" is: degrees, or a place or street that the town knows.

use node::Public;
use node::search::{Filters, Kind, Near};

/// Degrees north and east, apart by a comma or a blank.
fn degrees(text: &str) -> Option<(f64, f64)> {
    let mut parts = text.split([',', '،', ';', ' ']).filter(|part| !part.is_empty());
    let pair = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next().is_none().then_some(pair)
}

/// # Errors
/// The message key of what is wrong.
pub fn near(public: &Public, text: &str, metres: f64, tag: &str) -> Result<Near, &'static str> {
    if let Some((latitude, longitude)) = degrees(text) {
        return Near::new(latitude, longitude, metres).ok_or("find-error-globe");
    }
    let places = Filters { kind: Some(Kind::Place), ..Filters::default() };
    let found = public.index.ask(text, tag, &places, 5).map_err(|_| "find-error-place")?;
    let whole = found.hits.iter().filter(|hit| hit.whole);
    let points =
        whole.filter_map(|hit| public.directory.location(hit.id)).filter_map(|at| at.latitude.zip(at.longitude));
    let first = points.map(|(latitude, longitude)| Near::new(latitude, longitude, metres)).next().flatten();
    first.ok_or("find-error-place")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_told_from_names() {
        assert_eq!(degrees("39.47, 75.98"), Some((39.47, 75.98)));
        assert_eq!(degrees("-33.4 151"), Some((-33.4, 151.0)));
        assert_eq!(degrees("12 Mill Lane"), None);
        assert_eq!(degrees("1,2,3"), None);
        assert_eq!(degrees(""), None);
    }
}
