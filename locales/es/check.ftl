# review: machine-drafted, not yet read by a native speaker
## What can I get?

home-check = ¿Qué puedo recibir?
check-title = ¿Qué puedo recibir?
check-what = Conteste unas preguntas y vea qué le corresponde. No se pide el nombre.
check-private = Sus respuestas sirven para esta página y luego se olvidan. No se guardan ni se anotan en ningún sitio.
check-on-device = Sus respuestas se quedan en este dispositivo. El resultado se calcula aquí; no se envían ni se guardan en ningún sitio.
check-progress = Pregunta { $number }; quedan { $left } como máximo
check-unknown = No lo sé
check-withheld = Prefiero no decirlo
check-back = Atrás
check-show = Mostrar lo que corresponde hasta ahora
check-more = Contestar más preguntas
check-again = Empezar de nuevo
check-again-why = Esto borra todas las respuestas de la pantalla.
check-result = Lo que corresponde a sus respuestas
check-guide = Esto orienta, no decide. Solo decide una oficina, y siempre puede preguntar.
check-yes = Puede recibir esto
check-open = Puede que corresponda: se lo dirán en un mostrador
check-no = Según sus respuestas, esto no corresponde
check-none = Todavía no hay nada seguro. No es una negativa: en un mostrador lo miran con usted.
check-because = Por qué:
check-open-because = Todavía no está claro:
check-no-because = Se pide esto:
check-changes = Correspondería si:
check-and = y
check-basis = De dónde viene esto: { $basis }
check-unconfirmed = Nadie ha comparado todavía esta regla con su fuente, o cada lugar tiene la suya: en una ventanilla le dicen qué vale aquí.
check-apply = Solicitar: { $name }
check-apply-anyway = Solicitarlo de todos modos: { $name }
check-counter = Preguntar a una persona en un mostrador
check-answers = Sus respuestas
check-change = Cambiar
check-change-what = Cambiar la respuesta: { $question }
check-nothing = Aquí ningún trámite pregunta nada. Mire en las puertas de la página de inicio o pregunte en un mostrador.
check-error-amount = Escriba una cantidad en cifras, como 2500 o 2500,50.
