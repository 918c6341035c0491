# review: machine-drafted, not yet read by a native speaker
## What the person served reads.

## Home and search

home-title = ¿Qué necesita?
home-hint = Bastan unas palabras, en cualquier idioma.
find-button = Buscar
home-card = Tengo una tarjeta
ask-for-help = Pedir ayuda
home-doors = O elija una puerta
door-arrive = Llegar
door-arrive-hint = Registro, residencia, papeles
door-family = Familia
door-family-hint = Hijos, padres, apoyo
door-health = Salud
door-health-hint = Médico, seguro, vacunas
door-home = Vivienda
door-home-hint = Alquiler, vivienda, agua y luz
door-work = Trabajo
door-work-hint = Empleo, salario, seguro en el trabajo
door-learn = Aprender
door-learn-hint = Escuela, formación, exámenes
door-business = Negocios
door-business-hint = Empezar, licencias, impuestos
door-community = Comunidad
door-community-hint = Derecho, cultura, deporte, conocer gente
door-forms = Pídalo aquí
door-listings = Más información y lugares
door-empty = Aquí todavía no hay nada. Pida ayuda y la oficina correcta le responderá.
find-title = Lo que hemos encontrado
find-empty-query = Escriba en pocas palabras lo que necesita.
find-nothing = Nada tiene todas estas palabras.
find-nearest = Lo más parecido
find-not-here = ¿No es lo que necesita?
ask-for-help-what = Dígalo con sus propias palabras. No hace falta saber para qué oficina es ni tener una cuenta.
listing-what = Qué es
listing-whom = Para quién
listing-bring = Qué llevar
listing-how = Cómo funciona
listing-wait = Cuánto tarda
listing-cost = Cuánto cuesta
listing-where = Dónde
listing-when = Cuándo
listing-paused = Esto no se ofrece por el momento. Pida ayuda si lo necesita ahora.
listing-wrong = ¿Estaba cerrado? ¿El número no es correcto? ¿Hay lista de espera?
listing-wrong-say = Dígaselo a quien lleva esta página
events-next = Próximas fechas
events-over = Por ahora no se conoce ninguna fecha.
events-one = Añadir a mi calendario
events-all = Todo como calendario al que suscribirse
outcome-answer = Respuesta
outcome-decision = Decisión
outcome-paper = Documento o certificado
ages-between = De { $from } a { $to } { $to ->
    [one] año
   *[other] años
} de edad
ages-from = Desde { $from } { $from ->
    [one] año
   *[other] años
} de edad
ages-to = Hasta { $to } { $to ->
    [one] año
   *[other] años
} de edad
apply-now = Solicitar ahora
get-help-counter = Pedir ayuda en una ventanilla
hours-title = Horario
hours-closed = cerrado
open-until = Abierto ahora, hasta las { $time }
closed-now = Cerrado ahora
counters-title = Ventanillas
counters-what = Vaya a cualquiera de ellas. Alguien escribirá su solicitud con usted y le dará una tarjeta.
counters-about = Dígales que se trata de:
counters-own = Esta es la oficina que se encarga.
counters-none = Todavía no hay ninguna ventanilla en la lista. Pida ayuda en este sitio.
about-title = Qué es esto y qué rechaza
about-what = Usted dice lo que necesita, en cualquier ventanilla o en cualquier página. La oficina correcta responde a tiempo. No hace falta saber cómo se organiza la administración.
about-who = Es para todas las personas que se mudan por trabajo y para sus familias, en las mismas condiciones.
about-card-title = Su tarjeta
about-card = No hay cuentas ni listas de personas. Cada solicitud está sellada y la abre una tarjeta con un código. Dos solicitudes de una misma persona no se unen en ningún sitio.
about-looks = Cada vez que alguien de una oficina mira su solicitud, usted ve quién, cuándo y qué miró.
about-refuses-title = Lo que nunca hará
about-refuses-asking = No pregunta nada sobre etnia, religión, creencias ni opinión política, y no tiene dónde escribirlo.
about-refuses-notes = No guarda notas sobre las personas, sus ideas ni a quién conocen.
about-refuses-register = No tiene registro, ni lista de vigilancia, ni puntuación, ni búsqueda de personas.
about-refuses-reporting = No denuncia a nadie ante ninguna autoridad. Lo que otra oficina sabe, lo sabe para un solo paso, porque usted lo pide, y usted lo ve.
about-refuses-export = Las solicitudes no se pueden sacar en bloque.

