## Invitation sheets of new members

sheet-title = Your invitation to { $town }
sheet-officer = You are an officer: you handle the requests that reach your points.
sheet-lead = You are a lead: you handle requests, extend deadlines, and see what is late.
sheet-steward = You are a steward: you keep the directory of offices and services. You read no request.
sheet-points = Your points
sheet-open = Open { $address } and sign in with your name and the passphrase above. Dashes, blanks and capital letters do not matter.
sheet-keep = Keep this sheet like a key, or learn the passphrase and destroy the sheet. Nobody has a copy.
sheet-alone = Never lend the passphrase: whoever asks for help sees your name beside everything done with it.
