# review: machine-drafted, not yet read by a native speaker

case-number = Número de expediente
case-number-what = Para turnos, cartas y el teléfono. No abre nada.
keep-number = Anote también el número de expediente, aparte de la tarjeta: no abre nada, y en una ventanilla encuentran su solicitud con él.
staff-number-open = Abrir
staff-number-none = En sus puntos no hay ningún expediente con ese número. Revise las cifras.

# Lost cards, for the person.
replaceable-title = Si pierde la tarjeta
replaceable-label = Si pierdo la tarjeta, se puede reemplazar
replaceable-hint = Con el número de expediente, en una ventanilla: dos personas de la oficina la comparan a usted con esta solicitud, y durante tres días hábiles la tarjeta antigua puede oponerse. Si no lo elige, nadie podrá volver a abrir la solicitud sin la tarjeta. Puede cambiarlo después.
replaceable-yes = Una tarjeta perdida de esta solicitud se puede reemplazar en una ventanilla.
replaceable-no = Una tarjeta perdida de esta solicitud no se puede reemplazar.
replaceable-allow = Permitir que se reemplace
replaceable-forbid = No permitirlo
replacing-title = Alguien dice que esta tarjeta se perdió
replacing-asked = En { $name } se dijo que la tarjeta de esta solicitud se perdió.
replacing-checked = La oficina ha comparado a la persona con la solicitud. Se está haciendo una tarjeta nueva.
replacing-until = Se hizo una tarjeta nueva. Si nadie se opone hasta el { $date }, esta tarjeta deja de funcionar después de ese día.
replacing-veto = Tengo mi tarjeta: me opongo
replacing-next = La tarjeta nueva
error-card-replaced = Se dijo que esta tarjeta se perdió y se reemplazó por otra. Ya no abre nada. Si no fue usted, vaya a una ventanilla y dígalo.
error-card-not-yet = Esta tarjeta todavía no funciona: durante tres días hábiles la antigua puede oponerse. Inténtelo después.
error-card-void = Esta tarjeta nunca entró en vigor: el reemplazo se canceló. La antigua sigue funcionando. Si se perdió, pídalo de nuevo en una ventanilla.
error-unknown-number = Ninguna solicitud tiene este número de expediente. Revise las cifras.
error-bad-passphrase = La frase de acceso no es correcta. No se hizo nada.
event-card-allowed = Elegido: una tarjeta perdida se puede reemplazar
event-card-forbidden = Elegido: una tarjeta perdida no se reemplaza
event-card-asked = En una ventanilla se dijo que la tarjeta se perdió
event-card-checked = Un miembro comparó a la persona con la solicitud
event-card-made = Otro miembro comparó; se hizo una tarjeta nueva
event-card-handed = Se entregó la tarjeta nueva; la antigua tiene tres días hábiles para oponerse
event-card-vetoed = La tarjeta antigua se opuso; sigue siendo la tarjeta
event-card-stopped = La oficina canceló el reemplazo
event-card-replaced = La tarjeta nueva reemplazó a la antigua
refusal-chosen-already = Ya es así.
refusal-not-replaceable = Al enviar esta solicitud no se eligió que una tarjeta perdida se pueda reemplazar, así que nadie puede abrirla sin la tarjeta. Busque una foto o una impresión de la tarjeta; si no, envíe la solicitud de nuevo y ponga en ella el número de expediente, para que la oficina encuentre lo que ya tiene.
refusal-asked-for-card = Ya se pidió una tarjeta nueva.
refusal-no-replacement = Aquí no se está reemplazando ninguna tarjeta.
refusal-same-member = La segunda comparación la hace otro miembro.
refusal-checked-twice = Ya compararon dos miembros.

# Lost cards, for members.
lost-title = Tarjeta perdida
lost-what = Escriba el número de expediente. Se avisa a la oficina responsable de la solicitud; a usted no se le muestra nada de ella.
lost-tell = Avisar a la oficina responsable
lost-told = Se avisó a { $name }. La persona va allí con algo que muestre quién es.
lost-next = Dos de sus miembros comparan a la persona con la solicitud. Después se entrega la tarjeta nueva, y la antigua tiene tres días hábiles para oponerse.
lost-queue = Tarjeta perdida
lost-step-asked = Un miembro compara a la persona con las respuestas de abajo. Después, otro miembro hace lo mismo.
lost-step-checked = Ya comparó un miembro. Ahora compara otro.
lost-step-made = La tarjeta nueva está hecha. Diga cuándo está en manos de la persona: entonces empiezan los tres días hábiles. Si no se imprimió, cancele el reemplazo y empiece de nuevo.
lost-step-waiting = La tarjeta nueva se entregó. Funciona después de tres días hábiles, si la antigua no se opone.
lost-compared = He comparado a la persona que tengo delante con esta solicitud, y es suya.
lost-not-compared = Marque que ha comparado a la persona con la solicitud. No se hizo nada.
lost-passphrase = Su frase de acceso, otra vez
lost-confirm = Confirmar
lost-handed = Impresa y entregada
lost-stop = Cancelar el reemplazo
lost-print = Imprímala o anótela ahora y entréguela: se muestra una sola vez.
lost-works-from = Esta tarjeta funciona después de tres días hábiles, si la antigua no se opone.