## Applying

apply-about = Sobre:
apply-changing = Cambie lo que quiera. Todavía no se envía nada.
apply-next = En la página siguiente puede revisarlo todo antes de enviarlo.
review-title = Revise antes de enviar
review-goes-to = Llega a
review-change = Cambiar las respuestas
review-send-title = ¿Todo listo?
review-send-what = Desde el momento en que la envía, la oficina tiene que responder a tiempo. Después recibirá la tarjeta que abre su solicitud.
review-send = Enviar
review-later = Ahora no: muéstreme la tarjeta, volveré
documents-title = Documentos
documents-none = Ninguno todavía.
attach-label = Añadir un documento
attach-hint = Fotos, PDF o texto sin formato, varios a la vez si quiere, hasta { $megabytes } MB en total. Lo que la cámara escribió en la foto (lugar, hora) se quita. Los papeles que solo hay que mostrar, muéstrelos en una ventanilla.
attach-button = Añadir

## The card

keep-title = Guarde esta tarjeta
keep-what = Abre su solicitud: para leer la respuesta, escribir y añadir papeles.
keep-card = Su tarjeta
keep-picture = El código de la tarjeta como imagen para la cámara de un teléfono
keep-where = Escriba el código en
keep-picture-how = La cámara de un teléfono abre la imagen si su navegador permite scripts. Escribir el código funciona siempre.
keep-lost = Nosotros no tenemos copia. Quien tiene la tarjeta puede abrir la solicitud: guárdela como una llave.
keep-how = ¿Cómo la ha guardado?
keep-printed = La he impreso
keep-photographed = Le he hecho una foto
keep-typed-label = O la he copiado a mano. Las cuatro últimas letras y cifras son:
keep-wrong-group = Ese no es el último grupo de esta tarjeta. Mire otra vez la tarjeta y escriba sus cuatro últimas letras y cifras.
card-title = Abra su solicitud
card-what = Escriba el código de su tarjeta.
card-label = Código de la tarjeta
card-hint = Seis grupos de cuatro letras y cifras. No importan los espacios, los guiones ni las mayúsculas.
card-open = Abrir
card-again = Escriba otra vez el código de su tarjeta. Tras un rato sin un clic, la tarjeta se olvida aquí para que nadie más pueda leer su solicitud.
card-kept = Lo que escribió está guardado
card-lost = ¿Ha perdido la tarjeta? Vaya a la ventanilla donde hizo la solicitud, o pida de nuevo: no hace falta una cuenta.
finish = Terminar: olvidar aquí esta tarjeta
finish-why = En un equipo compartido, termine antes de irse. La persona siguiente no verá nada suyo.

## The holder's page

case-you = Usted
case-your-card = Usted, con su tarjeta
case-owner = A quién le toca ahora
case-due = Hasta cuándo
case-received = Recibida el
case-late = Hay un retraso. La oficina le debe el siguiente paso.
case-late-told = Hay un retraso. Se ha avisado a { $name }, que ahora puede leerla y se ocupa de ello.
case-go-on = Revisar y enviar
case-asked = La oficina le pide esto
case-asked-how = Añádalo en «Documentos» y después diga que lo ha enviado todo.
case-outcome = La respuesta
case-close-what = ¿Queda resuelto con esto? Si no, escriba un mensaje abajo.
case-close = Sí, queda resuelto
case-messages = Mensajes
case-no-messages = Ninguno todavía.
case-write = Escribir a la oficina
case-write-send = Enviar el mensaje
case-complete-what = Cuando esté todo lo que se pidió, dígalo. Desde entonces los días vuelven a contar.
case-complete = Lo he enviado todo
case-answers = Lo que usted pidió
case-timeline = Qué pasó y quién miró
case-timeline-what = Cada vez que una oficina mira, queda escrito aquí antes de que se le muestre nada.
case-readers = Quién puede leerla
case-readers-what = Nadie más puede, tampoco quien lleva este sitio.
reader-dormant = Todavía no puede leerla: solo si la oficina se retrasa o cierra por más tiempo, y usted lo vería.
withdraw-title = Retirar la solicitud
withdraw-what = La oficina deja entonces de trabajar en ella. Puede retomarla durante tres días.
withdraw-button = Retirarla …
withdraw-sure = Sí, retirarla
withdraw-not = No, dejarla como está
