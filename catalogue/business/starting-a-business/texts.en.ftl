starting-a-business-name = Starting a food business: both permits at once
starting-a-business-summary = The business licence and the food permit, asked for once. Two offices work on them at the same time; one office answers you.
starting-a-business-synonyms = open a restaurant, food permit, business licence, company

starting-a-business-town = In which town will it be?
starting-a-business-business = Name of the business
starting-a-business-trade = What will it be?
starting-a-business-trade-shop = A food shop
starting-a-business-trade-restaurant = A restaurant or snack bar
starting-a-business-trade-kitchen = A kitchen that delivers
starting-a-business-trade-online = Selling food online
starting-a-business-premises = Address of the rooms
starting-a-business-size = How many square metres?
starting-a-business-people = How many people will work there? (optional)
starting-a-business-start = When do you want to open?
starting-a-business-floor-plan = Plan of the rooms

starting-a-business-licence = Business licence
starting-a-business-licence-why = The office there registers the business with its name, its trade, its address and its owner.
starting-a-business-food = Food permit
starting-a-business-food-why = The office there checks by these answers whether the rooms are fit for food.
starting-a-business-permit-given = Our permit is given. It goes to the office where you applied.
starting-a-business-visit-announced = We come to look at the rooms on { $day } at { $hour }. Please be there.

starting-a-business-basis = Food Safety Law, article 35; Civil Code, article 18
starting-a-business-if-planned = You plan a business that has not begun
starting-a-business-if-food = It cooks or sells food
