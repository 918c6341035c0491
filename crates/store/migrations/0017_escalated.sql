-- Few cases are ever late: the others need no place in the list of those that are.
DROP INDEX case_escalated;

CREATE INDEX case_escalated ON case_file (escalated, is_open, due, case_id) WHERE escalated IS NOT NULL
