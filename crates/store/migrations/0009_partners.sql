-- The key of a point, wrapped to its recovery partner: another point, which everybody can see in the roster.
CREATE TABLE partner_key (
  point_id TEXT NOT NULL,
  to_key {bytes} NOT NULL,
  wrapped {bytes} NOT NULL,
  retired {int} NOT NULL,
  PRIMARY KEY (point_id, to_key)
){strict}
