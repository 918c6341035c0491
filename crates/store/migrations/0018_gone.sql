-- A start asks what went since a day: few events are of that kind, and no other is looked at.
CREATE INDEX event_gone ON event (day, case_id, kind) WHERE kind IN ('parted', 'shredded')
