# review: machine-drafted, not yet read by a native speaker
identity-document-replacement-name = Nuevo documento de identidad por pérdida o daño
identity-document-replacement-summary = Venga en persona a una ventanilla de aquí. La ciudad de su registro lo hace y lo envía; no tiene que viajar.
identity-document-replacement-synonyms = perdí mi documento, carné robado, nuevo documento

identity-document-replacement-reason = ¿Qué pasó con el anterior?
identity-document-replacement-reason-lost = Lo perdí o me lo robaron
identity-document-replacement-reason-damaged = Está dañado
identity-document-replacement-collect = ¿Cómo lo recibirá?
identity-document-replacement-collect-counter = Lo recojo en la ventanilla
identity-document-replacement-collect-post = Por correo a mi dirección

identity-document-replacement-old-card = El documento dañado: muéstrelo en una ventanilla, no guardamos copia
identity-document-replacement-card-made = Su nuevo documento está hecho. Va de camino a la ventanilla donde lo pidió.

identity-document-replacement-step = Hacer el nuevo documento
identity-document-replacement-why = La policía de allí le encuentra en su registro con estas respuestas y hace el documento.

identity-document-replacement-basis = Ley del documento de identidad de residentes, artículo 11
identity-document-replacement-if-gone = Su documento de identidad se perdió o está dañado
identity-document-replacement-if-registered = Su hogar está registrado en una ciudad de este país
