//! What a pack may say about rows: few enough to draw and to read, and none that could be lost
//! between one page and the next.

use super::{MAX_ROWS, known_keywords, layout, object};
use crate::{Layout, Widget, parse::Problem};
use serde_json::{Map, Value};

/// Checks rows, and counts the pairs that a browser may post for them.
pub(super) fn rows(at: &Layout, property: &Map<String, Value>, required: bool) -> Result<usize, Problem> {
    let problem = |text: &str| Err(Problem::new("form", &at.field, text));
    known_keywords(property, &at.field, &["type", "items", "minItems", "maxItems"])?;
    if property.get("type").is_none_or(|t| t != "array") {
        return problem("rows need `type: array`");
    }
    let number = |name: &str| property.get(name).map_or(Some(0), Value::as_u64).and_then(|n| usize::try_from(n).ok());
    let (Some(min), Some(max)) = (number("minItems"), number("maxItems")) else {
        return problem("`minItems` and `maxItems` must be whole numbers");
    };
    if max == 0 || max > MAX_ROWS || min > max {
        return problem("`maxItems` must be at most 50, and not less than `minItems`");
    }
    if required != (min > 0) {
        return problem("rows are required when `minItems` is not 0, and only then");
    }
    let Some(items) = property.get("items").and_then(Value::as_object) else {
        return problem("`items` must be an object");
    };
    known_keywords(items, &at.field, &["type", "additionalProperties", "required", "properties"])?;
    if at.item.is_none() || !at.choices.is_empty() {
        return Err(layout(at, "rows need `item`, what one of them is, and no choices"));
    }
    let pairs = object(items, &at.fields, false)?;
    // An empty row is one in which nothing was answered; and it must be drawn again.
    if items.get("required").and_then(Value::as_array).is_none_or(Vec::is_empty) {
        return problem("at least one field of a row must be required");
    }
    let first = at.fields.first().map(|f| f.widget);
    if matches!(first, None | Some(Widget::Choice | Widget::YesNo | Widget::Hidden)) {
        return Err(layout(at, "the first field of a row must be one to type in"));
    }
    Ok(pairs * max)
}
