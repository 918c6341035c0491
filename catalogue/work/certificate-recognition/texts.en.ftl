certificate-recognition-name = Recognition of a certificate
certificate-recognition-summary = A certificate from another town or country is compared with the one used here, and you get a paper that says so.
certificate-recognition-synonyms = foreign diploma, recognise my degree, qualification

certificate-recognition-title = What does the certificate say?
certificate-recognition-title-hint = For instance: welder, nurse, driver, secondary school.
certificate-recognition-awarded-by = Who gave it?
certificate-recognition-place = In which town and country?
certificate-recognition-year = In which year?
certificate-recognition-purpose = What do you need it for?
certificate-recognition-purpose-job = A job
certificate-recognition-purpose-course = A course or school
certificate-recognition-purpose-licence = A licence to work in the trade
certificate-recognition-lost = Is the original lost?

certificate-recognition-basis = The rules of this town for comparing certificates
certificate-recognition-if-any = You have a certificate from another town or country
