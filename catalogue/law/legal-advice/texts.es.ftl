# review: machine-drafted, not yet read by a native speaker
legal-advice-name = Asesoramiento legal gratuito
legal-advice-summary = Escriba qué pasó. Un abogado responde en unos días, y solo lo lee quien le asesora.
legal-advice-synonyms = abogado, asistencia jurídica, mis derechos, juicio

legal-advice-topic = ¿De qué se trata?
legal-advice-topic-work = Trabajo y salario
legal-advice-topic-home = Vivienda o casero
legal-advice-topic-family = Familia
legal-advice-topic-contract = Un contrato, una compra, un préstamo
legal-advice-topic-injury = Una lesión o un accidente
legal-advice-matter = ¿Qué pasó y qué quiere saber?
legal-advice-matter-hint = En cualquier idioma. Ayudan las fechas y las cantidades.
legal-advice-deadline = ¿Hay un día límite para hacer algo? (opcional)
legal-advice-deadline-hint = Suele estar en la carta. Año-mes-día: 2026-03-31
legal-advice-other-side = ¿Con quién es el asunto? (opcional)
legal-advice-other-side-hint = Para que no le atienda alguien que trabaja para la otra parte.
legal-advice-way = ¿Cómo quiere que le asesoremos?
legal-advice-way-written = Por escrito, en esta solicitud
legal-advice-way-phone = Por teléfono
legal-advice-way-counter = En la ventanilla, con intérprete si lo necesito

legal-advice-basis = Ley de asistencia jurídica, artículos 31, 34 y 42; la cantidad la fija la provincia
legal-advice-if-little = Vive con 3.000 yuanes al mes o menos
