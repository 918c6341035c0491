-- A short number for queues, letters and the telephone. It opens nothing.
ALTER TABLE case_file ADD COLUMN number TEXT;

CREATE UNIQUE INDEX case_number ON case_file (number)
