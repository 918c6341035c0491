identity-document-replacement-name = New identity card for a lost or damaged one
identity-document-replacement-summary = Come to a counter here in person. The town where you are registered makes the card and sends it back; you do not have to travel.
identity-document-replacement-synonyms = lost identity card, stolen passport, new id

identity-document-replacement-reason = What happened to the old card?
identity-document-replacement-reason-lost = It is lost or was stolen
identity-document-replacement-reason-damaged = It is damaged
identity-document-replacement-collect = How will you get the card?
identity-document-replacement-collect-counter = I collect it at the counter
identity-document-replacement-collect-post = By post to my address

identity-document-replacement-old-card = The damaged card: show it at a counter, we do not keep a copy
identity-document-replacement-card-made = Your new card is made. It is on its way to the counter where you asked for it.

identity-document-replacement-step = Making the new card
identity-document-replacement-why = The police there find you in their register by these answers and make the card.

identity-document-replacement-basis = Resident Identity Card Law, article 11
identity-document-replacement-if-gone = Your identity card is lost or damaged
identity-document-replacement-if-registered = Your household is registered in a town of this country
