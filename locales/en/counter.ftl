## Counter mode

counter-bar = Counter: { $point }
counter-finish = Finish, next person
counter-title = Help the next person
counter-what = Write the request down together with the person in front of you. It goes to your counter, or to the office of the listing you choose. The person keeps the card; this computer keeps nothing.
counter-none = None of your points is a counter. The steward of your town can change that.
counter-choose = At which counter are you?
counter-on = This browser is in counter mode. After each person, press the button in the bar above.
counter-go-on = Go on
counter-leave = Leave counter mode
counter-no-download = Documents are not saved on a counter's computer, because the file would stay there. Open the request on the person's own phone, or ask the office in charge to show it.
counter-forgotten = This was typed for somebody who has finished, and is forgotten here. Please begin again.
counter-received-label = Received on paper on
counter-received-hint = Only when a paper form is keyed in: the day on which the counter received it, as year-month-day. Leave it empty for today.

## Blank forms

print-link = Print this form
print-how = Print this page with your browser and fill it in with a pen. Any counter helps you and takes it.
print-with = Second language
print-bring = Papers that the office may ask for
print-seen = only to be shown, no copy is kept
print-where = Where to hand it in
print-any = Any counter of the town takes it.
print-card = You get a card when it is handed in. The card opens your request; keep it like a key.
print-office = The counter fills this in
print-received = Received on
print-contact-to = Tick one. Below it write the number or the address, and whom to ask for.

## Invitation sheets of new members

sheet-title = Your invitation to { $town }
sheet-officer = You are an officer: you handle the requests that reach your points.
sheet-lead = You are a lead: you handle requests, extend deadlines, and see what is late.
sheet-steward = You are a steward: you keep the directory of offices and services. You read no request.
sheet-points = Your points
sheet-open = Open { $address } and sign in with your name and the passphrase above. Dashes, blanks and capital letters do not matter.
sheet-keep = Keep this sheet like a key, or learn the passphrase and destroy the sheet. Nobody has a copy.
sheet-alone = Never lend the passphrase: whoever asks for help sees your name beside everything done with it.

## A town in which people practise

practice-bar = PRACTICE. Nothing here is real, and no request goes to an office.
error-practice-card = This is a practice card. It opens nothing here: practice requests are in the town for practising.
error-real-card = This is the card of a real request. Here people only practise; please use it in the real town.
error-no-practice = In a town for practising nobody is sent a message.
