startup-grant-name = Start-up grant
startup-grant-summary = Money for the first costs of a small business. It need not be paid back.
startup-grant-synonyms = money to start a business, subsidy, funding

startup-grant-business = Name of the business, or a working title
startup-grant-idea = What will the business do?
startup-grant-idea-hint = What you sell, to whom, and what you have done so far.
startup-grant-founded = Has it been founded?
startup-grant-founded-not-yet = Not yet
startup-grant-founded-this-year = Less than a year ago
startup-grant-founded-longer = Longer ago
startup-grant-jobs = How many people will work there in the first year?
startup-grant-costs = What do you need the money for?
startup-grant-costs-hint = One line for each thing: rent, a machine, a course.
startup-grant-cost = Cost
startup-grant-cost-what = For what?
startup-grant-cost-amount = Yuan
startup-grant-own-money = How much of your own money goes in, in yuan?

startup-grant-basis = The rules of this town for start-up grants
startup-grant-if-new = Your business is planned, or less than a year old
startup-grant-if-half-a-year = You have been in this town for six months or more
