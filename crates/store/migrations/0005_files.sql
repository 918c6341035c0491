-- Which large bodies, lying beside the database, belong to a version: asked when the others are swept.
CREATE INDEX version_beside ON version (digest) WHERE length(body) = 0
