# review: machine-drafted, not yet read by a native speaker
## What members at the counter read.

## What programs are told; the sentences that people read too are in errors.ftl.

api-error-json = ئىلتىماسنىڭ مەزمۇنى UTF-8 دىكى بىر JSON ئوبيېكتى بولۇشى كېرەك. تەكشۈرۈپ قايتا ئەۋەتىڭ.
api-error-media-type = ئىلتىماسنىڭ مەزمۇنى JSON بولۇشى كېرەك. Content-Type: application/json بېشى بىلەن قايتا ئەۋەتىڭ.
api-error-shape = مەزمۇندىكى بىر بۆلەكنىڭ تىپى خاتا. /api/v1/openapi.json بىلەن سېلىشتۇرۇڭ.
api-error-base64 = data بۆلىكى تولدۇرغۇچلىق base64 بولۇشى كېرەك. ھۆججەتنى قايتا كودلاڭ.
api-error-language = بۇ تىل بۇ يەردە يوق. en، zh-Hans ياكى ug نى ئىشلىتىڭ.
api-error-query = بۇ ئادرېسنىڭ سۈرۈشتۈرۈش قىسمىنى ئوقۇغىلى بولمىدى. /api/v1/openapi.json بىلەن سېلىشتۇرۇڭ.
hsds-error-query = بۇ ئادرېسنىڭ سۈرۈشتۈرۈش قىسمىنى ئوقۇغىلى بولمىدى. پەقەت search، page (1 دىن باشلاپ)، per_page (1 دىن 100 گىچە) ۋە organization_id نى ئىشلىتىڭ.
