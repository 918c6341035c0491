# review: machine-drafted, not yet read by a native speaker
certificate-recognition-name = گۇۋاھنامىنى ئېتىراپ قىلىش
certificate-recognition-summary = باشقا شەھەر ياكى دۆلەتنىڭ گۇۋاھنامىسى بۇ يەردىكىسى بىلەن سېلىشتۇرۇلىدۇ، سىزگە ئىسپات بېرىلىدۇ.
certificate-recognition-synonyms = دىپلوم ئېتىراپ قىلىش, ئوقۇش تارىخى

certificate-recognition-title = گۇۋاھنامىدە نېمە يېزىلغان؟
certificate-recognition-title-hint = مەسىلەن: كەپشەرچى، سېستىرا، شوپۇر، تولۇق ئوتتۇرا.
certificate-recognition-awarded-by = كىم بەرگەن؟
certificate-recognition-place = قايسى شەھەر ۋە دۆلەتتە؟
certificate-recognition-year = قايسى يىلى؟
certificate-recognition-purpose = نېمىگە ئىشلىتىسىز؟
certificate-recognition-purpose-job = ئىش ئۈچۈن
certificate-recognition-purpose-course = مەكتەپ ياكى كۇرس ئۈچۈن
certificate-recognition-purpose-licence = كەسىپ رۇخسىتى ئۈچۈن
certificate-recognition-lost = ئەسلىي نۇسخىسى يىتىپ كەتكەنمۇ؟

certificate-recognition-basis = بۇ شەھەرنىڭ گۇۋاھنامە سېلىشتۇرۇش قائىدىسى
certificate-recognition-if-any = باشقا شەھەر ياكى دۆلەتنىڭ گۇۋاھنامىسى بار
