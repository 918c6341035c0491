market-stall-licence-name = Licence for a market stall
market-stall-licence-summary = Sell in the market hall, at the weekly market or in the street.
market-stall-licence-synonyms = sell on the street, street vendor, food stall, pitch

market-stall-licence-goods = What will you sell?
market-stall-licence-place = Where?
market-stall-licence-place-hall = In the market hall
market-stall-licence-place-weekly = At the weekly market
market-stall-licence-place-street = At a place in the street
market-stall-licence-start = From which day?
market-stall-licence-metres = How wide is the stall, in metres?
market-stall-licence-food = Do you sell food or drinks?
market-stall-licence-food-hint = Then a health certificate is needed.
market-stall-licence-power = Do you need electricity?

market-stall-licence-basis = Civil Code, article 18; the market rules of this town
