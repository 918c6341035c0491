# review: machine-drafted, not yet read by a native speaker
market-stall-licence-name = Licencia para un puesto de mercado
market-stall-licence-summary = Vender en el mercado cubierto, en el mercado semanal o en la calle.
market-stall-licence-synonyms = vender en la calle, puesto ambulante, mercadillo

market-stall-licence-goods = ¿Qué va a vender?
market-stall-licence-place = ¿Dónde?
market-stall-licence-place-hall = En el mercado cubierto
market-stall-licence-place-weekly = En el mercado semanal
market-stall-licence-place-street = En un lugar de la calle
market-stall-licence-start = ¿A partir de qué día?
market-stall-licence-metres = ¿Cuántos metros de ancho tiene el puesto?
market-stall-licence-food = ¿Vende comida o bebida?
market-stall-licence-food-hint = Entonces hace falta un certificado sanitario.
market-stall-licence-power = ¿Necesita electricidad?

market-stall-licence-basis = Código Civil, artículo 18; las normas de mercados de esta ciudad
