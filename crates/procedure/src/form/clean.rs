//! From the text of one posted pair to one JSON value.

use super::FieldError;
use crate::Widget;
use serde_json::Value;

/// `None`: nothing was answered. The error is a message key.
pub(super) fn clean(widget: Widget, typed: &str) -> Result<Option<Value>, &'static str> {
    if widget == Widget::Lines {
        // Browsers post line ends as CR LF (HTML, form submission); one of them is one character.
        let text = typed.replace("\r\n", "\n").replace('\r', "\n");
        forbidden(widget, &text)?;
        return Ok(Some(text).filter(|text| !is_blank(text)).map(Value::String));
    }
    let text = typed.trim();
    forbidden(widget, text)?;
    if text.is_empty() {
        return Ok(None);
    }
    Ok(Some(match widget {
        Widget::YesNo if text == "yes" => Value::Bool(true),
        Widget::YesNo if text == "no" => Value::Bool(false),
        Widget::YesNo => return Err(FieldError::NOT_A_CHOICE),
        Widget::Number => figures(text).parse::<i64>().map(Value::from).map_err(|_| FieldError::NOT_A_NUMBER)?,
        Widget::Date => Value::from(figures(text)),
        _ => Value::from(text),
    }))
}

/// Figures as other keyboards write them: Arabic, Persian, full-width.
fn figures(text: &str) -> String {
    let zeros = ['\u{660}', '\u{6F0}', '\u{FF10}'];
    let plain = |c: char| {
        let figure = zeros.into_iter().find_map(|zero| u32::from(c).checked_sub(zero.into()).filter(|n| *n < 10));
        figure.and_then(|n| char::from_digit(n, 10)).unwrap_or(c)
    };
    text.chars().map(plain).collect()
}

/// Refuses NUL, which one of the databases cannot hold, and other control characters (category Cc).
/// Directional marks and overrides, joiners and emoji are ordinary text.
pub(super) fn forbidden(widget: Widget, text: &str) -> Result<(), &'static str> {
    if text.contains('\0') {
        return Err(FieldError::HAS_NUL);
    }
    let line_break = |c| widget == Widget::Lines && matches!(c, '\n' | '\r' | '\t');
    match text.chars().any(|c| c.is_control() && !line_break(c)) {
        true => Err(FieldError::HAS_CONTROL),
        false => Ok(()),
    }
}

pub(super) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
