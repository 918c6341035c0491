health-cover-transfer-name = Bringing health cover from another town
health-cover-transfer-summary = Your paid months count on here. We ask the other town; you do not have to go back.
health-cover-transfer-synonyms = health insurance, medical insurance, move my insurance

health-cover-transfer-kind = Which cover did you have?
health-cover-transfer-kind-employee = Through work
health-cover-transfer-kind-resident = As a resident
health-cover-transfer-number = Insurance number (optional)
health-cover-transfer-number-hint = It stands on the old card. We find it out if you do not have it.
health-cover-transfer-paid-until = Paid until (optional)
health-cover-transfer-family = Does family move with you?
health-cover-transfer-family-hint = Only those whose cover is to move too.
health-cover-transfer-person = Family member
health-cover-transfer-person-name = Name
health-cover-transfer-employer = Your employer here (optional)

health-cover-transfer-step = Sending on your paid months
health-cover-transfer-why = The office there finds your cover by these answers and sends the paid months here.
health-cover-transfer-months-sent = We have ended your cover here and sent your paid months to the health insurance office of your new town. They count on there.

health-cover-transfer-basis = Social Insurance Law, article 32
