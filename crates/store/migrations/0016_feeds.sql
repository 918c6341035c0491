-- Public: feeds that stewards named. A feed's name is the source of its records; times are seconds since 1970.
-- `looked_at` is 0 until the first look; the last look's report and the rows that were not taken are JSON.
CREATE TABLE feed (
  name TEXT NOT NULL PRIMARY KEY,
  address TEXT NOT NULL,
  hours {int} NOT NULL,
  next_at {int} NOT NULL,
  looked_at {int} NOT NULL,
  report TEXT NOT NULL,
  rejected TEXT NOT NULL
){strict}
