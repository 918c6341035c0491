# review: machine-drafted, not yet read by a native speaker
health-cover-transfer-name = Traer el seguro de salud de otra ciudad
health-cover-transfer-summary = Sus meses pagados siguen contando aquí. Nosotros preguntamos a la otra ciudad; no tiene que volver.
health-cover-transfer-synonyms = seguro médico, sanidad, trasladar el seguro

health-cover-transfer-kind = ¿Qué seguro tenía?
health-cover-transfer-kind-employee = A través del trabajo
health-cover-transfer-kind-resident = Como residente
health-cover-transfer-number = Número de seguro (opcional)
health-cover-transfer-number-hint = Está en la tarjeta anterior. Si no lo tiene, lo averiguamos.
health-cover-transfer-paid-until = Pagado hasta (opcional)
health-cover-transfer-family = ¿Se traslada su familia con usted?
health-cover-transfer-family-hint = Solo quienes también trasladan su seguro.
health-cover-transfer-person = Familiar
health-cover-transfer-person-name = Nombre
health-cover-transfer-employer = Su empresa aquí (opcional)

health-cover-transfer-step = Enviar sus meses pagados
health-cover-transfer-why = La oficina de allí encuentra su seguro con estas respuestas y envía aquí los meses pagados.
health-cover-transfer-months-sent = Hemos cerrado su seguro aquí y enviado sus meses pagados a la oficina del seguro de salud de su nueva ciudad. Allí siguen contando.

health-cover-transfer-basis = Ley de seguro social, artículo 32
