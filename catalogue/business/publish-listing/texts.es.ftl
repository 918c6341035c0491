# review: machine-drafted, not yet read by a native speaker
publish-listing-name = Publicar un empleo o una habitación
publish-listing-summary = Lo revisamos, lo publicamos en el directorio de la ciudad y lo retiramos el día que usted diga. Es gratis.

publish-listing-section-listing = Lo que leerá todo el mundo
publish-listing-kind = ¿Qué ofrece?
publish-listing-kind-job = Un empleo
publish-listing-kind-room = Una habitación o un piso
publish-listing-title = Título
publish-listing-title-hint = Por ejemplo: cocinero para un comedor, o habitación cerca de la estación.
publish-listing-text = ¿Qué debe saber la gente?
publish-listing-text-hint = El trabajo y su horario, o la habitación y desde cuándo está libre. Debe estar abierto a todos en las mismas condiciones.
publish-listing-place = ¿Dónde está?
publish-listing-pay-or-rent = Salario o alquiler
publish-listing-pay-or-rent-hint = Cuánto y por cuánto tiempo: 5000 yuanes al mes.
publish-listing-contact = ¿Cómo pueden contactarle?
publish-listing-contact-hint = Un teléfono o una dirección que pueda ser pública.
publish-listing-expires = ¿Hasta qué día?
publish-listing-expires-hint = Se retira después de este día. Año-mes-día: 2026-03-31
publish-listing-business = Nombre de la empresa (opcional)
