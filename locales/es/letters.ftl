# review: machine-drafted, not yet read by a native speaker
# Letters: what stands on paper.

## On the case's page

letters-title = Cartas
letters-what = Para imprimir y guardar, en dos idiomas. Se hacen a partir de esta solicitud al abrirlas.

## Around a letter, on the screen

letter-back = Volver a la solicitud
letter-print-how = Para imprimirla, use la orden de imprimir de su navegador. Solo se imprime la carta.
letter-pdf = Guardar como PDF
letter-pdf-what = Guarde el archivo solo en un dispositivo suyo: contiene lo que dice la carta y quien lo abra no necesita tarjeta.
letter-pdf-no-font = Esta máquina no tiene tipo de letra para una parte de esta carta, así que no se puede guardar como PDF. Vuelva atrás e imprima la página: su navegador también puede imprimirla en un archivo.
letter-beside = Segundo idioma:
letter-printed = Impresa a partir del expediente el { $date }, a las { $time }.
letter-stamp = Firma y sello de la oficina

## Kinds of letters

letter-receipt = Justificante de recepción
letter-acceptance = Justificante de admisión
letter-missing = Aviso de lo que falta
letter-extension = Aviso de ampliación del plazo
letter-decision = Decisión
letter-answer = Respuesta
letter-transfer = Aviso de traslado
letter-withdrawal = Confirmación de retirada
letter-timeline = Cronología: qué pasó y quién miró

## What every letter begins with

letter-number = Número de expediente
letter-request = Solicitud
letter-listing = Sobre
letter-in-charge = A cargo de
letter-by = Por
letter-on = Fecha

## Receipt and acceptance, and by when

letter-received-text = Su solicitud se ha recibido.
letter-accepted-text = Se admitió como completa el { $date }.
letter-accepted-by-silence = Se da por completa desde el { $date }, porque terminó el plazo para pedir más.
letter-notice-by = Si falta algo, la oficina lo dice hasta el { $date }, una sola vez y todo junto. Si hasta entonces no dice nada, la solicitud se da por completa.
letter-by-when = Hasta cuándo
letter-decide-by = Hay que decidir a más tardar el { $date }.
letter-provisional = Este día aún puede cambiar: los festivos de ese año no se han anunciado.
letter-clock-stands = Los días no corren hasta que usted diga que está todo. Entonces se calcula de nuevo el día de la decisión.

## What is missing

letter-papers = Lo que falta
letter-missing-text = La oficina le pide lo siguiente. Solo puede pedirlo una vez.
letter-missing-how = Añádalo con su tarjeta en la página de su solicitud, o llévelo con su tarjeta a cualquier ventanilla. Después diga que está todo.
letter-seen-only = { $paper } (muestre el original en una ventanilla; no se guarda copia)
letter-clock = Qué pasa con los días
letter-missing-clock = El día de este aviso aún cuenta. Desde el día siguiente no cuenta ninguno, hasta el día en que usted diga que está todo, incluido ese día.
letter-completed = Usted dijo el { $date } que estaba todo.
letter-words = Con las palabras de la oficina
letter-reasons = Motivos
letter-extension-text = La oficina toma más tiempo para decidir. Solo puede hacerlo una vez y tiene que dar los motivos.

## Decision, answer, and what can be done about them

letter-granted = Se concede lo que usted solicitó.
letter-not-granted = No se concede lo que usted solicitó.
letter-there-signed = { $town } firmó esta respuesta y { $here } comprobó la firma al hacer esta página. Se imprime en { $here }.
letter-there-own = { $office } también tiene esta carta y puede sellarla: su tarjeta abre el paso en { $town }.
letter-remedy = Si no está de acuerdo
letter-appeal = Su último día para pedir la revisión administrativa: { $date }.
letter-appeal-law = La ley da { $days } días (Ley de Reconsideración Administrativa de China, 2023, artículo 20). Cuentan todos los días naturales menos el primero; si el último no es laborable, pasa al siguiente día laborable.

## Transfer and withdrawal

letter-passed-text = El { $date } su solicitud pasó de { $from } a { $to }.
letter-transfer-clock = Los días no empiezan de nuevo. Quien la pasó ya no puede leerla.
letter-withdrawn-text = Usted retiró esta solicitud el { $date }. Nadie trabaja ya en ella. Siempre puede pedir de nuevo.

## Tables

letter-days = Días
letter-day = Cuándo
letter-event = Qué pasó
letter-day-of-decision = día de la decisión, no cuenta
letter-calendar-days = días naturales
letter-day-moved = no laborable: el último día se mueve
letter-last-day = último día
