# review: machine-drafted, not yet read by a native speaker
unpaid-wages-help-name = Ayuda por salarios no pagados
unpaid-wages-help-summary = Diga quién debe cuánto, a usted y a quienes trabajan con usted. La inspección de trabajo lo investiga, gratis.
unpaid-wages-help-synonyms = no me pagan, salario pendiente, impago

unpaid-wages-help-employer = ¿Para quién trabajó?
unpaid-wages-help-employer-hint = La empresa, la obra o el nombre del jefe: lo que sepa.
unpaid-wages-help-place = ¿Dónde era el trabajo?
unpaid-wages-help-employer-phone = Teléfono de la empresa (opcional)
unpaid-wages-help-from = Sin cobrar desde
unpaid-wages-help-until = Hasta (vacío si continúa)
unpaid-wages-help-amount = ¿Cuánto le deben a usted, en yuanes?
unpaid-wages-help-amount-hint = En cifras. Basta una buena estimación.
unpaid-wages-help-contract = ¿Cómo se acordó?
unpaid-wages-help-contract-written = Un contrato escrito
unpaid-wages-help-contract-spoken = Solo de palabra
unpaid-wages-help-contract-none = No se dijo nada
unpaid-wages-help-still-there = ¿Sigue trabajando allí?
unpaid-wages-help-what = ¿Qué pasó?
unpaid-wages-help-what-hint = El trabajo, la paga acordada, lo que se pagó, lo que dice la empresa.
unpaid-wages-help-co-workers = ¿Escribe también por compañeros?
unpaid-wages-help-co-workers-hint = Solo quienes se lo pidieron. Hasta 50.
unpaid-wages-help-co-worker = Compañero
unpaid-wages-help-co-worker-name = Nombre
unpaid-wages-help-co-worker-amount = Se le debe, en yuanes
unpaid-wages-help-co-worker-phone = Teléfono (opcional)

unpaid-wages-help-basis = Reglamento de inspección laboral, artículo 20: dentro de dos años
unpaid-wages-help-if-in-time = Sigue trabajando allí, o lo dejó hace menos de dos años
