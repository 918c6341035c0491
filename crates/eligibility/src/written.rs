//! How a rule is written down, in YAML and in JSON: `all`, `any`, `not`, `{ at_least: 2, of: […] }`, and
//! conditions such as `{ ask: age, at_least: 18, says: … }`.

use crate::rule::{Condition, Rule, Test};
use serde::{Deserialize, Serialize};

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[serde(default)]
pub struct Written {
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<Vec<Written>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    any: Option<Vec<Written>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not: Option<Box<Written>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<Vec<Written>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    one_of: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    below: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    months_at_least: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    months_below: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    years_at_least: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    years_below: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    says: Option<String>,
}

const SHAPE: &str = "a rule is one of: all, any, not, `at_least` with `of`, or `ask` with one comparison and `says`";

impl TryFrom<Written> for Rule {
    type Error = String;

    fn try_from(w: Written) -> Result<Self, String> {
        let list = |rules: Vec<Written>| rules.into_iter().map(Rule::try_from).collect::<Result<Vec<_>, _>>();
        let number = |make: fn(i64) -> Test, of: Option<i64>| of.map(make);
        let counted = w.of.is_some();
        let tests = [
            w.is.map(Test::Is),
            w.one_of.map(Test::OneOf),
            number(Test::AtLeast, w.at_least.filter(|_| !counted)),
            number(Test::AtMost, w.at_most),
            number(Test::Below, w.below),
            number(Test::MonthsAtLeast, w.months_at_least),
            number(Test::MonthsBelow, w.months_below),
            number(Test::YearsAtLeast, w.years_at_least),
            number(Test::YearsBelow, w.years_below),
        ];
        let mut tests = tests.into_iter().flatten();
        let leaf = (w.ask, tests.next(), w.says);
        if tests.next().is_some() {
            return Err(format!("more than one comparison; {SHAPE}"));
        }
        match (w.all, w.any, w.not, w.of, leaf) {
            (Some(rules), None, None, None, (None, None, None)) => Ok(Rule::All(list(rules)?)),
            (None, Some(rules), None, None, (None, None, None)) => Ok(Rule::Any(list(rules)?)),
            (None, None, Some(rule), None, (None, None, None)) => Ok(Rule::Not(Box::new(Rule::try_from(*rule)?))),
            (None, None, None, Some(rules), (None, None, None)) => {
                let least = w.at_least.and_then(|n| usize::try_from(n).ok());
                Ok(Rule::AtLeast(least.ok_or("`of` needs `at_least`: how many of them")?, list(rules)?))
            }
            (None, None, None, None, (Some(ask), Some(test), Some(says))) => {
                Ok(Rule::If(Condition { ask, test, says }))
            }
            _ => Err(SHAPE.to_owned()),
        }
    }
}

impl From<Rule> for Written {
    fn from(rule: Rule) -> Self {
        let list = |rules: Vec<Rule>| Some(rules.into_iter().map(Written::from).collect());
        let w = Written::default();
        match rule {
            Rule::All(rules) => Written { all: list(rules), ..w },
            Rule::Any(rules) => Written { any: list(rules), ..w },
            Rule::Not(rule) => Written { not: Some(Box::new(Written::from(*rule))), ..w },
            Rule::AtLeast(least, rules) => Written { at_least: i64::try_from(least).ok(), of: list(rules), ..w },
            Rule::If(Condition { ask, test, says }) => {
                let w = Written { ask: Some(ask), says: Some(says), ..w };
                match test {
                    Test::Is(is) => Written { is: Some(is), ..w },
                    Test::OneOf(values) => Written { one_of: Some(values), ..w },
                    Test::AtLeast(n) => Written { at_least: Some(n), ..w },
                    Test::AtMost(n) => Written { at_most: Some(n), ..w },
                    Test::Below(n) => Written { below: Some(n), ..w },
                    Test::MonthsAtLeast(n) => Written { months_at_least: Some(n), ..w },
                    Test::MonthsBelow(n) => Written { months_below: Some(n), ..w },
                    Test::YearsAtLeast(n) => Written { years_at_least: Some(n), ..w },
                    Test::YearsBelow(n) => Written { years_below: Some(n), ..w },
                }
            }
        }
    }
}
