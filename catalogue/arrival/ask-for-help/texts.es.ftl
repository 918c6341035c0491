# review: machine-drafted, not yet read by a native speaker
ask-for-help-name = Pedir ayuda
ask-for-help-summary = Diga con sus propias palabras lo que necesita. La oficina correcta le responderá a tiempo y gratis.

ask-for-help-need = ¿Qué necesita?
ask-for-help-need-hint = Escriba en cualquier idioma. No hace falta saber para qué oficina es.
ask-for-help-called = ¿Cómo le llamamos? (opcional)
ask-for-help-called-hint = Su nombre tal como usted lo escribe. Basta un nombre.
