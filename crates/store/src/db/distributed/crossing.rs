//! Statements that more than one machine has to answer, by their nature, each with its reason; and what else is so.

const CARD: &str = "a card's digest leads to its case, which lies elsewhere: two machines";
const CARDS: &str = "the cards of a case, by its index: with a second card, a lost one, at the end; and for what is sealed \
    to the card with every event, so an engine that asks all machines for it pays most here";
const QUEUE: &str = "a point's cases are everybody's who came to it: the first rows of each machine, by an index";
const SWEEP: &str = "what is due in the whole town: the first rows of each machine, by an index, once in a while";
const STEP: &str = "another town names the step, and the step its case: two machines";
const STEPS: &str = "the steps of a case, by its index: when one is handed over, comes back or goes";
const LINES: &str = "what is to be said to one town, in its order, by an index";
const LOG: &str = "the log is published for all cases at once, and nothing of it may lie with its case";
const KEYS: &str = "when a point's key changes: what is still wrapped to the one before, by an index";
const MEMBER: &str = "a member's sessions: when they leave or change how they sign in";

/// Name and reason of each. One that is not here fails, and one that is here for nothing too.
pub const CROSSING: &[(&str, &str)] = &[
    ("card::FIND", CARD),
    ("card::FIND_GRANTS", CARD),
    ("card::FIND_HEAD", CARD),
    ("card::REMOVE_CARD", CARDS),
    ("closures::RUNNING", "the open cases of a point whose calendar changed, some at a time, by an index"),
    ("erase::SHREDDED", "what went since a day, at a start and in a backup, by an index"),
    ("erase::TO_ERASE", SWEEP),
    ("events::DUE", SWEEP),
    ("events::NUMBERED", "a case's short number leads to it, by a unique index"),
    ("files::HELD", "whether a body beside the database is still named: when bodies are swept, by an index"),
    ("handover::COME_OF", STEPS),
    ("handover::COMING", STEP),
    ("handover::DROP_COME", STEPS),
    ("handover::DROP_SENT", STEPS),
    ("handover::FORGET_NONCES", SWEEP),
    ("handover::SENT_OF", STEPS),
    ("handover::SENT_STEP", STEP),
    ("kept::KEPT", CARD),
    ("kept::NEXT_SALT_KEYS", CARDS),
    ("kept::SALT_KEYS", CARDS),
    ("load::LOAD", QUEUE),
    ("log::DROP_PARTS", LOG),
    ("log::FILES", LOG),
    ("log::WAITING", LOG),
    ("log_again::LEAVES", LOG),
    ("log_again::NO_FILES", LOG),
    ("log_again::NO_LEAVES", LOG),
    ("news::MESSAGES", SWEEP),
    ("news::OWED", SWEEP),
    ("next::NEW_CARD", CARDS),
    ("next::OLD_CARD", CARDS),
    ("next::VOID_CARD", CARDS),
    ("partner::FORGET", KEYS),
    ("passkeys::END_OTHERS", MEMBER),
    ("queue::QUEUE", QUEUE),
    ("rotation::BEHIND", KEYS),
    ("rotation::COUNT_BEHIND", KEYS),
    ("rotation::END_SESSIONS", MEMBER),
    ("rotation::FORGET", KEYS),
    ("say::SOON", LINES),
    ("say::TO_SAY", LINES),
    ("say::TO_TELL", "which towns something is to be said to: one look for each town, by an index"),
    ("say::UNANSWERED", "which towns did not answer: asked once in a while"),
    ("sessions::SWEEP", SWEEP),
    ("shred::GONE_CARDS", CARDS),
    ("shred::GUEST_CARDS", CARDS),
    ("town::END_SESSIONS", MEMBER),
];

/// What is unique in a whole table without the key that it is spread by.
pub const UNIQUE: &[(&str, &str)] = &[(
    "case_number",
    "an engine that has no unique index over all machines keeps the number in a table of its own, keyed by it; a number \
     is drawn at random, and twice the same is one in billions",
)];

/// What two of the engines run and Citus refuses: it cannot follow a recursion, or a test of all machines inside a change
/// of a table of the town. Each would become two statements.
pub const NOT_ON_CITUS: &[&str] = &["partner::FORGET", "rotation::FORGET", "say::TO_TELL"];

const ERASE: &str = "erases from PostgreSQL's own files; another engine says at the start that it cannot tell";
const PARTS: &str = "a part of one that is put together";

/// Texts that begin like a statement and stand in no list, by their first three words.
pub const UNLISTED: &[(&str, &str)] = &[
    ("BEGIN", "transactions"),
    ("BEGIN ISOLATION LEVEL", "one moment for all reads; Citus has one for each machine"),
    ("BEGIN; {ddl}; COMMIT", "a migration: CockroachDB does not undo half of one"),
    ("CHECKPOINT", ERASE),
    ("COMMIT", "transactions"),
    ("CREATE TABLE IF", "which migrations a database has: held to the same rules as they"),
    ("INSERT INTO {}", "a backup comes back: every table is tried"),
    ("ROLLBACK", "transactions"),
    ("SELECT ('x' ||", "which server took the place of which; another engine does not know it, and has one address"),
    ("SELECT 1 FROM", "whether a table has rows: every table is tried"),
    ("SELECT COUNT(*), pg_sleep(0.1)::text", ERASE),
    ("SELECT current_setting('fsync', true)", "nothing, where nobody knows the word"),
    ("SELECT has_function_privilege('pg_switch_wal()', 'EXECUTE')", ERASE),
    ("SELECT pg_current_xact_id()::xid::text", ERASE),
    ("SELECT pg_switch_wal()", ERASE),
    ("SELECT table_name::text, column_name::text", "a backup: tables by the standard's own catalogue"),
    ("SELECT {} FROM", "a backup: every table is tried"),
    ("SET lock_timeout =", ERASE),
    ("SET synchronous_commit =", "how a connection begins: settings that the engines take"),
    ("VACUUM (FULL) access_grant", ERASE),
    ("VALUES", PARTS),
    ("VALUES (", PARTS),
];

/// What is handed over to be sent and is no text: where it comes from.
pub const MADE: &[(&str, &str)] = &[
    ("&format!(\"BEGIN;{ddl};COMMIT\")", "a migration"),
    ("&insert", "a backup: `Table::insert`"),
    ("&prepared[&*step.sql]", "a listed one, or several rows of one: `Tuple::repeated`"),
    ("&select", "a backup: `Table::select`"),
    ("&table.some()", "a backup: `Table::some`"),
    ("sql.text()", "a listed one"),
    ("statement", "what was prepared from one of the others"),
    ("text", "what `prepare` is given: listed ones, and `Sent`"),
];
