# review: machine-drafted, not yet read by a native speaker
starting-a-business-name = 开办餐饮食品店：两证一次办
starting-a-business-summary = 营业执照和食品经营许可一次申请。两个部门同时办理，由一个部门答复您。
starting-a-business-synonyms = 营业执照, 开饭馆, 食品经营许可, 开店

starting-a-business-town = 开在哪个城市？
starting-a-business-business = 店名
starting-a-business-trade = 开什么？
starting-a-business-trade-shop = 食品店
starting-a-business-trade-restaurant = 餐馆或小吃店
starting-a-business-trade-kitchen = 只做外卖的厨房
starting-a-business-trade-online = 网上销售食品
starting-a-business-premises = 店面地址
starting-a-business-size = 面积多少平方米？
starting-a-business-people = 有多少人工作？（可不填）
starting-a-business-start = 打算什么时候开业？
starting-a-business-floor-plan = 店面平面图

starting-a-business-licence = 营业执照
starting-a-business-licence-why = 当地部门登记店名、经营项目、地址和经营者。
starting-a-business-food = 食品经营许可
starting-a-business-food-why = 当地部门凭这些内容审核店面是否适合经营食品。
starting-a-business-permit-given = 我们的许可已经批准，转给您申请的部门。
starting-a-business-visit-announced = 我们于{ $day }{ $hour }到店面查看，请您在场。

starting-a-business-basis = 《食品安全法》第三十五条；《民法典》第十八条
starting-a-business-if-planned = 您打算做的生意还没有开始
starting-a-business-if-food = 做食品或卖食品
