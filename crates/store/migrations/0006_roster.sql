-- Who is a member, of which points, with which keys: signed entries that are only ever added. Offices,
-- points and members are what these come to; the tables that said so unsigned go.
CREATE TABLE roster (
  seq {int} NOT NULL PRIMARY KEY,
  body TEXT NOT NULL,
  signature {bytes} NOT NULL
){strict};

DROP TABLE office;
DROP TABLE point;

ALTER TABLE member DROP COLUMN body;
ALTER TABLE member DROP COLUMN public_key;
ALTER TABLE member DROP COLUMN signature
