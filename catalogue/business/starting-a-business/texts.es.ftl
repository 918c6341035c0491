# review: machine-drafted, not yet read by a native speaker
starting-a-business-name = Abrir un negocio de comida: los dos permisos a la vez
starting-a-business-summary = La licencia de actividad y el permiso de alimentos en una sola solicitud. Dos oficinas trabajan a la vez y una le responde.
starting-a-business-synonyms = abrir un restaurante, licencia de negocio, empresa

starting-a-business-town = ¿En qué ciudad estará?
starting-a-business-business = Nombre del negocio
starting-a-business-trade = ¿Qué será?
starting-a-business-trade-shop = Una tienda de comida
starting-a-business-trade-restaurant = Un restaurante o bar
starting-a-business-trade-kitchen = Una cocina que reparte
starting-a-business-trade-online = Venta de comida por internet
starting-a-business-premises = Dirección del local
starting-a-business-size = ¿Cuántos metros cuadrados?
starting-a-business-people = ¿Cuántas personas trabajarán allí? (opcional)
starting-a-business-start = ¿Cuándo quiere abrir?
starting-a-business-floor-plan = Plano del local

starting-a-business-licence = Licencia de actividad
starting-a-business-licence-why = La oficina de allí registra el negocio con su nombre, su actividad, su dirección y su titular.
starting-a-business-food = Permiso de alimentos
starting-a-business-food-why = La oficina de allí comprueba con estas respuestas si el local sirve para alimentos.
starting-a-business-permit-given = Nuestro permiso está concedido. Va a la oficina donde lo pidió.
starting-a-business-visit-announced = Vamos a ver el local el { $day } a las { $hour }. Esté allí, por favor.

starting-a-business-basis = Ley de seguridad alimentaria, artículo 35; Código Civil, artículo 18
starting-a-business-if-planned = Planea un negocio que aún no ha empezado
starting-a-business-if-food = Cocina o vende comida
