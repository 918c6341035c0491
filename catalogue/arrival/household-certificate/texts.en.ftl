household-certificate-name = Certificate from the household register
household-certificate-summary = A paper that shows what you need to prove and nothing else. A counter here sees you; the town that keeps the register writes it.
household-certificate-synonyms = proof of family, household book, family register

household-certificate-proves = What is it to show?
household-certificate-proves-registered = That I am registered there
household-certificate-proves-household = Who belongs to my household
household-certificate-proves-moved = When I moved in or out
household-certificate-proves-former-name = That an earlier name is mine
household-certificate-people = Who else is to be named?
household-certificate-people-hint = Only if others are to stand on the certificate.
household-certificate-person = Person
household-certificate-person-name = Name
household-certificate-person-born = Date of birth (optional)
household-certificate-purpose = What is it for?
household-certificate-purpose-school = A school place
household-certificate-purpose-work = Work
household-certificate-purpose-housing = Housing

household-certificate-step = Writing the certificate
household-certificate-why = The office there finds the entry by these answers and writes only what you chose.

household-certificate-basis = Opinion of twelve departments on proofs issued by police stations (2016)
