//! Where rows lie when a town outgrows one machine: what belongs to a case lies with its case, what is found by a random
//! name of its own lies by that, and what is of the town is small and lies everywhere.

/// Tables that are spread over machines, and by which column. Equal keys of one name lie on the same machine.
pub const SPREAD: &[(&str, &str)] = &[
    ("access_grant", "case_id"),
    ("case_file", "case_id"),
    ("event", "case_id"),
    ("kept", "case_id"),
    ("letter", "case_id"),
    ("todo", "case_id"),
    ("version", "case_id"),
    // The digest of a card is all that somebody brings.
    ("card", "locator"),
    // Another town knows a step by this name alone.
    ("handover_come", "handover_id"),
    ("handover_say", "handover_id"),
    ("handover_sent", "handover_id"),
    ("handover_nonce", "nonce"),
    // Nothing of the public log may lie beside the case that it came from.
    ("log_file", "path"),
    ("log_leaf", "leaf"),
    ("log_wait", "token"),
    ("session", "session_id"),
];

/// Tables of the town: read everywhere, seldom written, and no larger for every case.
pub const OF_THE_TOWN: &[(&str, &str)] = &[
    ("absence", "some for each member"),
    ("agreement", "one for each other town"),
    ("binding", "some for each procedure"),
    ("closure", "some for each point"),
    ("feed", "a handful"),
    ("figure", "a handful for each other town and quarter; counted last in a transaction, and by statements alone"),
    ("lent_key", "some for each absence"),
    ("listing", "the directory: read whole when the node starts"),
    ("log_head", "one row, moved by whoever publishes"),
    ("member", "one for each"),
    ("meta", "a handful"),
    ("migration", "one for each"),
    ("old_key", "some for each point, until nothing is wrapped to them"),
    ("other_town", "one for each"),
    ("partner_key", "some for each point"),
    ("passkey", "some for each member"),
    ("point_key", "some for each member"),
    ("roster", "one for each change among members and points"),
];

/// What a table is spread by; nothing for one of the town.
pub fn key(table: &str) -> Option<&'static str> {
    SPREAD.iter().find(|(name, _)| *name == table).map(|(_, key)| *key)
}
