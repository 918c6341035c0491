# review: machine-drafted, not yet read by a native speaker
## What went wrong and what to do next.

## About the card

error-card-length = Una tarjeta tiene 24 letras y cifras; usted escribió { $length }. Compare con la tarjeta y escriba de nuevo.
error-card-character = El carácter número { $position } no se usa en las tarjetas. Compare con la tarjeta y escriba de nuevo.
error-card-mistyped = Una de las letras o cifras no es como en la tarjeta, o dos han cambiado de sitio. Compare con la tarjeta, grupo por grupo.
error-card-unknown = Esta tarjeta no abre aquí ninguna solicitud. ¿Se hizo en otra ciudad? Si no, pregunte en una ventanilla.

## Staff

error-sign-in = El nombre o la frase de acceso no son correctos. Escriba los dos de nuevo.
error-signed-out = Primero inicie sesión. Las sesiones terminan tras 15 minutos sin un clic.
error-not-allowed = Su función no permite hacer esto. Pregunte a quien dirige su oficina.
error-no-grant = No hay ninguna solicitud así para usted. Puede que se haya pasado a otra oficina.
error-busy = Muchas personas piden lo mismo en este momento. Inténtelo de nuevo en unos segundos.

## What was asked for or typed

error-form = Hay que mirar otra vez algunas respuestas. Corríjalas y envíe de nuevo.
error-other-body = Esta tarjeta ya abrió otra solicitud. Use una tarjeta nueva.
error-unknown-procedure = Esto no se puede pedir aquí. Vaya a la primera página y pida ayuda.
error-unknown-listing = Esta página ya no está aquí. Vaya a la primera página y búsquela.
error-unknown-point = Ninguna ventanilla atiende esto. Elija otra.
error-unknown-document = No hay ningún documento así en esta solicitud.
error-unknown-word = Uno de los papeles o frases elegidos no existe aquí. Elija de nuevo.
error-empty = No ha escrito nada. Escriba algo primero.
error-too-long = Es demasiado largo. Use como máximo { $max } caracteres, o envíe el resto en un segundo mensaje.
error-too-large = El archivo pesa más de { $megabytes } MB. Envíe una imagen más pequeña o lleve el papel a una ventanilla.
error-no-file = No ha elegido ningún archivo. Elija uno primero.
error-unreadable = El texto contiene un carácter invisible que no se puede guardar. Escríbalo de nuevo en lugar de pegarlo.
error-field-unreadable = Aquí hay caracteres que no se pueden leer; aparecen como �. Escríbalos de nuevo.

## Requests as a whole

error-not-found = No existe esa página. Vaya a la primera página y diga lo que necesita.
error-method = Esta página no se puede usar así. Vuelva atrás y pulse el botón que hay allí.
error-request-too-large = Lo que se envió es demasiado grande. Vuelva atrás, acórtelo y envíelo de nuevo.
error-request-unreadable = No se ha podido leer lo que se envió. Vuelva atrás y envíe el formulario de nuevo.
error-cross-site = Este formulario se envió desde otro sitio y no se aceptó. Abra la página aquí y envíelo de nuevo.
error-ours = El error es nuestro. Lo que envió antes está a salvo. Inténtelo de nuevo en unos minutos.
error-conflict = Otra persona cambió esto en el mismo momento. Mírelo de nuevo y repita lo que hizo.
error-damaged = Una parte de esta solicitud no se puede abrir. Avise en la ventanilla; preferimos no mostrar nada a mostrar algo equivocado.
error-store = En este momento no se puede guardar. Inténtelo de nuevo en un minuto; enviarlo dos veces no hace daño.
error-full = Ya no queda sitio aquí para guardar esto. Lo que se guardó antes está a salvo. Inténtelo más tarde o llévelo a una ventanilla; enviarlo dos veces no hace daño.
problem-typed = Lo que escribió sigue aquí
problem-again = Enviarlo de nuevo

## What a case does not allow

refusal-stage = La solicitud ya está en otro punto, y esto ya no se puede hacer, o todavía no. Mire en qué punto está ahora.
refusal-not-in-charge = Otra oficina se encarga de esta solicitud.
refusal-not-holder = Esto solo lo puede hacer la persona que tiene la tarjeta.
refusal-asked-once = Lo que falta se puede pedir una vez, y ya se pidió. Escriba un mensaje en su lugar.
refusal-extended-once = El plazo ya se alargó una vez y no se puede alargar más.
refusal-too-late = El día ya pasó; el plazo ya no se puede alargar.
refusal-pass-to-self = Una solicitud solo se puede pasar a otra oficina. Elija una.
refusal-not-due = Todavía no es el momento de hacer esto.
refusal-calendar = No se ha podido calcular el último día para responder. Avise en la ventanilla.
error-too-many-guests = Puede haber { $max } segundas tarjetas a la vez. Retire una primero.
error-unknown-guest = Esta segunda tarjeta ya se retiró.
refusal-undo-over = Han pasado los tres días para deshacerlo. Siempre puede volver a pedir ayuda.
refusal-complained-already = Su queja se está mirando. Puede escribir un mensaje.
refusal-no-complaint = No hay ninguna queja que responder.
refusal-bad-receipt = El día en que llegó el papel debe estar dentro de los últimos treinta días.
