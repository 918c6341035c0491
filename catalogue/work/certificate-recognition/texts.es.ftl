# review: machine-drafted, not yet read by a native speaker
certificate-recognition-name = Reconocimiento de un certificado
certificate-recognition-summary = Se compara un certificado de otra ciudad o país con el de aquí y usted recibe un papel que lo dice.
certificate-recognition-synonyms = homologar título, reconocer diploma

certificate-recognition-title = ¿Qué dice el certificado?
certificate-recognition-title-hint = Por ejemplo: soldador, enfermera, conductor, secundaria.
certificate-recognition-awarded-by = ¿Quién lo dio?
certificate-recognition-place = ¿En qué ciudad y país?
certificate-recognition-year = ¿En qué año?
certificate-recognition-purpose = ¿Para qué lo necesita?
certificate-recognition-purpose-job = Un trabajo
certificate-recognition-purpose-course = Un curso o una escuela
certificate-recognition-purpose-licence = Una licencia para ejercer
certificate-recognition-lost = ¿Perdió el original?

certificate-recognition-basis = Las normas de esta ciudad para comparar certificados
certificate-recognition-if-any = Tiene un certificado de otra ciudad o país
