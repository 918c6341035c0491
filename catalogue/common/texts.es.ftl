# review: machine-drafted, not yet read by a native speaker
## What several procedures ask, name and say in the same words.

section-you = Sobre usted
section-matter = De qué se trata

field-name = Su nombre
field-name-hint = Como usted lo escribe. Basta un nombre.
field-phone = Teléfono
field-phone-hint = Solo para preguntas sobre esta solicitud.
field-address = Su dirección en esta ciudad
field-from-town = ¿De qué ciudad viene?
field-old-address = Su dirección en esa ciudad (opcional)
field-household-town = ¿En qué ciudad está su registro de familia?
field-identity-number = Número del documento de identidad (opcional)
field-identity-number-hint = Ayuda a distinguir a personas con el mismo nombre.
field-born = Fecha de nacimiento
field-date-hint = Año-mes-día: 2026-03-31
field-note = ¿Algo más que debamos saber? (opcional)
field-reply-language = ¿En qué idioma quiere la respuesta?
field-reply-language-hint = Solo para esta solicitud.
field-about = La página de la que viene

choice-other = Otra cosa

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
evidence-household-booklet = Libro de familia: muéstrelo en una ventanilla, no guardamos copia
evidence-school-record = Expediente escolar: muéstrelo en una ventanilla, no guardamos copia
evidence-vaccination-record = Cartilla de vacunación
evidence-employer-letter = Carta de la empresa
evidence-photo = Foto de carné
evidence-social-security-card = Su tarjeta anterior de la seguridad social
evidence-insurance-record = Registro de cotizaciones de la otra ciudad
evidence-bank-statement = Extracto bancario con los pagos
evidence-work-record = Registro de los días trabajados, por ejemplo una hoja de horas
evidence-messages = Mensajes con la empresa
evidence-authority-letter = Papel en el que los demás le piden que actúe por ellos
evidence-certificate = El certificado o diploma
evidence-transcript = Lista de asignaturas y notas
evidence-translation = Traducción de un papel
evidence-court-letter = Carta de un tribunal o de una oficina de arbitraje
evidence-health-certificate = Certificado sanitario para manipular alimentos
evidence-business-licence = Licencia de actividad
evidence-business-plan = Plan de negocio
evidence-ownership-proof = Prueba de que puede alquilar la habitación
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
phrase-appointment = Venga el { $day } a las { $hour }, por favor. Dónde: { $place }. Traiga su tarjeta.
phrase-answer-unclear = Una de sus respuestas no nos queda clara. Escriba qué quiso decir, por favor.
phrase-ready-to-collect = Su papel está listo. Puede recogerlo aquí: { $place }. Traiga su tarjeta.
phrase-paper-posted = Su papel salió hoy por correo.
phrase-not-found = No encontramos nada con lo que escribió. Revíselo y cuéntenos más, por favor.

remedy-answer = ¿No está conforme con la respuesta, o no llegó a tiempo? Escríbanos de nuevo en esta solicitud, o dígalo en cualquier ventanilla. La persona que dirige la oficina lo mirará.
remedy-decision = Puede pedir que se revise la decisión en un plazo de 60 días, o acudir al tribunal en seis meses. En cualquier ventanilla le dicen cómo, y el asesoramiento legal es gratis.

acting-for = ¿Para quién lo pide?
acting-for-hint = Esto se queda en esta petición. Nadie guarda una lista de quién ayuda a quién.
acting-for-myself = Para mí
acting-for-child = Para mi hijo o mi hija
acting-for-parent = Para mi madre o mi padre
acting-for-spouse = Para mi esposa o mi esposo
acting-for-co-workers = Para mis compañeros de trabajo
acting-for-other = Para alguien que me pidió ayuda
acting-for-name = Su nombre
acting-for-name-hint = Déjelo vacío si es para usted o si da los nombres en otra parte del formulario.
evidence-acting-proof = Papel que muestra que puede actuar por ellos, como un certificado de nacimiento o de matrimonio o una carta firmada: muéstrelo en una ventanilla, no guardamos copia

## How far a case is

step-in-review = Lo estamos revisando
step-other-office = A la espera de otra oficina
step-visit-planned = Hay una visita prevista
step-ready = Listo para recoger

## Questions of “What can I get?”

ask-work = ¿Qué hace en este momento?
ask-work-employed = Trabajo para alguien
ask-work-own = Trabajo por mi cuenta
ask-work-looking = Busco trabajo
ask-work-studying = Estudio o aprendo un oficio
ask-work-none = Nada de esto
ask-home = ¿Dónde vive en esta ciudad?
ask-home-rented = En una vivienda alquilada
ask-home-own = En una vivienda propia
ask-home-employer = Donde me aloja la empresa
ask-home-family = Con familiares o amigos
ask-home-none = Todavía no tengo dirección aquí
ask-household = ¿En qué ciudad está registrado su hogar?
ask-household-hint = La ciudad que guarda su registro de hogar.
ask-household-here = En esta ciudad
ask-household-elsewhere = En otra ciudad
ask-household-none = En ninguna ciudad de este país
ask-age = ¿Cuántos años tiene?
ask-age-hint = En años cumplidos.
ask-arrived = ¿Cuándo se mudó a esta ciudad?
ask-arrived-hint = Como año-mes-día: 2026-03-31. Basta una fecha aproximada.
ask-paid-elsewhere = ¿Pagó seguro de salud en otra ciudad?
ask-social-card = ¿Tiene tarjeta de seguridad social?
ask-social-card-here = Sí, de esta ciudad
ask-social-card-elsewhere = Sí, de otra ciudad
ask-social-card-lost = La perdí
ask-social-card-none = Nunca tuve
ask-identity-card = ¿Cómo está su documento de identidad?
ask-identity-card-good = La tengo y se lee bien
ask-identity-card-lost = La perdí
ask-identity-card-damaged = Está dañada
ask-identity-card-never = Nunca tuve
ask-child-elsewhere = ¿Algún hijo suyo iba hasta ahora a la escuela en otra ciudad?
ask-wages = ¿Alguien le debe salarios?
ask-wages-job = ¿Sigue trabajando allí?
ask-wages-job-still = Sí
ask-wages-job-two-years = No, lo dejé hace menos de dos años
ask-wages-job-longer = No, lo dejé hace más tiempo
ask-income = ¿Con cuánto dinero vive cada mes?
ask-income-hint = En yuanes, solo para usted. Basta aproximado.
ask-certificate = ¿Tiene un certificado de otra ciudad o país que quiera usar aquí?
ask-business = ¿Tiene un negocio, o planea uno?
ask-business-none = No
ask-business-planned = Planeo uno
ask-business-young = Sí, desde hace menos de un año
ask-business-older = Sí, desde hace más tiempo
ask-sells-food = ¿El negocio cocinaría o vendería comida?

## What has to be so, for several procedures

if-registered-here = Su hogar está registrado en esta ciudad
if-registered-not-here = Su hogar no está registrado en esta ciudad
if-registered-elsewhere = Su hogar está registrado en otra ciudad
if-lives-here = Tiene una dirección en esta ciudad
if-works-here = Trabaja, para alguien o por su cuenta
if-paid-elsewhere = Pagó seguro de salud en otra ciudad
if-wages-owed = Alguien le debe salarios
if-business = Tiene un negocio o planea uno
if-adult = Tiene 18 años o más
if-sixteen = Tiene 16 años o más
