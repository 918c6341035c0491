# review: machine-drafted, not yet read by a native speaker
school-transfer-name = Traslado escolar desde otra ciudad
school-transfer-summary = Plaza escolar aquí para uno o varios niños que iban a la escuela en otra ciudad.

school-transfer-children = ¿Qué niños cambian de escuela?
school-transfer-children-hint = Los hermanos pueden ir en una misma solicitud.
school-transfer-child = Niño o niña
school-transfer-child-name = Nombre del niño o la niña
school-transfer-grade = Curso actual (de 1 a 12)
school-transfer-school = Escuela actual
school-transfer-start = ¿A partir de qué día?
school-transfer-wish = ¿Prefiere alguna escuela? (opcional)
