# review: machine-drafted, not yet read by a native speaker
form-yes = Sí
form-no = No

form-error-required = Por favor, rellene esto.
form-error-too-long = Es demasiado largo. Use como máximo { $max } caracteres.
form-error-too-small = Este número es demasiado pequeño. El mínimo es { $min }.
form-error-too-large = Este número es demasiado grande. El máximo es { $max }.
form-error-too-few-rows = Aquí hay que rellenar al menos { $min }.
form-error-too-many-rows = Aquí caben { $max } como máximo. Envíe los demás en otra solicitud, por favor.
form-error-not-a-choice = Elija una de las respuestas que se ofrecen.
form-error-not-a-date = Escriba una fecha que exista, como año-mes-día: 2026-03-31.
form-error-not-a-number = Escriba un número entero en cifras, por ejemplo 12.
form-error-not-an-id = No se ha podido reconocer la página de la que viene. Vuelva a ella y empiece de nuevo desde allí.
form-error-unknown-field = Este formulario no tiene esa pregunta. Abra de nuevo el formulario y rellene las preguntas que aparecen.
form-error-wrong-type = Esta respuesta no tiene la forma correcta. Responda de nuevo a esta pregunta.
form-error-has-nul = El texto contiene un carácter invisible (NUL) que no se puede guardar. Escriba el texto de nuevo en lugar de pegarlo.
form-error-has-control = El texto contiene un carácter invisible o un salto de línea que aquí no se puede guardar. Escriba el texto de nuevo en lugar de pegarlo.
form-error-twice = Esta pregunta se respondió dos veces. Revise la respuesta que aparece y envíela de nuevo.
form-error-excludes = Esto deja fuera a personas o nombra lo que ningún anuncio puede pedir aquí: { $words }. Escríbalo de modo que esté abierto a todos.
form-error-not-a-day-to-come = Elija un día a partir de hoy, dentro de un año.
form-error-not-an-object = No se han podido leer las respuestas. Deben ser un solo objeto JSON, con un miembro por cada pregunta.

form-row = { $name } { $number }
form-add = Añadir otro
form-add-first = Añadir: { $name }
form-remove = Quitar este
