school-transfer-name = School transfer from another town
school-transfer-summary = A school place here for one child or several who went to school in another town.

school-transfer-children = Which children change school?
school-transfer-children-hint = Brothers and sisters can be in one request.
school-transfer-child = Child
school-transfer-child-name = Name of the child
school-transfer-grade = Grade at present (1 to 12)
school-transfer-school = School at present
school-transfer-start = From which day?
school-transfer-wish = Is there a school you wish for? (optional)
