-- Steps that other towns do. Both towns know a step by its own random name and by nothing else: neither has
-- what the other calls its case.
CREATE TABLE handover_sent (
  handover_id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  number {int} NOT NULL,
  town TEXT NOT NULL,
  offer {bytes} NOT NULL,
  back {bytes},
  why TEXT
){strict};

CREATE INDEX handover_sent_case ON handover_sent (case_id);

-- Steps that came from other towns: how far they are, what waits until it is released, and the case it became.
-- A row stays, so that what was cancelled or done is known when it is said again.
CREATE TABLE handover_come (
  handover_id TEXT NOT NULL PRIMARY KEY,
  town TEXT NOT NULL,
  state TEXT NOT NULL,
  case_id TEXT,
  held {bytes}
){strict};

CREATE INDEX handover_come_case ON handover_come (case_id);

-- What is still to be said to another town, in order, sealed with a key outside the database, and from which
-- second on it is said again.
CREATE TABLE handover_say (
  handover_id TEXT NOT NULL,
  place {int} NOT NULL,
  town TEXT NOT NULL,
  body {bytes} NOT NULL,
  due {int} NOT NULL,
  tries {int} NOT NULL,
  PRIMARY KEY (handover_id, place)
){strict};

CREATE INDEX handover_say_due ON handover_say (due);

-- What another town's office wrote, sealed to the case here.
CREATE TABLE letter (
  case_id TEXT NOT NULL,
  number {int} NOT NULL,
  place {int} NOT NULL,
  sealed {bytes} NOT NULL,
  PRIMARY KEY (case_id, number, place)
){strict};

-- Messages that were heard, until nobody believes them any more.
CREATE TABLE handover_nonce (
  town TEXT NOT NULL,
  nonce TEXT NOT NULL,
  until {int} NOT NULL,
  PRIMARY KEY (town, nonce)
){strict};

CREATE INDEX handover_nonce_until ON handover_nonce (until)
