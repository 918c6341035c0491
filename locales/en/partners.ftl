## A point of one: who can let somebody in there, and what holders do when its key was lost.

partner-title = Your points
partner-what = A point takes new requests while two members are there, or one and a recovery partner: another point whose lead can let somebody in. Everybody can see who it is.
partner-takes = Takes new requests.
partner-takes-not = Takes no new requests: too few people are there, and no recovery partner is named.
partner-alone = Only one person can open what comes here.
partner-is = Recovery partner:
partner-name = Name a recovery partner
partner-which = Which point
partner-button = Name it
partner-loses = Take them out all the same. Nobody will be able to read the open requests there until each holder lets the office in again.
counters-few = Takes no new requests at present: too few people are there. Please go to another counter.
counters-partners = If nobody is left
counters-partners-what = At these offices one person does the work. If that person is gone, the office named behind it can let somebody new in.
let-in-title = The office cannot read your request
let-in-what = { $office } lost the key to it, and new people work there now. You can let them read your request again: your answers, messages and documents. Nothing is lost.
let-in-button = Let them read it again
event-let-in = You let the office read it again
error-no-intake = Too few people are at this office to take requests. Please choose another counter; nothing that you wrote is lost.
error-bad-partner = This point cannot be the partner: nobody else answers for it. Please choose another one.
error-locked = This request was written for a key that this office lost. Its holder can let you read it again, on the card’s page.
queue-locked = Cannot be read until its holder lets you in
