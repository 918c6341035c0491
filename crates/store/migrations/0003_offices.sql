-- The second week at an office. All of it is about staff and points, and public but for the keys.

-- A member is away, and somebody may cover for them: days since 1970-01-01, both included.
CREATE TABLE absence (
  absence_id TEXT NOT NULL PRIMARY KEY,
  member_id TEXT NOT NULL,
  cover_id TEXT,
  first_day {int} NOT NULL,
  last_day {int} NOT NULL
){strict};

-- The key of a point, wrapped to who covers, for these days and no others.
CREATE TABLE lent_key (
  absence_id TEXT NOT NULL,
  point_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  wrapped {bytes} NOT NULL,
  PRIMARY KEY (absence_id, point_id)
){strict};

CREATE INDEX lent_to ON lent_key (member_id);

-- Closed days of a point. Kept for as long as a case counts them; `counted` once its cases know.
CREATE TABLE closure (
  closure_id TEXT NOT NULL PRIMARY KEY,
  point_id TEXT NOT NULL,
  first_day {int} NOT NULL,
  last_day {int} NOT NULL,
  reason TEXT NOT NULL,
  counted {int} NOT NULL
){strict}
