# review: machine-drafted, not yet read by a native speaker
market-stall-licence-name = 摊位许可
market-stall-licence-summary = 在集市大厅、集市或街边摆摊经营。
market-stall-licence-synonyms = 摆摊, 夜市摊位, 地摊

market-stall-licence-goods = 您打算卖什么？
market-stall-licence-place = 在哪里？
market-stall-licence-place-hall = 集市大厅
market-stall-licence-place-weekly = 每周的集市
market-stall-licence-place-street = 街边指定地点
market-stall-licence-start = 从哪一天开始？
market-stall-licence-metres = 摊位宽多少米？
market-stall-licence-food = 卖吃的或喝的吗？
market-stall-licence-food-hint = 卖食品需要健康证明。
market-stall-licence-power = 需要用电吗？

market-stall-licence-basis = 《民法典》第十八条；本市的市场规定
