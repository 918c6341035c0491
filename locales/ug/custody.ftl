# review: machine-drafted, not yet read by a native speaker
# Originals, what was seen, and fees.

## Why not

refusal-holds-original = بىر ئەسلى نۇسخا ھېلىمۇ ئىدارىدە. قايتۇرۇپ بەرگەندىن كېيىنلا ئاخىرلاشتۇرغىلى بولىدۇ.
refusal-not-held = بۇ ئەسلى نۇسخا ئىدارىدە ئەمەس، ياكى قايتۇرۇلۇپ بولغان. تىزىملىكتىن بىرنى تاللاڭ.
refusal-not-seen = بۇنى پەقەت ئادەم پېشخاندا كۆرۈلگەندىن كېيىنلا تەستىقلىغىلى بولىدۇ. كېلىشىنى ئېيتىڭ ۋە كۆرۈلگەنلىكىنى تۆۋەندە خاتىرىلەڭ.
refusal-paid-already = ھەق تۆلەندى دەپ خاتىرىلىنىپ بولغان.
error-no-fee = بۇ ئىلتىماس ھەقسىز؛ خاتىرىلەيدىغان ھەق يوق.
staff-choose-paper = قايسىسى ئىكەنلىكىنى تىزىملىكتىن تاللاڭ.

## Both sides

case-unseen = تەستىقلاشتىن بۇرۇن، كىملىكىڭىزنى ئېلىپ پېشخانغا بىر قېتىم كېلىڭ. پەقەت كۆرىلىدۇ، كۆپەيتىلمىسى ئېلىپ قېلىنمايدۇ.
staff-unseen = تەستىقلاشتىن بۇرۇن ئادەم پېشخاندا كۆرۈلۈشى كېرەك.
originals-title = ئىدارىدىكى ئەسلى نۇسخىلار
original-held = { $office } { $date } دىن باشلاپ ساقلاۋاتىدۇ، قايتۇرۇپ بېرىدۇ.
original-returned = { $date } كۈنى قايتۇرۇلدى.
fee-title = ھەق
fee-amount = تۆلەيدىغىنى: { $amount }.
fee-paid = { $date } كۈنى تۆلەندى
paper-person-seen = ئادەمنىڭ ئۆزى، پېشخاندا كۆرۈلدى
way-counter = پېشخاندا
way-post = پوچتا ئارقىلىق
message-original-taken = ئەسلى نۇسخا ساقلاشقا ئېلىندى
message-original-returned = ئەسلى نۇسخا قايتۇرۇلدى
message-attested = ئەسلى كۆرۈلدى، كۆپەيتىلمىسى ئېلىپ قېلىنمىدى
message-paid = ھەق تۆلەندى
event-original-taken = ئىدارە ئەسلى نۇسخىنى ساقلاشقا ئالدى
event-original-returned = ئىدارە ئەسلى نۇسخىنى قايتۇردى
event-attested = ئىدارە خادىمى ئەسلىنى كۆردى، كۆپەيتىلمىسى ئېلىپ قېلىنمىدى
event-paid = ئىدارە ھەق تۆلەنگەنلىكىنى خاتىرىلىدى

## At the office

staff-choose = تاللاڭ
staff-paper = قايسىسى؟
staff-way = قانداق تاپشۇرۇلدى؟
staff-take = ئەسلى نۇسخىنى ساقلاشقا ئېلىش
staff-take-hint = پەقەت كۆرۈشلا كۇپايە قىلمىغاندا ئېلىڭ. ئىلتىماس ئاخىرلىشىشتىن بۇرۇن قايتۇرۇلۇشى كېرەك؛ ئاندىن تالوننى بېسىپ چىقىرىڭ.
staff-take-note = ئىزاھات: قانداق كۆرۈنىدۇ، قانچە بەت
staff-take-button = ئالغانلىقنى خاتىرىلەش
staff-give-back = ئەسلى نۇسخىنى قايتۇرۇش
staff-give-back-button = قايتۇرغانلىقنى خاتىرىلەش
staff-attest = ئەسلى كۆرۈلدى، كۆپەيتىلمە ئېلىنمىدى
staff-attest-hint = ئادەمنىڭ ئۆزى ياكى پەقەت كۆرسىتىلىدىغان ھۆججەت ئۈچۈن. ئىسمىڭىز بىرگە خاتىرىلىنىدۇ.
staff-attest-button = كۆرۈلگەنلىكىنى خاتىرىلەش
staff-pay = ھەق تۆلەندى
staff-pay-button = تۆلەنگەنلىكىنى خاتىرىلەش

## Letters

letter-originals = ئەسلى نۇسخىلار تالونى
letter-originals-text = ئىدارە تۆۋەندىكى ئەسلى نۇسخىلارنى ساقلاۋاتىدۇ. ئۇلار ئىلتىماس قىلغۇچىنىڭ، قايتۇرۇلىدۇ.
letter-originals-keep = بۇ تالوننى ساقلاڭ، ئالغىلى كەلگەندە ئېلىپ كېلىڭ.
letter-returned = تالون: ئەسلى نۇسخىلار قايتۇرۇلدى
letter-returned-text = تۆۋەندىكى ئەسلى نۇسخىلار قايتۇرۇلدى.
letter-original = ئەسلى نۇسخا
letter-way = قانداق
letter-signature-person = قايتۇرۇۋالدىم، ئىمزا: ____________________
letter-fee = ھەق ئۇقتۇرۇشى
letter-amount = سوممىسى
letter-fee-text = بۇ ئىلتىماسنىڭ ھەققى بار. ھەممە ئادەمگە ئوخشاش.
letter-fee-how = پېشخاندا تۆلەڭ ۋە بۇ ئىلتىماسنىڭ نومۇرىنى ئېيتىڭ. تالون ئالىسىز.
letter-payment = ھەق تالونى
letter-payment-text = بۇ ئىلتىماسنىڭ ھەققى تۆلەندى.
