school-transfer-name = School transfer from another town
school-transfer-summary = A school place here for one child or several who went to school in another town.
school-transfer-synonyms = school place, change school, enrol my child, new school

school-transfer-children = Which children change school?
school-transfer-children-hint = Brothers and sisters can be in one request.
school-transfer-child = Child
school-transfer-child-name = Name of the child
school-transfer-grade = Grade at present (1 to 12)
school-transfer-school = School at present
school-transfer-start = From which day?
school-transfer-wish = Is there a school you wish for? (optional)
school-transfer-old-address-hint = With it the town can confirm that you lived there.

school-transfer-residence = Proof that you lived there
school-transfer-residence-why = The office there looks up where your family lived, so that you need not fetch the paper.
school-transfer-record = Sending on the school record
school-transfer-record-why = The old school finds each child by these answers and sends the record to the new school.
school-transfer-residence-confirmed = We confirm that the family lived here at the address given.
school-transfer-record-sent = The school record was sent to the education office of your new town.

school-transfer-basis = Compulsory Education Law, article 12
school-transfer-if-child = A child of yours went to school in another town
