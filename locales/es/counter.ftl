# review: machine-drafted, not yet read by a native speaker
## Invitation sheets of new members

sheet-title = Su invitación a { $town }
sheet-officer = Su papel: tramitar las solicitudes que llegan a sus puntos.
sheet-lead = Su papel: tramitar solicitudes, ampliar plazos y ver lo que va con retraso.
sheet-steward = Su papel: cuidar del directorio de oficinas y servicios. No lee ninguna solicitud.
sheet-points = Sus puntos
sheet-open = Abra { $address } y entre con su nombre y la frase de paso de arriba. No importan los guiones, los espacios ni las mayúsculas.
sheet-keep = Guarde esta hoja como una llave, o aprenda la frase y destruya la hoja. Nadie tiene copia.
sheet-alone = No preste nunca la frase: quien pide ayuda ve su nombre junto a todo lo que se hace con ella.
