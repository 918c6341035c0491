-- When a member goes, the keys of their points change. Which key a grant to a point was wrapped to, by
-- the first bytes of the public key's digest; and the keys before, until nothing is wrapped to them.
ALTER TABLE access_grant ADD COLUMN to_key {bytes};

CREATE INDEX grant_key ON access_grant (reader, to_key) WHERE to_key IS NOT NULL;

CREATE TABLE old_key (
  point_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  to_key {bytes} NOT NULL,
  wrapped {bytes} NOT NULL,
  retired {int} NOT NULL,
  PRIMARY KEY (point_id, member_id, to_key)
){strict}
