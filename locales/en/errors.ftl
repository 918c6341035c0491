## What went wrong and what to do next.

## About the card

error-card-length = A card has 24 letters and digits, and { $length } were typed. Please compare it with the card and type it again.
error-card-character = Character number { $position } is not used on cards. Please compare it with the card and type it again.
error-card-mistyped = One of the letters or digits is not as on the card, or two have changed places. Please compare it with the card, group by group.
error-card-unknown = No request opens with this card here. Was it made in another town? Otherwise ask at a counter.

## Staff

error-sign-in = The name or the passphrase is wrong. Please type both again.
error-signed-out = Please sign in first. Sessions end after 15 minutes without a click.
error-not-allowed = Your role cannot do this. Please ask the head of your office.
error-no-grant = There is no such request for you. It may have been passed on.
error-busy = Many people want the same at this moment. Please try again in a few seconds.

## What was asked for or typed

error-form = Some answers need another look. Please correct them and send again.
error-other-body = This card has opened another request already. Please use a new card.
error-unknown-procedure = This cannot be asked for here. Go to the first page and ask for help.
error-unknown-listing = This page is no longer here. Go to the first page and search for it.
error-unknown-point = No counter takes this. Please choose another.
error-unknown-document = There is no such document in this request.
error-unknown-word = One of the papers or sentences chosen does not exist here. Please choose again.
error-empty = Nothing was written. Please write something first.
error-too-long = This is too long. Please use at most { $max } characters, or send the rest as a second message.
error-too-large = The file is larger than { $megabytes } MB. Please send a smaller picture, or bring the paper to a counter.
error-no-file = No file was chosen. Please choose one first.
error-unreadable = The text holds an invisible character that cannot be kept. Please type it again instead of pasting it.
error-field-unreadable = This contains characters that cannot be read; they are shown as �. Please type them again.

## Requests as a whole

error-not-found = There is no such page. Go to the first page and say what you need.
error-method = This page cannot be used in this way. Please go back and press the button there.
error-request-too-large = What was sent is too large. Please go back, make it shorter and send it again.
error-request-unreadable = What was sent could not be read. Please go back and send the form again.
error-cross-site = This form was sent from another site and was not accepted. Please open the page here and send it again.
error-ours = The mistake is ours. What you sent before is safe. Please try again in a few minutes.
error-conflict = Somebody else changed this at the same moment. Please look at it again and repeat what you did.
error-damaged = A part of this request cannot be opened. Please tell the counter; nothing is shown rather than something wrong.
error-store = It cannot be saved at the moment. Please try again in a minute; sending twice does no harm.
error-full = There is no room left here to save this. What was saved before is safe. Please try again later, or bring it to a counter; sending twice does no harm.
problem-typed = What you typed is still here
problem-again = Send it again

## What a case does not allow

refusal-stage = The request has moved on, and this can no longer be done, or not yet. Please look at where it stands now.
refusal-not-in-charge = Another office is in charge of this request.
refusal-not-holder = Only the person with the card can do this.
refusal-asked-once = What is missing can be asked for once, and was. Please write a message instead.
refusal-extended-once = The time was extended once already, and cannot be again.
refusal-too-late = The day has passed; the time can no longer be extended.
refusal-pass-to-self = A request can only be passed to another office. Please choose one.
refusal-not-due = It is not yet time for this.
refusal-calendar = The day by which an answer is due could not be worked out. Please tell the counter.
error-too-many-guests = There can be { $max } second cards at a time. Take one back first.
error-unknown-guest = This second card was taken back already.
refusal-undo-over = The three days for undoing are over. You can always ask again.
refusal-complained-already = Your complaint is being looked at. You can write a message.
refusal-no-complaint = There is no complaint to answer.
refusal-bad-receipt = The day on which the paper came must lie within the last thirty days.
