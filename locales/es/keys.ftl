# review: machine-drafted, not yet read by a native speaker

case-number = Número de expediente
case-number-what = Para turnos, cartas y el teléfono. No abre nada.
keep-number = Anote también el número de expediente, aparte de la tarjeta: no abre nada, y en una ventanilla encuentran su solicitud con él.
staff-number-open = Abrir
staff-number-none = En sus puntos no hay ningún expediente con ese número. Revise las cifras.
