-- How well another town kept what it signed: how many steps came back in a quarter, and how. Of no person and of
-- no case; and each number began at a small random one, so that it does not say either whether one is among them.
CREATE TABLE figure (
  town TEXT NOT NULL,
  quarter {int} NOT NULL,
  kind TEXT NOT NULL,
  number {int} NOT NULL,
  PRIMARY KEY (town, quarter, kind)
){strict}
