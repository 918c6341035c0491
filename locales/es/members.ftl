# review: machine-drafted, not yet read by a native speaker
# Los miembros y sus claves.

members-title = Miembros
members-what = A quien entra aquí lo firma usted, y lo ven todas las personas que pueden dejar entrar a alguien.
members-invite = Dejar entrar a alguien nuevo
members-invite-hint = Recibe una frase de acceso en una hoja para imprimir. Se muestra una sola vez. Entréguela en mano.
members-role = Qué hace
role-officer = Empleado: atiende solicitudes
role-lead = Responsable: además amplía plazos, responde a quejas y deja entrar a miembros
role-steward = Administrador: cuida el directorio, no lee ninguna solicitud
members-no-points = Usted no tiene la clave de ningún punto. Después, un responsable asigna el nuevo miembro a un punto.
members-invite-button = Dejar entrar
members-choose-role = Elija qué hace. No ha entrado nadie.
members-seat = Asignar un miembro a otro punto
members-seat-hint = Desde ahora lee las solicitudes de ese punto, también las abiertas.
members-who = Miembro
members-seat-button = Asignar
members-own = Su propia frase de acceso
members-renew = Cambiar la frase de acceso
members-renew-hint = Recibe una nueva, que se muestra una sola vez. La anterior ya no abre nada, y tendrá que entrar de nuevo en todas partes.
members-old = La frase de acceso que tiene ahora
members-renew-button = Crear una nueva
members-sheet = Una hoja para imprimir
members-sheet-once = Imprímala o anótela ahora: la frase de acceso se muestra una sola vez y nadie tiene copia.
error-name-taken = Alguien entra ya con este nombre, o entraba. Añádale algo.
error-unknown-member = No existe ese miembro. Mire otra vez la lista.
members-remove = Sacar a un miembro
members-remove-hint = Desde el siguiente clic no lee nada, y cambian las claves de sus puntos. Lo que está abierto pasa a las nuevas claves cuando entra usted u otro miembro del punto.
members-choose = Elija
members-remove-button = Sacar
members-moving = { $name }: se cambió la clave. { $count ->
    [one] Falta por pasar una parte de una solicitud; ocurre cada vez que se mira la cola.
   *[other] Faltan por pasar { $count } partes de solicitudes; ocurre cada vez que se mira la cola.
}
error-leaves-nobody = No quedaría nadie allí. Deje entrar antes a otra persona o asigne otro miembro al punto.
error-oneself = Nadie puede hacer esto por sí mismo. Pídaselo a otro miembro que pueda.
message-attested-unproved = Se dice que se vio, pero no lo respalda la firma de ningún miembro. Pregunte en la oficina.
