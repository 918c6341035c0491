# Case numbers, lost cards, members and their keys.

case-number = Case number
case-number-what = For queues, letters and the telephone. It opens nothing.
keep-number = Write the case number down too, apart from the card: it opens nothing, and a counter finds your request by it.
staff-number-open = Open
staff-number-none = There is no case with this number at your points. Check the digits.

# Lost cards, for the person.
replaceable-title = If you lose the card
replaceable-label = If I lose the card, it may be replaced
replaceable-hint = With the case number, at a counter: two members of the office compare you with this request, and for three working days the old card can object. If you do not choose this, nobody can open the request again without the card. You can change it later.
replaceable-yes = A lost card of this request can be replaced at a counter.
replaceable-no = A lost card of this request can not be replaced.
replaceable-allow = Allow replacing a lost card
replaceable-forbid = Do not allow it
replacing-title = Somebody says that this card is lost
replacing-asked = At { $name } it was said that the card of this request is lost.
replacing-checked = Members of the office have compared the person with the request. A new card is being made.
replacing-until = A new card was made. If nobody objects by { $date }, this card stops working after that day.
replacing-veto = I have my card: object
replacing-next = The new card
error-card-replaced = This card was said to be lost and was replaced by a new one. It opens nothing any more. If that was not you, go to a counter and say so.
error-card-not-yet = This card does not work yet: for three working days the old card can object. Try again after that.
error-card-void = This card never came into force: the replacement was called off. The old card still works. If it is lost, ask again at a counter.
error-unknown-number = No request has this case number. Check the digits.
error-bad-passphrase = The passphrase is wrong. Nothing was done.
event-card-allowed = Chosen: a lost card may be replaced
event-card-forbidden = Chosen: a lost card is not replaced
event-card-asked = At a counter it was said that the card is lost
event-card-checked = A member compared the person with the request
event-card-made = A second member compared; a new card was made
event-card-handed = The new card was handed over; the old one has three working days to object
event-card-vetoed = The old card objected; it stays the card
event-card-stopped = The office called the replacement off
event-card-replaced = The new card replaced the old one
refusal-chosen-already = That is how it is already.
refusal-not-replaceable = When this request was sent, it was not chosen that a lost card can be replaced, so nobody can open it again without the card. Look for a photo or a print of the card; otherwise send the request anew and name the case number in it, so that the office can find what it has.
refusal-asked-for-card = A new card was asked for already.
refusal-no-replacement = No card is being replaced here.
refusal-same-member = Another member has to make the second check.
refusal-checked-twice = Two members have checked already.

# Lost cards, for members.
lost-title = A card is lost
lost-what = Type the case number. The office in charge of the request is told; nothing of the request is shown to you.
lost-tell = Tell the office in charge
lost-told = { $name } was told. The person goes there, with something that shows who they are.
lost-next = Two of its members compare the person with the request. Then the new card is handed over, and the old one has three working days to object.
lost-queue = Card lost
lost-step-asked = A member compares the person with the answers below. A second member does the same afterwards.
lost-step-checked = One member has compared the person. Now another member does.
lost-step-made = The new card is made. Say when it is in the person's hand: the three working days begin then. If it was not printed, call the replacement off and begin again.
lost-step-waiting = The new card was handed over. It works after three working days, unless the old card objects.
lost-compared = I have compared the person in front of me with this request, and it is theirs.
lost-not-compared = Tick that you have compared the person with the request. Nothing was done.
lost-passphrase = Your passphrase, once more
lost-confirm = Confirm
lost-handed = Printed and handed over
lost-stop = Call the replacement off
lost-print = Print it or write it down now and hand it over: it is shown only once.
lost-works-from = This card works after three working days, unless the old card objects.
