# review: machine-drafted, not yet read by a native speaker
## Who is there: absences, cover, closed days.

staff-away = Ausencias y cierres
staff-away-who = Quién está ausente
staff-away-nobody = Nadie está ni estará ausente.
staff-away-days = del { $from } al { $to }
staff-away-covered = Le sustituye { $name }.
staff-away-uncovered = Nadie le sustituye.
staff-away-without-key = Sin la llave de estos puestos, que solo puede prestar quien la tiene:
staff-away-back = Terminar: { $name } ha vuelto
staff-away-say = Anotar una ausencia
staff-away-hint = Quien sustituye ve estas colas y abre estos expedientes solo en esos días. Cada consulta queda con su nombre en el historial de la persona.
staff-away-of = Quién está ausente
staff-away-first = Primer día
staff-away-last = Último día
staff-away-cover = Quién sustituye
staff-away-no-cover = Nadie
staff-away-button = Anotar
staff-away-choose-days = Elija el primer día y el último.
staff-closed = Días de cierre
staff-closed-none = No hay días de cierre anotados.
staff-closed-reopen = { $name }: abrir de nuevo
staff-closed-say = Anotar días de cierre
staff-closed-hint = Los días de cierre no son laborables: las fechas de los expedientes en curso se mueven y se avisa a cada persona. Si son más de cinco días laborables seguidos, las solicitudes nuevas y los pasos que vencen van a la jefatura de la oficina y después a la oficina siguiente.
staff-closed-whole = Cierra toda la oficina
staff-closed-reason = Por qué
staff-closed-button = Cerrar estos días
staff-closed-choose-reason = Elija un motivo.
staff-lent = { $name } está ausente hasta el { $until }: usted atiende { $point }.
closed-holiday = fiesta local
closed-move = mudanza de la oficina
closed-works = obras en el edificio
closed-emergency = emergencia
closed-on = Cerrado el { $from }: { $why }.
closed-from-to = Cerrado del { $from } al { $to }: { $why }.
acts-stands-for = De momento { $acts } atiende en lugar de { $other }.
acts-covers = De momento { $acts } atiende en lugar de { $other }: allí el personal está ausente.
acts-closed = { $office } está cerrado hasta el { $until } ({ $why }). Esos días no cuentan; las fechas de abajo se han movido.
acts-closed-other = { $office } está cerrado hasta el { $until } ({ $why }).
event-stood-in = No hay nadie por más tiempo: atiende otra oficina
event-dates-moved = Fechas movidas: cambiaron los días de cierre de la oficina
error-unknown-colleague = En su oficina no hay nadie así a quien se pueda nombrar aquí. Elija de la lista.
error-unknown-leave = Esta ausencia o este cierre ya no existe, o es de otra oficina. Mire la lista otra vez.
error-bad-days = Elija días desde hoy, el primero antes que el último, y como mucho { $max } días.
error-away-already = Una de las dos personas ya está ausente en esas fechas. Elija otros días u otra persona.

## How far a case is

staff-step = Decir cómo va
staff-step-hint = La persona lo ve al momento. El plazo sigue corriendo.
staff-step-button = Avisar a la persona
staff-choose-step = Elija cómo va. Su texto se conserva.
message-step = Cómo va
event-stepped = La oficina dijo cómo va
case-step = Cómo va:

## How much there is to do

staff-work = Carga de trabajo
staff-work-what = Expedientes abiertos de sus propios puestos. Solo cifras de expedientes: detrás de un número no hay ningún nombre.
staff-work-open = { $n ->
    [one] { $n } expediente abierto
    [many] { $n } de expedientes abiertos
   *[other] { $n } expedientes abiertos
}
staff-work-plot = Por la semana en que vence algo
staff-work-past = Vencido
staff-work-this = Esta semana
staff-work-next = La semana que viene
staff-work-second = Dentro de dos semanas
staff-work-third = Dentro de tres semanas
staff-work-later = Más adelante

## Two languages in one thread

message-interpreter = Hace falta un intérprete
interpreter-hint = Si ha escrito en un idioma que la oficina quizá no lea:
interpreter-send = Enviar y pedir un intérprete
interpreter-asked = Se ha pedido un intérprete. Queda marcado en la oficina hasta que alguien haya ayudado.
staff-interpreter = Hace falta un intérprete:
staff-interpreted = Ya hubo un intérprete
staff-interpreted-button = Hecho
message-interpreted = Hubo un intérprete: se entendió

## Sentences with gaps

gap-day = Día
gap-hour = Hora
gap-place = Lugar
error-gap = Una frase que ha elegido tiene un hueco vacío o que no se puede leer. Rellene el día, la hora (como 09:30) y el lugar que pide. Su texto se conserva.
