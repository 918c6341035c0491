# review: machine-drafted, not yet read by a native speaker
## Search: filters, and what is wrong with them.

find-narrow = Afinar la búsqueda
find-kind = De qué tipo
find-kind-any = Todo
find-kind-service = Servicios
find-kind-place = Lugares
find-kind-offer = Empleos y habitaciones
find-kind-event = Actividades y eventos
find-open = Abierto ahora
find-at = O abierto ese día, a esa hora
find-near = Cerca de un lugar o una calle
find-near-hint = Un nombre, una calle o grados como 39.47, 75.98
find-metres = No más lejos de
find-far-metres = { $n } m
find-far-kilometres = { $n } km
find-language = Idioma que se habla allí
find-language-any = Cualquier idioma
find-free = Gratis
find-step-free = Sin escalones
find-age = Para alguien de esta edad, en años
find-meant = ¿Quería decir…?
find-some = Con algunas de estas palabras
find-error-long = Es demasiado largo para buscarlo. Deje las palabras más importantes, { $most } caracteres como mucho.
find-error-place = No conocemos este lugar. Escriba otro lugar o calle de esta ciudad, o déjelo vacío.
find-error-globe = No es un lugar del globo. Los grados norte van de -90 a 90, los grados este de -180 a 180, y se puede buscar a 200 kilómetros como mucho.
find-error-age = Escriba la edad en años enteros, de 0 a 120.
find-error-time = Indique un día y una hora, por ejemplo 2026-03-02T10:30.
find-error-choice = Esto no se puede elegir aquí. Elija de nuevo.
place-services = Qué hay aquí
place-near = Cerca de aquí
place-sign = Un cartel para la puerta
place-sign-hint = Quien apunte con el teléfono a este código lee esta página en su idioma: qué hay, cuándo y qué está cerca.
