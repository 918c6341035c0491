# review: machine-drafted, not yet read by a native speaker
## On a form whose request can cross to another town

crosses-what = بۇنى باشقا شەھەردىكى ئورۇن سىز ئۈچۈن قىلىپ بېرەلەيدۇ:
crosses-consent = سىز نېمىلىكىنى كۆرۈپ قوشۇلمىغۇچە ئۇ يەرگە ھېچنېمە ئەۋەتىلمەيدۇ.
