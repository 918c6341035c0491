# review: machine-drafted, not yet read by a native speaker
# 成员及其密钥。

members-title = 成员
members-what = 在这里加入的人由您签名，所有能邀请成员的人都看得到。
members-invite = 邀请新成员
members-invite-hint = 新成员会得到一张可打印的口令单，口令只显示一次，请当面交给本人。
members-role = 做什么
role-officer = 经办人：处理申请
role-lead = 负责人：还可以延长期限、答复投诉、邀请成员
role-steward = 管理员：维护目录，不读任何申请
members-no-points = 您没有任何服务点的密钥。之后由负责人把新成员安排到服务点。
members-invite-button = 邀请
members-choose-role = 请选择做什么。没有邀请任何人。
members-seat = 把成员安排到另一个服务点
members-seat-hint = 从现在起，该成员可以阅读这个服务点的申请，包括未办结的。
members-who = 成员
members-seat-button = 安排
members-own = 您自己的口令
members-renew = 更换口令
members-renew-hint = 您会得到一个新口令，只显示一次。旧口令立即失效，各处都要重新登录。
members-old = 您现在的口令
members-renew-button = 生成新口令
members-sheet = 请打印这张单子
members-sheet-once = 请现在打印或抄下来：口令只显示一次，谁也没有副本。
error-name-taken = 已经有人用过或正在用这个名字登录。请在名字上加点什么。
error-unknown-member = 没有这个成员。请再看一下名单。
members-remove = 移除成员
members-remove-hint = 该成员从下一次点击起什么也读不到，其服务点的密钥随之更换。未办结的内容会在您或该服务点其他成员使用时转到新密钥。
members-choose = 请选择
members-remove-button = 移除
members-moving = { $name }：密钥已更换，还有 { $count } 个申请部分要转到新密钥；每次查看列表时会继续。
error-leaves-nobody = 那里将没有人了。请先邀请别人，或把另一位成员安排到该服务点。
error-oneself = 这件事不能自己给自己办。请另一位有权限的成员来做。
message-attested-unproved = 据称已验看，但没有成员的签名作证。请询问机构。
