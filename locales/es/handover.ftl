# review: machine-drafted, not yet read by a native speaker
## Consent: before anything goes to another town

handover-title = Otra ciudad puede hacer esto
handover-lead = Una oficina de otra ciudad puede hacer un paso de su solicitud. Nada llega allí si usted no está de acuerdo.
handover-see = Ver qué llegaría allí
handover-page-lead = Lea qué llegaría a la otra ciudad y por qué. Nada llega allí si usted no está de acuerdo, y aun entonces tiene tiempo para echarse atrás.
handover-who = Quién lo haría
handover-why = Por qué lo necesitan
handover-when = Hasta cuándo
handover-days = { $n ->
    [one] En { $n } día hábil desde que lo tengan
   *[other] En { $n } días hábiles desde que lo tengan
 }
handover-fields = Llega allí esto, y nada más
handover-with = Con ello van el idioma en que quiere la respuesta, el día en que lo pidió y si una ventanilla le ha visto.
handover-not = Sus demás respuestas, sus mensajes y sus documentos se quedan aquí.
handover-then = Qué pasa después
handover-then-window = Durante un tiempo no se envía nada. La página de la solicitud dice hasta qué hora, y usted se echa atrás con un solo botón.
handover-then-owner = Hasta que la otra ciudad tenga el paso, la oficina de aquí sigue siendo la responsable.
handover-then-back = Lo que escriba la oficina de allí vuelve a la página de esta solicitud. Su tarjeta abre el paso también en esa ciudad.
handover-last = Para dar su acuerdo, escriba las últimas cuatro letras y cifras de su tarjeta
handover-last-hint = En una ventanilla solo puede dar su acuerdo quien tiene la tarjeta.
handover-agree = De acuerdo: entregarlo a { $town }
handover-not-now = Ahora no, volver a la solicitud

## Where a step stands that was handed over

handed-title = En otra ciudad
handed-waiting = Aún no se ha enviado nada. Sale hacia { $town } a las { $time }. Hasta entonces puede echarse atrás.
handed-waiting-staff = La persona está de acuerdo. Sale hacia { $town } a las { $time }, si antes no se echa atrás.
handed-recall = Echarse atrás: nada llega a { $town }
handed-cancel = Retirarlo de { $town }
handed-offered = Se ofreció a { $town }, que todavía no lo ha tomado. La oficina de aquí sigue siendo la responsable.
handed-silent = { $town } no ha respondido hasta ahora. La oficina de aquí lo sabe y sigue siendo la responsable.
handed-there = { $office }, en { $town }, lo tiene desde el { $date } y es la responsable.
handed-there-due = La respuesta debe llegar hasta el { $date }.
handed-back = { $town } ha respondido. Lo lee abajo.
handed-recalled = Se retiró. { $town } no hace nada con ello.
handed-refused = { $town } no lo tomó.
handed-not-ours = { $town } lo devolvió: la oficina de allí no es la responsable.
handed-withdrawn = Se retiró. En { $town } ya nadie trabaja en ello.
handed-lost = { $town } ha perdido este paso y lo dice: allí ya nadie lo hace y no llegará respuesta.
handed-refused-owner = { $office } vuelve a ser la responsable.
handed-why-not = El motivo:
handed-why-agreement = El acuerdo entre las ciudades no lo incluye ahora.
handed-why-undeclared = Llevaba una respuesta que el acuerdo no nombra.
handed-why-too-large = Era demasiado grande.
handed-why-expired = Llegó demasiado tarde: lo acordado vale dos semanas.
handed-why-unchecked = Allí no se pudo comprobar lo que usted acordó.
handed-fields = Lo que se acordó enviar:
handed-letters = Lo que escribió { $town }
handed-paper-there = demasiado grande para enviarlo aquí; la tarjeta lo abre en { $town }
handed-print = Imprimir esta respuesta, con el nombre de la oficina y de su ciudad
handed-remedy = Esto lo decidió { $office }, en { $town }. Si no está conforme:
handed-remedy-there = Para reclamar a esa oficina o volver a escribirle, use su tarjeta en { $town }.
message-given-back = No es nuestro: devuelto, con los motivos
next-elsewhere = La otra ciudad tiene ahora este paso. Su respuesta llega a esta página.
part-packet = el paso en la otra ciudad

