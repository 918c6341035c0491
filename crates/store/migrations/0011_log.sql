-- The public log, and what leads from a case to it: nothing but the card.

-- To this key the salts of a case are sealed. It counts only with the town's signature over case, card
-- and key, so that who can write SQL cannot put in one of their own. Second cards have none.
ALTER TABLE card ADD COLUMN log_key {bytes};
ALTER TABLE card ADD COLUMN log_said {bytes};

-- Salt and promise of an event, sealed to the card.
CREATE TABLE kept (
  case_id TEXT NOT NULL,
  seq {int} NOT NULL,
  sealed {bytes} NOT NULL,
  PRIMARY KEY (case_id, seq)
){strict};

-- Leaves that are not published yet, sealed with a key outside the database: in the clear they would lie
-- beside their events in the write-ahead log.
CREATE TABLE log_wait (
  token {bytes} NOT NULL PRIMARY KEY,
  sealed {bytes} NOT NULL
){strict};

-- What is served under /log/. A partial tile names the full one that takes its place.
CREATE TABLE log_file (
  path TEXT NOT NULL PRIMARY KEY,
  whole TEXT NOT NULL,
  body {bytes} NOT NULL
){strict};

CREATE INDEX log_file_whole ON log_file (whole);

-- Where each leaf is, dummies too. Public: made from the files.
CREATE TABLE log_leaf (
  leaf {bytes} NOT NULL PRIMARY KEY,
  place {int} NOT NULL
){strict};

-- One row: the checkpoint in force.
CREATE TABLE log_head (
  one {int} NOT NULL PRIMARY KEY,
  size {int} NOT NULL,
  checkpoint TEXT NOT NULL
){strict}
