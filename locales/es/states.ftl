# review: machine-drafted, not yet read by a native speaker
## States, steps and events of a case.

## Where a case stands

state-draft = Sin enviar
state-sent = Enviada
state-to-complete = Falta algo
state-accepted = En trámite
state-decided = Decidida
state-answered = Respondida
state-closed = Terminada
state-withdrawn = Retirada
next-draft = Solo usted puede leerla. Revísela y envíela cuando quiera.
next-sent = { $office } la tiene y le dirá si falta algo. Si no dice nada a tiempo, su solicitud se da por completa.
next-to-complete = { $office } espera lo que falta de su parte. Mientras tanto los días no cuentan.
next-accepted = { $office } trabaja en ella y tiene que decidir hasta el día indicado abajo.
next-decided = { $office } ha decidido y todavía tiene que entregarle la decisión.
next-answered = { $office } ha respondido. Diga si con esto queda resuelto; si no, se cierra sola el día indicado abajo.
next-closed = No queda nada por hacer. La tarjeta sigue abriendo esta página durante un tiempo.
next-withdrawn = Usted la retiró; ya nadie trabaja en ella.

## Kinds of messages

message-asked = Pide lo que falta
message-decided-yes = Decisión: concedida
message-decided-no = Decisión: no concedida
message-answer = Respuesta
message-extended = Más tiempo, con los motivos
message-passed = Pasada a otra oficina, con los motivos

## Events of the timeline

event-drafted = Escrita
event-edited = Cambiada
event-sent = Enviada
event-listed = Llegó a la lista de la oficina
event-looked = Consultada
event-accepted = Aceptada como completa
event-accepted-by-silence = Aceptada, porque terminó el plazo para pedir más
event-asked = La oficina pidió lo que falta
event-completed = Usted dijo que ya está todo
event-message = Usted escribió
event-reply = La oficina escribió
event-document = Usted añadió un documento
event-office-document = La oficina añadió un documento
event-decided = Decidida
event-answered = Respondida
event-extended = Se tomó más tiempo, una vez
event-passed = Pasada a otra oficina
event-late = Con retraso: pasó el día
event-closed = Usted dijo que está resuelto
event-closed-by-time = Se cerró sola
event-withdrawn = Retirada
event-times = { $n ->
    [one] { $n } vez
   *[other] { $n } veces
}
event-to = A { $name }
event-parts = Qué se mostró
part-answers = sus respuestas
part-thread = los mensajes
part-document = documento { $number }
part-head = de qué se trata
part-other = otra parte

## Days and how they are counted

deadline-notice = Para decir qué falta
deadline-decision = Para decidir
deadline-delivery = Para entregar la decisión
deadline-closing = Se cierra sola
deadline-provisional = puede cambiar: aún no se han anunciado los festivos de ese año
deadline-how = Se cuentan los días laborables. El día de recepción no cuenta; el último día, sí.
days-from = Desde
days-to = Hasta
days-what = Qué días son
days-so-far = Días hasta ahora
days-counted-to = { $n } hasta ahora
days-received = día de recepción, no cuenta
days-counted = días laborables
days-worked-weekend = fin de semana, se trabaja
days-weekend = fin de semana, no cuenta
days-holiday = festivo, no cuenta
days-closed = oficina cerrada, no cuenta
days-stopped = se le esperaba a usted, no cuenta
event-restored = Retomada
event-shared = Se hizo una segunda tarjeta
event-unshared = Se retiró una segunda tarjeta
event-complained = Queja enviada
event-resolved = Queja respondida
message-complaint = Queja
message-resolved = Respuesta a la queja
deadline-complaint = Respuesta a la queja
