# review: machine-drafted, not yet read by a native speaker
paper-empty = Este archivo está vacío. Elíjalo de nuevo o repita la foto.
paper-heic = Es una foto HEIC, que aquí no se puede leer. Ponga la cámara en «Más compatible» (en un iPhone: Ajustes, Cámara, Formatos), o haga una captura de pantalla de la foto y añádala.
paper-other-picture = Este tipo de imagen no se puede leer aquí. Guárdela como JPEG o PNG, o haga una captura de pantalla y añádala.
paper-program = Este archivo es un programa, diga lo que diga su nombre. No se aceptan programas.
paper-office = Es un documento de oficina. Guárdelo como PDF y añádalo, o imprímalo y añada una foto.
paper-packed = Es una carpeta comprimida. Descomprímala y añada los archivos uno por uno.
paper-recording = Es una grabación de sonido o vídeo, que aquí no se acepta. Escriba lo importante o añada una foto.
paper-web-page = Es una página web, que puede contener programas. Imprímala como PDF o añada una captura de pantalla.
paper-unknown = No se puede ver qué tipo de archivo es. Se pueden añadir fotos (JPEG, PNG, WebP, BMP), PDF y texto sin formato.
paper-not-as-named = Este archivo no es lo que dice su nombre. Se pueden añadir fotos (JPEG, PNG, WebP, BMP), PDF y texto sin formato.
paper-damaged = Este archivo está dañado o se cortó por el camino. Añádalo otra vez o repita la foto.
paper-too-many-pixels = Esta imagen tiene más de { $max } millones de píxeles. Redúzcala o haga una foto de la página con un teléfono.
paper-too-many-pages = Este PDF tiene más de { $max } páginas. Añada solo las páginas que importan.
paper-locked = Este PDF está protegido con una contraseña. Guárdelo sin ella o añada fotos de sus páginas.
paper-too-heavy = Leer este archivo cuesta demasiado. Añada fotos de sus páginas en su lugar.
paper-script = Este archivo contiene un programa. En esta página no puede funcionar; lo que ve son imágenes de sus páginas.
paper-script-stays = Este archivo contiene un programa, por eso no se entrega. Mire sus páginas aquí.
paper-not-shown = Este archivo no se puede mostrar aquí.
paper-back = Volver a la solicitud
paper-pages = Páginas
paper-page = Página { $page } de { $pages }
paper-previous = Página anterior
paper-next = Página siguiente
paper-alt = { $name }, página { $page } de { $pages }
paper-download = Guardar el archivo
paper-too-many-files = Se pueden añadir como máximo { $max } archivos a la vez. Añada los demás después de estos.
paper-count = { $n ->
    [one] { $n } página
   *[other] { $n } páginas
}
upload-sending = Enviando:
upload-waiting = Se ha cortado la conexión. Sigue sola en cuanto vuelva.
upload-checking = Enviado. Se está comprobando.
upload-done = Añadido.
upload-see = Ver lo añadido
upload-cover = Para tapar una parte que no le importa a nadie, dibuje encima con el dedo o el ratón.
upload-cover-keys = Las flechas mueven un marco, con Mayúsculas cambian su tamaño, Intro lo tapa y Retroceso quita la última barra.
upload-covered = Partes tapadas:
upload-uncover = Quitar la última barra
upload-too-many = Ya hay { $max } archivos en camino. Termine esos primero; lo que se deja se olvida al cabo de un día.
upload-bad-piece = Este trozo del archivo no se puede usar. Elija el archivo otra vez.
upload-incomplete = Todavía falta una parte del archivo. Elíjalo otra vez; sigue donde estaba.
upload-too-much = Lo que eligió pesa en total más de { $megabytes } MB. Añada los archivos de uno en uno, haga las imágenes más pequeñas o lleve los papeles a una ventanilla.
