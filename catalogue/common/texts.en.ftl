## What several procedures ask, name and say in the same words.

section-you = About you
section-matter = What it is about

field-name = Your name
field-name-hint = As you write it yourself. One name is enough.
field-phone = Phone number
field-phone-hint = Only for questions about this request.
field-address = Your address in this town
field-from-town = Which town did you come from?
field-old-address = Your address in that town (optional)
field-household-town = In which town is your household registered?
field-identity-number = Number of the identity card (optional)
field-identity-number-hint = It helps to tell apart people of the same name.
field-born = Date of birth
field-date-hint = As year-month-day: 2026-03-31
field-note = Anything else we should know? (optional)
field-reply-language = Which language should the answer be in?
field-reply-language-hint = This is for this request only.
field-about = The page you came from

choice-other = Something else

language-en = English
language-zh-Hans = 简体中文
language-ug = ئۇيغۇرچە
language-ar = العربية
language-es = Español

evidence-identity-paper = Identity card or passport: show it at a counter, we do not keep a copy
evidence-proof-of-address = Proof of your address, such as a bill
evidence-work-contract = Work contract
evidence-pay-slips = Pay slips or a list of wages paid
evidence-birth-certificate = Birth certificate: show it at a counter, we do not keep a copy
evidence-school-report = School report
evidence-health-insurance-card = Health-insurance card
evidence-rental-contract = Rental contract
evidence-letter-received = The letter you received
evidence-household-booklet = Household register: show it at a counter, we do not keep a copy
evidence-school-record = School record of the pupil: show it at a counter, we do not keep a copy
evidence-vaccination-record = Vaccination booklet
evidence-employer-letter = Letter from your employer
evidence-photo = Passport photo
evidence-social-security-card = Your old social-security card
evidence-insurance-record = Record of insurance paid in the other town
evidence-bank-statement = Bank statement with the payments
evidence-work-record = Record of the days worked, such as a time sheet
evidence-messages = Messages with the employer
evidence-authority-letter = Paper in which the others ask you to act for them
evidence-certificate = The certificate or diploma
evidence-transcript = List of the courses and marks
evidence-translation = Translation of a paper
evidence-court-letter = Letter from a court or an arbitration office
evidence-health-certificate = Health certificate for handling food
evidence-business-licence = Business licence
evidence-business-plan = Business plan
evidence-ownership-proof = Proof that the room is yours to let
evidence-other-paper = Another paper, named in our message

phrase-working-on-it = We are working on your request. You do not need to do anything now.
phrase-come-to-counter = Please come to our counter. Bring your card with you.
phrase-bring-original = Please bring the original paper. We look at it and give it back to you.
phrase-call-us = Please call us. The number is on our page.
phrase-tell-us-more = Please tell us a little more about what you need.
phrase-paper-unreadable = We cannot read the paper you sent. Please send a clearer picture.
phrase-passed-on = Another office is responsible for this. We have passed your request on to it, and you will get the answer from there.
phrase-interpreter-free = An interpreter can help. It costs you nothing.
phrase-paper-received = We have received your paper. Thank you.
phrase-appointment = Please come on { $day } at { $hour }. Where: { $place }. Bring your card with you.
phrase-answer-unclear = One of your answers is not clear to us. Please write what you meant.
phrase-ready-to-collect = Your paper is ready. You can collect it here: { $place }. Bring your card.
phrase-paper-posted = Your paper was posted today.
phrase-not-found = We found nothing under what you wrote. Please look at it again and tell us more.

remedy-answer = Not content with the answer, or no answer in time? Write to us again under this request, or say so at any counter. The head of the office will look at it.
remedy-decision = You can ask for the decision to be reviewed within 60 days, or go to court within six months. Any counter tells you how, and legal advice is free.

acting-for = For whom are you asking?
acting-for-hint = This stays in this request. Nobody keeps a list of who helps whom.
acting-for-myself = For myself
acting-for-child = For my child
acting-for-parent = For my mother or father
acting-for-spouse = For my wife or husband
acting-for-co-workers = For my co-workers
acting-for-other = For somebody who asked me to help
acting-for-name = Their name
acting-for-name-hint = Leave it empty if it is for you, or if you give the names elsewhere in this form.
evidence-acting-proof = Paper that shows you may act for them, such as a birth or marriage certificate or a signed letter: show it at a counter, we do not keep a copy

## How far a case is

step-in-review = We are looking at it
step-other-office = Waiting for another office
step-visit-planned = A visit is planned
step-ready = Ready to be collected

## Questions of “What can I get?”

ask-work = What do you do at the moment?
ask-work-employed = I work for somebody
ask-work-own = I work on my own account
ask-work-looking = I am looking for work
ask-work-studying = I study or learn a trade
ask-work-none = None of these
ask-home = Where do you live in this town?
ask-home-rented = In a rented home
ask-home-own = In a home of my own
ask-home-employer = Where my employer houses me
ask-home-family = With family or friends
ask-home-none = I have no address here yet
ask-household = In which town is your household registered?
ask-household-hint = The town that keeps your household register.
ask-household-here = In this town
ask-household-elsewhere = In another town
ask-household-none = In no town of this country
ask-age = How old are you?
ask-age-hint = In full years.
ask-arrived = When did you move to this town?
ask-arrived-hint = As year-month-day: 2026-03-31. About is enough.
ask-paid-elsewhere = Did you pay health insurance in another town?
ask-social-card = Do you have a social-security card?
ask-social-card-here = Yes, from this town
ask-social-card-elsewhere = Yes, from another town
ask-social-card-lost = I lost it
ask-social-card-none = I never had one
ask-identity-card = How is your identity card?
ask-identity-card-good = I have it and it can be read
ask-identity-card-lost = I lost it
ask-identity-card-damaged = It is damaged
ask-identity-card-never = I never had one
ask-child-elsewhere = Did a child of yours go to school in another town until now?
ask-wages = Does somebody owe you wages?
ask-wages-job = Do you still work there?
ask-wages-job-still = Yes
ask-wages-job-two-years = No, I stopped less than two years ago
ask-wages-job-longer = No, I stopped longer ago
ask-income = How much money do you have to live on each month?
ask-income-hint = In yuan, for you alone. About is enough.
ask-certificate = Do you have a certificate from another town or country that you want to use here?
ask-business = Do you have a business, or plan one?
ask-business-none = No
ask-business-planned = I plan one
ask-business-young = Yes, for less than a year
ask-business-older = Yes, for longer
ask-sells-food = Would the business cook or sell food?

## What has to be so, for several procedures

if-registered-here = Your household is registered in this town
if-registered-not-here = Your household is not registered in this town
if-registered-elsewhere = Your household is registered in another town
if-lives-here = You have an address in this town
if-works-here = You work, for somebody or on your own account
if-paid-elsewhere = You paid health insurance in another town
if-wages-owed = Somebody owes you wages
if-business = You have a business or plan one
if-adult = You are 18 or older
if-sixteen = You are 16 or older
