legal-advice-name = Free legal advice
legal-advice-summary = Write what happened. A lawyer answers within days, and only the adviser reads it.
legal-advice-synonyms = lawyer, legal aid, my rights, court

legal-advice-topic = What is it about?
legal-advice-topic-work = Work and pay
legal-advice-topic-home = Flat, room or landlord
legal-advice-topic-family = Family
legal-advice-topic-contract = A contract, a purchase, a loan
legal-advice-topic-injury = An injury or accident
legal-advice-matter = What happened, and what do you want to know?
legal-advice-matter-hint = In any language. Dates and amounts help.
legal-advice-deadline = Is there a day by which something must be done? (optional)
legal-advice-deadline-hint = It often stands in the letter. As year-month-day: 2026-03-31
legal-advice-other-side = Who is the matter with? (optional)
legal-advice-other-side-hint = So that you do not get an adviser who works for them.
legal-advice-way = How shall we advise you?
legal-advice-way-written = In writing, in this request
legal-advice-way-phone = By phone
legal-advice-way-counter = At the counter, with an interpreter if I need one

legal-advice-basis = Legal Aid Law, articles 31, 34 and 42; the amount is set by the province
legal-advice-if-little = You have 3,000 yuan a month to live on, or less
