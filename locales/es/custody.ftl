# review: machine-drafted, not yet read by a native speaker
# Originals, what was seen, and fees.

## Why not

refusal-holds-original = Un original sigue en la oficina. Hay que devolverlo antes de cerrar esto.
refusal-not-held = Este original no está en la oficina o ya se devolvió. Elija uno de la lista.
refusal-not-seen = Solo se puede conceder después de ver a la persona en una ventanilla. Pídale que venga y anote abajo que la ha visto.
refusal-paid-already = La tasa ya consta como pagada.
error-no-fee = Este trámite no cuesta nada; no hay tasa que anotar.
staff-choose-paper = Elija de la lista de qué se trata.

## Both sides

case-unseen = Antes de que se pueda conceder, venga una vez a una ventanilla con su documento de identidad. Se mira; no se guarda copia.
staff-unseen = Hay que ver a la persona en una ventanilla antes de conceder esto.
originals-title = Originales en la oficina
original-held = { $office } lo tiene desde el { $date } y lo devuelve.
original-returned = Devuelto el { $date }.
fee-title = Tasa
fee-amount = A pagar: { $amount }.
fee-paid = pagada el { $date }
paper-person-seen = La persona, vista en la ventanilla
way-counter = En la ventanilla
way-post = Por correo
message-original-taken = Se recibió un original en custodia
message-original-returned = Se devolvió un original
message-attested = Visto en original; no se guardó copia
message-paid = Se pagó la tasa
event-original-taken = La oficina recibió un original en custodia
event-original-returned = La oficina devolvió un original
event-attested = Alguien de la oficina vio un original; no se guardó copia
event-paid = La oficina anotó que se pagó la tasa

## At the office

staff-choose = Elija
staff-paper = ¿Cuál?
staff-way = ¿Cómo cambió de manos?
staff-take = Recibir un original en custodia
staff-take-hint = Solo si no basta con verlo. Hay que devolverlo antes de cerrar; después imprima el recibo.
staff-take-note = Nota: cómo es, cuántas páginas
staff-take-button = Anotar que lo tenemos
staff-give-back = Devolver un original
staff-give-back-button = Anotar que se devolvió
staff-attest = Visto en original, sin copia
staff-attest-hint = Para la persona misma o un papel que solo se muestra. Su nombre queda anotado.
staff-attest-button = Anotar que se vio
staff-pay = Se pagó la tasa
staff-pay-button = Anotar el pago

## Letters

letter-originals = Recibo de originales
letter-originals-text = La oficina tiene en custodia estos originales. Pertenecen a la persona de este trámite y se devuelven.
letter-originals-keep = Guarde este recibo y tráigalo cuando los recoja.
letter-returned = Recibo: originales devueltos
letter-returned-text = Se devolvieron estos originales.
letter-original = Original
letter-way = Cómo
letter-signature-person = Los he recibido, firma: ____________________
letter-fee = Aviso de tasa
letter-amount = Importe
letter-fee-text = Este trámite tiene una tasa. Es igual para todas las personas.
letter-fee-how = Pague en la ventanilla y diga el número de este trámite. Recibirá un recibo.
letter-payment = Recibo de la tasa
letter-payment-text = La tasa de este trámite está pagada.
