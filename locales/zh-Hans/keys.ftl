# review: machine-drafted, not yet read by a native speaker

case-number = 案件号
case-number-what = 用于叫号、信件和电话。它打不开任何内容。
keep-number = 请把案件号另外记下来，不要和卡片放在一起：它打不开任何内容，但柜台能凭它找到您的请求。
staff-number-open = 打开
staff-number-none = 您的服务点没有这个号码的案件。请核对数字。

# Lost cards, for the person.
replaceable-title = 如果卡片丢了
replaceable-label = 如果我丢了卡片，可以补发
replaceable-hint = 凭案件号到柜台办理：办事机构的两名工作人员将您与本请求核对，旧卡在三个工作日内可以提出反对。如果不选，没有卡片就再也没有人能打开请求。以后可以更改。
replaceable-yes = 本请求的卡片丢失后可以在柜台补发。
replaceable-no = 本请求的卡片丢失后不能补发。
replaceable-allow = 允许补发丢失的卡片
replaceable-forbid = 不允许
replacing-title = 有人说这张卡丢了
replacing-asked = 在{ $name }有人说本请求的卡片丢了。
replacing-checked = 工作人员已将本人与请求核对，正在制作新卡。
replacing-until = 新卡已制作。如果到{ $date }没有人反对，此后这张卡失效。
replacing-veto = 卡在我手里：反对
replacing-next = 新卡
error-card-replaced = 这张卡已报失，并由新卡代替。它打不开任何内容。如果不是您本人报失，请到柜台说明。
error-card-not-yet = 这张卡还不能用：旧卡在三个工作日内可以反对。请过后再试。
error-card-void = 这张卡没有生效：补发已取消。旧卡仍然有效。如果旧卡丢了，请到柜台重新申请。
error-unknown-number = 没有请求用这个案件号。请核对数字。
error-bad-passphrase = 口令不对。什么都没有做。
event-card-allowed = 选择了：卡片丢失可以补发
event-card-forbidden = 选择了：卡片丢失不补发
event-card-asked = 有人在柜台说卡片丢了
event-card-checked = 一名工作人员将本人与请求核对
event-card-made = 第二名工作人员核对；新卡已制作
event-card-handed = 新卡已交出；旧卡有三个工作日可以反对
event-card-vetoed = 旧卡反对；它仍是有效的卡
event-card-stopped = 办事机构取消了补发
event-card-replaced = 新卡代替了旧卡
refusal-chosen-already = 现在就是这样。
refusal-not-replaceable = 发送本请求时没有选择可以补发卡片，所以没有卡片谁也打不开它。请找一找卡片的照片或打印件；如果没有，请重新发送请求，并在其中写明案件号，以便办事机构找到已有的材料。
refusal-asked-for-card = 已经申请过新卡。
refusal-no-replacement = 这里没有正在补发的卡片。
refusal-same-member = 第二次核对必须由另一名工作人员进行。
refusal-checked-twice = 两名工作人员已经核对过。

# Lost cards, for members.
lost-title = 卡片丢失
lost-what = 请输入案件号。负责该请求的办事机构会得到通知；请求的内容不会向您显示。
lost-tell = 通知负责的办事机构
lost-told = 已通知{ $name }。请本人带上能证明身份的东西去那里。
lost-next = 那里的两名工作人员将本人与请求核对，然后交出新卡，旧卡有三个工作日可以反对。
lost-queue = 卡片丢失
lost-step-asked = 一名工作人员将本人与下面的回答核对，之后由第二名工作人员再核对一次。
lost-step-checked = 一名工作人员已核对。现在由另一名核对。
lost-step-made = 新卡已制作。交到本人手里后请确认：三个工作日从那时开始。如果没有打印出来，请取消补发并重新开始。
lost-step-waiting = 新卡已交出。三个工作日后生效，除非旧卡反对。
lost-compared = 我已将面前的人与本请求核对，请求是此人的。
lost-not-compared = 请勾选您已将本人与请求核对。什么都没有做。
lost-passphrase = 请再输入一次您的口令
lost-confirm = 确认
lost-handed = 已打印并交出
lost-stop = 取消补发
lost-print = 请现在打印或抄下来并交给本人：只显示这一次。
lost-works-from = 这张卡三个工作日后生效，除非旧卡反对。
