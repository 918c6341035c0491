# review: machine-drafted, not yet read by a native speaker
residence-registration-help-name = 居住登记协助
residence-registration-help-summary = 我们告诉您需要哪些材料，和您一起准备登记，并为您预约。
residence-registration-help-synonyms = 居住证, 暂住证, 登记住址, 外来人口, 搬家

residence-registration-help-since = 您从什么时候开始住在这里？
residence-registration-help-stays = 您住在哪里？
residence-registration-help-stays-own-rent = 自己租的房子
residence-registration-help-stays-employer = 单位提供的宿舍
residence-registration-help-stays-relatives = 亲戚或朋友家
residence-registration-help-stays-own-home = 自己的房子
residence-registration-help-people = 一共几个人登记？
residence-registration-help-people-hint = 包括您自己和孩子。
residence-registration-help-done = 您已经去过登记的窗口吗？

residence-registration-help-basis = 《户口登记条例》第十五条：暂住三日以上
