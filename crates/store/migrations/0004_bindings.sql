-- Public: which point takes what, where the directory alone does not say. An area is a district, or
-- empty for the whole town.
CREATE TABLE binding (
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  area TEXT NOT NULL,
  point_id TEXT NOT NULL,
  PRIMARY KEY (what, subject, area)
){strict}
