-- What is due is looked for town by town: one that is away, and for which much waits, keeps no other waiting.
DROP INDEX handover_say_due;

CREATE INDEX handover_say_town ON handover_say (town, due, handover_id)
