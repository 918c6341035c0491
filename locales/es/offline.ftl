# review: machine-drafted, not yet read by a native speaker
## Without a connection: what the browser kept.

offline-title = Lo que este teléfono sabe de la ciudad
offline-notice = Sin conexión. Esto es lo que su navegador guardó del directorio de la ciudad el { $date }. Los horarios pueden haber cambiado; los formularios necesitan conexión.
offline-missing = Esta página necesita conexión. Ábrala de nuevo cuando la tenga. Mientras tanto, busque en lo que guardó su navegador:
