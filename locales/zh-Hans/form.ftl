# review: machine-drafted, not yet read by a native speaker
form-yes = 是
form-no = 否

form-error-required = 请填写这一项。
form-error-too-long = 内容太长，最多 { $max } 个字符，请缩短一些。
form-error-too-small = 这个数太小，最小是 { $min }。
form-error-too-large = 这个数太大，最大是 { $max }。
form-error-too-few-rows = 这里至少要填 { $min } 项。
form-error-too-many-rows = 这里最多可以填 { $max } 项。其余的请在另一个请求里提交。
form-error-not-a-choice = 请从给出的选项中选一个。
form-error-not-a-date = 请填写真实存在的日期，按“年-月-日”的格式，例如 2026-03-31。
form-error-not-a-number = 请用数字填写一个整数，例如 12。
form-error-not-an-id = 认不出您是从哪个页面来的。请回到那个页面，从那里重新开始。
form-error-unknown-field = 这张表里没有这个问题。请重新打开表格，只填写表上的问题。
form-error-wrong-type = 这个回答的格式不对，请重新填写。
form-error-has-nul = 文字里有一个无法保存的看不见的字符（NUL）。请不要粘贴，重新输入文字。
form-error-has-control = 文字里有这里无法保存的看不见的字符或换行。请不要粘贴，重新输入文字。
form-error-twice = 这个问题收到了两个回答。请核对显示的内容，再提交一次。
form-error-excludes = 这些词把一些人排除在外，或者提到了这里的信息不能要求的内容：{ $words }。请改写，让所有人都可以来。
form-error-not-a-day-to-come = 请选择从今天起一年以内的日期。
form-error-not-an-object = 无法读取这些回答。回答应当是一个 JSON 对象，每个问题对应其中一项。

form-row = { $name } { $number }
form-add = 再加一项
form-add-first = 添加：{ $name }
form-remove = 去掉这一项
