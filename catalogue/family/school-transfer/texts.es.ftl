# review: machine-drafted, not yet read by a native speaker
school-transfer-name = Traslado escolar desde otra ciudad
school-transfer-summary = Plaza escolar aquí para uno o varios niños que iban a la escuela en otra ciudad.
school-transfer-synonyms = cambiar de colegio, plaza escolar, inscribir a mi hijo

school-transfer-children = ¿Qué niños cambian de escuela?
school-transfer-children-hint = Los hermanos pueden ir en una misma solicitud.
school-transfer-child = Niño o niña
school-transfer-child-name = Nombre del niño o la niña
school-transfer-grade = Curso actual (de 1 a 12)
school-transfer-school = Escuela actual
school-transfer-start = ¿A partir de qué día?
school-transfer-wish = ¿Prefiere alguna escuela? (opcional)
school-transfer-old-address-hint = Con ella la ciudad puede confirmar que vivía allí.

school-transfer-residence = Prueba de que vivía allí
school-transfer-residence-why = La oficina de allí mira dónde vivía su familia, para que no tenga que ir a por el papel.
school-transfer-record = Enviar el expediente escolar
school-transfer-record-why = La escuela anterior encuentra a cada niño con estas respuestas y envía el expediente a la escuela nueva.
school-transfer-residence-confirmed = Confirmamos que la familia vivía aquí, en la dirección indicada.
school-transfer-record-sent = El expediente escolar se envió a la oficina de educación de su nueva ciudad.

school-transfer-basis = Ley de educación obligatoria, artículo 12
school-transfer-if-child = Un hijo suyo iba a la escuela en otra ciudad
