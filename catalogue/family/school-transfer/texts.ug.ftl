# review: machine-drafted, not yet read by a native speaker
school-transfer-name = باشقا شەھەردىن مەكتەپ يۆتكەش
school-transfer-summary = باشقا شەھەردە ئوقۇغان بىر ياكى بىرقانچە بالا ئۈچۈن بۇ يەردە مەكتەپ ئورنى.

school-transfer-children = قايسى بالىلار مەكتەپ يۆتكەيدۇ؟
school-transfer-children-hint = قېرىنداشلارنى بىر ئىلتىماسقا قوشسىڭىز بولىدۇ.
school-transfer-child = بالا
school-transfer-child-name = بالىنىڭ ئىسمى
school-transfer-grade = ھازىر نەچچىنچى يىللىقتا (1-12)
school-transfer-school = ھازىرقى مەكتىپى
school-transfer-start = قايسى كۈندىن باشلاپ؟
school-transfer-wish = ئارزۇ قىلغان مەكتىپىڭىز بارمۇ؟ (يازمىسىڭىزمۇ بولىدۇ)
