unpaid-wages-help-name = Help with unpaid wages
unpaid-wages-help-summary = Say who owes how much, for yourself and for others who work with you. Labour inspection looks into it, free of charge.
unpaid-wages-help-synonyms = not paid, salary owed, boss does not pay, withheld pay

unpaid-wages-help-employer = Who did you work for?
unpaid-wages-help-employer-hint = The firm, the site, or the name of the boss: whatever you know.
unpaid-wages-help-place = Where was the work?
unpaid-wages-help-employer-phone = Phone number of the employer (optional)
unpaid-wages-help-from = Unpaid since
unpaid-wages-help-until = Until (leave empty if it goes on)
unpaid-wages-help-amount = How much is owed to you, in yuan?
unpaid-wages-help-amount-hint = In figures. A good guess is enough.
unpaid-wages-help-contract = What was agreed?
unpaid-wages-help-contract-written = A written contract
unpaid-wages-help-contract-spoken = Only spoken
unpaid-wages-help-contract-none = Nothing was said
unpaid-wages-help-still-there = Do you still work there?
unpaid-wages-help-what = What happened?
unpaid-wages-help-what-hint = The work, the pay agreed, what was paid, what the employer says.
unpaid-wages-help-co-workers = Do you write for co-workers too?
unpaid-wages-help-co-workers-hint = Only those who asked you to. Up to 50.
unpaid-wages-help-co-worker = Co-worker
unpaid-wages-help-co-worker-name = Name
unpaid-wages-help-co-worker-amount = Owed, in yuan
unpaid-wages-help-co-worker-phone = Phone (optional)

unpaid-wages-help-basis = Regulation on Labour Security Inspection, article 20: within two years
unpaid-wages-help-if-in-time = You still work there, or stopped less than two years ago
