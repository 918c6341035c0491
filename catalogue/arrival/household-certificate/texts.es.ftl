# review: machine-drafted, not yet read by a native speaker
household-certificate-name = Certificado del registro de familia
household-certificate-summary = Un papel que muestra lo que necesita probar y nada más. Una ventanilla de aquí le atiende; lo escribe la ciudad que lleva el registro.
household-certificate-synonyms = libro de familia, certificado familiar

household-certificate-proves = ¿Qué debe mostrar?
household-certificate-proves-registered = Que mi registro está allí
household-certificate-proves-household = Quién forma parte de mi familia
household-certificate-proves-moved = Cuándo llegué o me fui
household-certificate-proves-former-name = Que un nombre anterior es mío
household-certificate-people = ¿A quién más hay que nombrar?
household-certificate-people-hint = Solo si en el certificado deben figurar otras personas.
household-certificate-person = Persona
household-certificate-person-name = Nombre
household-certificate-person-born = Fecha de nacimiento (opcional)
household-certificate-purpose = ¿Para qué es?
household-certificate-purpose-school = Una plaza escolar
household-certificate-purpose-work = Trabajo
household-certificate-purpose-housing = Vivienda

household-certificate-step = Escribir el certificado
household-certificate-why = La oficina de allí encuentra la inscripción con estas respuestas y escribe solo lo que usted eligió.

household-certificate-basis = Dictamen de doce departamentos sobre los certificados de las comisarías (2016)
