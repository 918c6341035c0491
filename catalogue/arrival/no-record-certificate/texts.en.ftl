no-record-certificate-name = Certificate of no criminal record
no-record-certificate-summary = For an employer, a school or another country that wants to see it. The police of the town where you are registered write it; you do not have to go there.
no-record-certificate-synonyms = police certificate, background check, criminal record

no-record-certificate-purpose = What is it for?
no-record-certificate-purpose-work = Work
no-record-certificate-purpose-school = School or studies
no-record-certificate-purpose-abroad = Going abroad
no-record-certificate-since = Since when? (optional)
no-record-certificate-since-hint = Leave it empty for the whole time. As year-month-day: 2026-03-31
no-record-certificate-other-names = Other names you have had (optional)

no-record-certificate-step = Writing the certificate
no-record-certificate-why = The police there look for you in their records by these answers and post the certificate to your address.
