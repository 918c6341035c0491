-- Agreements with other towns: public documents, as the towns signed them, and the word of the one that ended
-- it. What is not signed with this town's own identity key, which lies outside the database, counts for nothing.
CREATE TABLE agreement (
  agreement_id TEXT NOT NULL PRIMARY KEY,
  document TEXT NOT NULL,
  ended TEXT
){strict};

-- The last that another town said of its keys, signed by it, and when this town read it.
CREATE TABLE other_town (
  town TEXT NOT NULL PRIMARY KEY,
  document TEXT NOT NULL,
  learnt {int} NOT NULL
){strict}
