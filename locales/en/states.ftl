## States, steps and events of a case.

## Where a case stands

state-draft = Not sent yet
state-sent = Sent
state-to-complete = Something is missing
state-accepted = Being worked on
state-decided = Decided
state-answered = Answered
state-closed = Finished
state-withdrawn = Taken back
next-draft = Nobody but you can read it. Check it and send it when you are ready.
next-sent = { $office } has it and tells you if something is missing. If it says nothing in time, your request counts as complete.
next-to-complete = { $office } waits for you. The days do not count in the meantime.
next-accepted = { $office } works on it and has to decide by the day below.
next-decided = { $office } has decided and still has to deliver it to you.
next-answered = { $office } has answered. Say whether this settles it; otherwise it closes by itself on the day below.
next-closed = Nothing more to do. The card still opens this page for a while.
next-withdrawn = You took it back; nobody works on it any more.

## Kinds of messages

message-asked = Asks for what is missing
message-decided-yes = Decision: granted
message-decided-no = Decision: not granted
message-answer = Answer
message-extended = More time, with the reasons
message-passed = Passed on, with the reasons

## Events of the timeline

event-drafted = Written
event-edited = Changed
event-sent = Sent
event-listed = Arrived in the office's list
event-looked = Looked at
event-accepted = Accepted as complete
event-accepted-by-silence = Accepted, because the time to ask for more is over
event-asked = The office asked for what is missing
event-completed = You said that everything is there
event-message = You wrote
event-reply = The office wrote
event-document = You added a document
event-office-document = The office added a document
event-decided = Decided
event-answered = Answered
event-extended = More time was taken, once
event-passed = Passed on
event-late = Late: the day was missed
event-closed = You said that it is settled
event-closed-by-time = Closed by itself
event-withdrawn = Taken back
event-times = { $n } times
event-to = To { $name }
event-parts = What was shown
part-answers = your answers
part-thread = the messages
part-document = document { $number }
part-head = what it is about
part-other = another part

## Days and how they are counted

deadline-notice = To say what is missing
deadline-decision = To decide
deadline-delivery = To deliver the decision
deadline-closing = Closes by itself
deadline-provisional = may still move: the holidays of that year are not announced
deadline-how = Working days are counted. The day of receipt is not counted; the last day is.
days-from = From
days-to = To
days-what = What these days are
days-so-far = Days so far
days-counted-to = { $n } so far
days-received = day of receipt, not counted
days-counted = working days
days-worked-weekend = weekend, worked
days-weekend = weekend, not counted
days-holiday = holiday, not counted
days-closed = office closed, not counted
days-stopped = waited for you, not counted
event-restored = Taken up again
event-shared = A second card was made
event-unshared = A second card was taken back
event-complained = Complaint sent
event-resolved = Complaint answered
message-complaint = Complaint
message-resolved = Answer to the complaint
deadline-complaint = Answer to the complaint
