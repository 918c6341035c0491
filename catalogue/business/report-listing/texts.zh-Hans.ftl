# review: machine-drafted, not yet read by a native speaker
report-listing-name = 这条信息有问题
report-listing-summary = 发布它的单位会在两个工作日内核查，属实就撤下。您不必说明自己是谁。
report-listing-reason = 有什么问题？
report-listing-money-first = 先要交钱
report-listing-not-true = 内容不真实
report-listing-gone = 已经没有了
report-listing-keeps-people-out = 把一些人排除在外
report-listing-unsafe = 有危险
report-listing-text = 发生了什么？（可不填）
report-listing-text-hint = 可以不写姓名。只有该单位能看到。