## The card in the other town

there-link = Usar su tarjeta en { $town }
there-what = En { $town } su tarjeta tiene otro código. Se calcula a partir del código de su tarjeta y no lleva a nadie.
there-open = Abrirlo en { $town }
there-code = El código de su tarjeta en { $town }
there-again = No hace falta guardarlo: su tarjeta lo vuelve a mostrar aquí.
there-shared = Este equipo lo usan muchas personas. Abra el paso en su propio teléfono o llévese el código.
came-holder = Usted lo pidió en { $town }. Esta es la parte que se hace aquí:
came-link = A su solicitud en { $town }
elsewhere-link = Mi tarjeta es de otra ciudad
elsewhere-title = Una tarjeta de otra ciudad
elsewhere-what = El código de su tarjeta es para la ciudad donde hizo la solicitud. No lo escriba en las páginas de otra ciudad.
elsewhere-typed = Aquí no sale de su dispositivo: con él se calculan los códigos de esta ciudad, y solo se envían esos.
elsewhere-towns = Abra su solicitud en la ciudad donde la hizo
elsewhere-towns-what = Su página muestra cada paso entregado y lo abre para usted en la otra ciudad.
elsewhere-none = Aquí no se abre ninguna solicitud con esta tarjeta. ¿Ha llegado el paso a esta ciudad? Lo dice la página de su ciudad.
elsewhere-which = ¿Cuál de ellos?
elsewhere-several = Aquí se hacen varios pasos de su solicitud.
elsewhere-back = Mi tarjeta es de esta ciudad
card-arrived = La página de la otra ciudad ha traído el código de su tarjeta para esta ciudad. Ábralo con un solo botón.

## Members

staff-came = De { $town }
staff-elsewhere = Un paso está en otra ciudad
staff-silent = La otra ciudad no responde
staff-lost = La otra ciudad ha perdido un paso
staff-came-what = Un paso que entregó { $town }. La solicitud se queda allí; lo que usted escriba a la persona se envía también allí.
staff-return = No es nuestro: devolverlo
staff-return-hint = La oficina de la otra ciudad vuelve a ser la responsable enseguida. La persona lee sus motivos.
staff-return-button = Devolverlo
staff-crossing-hint = Otra ciudad puede hacer esto. Una vez aceptada, la persona puede dar su acuerdo con la tarjeta para entregarlo.

## Events

event-handed-over = Usted dio su acuerdo para que otra ciudad haga un paso
event-recalled = Usted retiró el paso antes de que se enviara
event-released = La otra ciudad tiene el paso
event-handover-refused = La otra ciudad no tomó el paso
event-letter = La oficina de la otra ciudad escribió
event-handover-lost = La otra ciudad perdió el paso
event-came-back = Llegó la respuesta de la otra ciudad
event-came = Vino de otra ciudad
event-given-back = Devuelto a la ciudad de donde vino
staff-event-handed-over = La persona dio su acuerdo para que otra ciudad haga un paso
staff-event-recalled = La persona retiró el paso antes de que se enviara

## Refusals

refusal-elsewhere = Otra ciudad tiene ahora este paso. Podrá seguir cuando vuelva.
refusal-not-there = La otra ciudad ya tiene este paso, o ya terminó. Ya no se puede retirar así.
refusal-handed-often = Los pasos de esta solicitud se entregaron demasiadas veces. Sigue con ella la oficina de aquí.
error-no-agreement = No hay con esa ciudad un acuerdo que incluya esto. No se envió nada.
error-town-unknown = Esa ciudad aún no ha dicho cómo se llega a sus oficinas. No se envió nada; inténtelo de nuevo en unos minutos.
