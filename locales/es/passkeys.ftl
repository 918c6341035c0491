# review: machine-drafted, not yet read by a native speaker
# Las llaves de acceso de los miembros, junto a la frase de acceso.

passkeys-title = Llaves de acceso
passkeys-what = Con una llave de acceso entra con su dedo, su cara o el código de su dispositivo, sin escribir nada. Su frase de acceso sigue funcionando y, donde una página la pide otra vez, la sigue pidiendo.
passkeys-beside = Entrar sin escribir.
passkeys-none = Todavía no tiene ninguna.
passkeys-added = añadida el { $date }
passkeys-remove = Quitar
passkeys-remove-one = Quitar: { $device }, añadida el { $date }
passkeys-remove-hint = Quite la llave de un dispositivo perdido o que ya no es suyo. Se cierra entonces su sesión en todas partes menos aquí.
passkeys-add = Añadir una llave de acceso
passkeys-add-hint = Su dispositivo le pide el dedo, la cara o su código. Todo eso se queda en el dispositivo; la oficina no recibe nada de ello.
passkeys-script = Para añadir una llave hacen falta script, una conexión cifrada y un navegador que conozca las llaves de acceso. Su frase de acceso funciona sin todo eso.
passkeys-device = Dónde se guardará
passkeys-phone = Teléfono
passkeys-tablet = Tableta
passkeys-computer = Ordenador
passkeys-security-key = Llave de seguridad
passkeys-choose-device = Elija dónde se guardará la llave. No se añadió nada.
passkeys-add-button = Añadir una llave de acceso
passkeys-sign-in = Entrar con una llave de acceso
passkeys-wait = Haga lo que le pide su dispositivo.
passkeys-closed = No pasó nada: se cerró la pregunta del dispositivo, o no tiene llave para este lugar. Inténtelo otra vez o use su frase de acceso.
passkeys-unable = Las llaves de este dispositivo no pueden abrir sus claves. No se añadió nada. Use su frase de acceso u otro dispositivo.
passkeys-address = Las llaves de acceso no funcionan en esta dirección. Abra la página por su nombre y no por un número.
passkeys-failed = No funcionó. Compruebe la conexión e inténtelo otra vez, o use su frase de acceso.
passkeys-renew = Sus llaves de acceso también se quitan; puede añadirlas de nuevo.
error-passkey-unknown = Esta llave ya no abre nada aquí. Entre con su frase de acceso; después puede añadir una llave de nuevo.
error-passkey-late = Tardó demasiado. Inténtelo otra vez.
error-passkey-unfit = La respuesta de su dispositivo no sirve aquí. Inténtelo otra vez o use su frase de acceso.
error-passkey-many = Tiene tantas llaves como puede tener un miembro. Quite una primero.
error-passkey-there = Este dispositivo ya tiene una llave de acceso para usted.
error-passkey-gone = Esta llave ya no está. Mire la lista otra vez.
