# Originals, what was seen, and fees.

## Why not

refusal-holds-original = An original is still with the office. It has to be given back before this can be closed.
refusal-not-held = This original is not with the office, or was given back already. Please choose one from the list.
refusal-not-seen = This can be granted only after the person was seen at a counter. Ask them to come, and note below that they were seen.
refusal-paid-already = The fee was noted as paid already.
error-no-fee = This request costs nothing; there is no fee to note.
staff-choose-paper = Please choose what it is about from the list.

## Both sides

case-unseen = Before this can be granted, come to a counter once with your identity paper. It is looked at; no copy is kept.
staff-unseen = The person has to be seen at a counter before this can be granted.
originals-title = Originals with the office
original-held = { $office } has had it since { $date }, and gives it back.
original-returned = Given back on { $date }.
fee-title = Fee
fee-amount = To be paid: { $amount }.
fee-paid = paid on { $date }
paper-person-seen = The person, seen at the counter
way-counter = At the counter
way-post = By post
message-original-taken = An original was taken into keeping
message-original-returned = An original was given back
message-attested = Seen in the original; no copy was kept
message-paid = The fee was paid
event-original-taken = The office took an original into keeping
event-original-returned = The office gave an original back
event-attested = Somebody of the office saw an original; no copy was kept
event-paid = The office noted that the fee was paid

## At the office

staff-choose = Please choose
staff-paper = Which one?
staff-way = How did it change hands?
staff-take = Take an original into keeping
staff-take-hint = Only where a look at it is not enough. It has to be given back before the request can be closed; print the receipt afterwards.
staff-take-note = Note: what it looks like, how many pages
staff-take-button = Note that we have it
staff-give-back = Give an original back
staff-give-back-button = Note that it was given back
staff-attest = Seen in the original, no copy kept
staff-attest-hint = For the person themselves, or a paper that is only shown. Your name stands with it.
staff-attest-button = Note that it was seen
staff-pay = The fee was paid
staff-pay-button = Note that it was paid

## Letters

letter-originals = Receipt for originals
letter-originals-text = The office has these originals in its keeping. They belong to the person with this request and are given back.
letter-originals-keep = Keep this receipt and bring it when you collect them.
letter-returned = Receipt: originals given back
letter-returned-text = These originals were given back.
letter-original = Original
letter-way = How
letter-signature-person = I have them back, signature: ____________________
letter-fee = Fee notice
letter-amount = Amount
letter-fee-text = This request has a fee. It is the same for everybody.
letter-fee-how = Pay at the counter and name the number of this request. You get a receipt.
letter-payment = Receipt for the fee
letter-payment-text = The fee for this request was paid.
