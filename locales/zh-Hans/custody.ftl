# review: machine-drafted, not yet read by a native speaker
# Originals, what was seen, and fees.

## Why not

refusal-holds-original = 还有原件在部门手里。归还之后才能结束。
refusal-not-held = 这份原件不在部门手里，或者已经归还。请从列表中选择。
refusal-not-seen = 本人到窗口核实之后才能批准。请通知本人前来，并在下面登记已核实。
refusal-paid-already = 费用已登记为付清。
error-no-fee = 这项办理不收费，没有费用可登记。
staff-choose-paper = 请从列表中选择是哪一项。

## Both sides

case-unseen = 批准之前，请您带身份证件到窗口来一次。只看原件，不留复印件。
staff-unseen = 批准之前，须在窗口核实本人。
originals-title = 在部门的原件
original-held = { $office }自{ $date }起保管，会归还。
original-returned = 已于{ $date }归还。
fee-title = 费用
fee-amount = 应付：{ $amount }。
fee-paid = 已于{ $date }付清
paper-person-seen = 本人，已在窗口核实
way-counter = 在窗口
way-post = 邮寄
message-original-taken = 已收存原件
message-original-returned = 已归还原件
message-attested = 已看原件，未留复印件
message-paid = 费用已付
event-original-taken = 部门收存了原件
event-original-returned = 部门归还了原件
event-attested = 部门工作人员看过原件，未留复印件
event-paid = 部门登记费用已付

## At the office

staff-choose = 请选择
staff-paper = 是哪一项？
staff-way = 如何交接的？
staff-take = 收存原件
staff-take-hint = 只在看一眼不够时才收。结束之前必须归还；收下后请打印收据。
staff-take-note = 备注：外观、页数
staff-take-button = 登记已收存
staff-give-back = 归还原件
staff-give-back-button = 登记已归还
staff-attest = 已看原件，不留复印件
staff-attest-hint = 用于核实本人，或只出示的证件。您的姓名会一并记录。
staff-attest-button = 登记已看
staff-pay = 费用已付
staff-pay-button = 登记已付

## Letters

letter-originals = 原件收据
letter-originals-text = 本部门保管下列原件。原件归申请人所有，将予归还。
letter-originals-keep = 请保存本收据，领取时带来。
letter-returned = 收据：原件已归还
letter-returned-text = 下列原件已归还。
letter-original = 原件
letter-way = 方式
letter-signature-person = 本人已领回，签字：____________________
letter-fee = 缴费通知
letter-amount = 金额
letter-fee-text = 这项办理收费，人人相同。
letter-fee-how = 请在窗口付款并报上本申请编号。您会得到收据。
letter-payment = 缴费收据
letter-payment-text = 本申请的费用已付清。
