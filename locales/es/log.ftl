# review: machine-drafted, not yet read by a native speaker
receipts-title = Justificantes
receipts-text = Todo lo anterior tiene su lugar en el registro público de esta ciudad, donde nadie puede saber de quién es. Un justificante demuestra qué ocurrió y en qué día, también sin esta ciudad. Quien lo vea verá lo que dice su línea.
receipts-all = Descargar todos los justificantes
receipts-one = Justificante
about-log-title = El registro público
about-log = Todo lo que ocurre con una solicitud recibe un lugar en un registro que todos pueden leer y nadie puede cambiar sin que se note. No nombra a ninguna persona ni ninguna solicitud.
about-log-key = La clave de este registro
