# review: machine-drafted, not yet read by a native speaker
correct-listing-name = Decir que algo de esta página no es correcto
correct-listing-summary = Quien lleva la página lo mira en tres días hábiles y lo corrige. No hace falta que diga quién es.
correct-listing-what = ¿Qué no es correcto?
correct-listing-closed = Estaba cerrado cuando debía estar abierto
correct-listing-number = El número de teléfono no es correcto
correct-listing-moved = Está en otro lugar o se ha mudado
correct-listing-waiting-list = Hay lista de espera o está completo
correct-listing-not-offered = Ya no se ofrece
correct-listing-text = ¿Qué pasó y cuándo? (opcional)
correct-listing-text-hint = No escriba nombres. Solo lo lee quien lleva la página.
correct-listing-corrected = Gracias. Tenía razón y la página está corregida.
correct-listing-told-source = Gracias. Avisamos a la fuente de esta página; se corrige allí.
correct-listing-it-is-so = Gracias. Lo comprobamos: es como dice la página.
