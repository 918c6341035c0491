## Consent: before anything goes to another town

handover-title = Another town can do this
handover-lead = An office in another town can do a step of your request. Nothing goes there unless you agree.
handover-see = See what would go there
handover-page-lead = Read what would go to the other town, and why. Nothing goes there unless you agree, and even then you have time to take it back.
handover-who = Who would do it
handover-why = Why they need it
handover-when = By when
handover-days = { $n ->
    [one] Within { $n } working day after they have it
   *[other] Within { $n } working days after they have it
 }
handover-fields = This goes there, and nothing else
handover-with = The language you want to be answered in, the day you asked, and whether a counter has seen you go with it.
handover-not = Your other answers, your messages and your documents stay here.
handover-then = What happens then
handover-then-window = For a while nothing is sent. You see on this request’s page until when, and take it back with one press.
handover-then-owner = Until the other town has taken the step, the office here stays in charge of it.
handover-then-back = What the office there writes comes back to this request’s page. Your card opens the step in that town too.
handover-last = To agree, type the last four letters and digits of your card
handover-last-hint = At a counter only the person who has the card can agree.
handover-agree = I agree: hand it over to { $town }
handover-not-now = Not now, back to the request

## Where a step stands that was handed over

handed-title = In another town
handed-waiting = Nothing is sent yet. It goes to { $town } at { $time }. Until then you can take it back.
handed-waiting-staff = The person agreed. It goes to { $town } at { $time }, unless they take it back before.
handed-recall = Take it back: nothing goes to { $town }
handed-cancel = Take it back from { $town }
handed-offered = It was offered to { $town }, which has not taken it yet. The office here is still in charge of it.
handed-silent = { $town } has not answered so far. The office here knows that, and is still in charge of it.
handed-there = { $office } in { $town } has had it since { $date } and is in charge of it.
handed-there-due = The answer is due by { $date }.
handed-back = { $town } has answered. You read it below.
handed-recalled = It was taken back. { $town } does nothing with it.
handed-refused = { $town } did not take it.
handed-not-ours = { $town } gave it back: the office there is not in charge of this.
handed-withdrawn = It was taken back. Nobody in { $town } works on it any more.
handed-lost = { $town } has lost this step, and says so: nobody there will do it, and no answer will come.
handed-refused-owner = { $office } is in charge of it again.
handed-why-not = The reason:
handed-why-agreement = The agreement between the towns does not cover it now.
handed-why-undeclared = It held an answer that the agreement does not name.
handed-why-too-large = It was too large.
handed-why-expired = It came there too late: what was agreed to counts for two weeks.
handed-why-unchecked = What was agreed to could not be checked there.
handed-fields = What was agreed to go there:
handed-letters = What { $town } wrote
handed-paper-there = too large to be sent here; the card opens it in { $town }
handed-print = Print this answer, with the names of the office and its town
handed-remedy = { $office } in { $town } decided this. If you do not agree:
handed-remedy-there = To complain to that office or write to it again, use your card in { $town }.
message-given-back = Not ours: given back, with the reasons
next-elsewhere = The other town has this step now. What it answers comes to this page.
part-packet = the step in the other town

## The card in the other town

there-link = Use your card in { $town }
there-what = In { $town } your card has another code. It is made from the code of your card, and leads back to nobody.
there-open = Open it in { $town }
there-code = Your card’s code in { $town }
there-again = You do not have to keep it: your card shows it here again.
there-shared = This computer is used by many people. Open the step on your own phone, or take the code with you.
came-holder = You asked in { $town }. This is the part that is done here:
came-link = To your request in { $town }
elsewhere-link = My card is from another town
elsewhere-title = A card from another town
elsewhere-what = The code on your card is for the town where you asked. Please do not type it into the pages of another town.
elsewhere-typed = Here it does not leave your device: this town’s own codes are made out of it, and only those are sent.
elsewhere-towns = Open your request in the town where you asked
elsewhere-towns-what = Its page shows each step that was handed over, and opens it in the other town for you.
elsewhere-none = No request here opens with this card. Has the step reached this town? Your own town’s page tells you.
elsewhere-which = Which of them?
elsewhere-several = Several steps of your request are done here.
elsewhere-back = My card is from this town
card-arrived = The page of the other town has brought your card’s code for this town. Open it with one press.

## Members

staff-came = From { $town }
staff-elsewhere = A step is in another town
staff-silent = The other town is silent
staff-lost = The other town lost a step
staff-came-what = A step that { $town } handed over. The request stays there; what you write to the person is sent there too.
staff-return = Not ours: give it back
staff-return-hint = The office in the other town is in charge of it again at once. The person reads your reasons.
staff-return-button = Give it back
staff-crossing-hint = Another town can do this. Once it is accepted, the person can agree with the card to hand it over.

## Events

event-handed-over = You agreed that another town does a step
event-recalled = You took the step back before it was sent
event-released = The other town has the step
event-handover-refused = The other town did not take the step
event-letter = The office in the other town wrote
event-handover-lost = The other town lost the step
event-came-back = The answer of the other town came
event-came = Came from another town
event-given-back = Given back to the town it came from
staff-event-handed-over = The person agreed that another town does a step
staff-event-recalled = The person took the step back before it was sent

## Refusals

refusal-elsewhere = Another town has this step now. You can go on when it is back.
refusal-not-there = The other town has this step already, or it is over. It cannot be taken back this way any more.
refusal-handed-often = Steps of this request were handed over too often. The office here goes on with it.
error-no-agreement = There is no agreement with that town that covers this. Nothing was sent.
error-town-unknown = That town has not said yet by which keys its offices are reached. Nothing was sent; please try again in some minutes.
