# review: machine-drafted, not yet read by a native speaker
report-listing-name = Algo va mal en este anuncio
report-listing-summary = La oficina que lo publicó lo mira en dos días hábiles y lo retira si usted tiene razón. No hace falta que diga quién es.
report-listing-reason = ¿Qué va mal?
report-listing-money-first = Piden dinero por adelantado
report-listing-not-true = Lo que dice no es verdad
report-listing-gone = Ya no está disponible
report-listing-keeps-people-out = Deja fuera a algunas personas
report-listing-unsafe = Es peligroso
report-listing-text = ¿Qué ha pasado? (opcional)
report-listing-text-hint = Puede omitir los nombres. Solo lo lee la oficina.
