# review: machine-drafted, not yet read by a native speaker
residence-registration-help-name = Ayuda para registrar la residencia
residence-registration-help-summary = Le decimos qué papeles necesita, preparamos el registro con usted y le damos una cita.
residence-registration-help-synonyms = empadronarse, registrar mi domicilio, permiso de residencia, mudanza

residence-registration-help-since = ¿Desde cuándo vive aquí?
residence-registration-help-stays = ¿Dónde se aloja?
residence-registration-help-stays-own-rent = En un piso o habitación de alquiler
residence-registration-help-stays-employer = En un alojamiento de la empresa
residence-registration-help-stays-relatives = Con familiares o amigos
residence-registration-help-stays-own-home = En mi propia casa
residence-registration-help-people = ¿Cuántas personas se van a registrar?
residence-registration-help-people-hint = Contándole a usted. Los niños también cuentan.
residence-registration-help-done = ¿Ha ido ya a la oficina de registro?

residence-registration-help-basis = Reglamento de registro de hogares, artículo 15: estancias de tres días o más
