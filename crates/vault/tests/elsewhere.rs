//! The card by which another town knows its holder, against numbers worked out by another program. The
//! script that browsers run is held to the same file by `e2e/elsewhere.test.mjs`.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use vault::Card;

#[test]
fn a_card_elsewhere_is_what_another_program_says() {
    let lines: Vec<Vec<&str>> = include_str!("elsewhere.txt").lines().map(|l| l.split(' ').collect()).collect();
    assert!(lines.len() > 5);
    for line in lines {
        let [card, town, nth, there] = line[..] else { panic!("not four words: {line:?}") };
        let card = Card::parse(card).unwrap().elsewhere(town, nth.parse().unwrap());
        assert_eq!(card.text().as_str(), there, "{line:?}");
    }
}
