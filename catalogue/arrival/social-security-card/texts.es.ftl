# review: machine-drafted, not yet read by a native speaker
social-security-card-name = Tarjeta de la seguridad social
social-security-card-summary = Una primera tarjeta, otra por pérdida o el cambio de una tarjeta de otra ciudad.
social-security-card-synonyms = tarjeta de seguridad social, número de afiliación

social-security-card-kind = ¿Qué necesita?
social-security-card-kind-first = Mi primera tarjeta
social-security-card-kind-lost = Una nueva, perdí la anterior o está rota
social-security-card-kind-move = Una de esta ciudad en lugar de la de otra
social-security-card-from-town-hint = Solo si la tarjeta anterior es de otra ciudad.
social-security-card-employer = ¿Dónde trabaja? (opcional)
social-security-card-employer-hint = Si trabaja, su empresa debe asegurarle; la tarjeta es suya en todo caso.
social-security-card-collect = ¿Cómo recibirá la tarjeta?
social-security-card-collect-counter = La recojo en la ventanilla
social-security-card-collect-post = Por correo a mi dirección

social-security-card-basis = Ley de seguro social, artículo 58; Normas de la tarjeta de seguridad social (2011)
social-security-card-if-needed = No tiene tarjeta de esta ciudad, o la perdió
