# review: machine-drafted, not yet read by a native speaker
## Counter mode

counter-bar = Ventanilla: { $point }
counter-finish = Terminar, siguiente persona
counter-title = Ayudar a la siguiente persona
counter-what = Escriba la solicitud junto con la persona que tiene delante. Va a su ventanilla, o a la oficina del servicio que elija. La persona guarda la tarjeta; este ordenador no guarda nada.
counter-none = Ninguno de sus puntos es una ventanilla. La persona encargada del directorio de su ciudad puede cambiarlo.
counter-choose = ¿En qué ventanilla está?
counter-on = Este navegador está en modo ventanilla. Después de cada persona, pulse el botón de la barra de arriba.
counter-go-on = Seguir
counter-leave = Salir del modo ventanilla
counter-no-download = En el ordenador de una ventanilla no se guardan documentos, porque el archivo se quedaría en él. Abra la solicitud en el teléfono de la persona, o pida a la oficina responsable que lo muestre.
counter-forgotten = Esto se escribió para una persona que ya terminó y aquí se ha olvidado. Empiece de nuevo.
counter-received-label = Recibido en papel el
counter-received-hint = Solo cuando se pasa un formulario de papel: el día en que la ventanilla lo recibió, como año-mes-día. Déjelo vacío si fue hoy.

## Blank forms

print-link = Imprimir este formulario
print-how = Imprima esta página con su navegador y rellénela con bolígrafo. Cualquier ventanilla le ayuda y la recoge.
print-with = Segundo idioma
print-bring = Papeles que la oficina puede pedir
print-seen = solo para mostrar, no se guarda copia
print-where = Dónde entregarlo
print-any = Lo recoge cualquier ventanilla de la ciudad.
print-card = Al entregarlo recibe una tarjeta. La tarjeta abre su solicitud; guárdela como una llave.
print-office = Lo rellena la ventanilla
print-received = Recibido el
print-contact-to = Marque una. Debajo escriba el número o la dirección, y por quién preguntar.

## Invitation sheets of new members

sheet-title = Su invitación a { $town }
sheet-officer = Su papel: tramitar las solicitudes que llegan a sus puntos.
sheet-lead = Su papel: tramitar solicitudes, ampliar plazos y ver lo que va con retraso.
sheet-steward = Su papel: cuidar del directorio de oficinas y servicios. No lee ninguna solicitud.
sheet-points = Sus puntos
sheet-open = Abra { $address } y entre con su nombre y la frase de acceso de arriba. No importan los guiones, los espacios ni las mayúsculas.
sheet-keep = Guarde esta hoja como una llave, o aprenda la frase y destruya la hoja. Nadie tiene copia.
sheet-alone = No preste nunca la frase: quien pide ayuda ve su nombre junto a todo lo que se hace con ella.

## A town in which people practise

practice-bar = PRÁCTICAS. Nada de esto es real y ninguna solicitud llega a una oficina.
error-practice-card = Es una tarjeta de prácticas. Aquí no abre nada: las solicitudes de prácticas están en la ciudad de prácticas.
error-real-card = Es la tarjeta de una solicitud real. Aquí solo se practica; úsela en la ciudad real.
error-no-practice = En una ciudad de prácticas no se envían mensajes a nadie.
