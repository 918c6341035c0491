//! Typed templates: a page is a struct, its template is a file, and a test draws every one in every
//! language and compares what a template asks for with what its struct has.

use crate::assets;
use crate::locale::Reader;
use i18n::{Arg, LOCALES, Texts};
use id::PointId;
use jiff::civil::Date;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, context};
use serde::Serialize;
use std::sync::{Arc, LazyLock};

/// What one template draws.
pub trait Page: Serialize {
    /// The template's name: its path under `templates/`.
    const TEMPLATE: &'static str;
}

/// Where texts come from: the node, or in tests the texts alone.
pub trait Words: Send + Sync + 'static {
    fn texts(&self) -> &Texts;
    /// The town's name in this language.
    fn town(&self, tag: &str) -> String;
    /// People only practise here.
    fn practice(&self) -> bool;
    /// The name of this point, if it is a counter.
    fn counter(&self, point: PointId, tag: &str) -> Option<String>;
}

impl Words for node::Node {
    fn texts(&self) -> &Texts {
        node::Node::texts(self)
    }

    fn town(&self, tag: &str) -> String {
        crate::pages::say(&self.town().names, tag).to_owned()
    }

    fn practice(&self) -> bool {
        self.town().practice
    }

    fn counter(&self, point: PointId, tag: &str) -> Option<String> {
        let public = self.public();
        let point = public.offices.point(point).filter(|p| p.counter && !p.lead)?;
        Some(crate::pages::say(&point.names, tag).to_owned())
    }
}

impl Words for Texts {
    fn texts(&self) -> &Texts {
        self
    }

    fn town(&self, _: &str) -> String {
        "Rivertown".to_owned()
    }

    fn practice(&self) -> bool {
        true
    }

    fn counter(&self, _: PointId, _: &str) -> Option<String> {
        Some("Counter <1>".to_owned())
    }
}

/// Names that every template may use, beside the fields of its page.
#[cfg(test)]
const GLOBALS: [&str; 20] = [
    "check_script",
    "engine",
    "offline_script",
    "kept_script",
    "elsewhere_script",
    "passkey_script",
    "attach_script",
    "megabytes",
    "t",
    "date",
    "lang",
    "dir",
    "languages",
    "here",
    "unreviewed",
    "town",
    "style",
    "style_within",
    "script",
    "counter",
];

static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut all = Environment::new();
    all.set_undefined_behavior(UndefinedBehavior::Strict);
    all.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build().unwrap_or_default());
    all.add_filter("bdi", |text: &Value| {
        // A name in another script keeps its own direction and leaves the sentence alone.
        let text = minijinja::HtmlEscape(text.as_str().unwrap_or_default()).to_string();
        Value::from_safe_string(format!("<bdi>{text}</bdi>"))
    });
    for (name, source) in crate::pages::TEMPLATES.iter().chain(crate::staff::TEMPLATES) {
        if let Err(error) = all.add_template(name, source) {
            // Held by the test that draws every template; a page without one says it is our fault.
            tracing::error!(template = name, %error, "not a template");
        }
    }
    all
});

#[derive(Serialize)]
struct Language {
    tag: &'static str,
    name: &'static str,
    dir: &'static str,
    current: bool,
}

/// Draws `page` for `reader`.
pub fn draw<P: Page>(reader: &Reader, page: P) -> Result<String, Error> {
    let template = TEMPLATES.get_template(P::TEMPLATE)?;
    let html = template.render(with_globals(reader, Value::from(Serde(page))))?;
    Ok(match &reader.counter {
        Some(standing) => standing.mark(&html),
        None => html,
    })
}

/// Draws the block `name` of `page` alone, for something that is carried away: no form in it has the counter's mark.
pub fn draw_block<P: Page>(reader: &Reader, page: P, name: &str) -> Result<String, Error> {
    let template = TEMPLATES.get_template(P::TEMPLATE)?;
    let mut drawn = template.render_captured(with_globals(reader, Value::from(Serde(page))))?;
    drawn.with_state_mut(|state| state.render_block(name))
}

fn with_globals(reader: &Reader, page: Value) -> Value {
    let dir = |rtl| if rtl { "rtl" } else { "ltr" };
    let languages = LOCALES.iter().map(|l| Language {
        tag: l.tag,
        name: l.name,
        dir: dir(l.rtl),
        current: l.tag == reader.locale.tag,
    });
    let words = reader.words.clone();
    let tag = reader.locale.tag;
    context! {
        t => Value::from_function(translate(words.clone(), tag)),
        date => Value::from_function(dates(words.clone(), tag)),
        lang => tag,
        dir => dir(reader.locale.rtl),
        languages => Value::from(Serde(languages.collect::<Vec<_>>())),
        here => crate::locale::same_site(&reader.path),
        unreviewed => words.texts().unreviewed(tag),
        town => words.town(tag),
        practice => words.practice(),
        counter => reader.counter.as_ref().and_then(|at| words.counter(at.point, tag)),
        megabytes => node::MAX_DOCUMENT / (1024 * 1024),
        style => assets::STYLE.path(),
        style_within => reader.arrives.then(assets::style_within),
        script => assets::CARD.path(),
        passkey_script => assets::PASSKEY.path(),
        attach_script => assets::ATTACH.path(),
        elsewhere_script => assets::ELSEWHERE.path(),
        check_script => assets::CHECK.path(),
        kept_script => assets::KEPT.path(),
        engine => assets::ENGINE.path(),
        // Nothing is kept on a screen that many people use.
        offline_script => reader.counter.is_none().then(|| assets::OFFLINE.path()),
        ..page
    }
}

/// `t("key", name=value)`: a text, escaped like everything else.
fn translate(words: Arc<dyn Words>, tag: &'static str) -> impl Fn(&str, Kwargs) -> Result<String, Error> {
    move |key, given| {
        let names: Vec<String> = given.args().map(str::to_owned).collect();
        let mut values = Vec::new();
        for name in &names {
            values.push((name.as_str(), given.get::<Value>(name)?));
        }
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let texts: Vec<String> = values.iter().map(|(_, value)| text(value)).collect();
        let args = values.iter().zip(&texts).map(|((name, value), text)| match value.as_i64() {
            Some(number) if value.is_number() => (*name, Arg::Number(number)),
            _ => (*name, Arg::Text(text)),
        });
        Ok(words.texts().text(tag, key, &args.collect::<Vec<_>>()))
    }
}

/// `date("2026-02-10")` in the reader's words.
fn dates(words: Arc<dyn Words>, tag: &'static str) -> impl Fn(&str) -> Result<String, Error> {
    move |day| {
        let day: Date = day.parse().map_err(|_| Error::new(ErrorKind::InvalidOperation, "not a date"))?;
        Ok(words.texts().date(tag, day))
    }
}

/// One page with contents, for the test that draws everything.
#[cfg(test)]
pub struct Sample {
    pub template: &'static str,
    pub fields: serde_json::Value,
}

#[cfg(test)]
pub fn sample<P: Page>(page: P) -> Sample {
    Sample { template: P::TEMPLATE, fields: serde_json::to_value(page).unwrap() }
}

#[cfg(test)]
mod tests;
