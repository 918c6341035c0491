# review: machine-drafted, not yet read by a native speaker
## Un puesto de una sola persona: quién puede dejar entrar a alguien, y qué hacen los titulares si se perdió su clave.

partner-title = Sus puestos
partner-what = Un puesto recibe solicitudes nuevas mientras haya dos miembros, o uno y un puesto de respaldo: otro puesto cuyo responsable puede dejar entrar a alguien. Todo el mundo puede ver cuál es.
partner-takes = Recibe solicitudes nuevas.
partner-takes-not = No recibe solicitudes nuevas: hay muy pocas personas y no se ha nombrado un puesto de respaldo.
partner-alone = Solo una persona puede abrir lo que llega aquí.
partner-is = Puesto de respaldo:
partner-name = Nombrar un puesto de respaldo
partner-which = Qué puesto
partner-button = Nombrarlo
partner-loses = Quitarlo de todos modos. Nadie podrá leer las solicitudes abiertas de allí hasta que cada titular vuelva a dejar entrar a la oficina.
counters-few = Por ahora no recibe solicitudes nuevas: hay muy pocas personas. Vaya a otra ventanilla, por favor.
counters-partners = Si no queda nadie
counters-partners-what = En estas oficinas trabaja una sola persona. Si esa persona falta, la oficina nombrada detrás puede dejar entrar a alguien nuevo.
let-in-title = La oficina no puede leer su solicitud
let-in-what = { $office } perdió la clave, y ahora trabajan allí otras personas. Usted puede dejar que vuelvan a leer su solicitud: sus respuestas, mensajes y documentos. No se ha perdido nada.
let-in-button = Dejar que la lean de nuevo
event-let-in = Dejó que la oficina la leyera de nuevo
error-no-intake = En esta oficina hay muy pocas personas para recibir solicitudes. Elija otra ventanilla; nada de lo que escribió se ha perdido.
error-bad-partner = Este puesto no puede ser el respaldo: nadie más responde de él. Elija otro, por favor.
error-locked = Esta solicitud se selló con una clave que esta oficina perdió. Su titular puede dejar que la lean de nuevo, en la página de la tarjeta.
queue-locked = No se puede leer hasta que su titular les deje
