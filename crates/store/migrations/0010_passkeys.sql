-- Passkeys of members: what a device calls it, which kind of device, what its signatures are checked
-- with, the member's secret wrapped under what the device computes, and the day it was added.
CREATE TABLE passkey (
  credential {bytes} NOT NULL PRIMARY KEY,
  member_id TEXT NOT NULL,
  device TEXT NOT NULL,
  public_key {bytes} NOT NULL,
  wrapped {bytes} NOT NULL,
  added {int} NOT NULL
){strict};

CREATE INDEX passkey_of ON passkey (member_id)
