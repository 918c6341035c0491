# review: machine-drafted, not yet read by a native speaker
## What can I get?

home-check = 我能办什么？
check-title = 我能办什么？
check-what = 回答几个问题，看看能办什么。不问姓名。
check-private = 您的回答只用来生成这一页，随后就丢弃，不保存，也不记录在任何地方。
check-on-device = 您的回答只留在这台设备上：结果就在这里算出，不会发送，也不会保存到任何地方。
check-progress = 第 { $number } 题，最多还有 { $left } 题
check-unknown = 我不知道
check-withheld = 不想回答
check-back = 返回
check-show = 先看看目前的结果
check-more = 继续回答问题
check-again = 重新开始
check-again-why = 屏幕上的回答会全部清除。
check-result = 符合您回答的事项
check-guide = 这只是参考，不是决定。只有办事机构才能决定，您随时可以去问。
check-yes = 您可以办
check-open = 可能符合：柜台可以告诉您
check-no = 按您的回答，这些不符合
check-none = 目前还没有确定符合的事项。这不是拒绝，柜台会和您一起看。
check-because = 理由：
check-open-because = 还不清楚：
check-no-because = 需要满足：
check-changes = 如果这样就符合：
check-and = 并且
check-basis = 依据：{ $basis }
check-unconfirmed = 这条规则还没有与出处核对，或者各地规定不同：本地以柜台的答复为准。
check-apply = 申请：{ $name }
check-apply-anyway = 仍然申请：{ $name }
check-counter = 到柜台问人
check-answers = 您的回答
check-change = 更改
check-change-what = 更改回答：{ $question }
check-nothing = 这里没有需要核对条件的事项。请看首页的各个门类，或到柜台询问。
check-error-amount = 请用数字填写金额，例如 2500 或 2500.50。
