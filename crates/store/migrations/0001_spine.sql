-- What stands in the clear about a case is here and nowhere else: ids, points, stage, days,
-- padded sizes. No table has a row per person served.

CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value {bytes} NOT NULL
){strict};

-- Public: the offices of the town, their points with the keys that cases are sealed to. A key
-- counts only with the town's signature; the key that signs is not in the database.
CREATE TABLE office (
  office_id TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL
){strict};

CREATE TABLE point (
  point_id TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL,
  public_key {bytes} NOT NULL,
  signature {bytes} NOT NULL
){strict};

-- Staff have accounts: they answer for what they do.
CREATE TABLE member (
  member_id TEXT NOT NULL PRIMARY KEY,
  sign_in TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  public_key {bytes} NOT NULL,
  signature {bytes} NOT NULL,
  wrapped_secret {bytes} NOT NULL
){strict};

CREATE TABLE point_key (
  member_id TEXT NOT NULL,
  point_id TEXT NOT NULL,
  wrapped {bytes} NOT NULL,
  PRIMARY KEY (member_id, point_id)
){strict};

CREATE TABLE session (
  session_id {bytes} NOT NULL PRIMARY KEY,
  member_id TEXT NOT NULL,
  sealed {bytes} NOT NULL,
  seen {int} NOT NULL
){strict};

-- Public things, as they were imported or published.
CREATE TABLE listing (
  kind TEXT NOT NULL,
  listing_id TEXT NOT NULL,
  source TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (kind, listing_id)
){strict};

-- A card's digest finds its case. The digest tells nothing of the card. A second card of a case
-- only reads, until a day.
CREATE TABLE card (
  locator {bytes} NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  nonce {bytes} NOT NULL,
  opening {bytes} NOT NULL,
  reader TEXT NOT NULL,
  public_key {bytes} NOT NULL,
  until {int} NOT NULL
){strict};

CREATE INDEX card_case ON card (case_id, reader);

CREATE TABLE case_file (
  case_id TEXT NOT NULL PRIMARY KEY,
  seq {int} NOT NULL,
  is_open {int} NOT NULL,
  responsible TEXT NOT NULL,
  escalated TEXT,
  due {int} NOT NULL,
  state TEXT NOT NULL,
  chain {bytes} NOT NULL
){strict};

CREATE INDEX case_queue ON case_file (responsible, is_open, due, case_id);
CREATE INDEX case_escalated ON case_file (escalated, is_open, due, case_id);

CREATE TABLE event (
  case_id TEXT NOT NULL,
  seq {int} NOT NULL,
  kind TEXT NOT NULL,
  day {int} NOT NULL,
  detail {bytes},
  chain {bytes} NOT NULL,
  PRIMARY KEY (case_id, seq)
){strict};

-- Immutable: a change is a new version, numbered as the event that brought it.
CREATE TABLE version (
  case_id TEXT NOT NULL,
  part TEXT NOT NULL,
  version {int} NOT NULL,
  author TEXT NOT NULL,
  digest {bytes} NOT NULL,
  body {bytes} NOT NULL,
  PRIMARY KEY (case_id, part, version)
){strict};

CREATE TABLE access_grant (
  case_id TEXT NOT NULL,
  part TEXT NOT NULL,
  reader TEXT NOT NULL,
  dormant {int} NOT NULL,
  seq {int} NOT NULL,
  wrapped {bytes} NOT NULL,
  PRIMARY KEY (case_id, part, reader)
){strict};

CREATE TABLE todo (
  kind TEXT NOT NULL,
  due {int} NOT NULL,
  case_id TEXT NOT NULL,
  PRIMARY KEY (case_id, kind)
){strict};

CREATE INDEX todo_due ON todo (kind, due, case_id)
