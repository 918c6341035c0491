# review: machine-drafted, not yet read by a native speaker
## Without a connection: what the browser kept.

offline-title = Lo que este teléfono sabe de la ciudad
offline-notice = Sin conexión. Esto es lo que su navegador guardó del directorio de la ciudad el { $date }. Los horarios pueden haber cambiado; los formularios necesitan conexión.
offline-missing = Esta página necesita conexión. Ábrala de nuevo cuando la tenga. Mientras tanto, busque en lo que guardó su navegador:

kept-here-title = Cuando no hay conexión
kept-here-what = Puede guardar esto en este teléfono y leerlo sin conexión:
kept-here-who = Quien tenga este teléfono en sus manos también podrá leerlo: que alguien tiene aquí una solicitud, dónde está y en qué estado. No se guardan su nombre, lo que pidió, los mensajes, los documentos ni la tarjeta. No lo elija en un teléfono que usan otras personas. Se borra cuando quita la marca, cuando pulsa «{ finish }» y 30 días después de la última vez que abrió esta página.
kept-here-choose = Guardar esto en este teléfono
kept-here-kept = Está guardado en este teléfono.
kept-here-gone = Ya no está en este teléfono.
kept-here-as-of = A fecha de { $date }
kept-here-remove = Quitar esto de este teléfono
