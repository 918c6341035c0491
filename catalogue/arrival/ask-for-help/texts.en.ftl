ask-for-help-name = Ask for help
ask-for-help-summary = Say what you need in your own words. The right office will answer you in time, free of charge.

ask-for-help-need = What do you need?
ask-for-help-need-hint = Write in any language. You do not need to know which office it is for.
ask-for-help-called = What should we call you? (optional)
ask-for-help-called-hint = Your name as you write it yourself. One name is enough.
ask-for-help-reply-language = Which language should the answer be in?
ask-for-help-reply-language-hint = This is for this request only.
ask-for-help-about = The page you came from

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

ask-for-help-remedy = Not content with the answer, or no answer in time? Write to us again under this request, or say so at any counter. The head of the office will look at it.
