# review: machine-drafted, not yet read by a native speaker
bindings-title = Qué ventanilla atiende qué
bindings-what = Lo que ofrece una oficina va a esa oficina. Para lo demás, diga aquí qué ventanilla lo atiende, en toda la ciudad o en un barrio. Las peticiones que ya están se quedan donde están.
bindings-new = Asignar algo
bindings-subject = ¿Qué?
bindings-area = Barrio (opcional)
bindings-area-hint = Como lo llama la gente. Déjelo vacío para toda la ciudad.
bindings-point = ¿Qué ventanilla lo atiende?
bindings-button = Asignar
bindings-remove = Quitar
bindings-none = Elija
bindings-unbound = Sin asignar a ninguna ventanilla
bindings-unbound-what = Van a la ventanilla de la ciudad, que las pasa a otra.
bindings-all-bound = Todo está asignado.
bindings-door = Todo lo que hay tras la puerta
bindings-choose = Elija qué es y qué ventanilla lo atiende.
bindings-table = Asignar muchas con una tabla
bindings-file = Una tabla, guardada como CSV UTF-8
bindings-file-hint = La primera fila nombra las columnas:
bindings-read = Leer la tabla
bindings-choose-table = Elija primero una tabla.
bindings-taken = { $n ->
    [one] Se tomó una fila.
   *[other] Se tomaron { $n } filas.
 }
bindings-bad = Estas filas no se tomaron. Corríjalas y lea la tabla otra vez; lo tomado se queda.
bindings-bad-line = Línea { $n }
bindings-bad-table = no se puede leer esta tabla o fila; guárdela como CSV UTF-8 con estas cuatro columnas
bindings-bad-empty = está vacío
bindings-bad-kind = no hay tal tipo; escriba procedure, organization o door
bindings-bad-subject = no hay nada con este nombre
bindings-bad-point = no hay ninguna ventanilla con esta clave
bindings-bad-lead = esta mesa atiende lo atrasado y nada nuevo
bindings-bad-area = un barrio tiene como máximo 80 caracteres
bindings-bad-twice = una fila de arriba ya lo dice
apply-area = ¿En qué barrio vive?
apply-area-hint = Decide qué ventanilla atiende su petición; no se guarda.
apply-area-any = No lo sé, u otro
