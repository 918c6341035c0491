//! A rule that says something wrong is named with its line.

use super::refused_in;

#[test]
fn a_wrong_rule_gets_a_clear_sentence() {
    let refused = |from: &str, to: &str, says: &[&str]| {
        let says = [&["planted/procedure.yaml:"], says].concat();
        refused_in("business/startup-grant", "procedure.yaml", from, to, &says);
    };
    refused("ask: age", "ask: years", &["eligibility.years", "there is no such question"]);
    refused("at_least: 18", "at_least: 121", &["eligibility", "contradicts itself: nobody can get it"]);
    refused("at_least: 18", "at_least: 0", &["eligibility.if-adult", "never makes a difference"]);
    refused("at_least: 18, says: if-adult", "at_least: 18", &["a rule is one of: all, any, not"]);
    refused("  basis: startup-grant-basis\n", "", &["missing field `basis`"]);
}
