-- The keys of cards stand in the sealed head of their case, and nowhere in the clear.
ALTER TABLE card DROP COLUMN public_key
