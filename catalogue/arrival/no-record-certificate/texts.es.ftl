# review: machine-drafted, not yet read by a native speaker
no-record-certificate-name = Certificado de no tener antecedentes penales
no-record-certificate-summary = Para una empresa, una escuela u otro país que lo pida. Lo escribe la policía de la ciudad de su registro; no tiene que ir allí.
no-record-certificate-synonyms = antecedentes penales, certificado policial

no-record-certificate-purpose = ¿Para qué es?
no-record-certificate-purpose-work = Trabajo
no-record-certificate-purpose-school = Escuela o estudios
no-record-certificate-purpose-abroad = Ir al extranjero
no-record-certificate-since = ¿Desde cuándo? (opcional)
no-record-certificate-since-hint = Vacío si es todo el tiempo. Año-mes-día: 2026-03-31
no-record-certificate-other-names = Otros nombres que ha tenido (opcional)

no-record-certificate-step = Escribir el certificado
no-record-certificate-why = La policía de allí busca en sus registros con estas respuestas y envía el certificado por correo a su dirección.
