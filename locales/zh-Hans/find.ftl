# review: machine-drafted, not yet read by a native speaker
## Search: filters, and what is wrong with them.

find-narrow = 缩小范围
find-kind = 类型
find-kind-any = 全部
find-kind-service = 服务
find-kind-place = 地点
find-kind-offer = 招聘和房源
find-kind-event = 活动
find-open = 现在开门
find-at = 或在这一天的这个时间开门
find-near = 在某个地点或街道附近
find-near-hint = 名称、街道，或经纬度，如 39.47, 75.98
find-metres = 距离不超过
find-far-metres = { $n } 米
find-far-kilometres = { $n } 公里
find-language = 那里说的语言
find-language-any = 任何语言
find-free = 免费
find-step-free = 无台阶
find-age = 适合这个年龄（周岁）
find-meant = 您要找的是不是：
find-some = 只符合一部分词
find-error-long = 内容太长，无法查找。请只留下最重要的词，最多{ $most }个字。
find-error-place = 我们不知道这个地点。请输入本地的其他地点或街道，或留空。
find-error-globe = 地球上没有这个位置。北纬度数在 -90 到 90 之间，东经度数在 -180 到 180 之间，最远可查 200 公里。
find-error-age = 请输入 0 到 120 之间的整数年龄。
find-error-time = 请填写日期和时间，如 2026-03-02T10:30。
find-error-choice = 这里不能这样选，请重新选择。
place-services = 这里有什么
place-near = 附近
place-sign = 门口的标牌
place-sign-hint = 用手机扫这个码，就能用自己的语言看到这一页：这里有什么、什么时候开、附近有什么。
