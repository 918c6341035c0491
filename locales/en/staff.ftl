## What members at the counter read.

## What programs are told; the sentences that people read too are in errors.ftl.

api-error-json = The body must be one JSON object in UTF-8. Please check it and send it again.
api-error-media-type = The body must be JSON. Please send it with the header Content-Type: application/json.
api-error-shape = A field of the body has the wrong type. Please compare it with /api/v1/openapi.json.
api-error-base64 = The field data must be base64 with its padding. Please encode the file again.
api-error-language = This language is not available here. Please use one of: en, zh-Hans, ug.
api-error-query = The query of this address cannot be read. Please compare it with /api/v1/openapi.json.
hsds-error-query = The query of this address cannot be read. Use search, page from 1, per_page from 1 to 100, and organization_id; nothing else.
