## Members and their keys.

members-title = Members
members-what = Whoever is let in here is signed by you, and can be seen by everybody who may let somebody in.
members-invite = Let somebody new in
members-invite-hint = They get a passphrase on a sheet to print. It is shown once. Give it to them by hand.
members-role = What they do
role-officer = Officer: handles requests
role-lead = Lead: also extends deadlines, answers complaints and lets members in
role-steward = Steward: keeps the directory, reads no request
members-no-points = You hold no point’s key. A lead puts the new member at a point afterwards.
members-invite-button = Let them in
members-choose-role = Choose what they do. Nobody was let in.
members-seat = Put a member at one more point
members-seat-hint = They read the requests of that point from now on, the open ones too.
members-who = Member
members-seat-button = Put them there
members-own = Your own passphrase
members-renew = Change the passphrase
members-renew-hint = You get a new one, shown once. The old one opens nothing any more, and you sign in again everywhere.
members-old = The passphrase you have now
members-renew-button = Make a new one
members-sheet = A sheet to print
members-sheet-once = Print it or write it down now: the passphrase is shown only once, and nobody has a copy.
error-name-taken = Somebody signs in with this name already, or did. Please add something to it.
error-unknown-member = There is no such member. Look at the list again.
members-remove = Take a member out
members-remove-hint = They read nothing from the next click on, and the keys of their points change. What is open is moved to the new keys when you or another member of the point comes by.
members-choose = Please choose
members-remove-button = Take them out
members-moving = { $name }: the key was changed. { $count ->
    [one] One part of a request is still to be moved; it happens with every look at the queue.
   *[other] { $count } parts of requests are still to be moved; it happens with every look at the queue.
}
error-leaves-nobody = Nobody would be left there. First let somebody else in, or put another member at the point.
error-oneself = Nobody can do this for themselves. Ask another member who may.
message-attested-unproved = Said to have been seen, but no member’s signature stands for it. Ask the office.
