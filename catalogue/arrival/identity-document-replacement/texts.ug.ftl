# review: machine-drafted, not yet read by a native speaker
identity-document-replacement-name = يىتكەن ياكى بۇزۇلغان كىملىكنى يېڭىلاش
identity-document-replacement-summary = بۇ يەردىكى كۆزنەككە ئۆزىڭىز كېلىڭ. نوپۇسىڭىز بار شەھەر كىملىكنى ئىشلەپ ئەۋەتىپ بېرىدۇ، ئۇ يەرگە بېرىشىڭىز ھاجەتسىز.
identity-document-replacement-synonyms = كىملىك يوقاپ كەتتى, يېڭى كىملىك

identity-document-replacement-reason = كونا كىملىككە نېمە بولدى؟
identity-document-replacement-reason-lost = يىتكەن ياكى ئوغرىلانغان
identity-document-replacement-reason-damaged = بۇزۇلغان
identity-document-replacement-collect = كىملىكنى قانداق ئالىسىز؟
identity-document-replacement-collect-counter = كۆزنەكتىن ئۆزۈم ئالىمەن
identity-document-replacement-collect-post = ئادرېسىمغا پوچتا بىلەن

identity-document-replacement-old-card = بۇزۇلغان كىملىك: كۆزنەكتە كۆرسىتىڭ، بىز كۆپەيتىلگەن نۇسخىسىنى ئېلىپ قالمايمىز
identity-document-replacement-card-made = يېڭى كىملىكىڭىز تەييار بولدى. ئۇ سىز ئىلتىماس قىلغان كۆزنەككە ئەۋەتىلدى.

identity-document-replacement-step = يېڭى كىملىكنى ئىشلەش
identity-document-replacement-why = ئۇ يەردىكى ساقچىلار مۇشۇ جاۋابلار بويىچە سىزنى نوپۇس خاتىرىسىدىن تېپىپ، كىملىكنى ئىشلەيدۇ.

identity-document-replacement-basis = «ئاھالە كىملىكى قانۇنى» 11-ماددا
identity-document-replacement-if-gone = كىملىكىڭىز يوقالغان ياكى بۇزۇلغان
identity-document-replacement-if-registered = بۇ دۆلەتنىڭ بىر شەھىرىدە نوپۇسىڭىز بار
