# review: machine-drafted, not yet read by a native speaker
publish-listing-name = 发布招聘或出租信息
publish-listing-summary = 我们审核后发布到本地目录，到您指定的日期撤下，不收费。

publish-listing-section-listing = 所有人都会看到的内容
publish-listing-kind = 您要发布什么？
publish-listing-kind-job = 招聘
publish-listing-kind-room = 房间或住房
publish-listing-title = 标题
publish-listing-title-hint = 例如：食堂厨师，或车站附近单间。
publish-listing-text = 要让大家知道什么？
publish-listing-text-hint = 工作内容和时间，或者房间情况和入住时间。必须对所有人一视同仁。
publish-listing-place = 在哪里？
publish-listing-pay-or-rent = 工资或租金
publish-listing-pay-or-rent-hint = 多少钱、按什么算：每月 5000 元。
publish-listing-contact = 大家怎么联系您？
publish-listing-contact-hint = 可以公开的电话或地址。
publish-listing-expires = 发布到哪一天？
publish-listing-expires-hint = 过了这一天就撤下。按“年-月-日”填写，例如 2026-03-31
publish-listing-business = 单位名称（可不填）
