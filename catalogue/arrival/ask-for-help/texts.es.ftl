# review: machine-drafted, not yet read by a native speaker
ask-for-help-name = Pedir ayuda
ask-for-help-summary = Diga con sus propias palabras lo que necesita. La oficina correcta le responderá a tiempo y gratis.

ask-for-help-need = ¿Qué necesita?
ask-for-help-need-hint = Escriba en cualquier idioma. No hace falta saber para qué oficina es.
ask-for-help-called = ¿Cómo le llamamos? (opcional)
ask-for-help-called-hint = Su nombre tal como usted lo escribe. Basta un nombre.
ask-for-help-reply-language = ¿En qué idioma quiere la respuesta?
ask-for-help-reply-language-hint = Solo para esta solicitud.
ask-for-help-about = La página de la que viene

language-en = English
language-zh-Hans = 简体中文
language-ug = ئۇيغۇرچە
language-ar = العربية
language-es = Español

evidence-identity-paper = Documento de identidad o pasaporte: muéstrelo en una ventanilla, no guardamos copia
evidence-proof-of-address = Un papel que muestre su dirección, por ejemplo una factura
evidence-work-contract = Contrato de trabajo
evidence-pay-slips = Nóminas o una lista de los salarios pagados
evidence-birth-certificate = Partida de nacimiento: muéstrela en una ventanilla, no guardamos copia
evidence-school-report = Boletín de notas
evidence-health-insurance-card = Tarjeta del seguro de salud
evidence-rental-contract = Contrato de alquiler
evidence-letter-received = La carta que recibió
evidence-other-paper = Otro papel, indicado en nuestro mensaje

phrase-working-on-it = Estamos trabajando en su solicitud. Ahora no tiene que hacer nada.
phrase-come-to-counter = Venga a nuestra ventanilla, por favor. Traiga su tarjeta.
phrase-bring-original = Traiga el papel original, por favor. Lo miramos y se lo devolvemos.
phrase-call-us = Llámenos, por favor. El número está en nuestra página.
phrase-tell-us-more = Cuéntenos un poco más sobre lo que necesita, por favor.
phrase-paper-unreadable = No podemos leer el papel que envió. Envíe una imagen más clara, por favor.
phrase-passed-on = De esto se encarga otra oficina. Le hemos pasado su solicitud y de allí le llegará la respuesta.
phrase-interpreter-free = Un intérprete puede ayudarle. No le cuesta nada.
phrase-paper-received = Hemos recibido su papel. Gracias.

ask-for-help-remedy = ¿No está conforme con la respuesta, o no llegó a tiempo? Escríbanos de nuevo en esta solicitud, o dígalo en cualquier ventanilla. La persona que dirige la oficina lo mirará.
