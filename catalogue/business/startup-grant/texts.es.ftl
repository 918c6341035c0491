# review: machine-drafted, not yet read by a native speaker
startup-grant-name = Ayuda para empezar un negocio
startup-grant-summary = Dinero para los primeros gastos de un negocio pequeño. No se devuelve.
startup-grant-synonyms = ayuda para emprender, subvención, financiación

startup-grant-business = Nombre del negocio, o uno provisional
startup-grant-idea = ¿A qué se dedicará?
startup-grant-idea-hint = Qué vende, a quién y qué ha hecho hasta ahora.
startup-grant-founded = ¿Ya está fundado?
startup-grant-founded-not-yet = Todavía no
startup-grant-founded-this-year = Hace menos de un año
startup-grant-founded-longer = Hace más tiempo
startup-grant-jobs = ¿Cuántas personas trabajarán allí el primer año?
startup-grant-costs = ¿Para qué necesita el dinero?
startup-grant-costs-hint = Una línea para cada cosa: alquiler, una máquina, un curso.
startup-grant-cost = Gasto
startup-grant-cost-what = ¿Para qué?
startup-grant-cost-amount = Yuanes
startup-grant-own-money = ¿Cuánto dinero propio pone, en yuanes?

startup-grant-basis = Las normas de esta ciudad para las ayudas
startup-grant-if-new = Su negocio está planeado o tiene menos de un año
startup-grant-if-half-a-year = Lleva seis meses o más en esta ciudad
