# review: machine-drafted, not yet read by a native speaker
receipts-title = 凭证
receipts-text = 上面的每一件事在本镇的公开日志中都有自己的位置，但没有人能从中看出它属于谁。凭证可以证明发生了什么、在哪一天，不依靠本镇也能证明。您把凭证给谁看，谁就能看到那一行的内容。
receipts-all = 下载全部凭证
receipts-one = 凭证
about-log-title = 公开日志
about-log = 申请中发生的每一件事都会记入一份日志，人人可读，任何人都无法悄悄改动。其中没有任何人的名字，也没有任何申请。
about-log-key = 此日志的密钥
