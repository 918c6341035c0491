# review: machine-drafted, not yet read by a native speaker
## 只有一人的服务点：谁能让新人加入；密钥丢失后持卡人怎么办。

partner-title = 您的服务点
partner-what = 有两名成员，或者有一名成员和一个恢复伙伴时，服务点才接收新申请。恢复伙伴是另一个服务点，它的负责人可以让新人加入。所有人都能看到是谁。
partner-takes = 接收新申请。
partner-takes-not = 不接收新申请：人员太少，也没有指定恢复伙伴。
partner-alone = 这里收到的内容只有一个人能打开。
partner-is = 恢复伙伴：
partner-name = 指定恢复伙伴
partner-which = 哪个服务点
partner-button = 指定
partner-loses = 仍然将其移除。此后没有人能阅读那里未办结的申请，直到每位持卡人重新允许该机构阅读。
counters-few = 目前不接收新申请：人员太少。请到其他窗口。
counters-partners = 如果没有人了
counters-partners-what = 这些机构只有一个人工作。如果这个人不在了，后面写的机构可以让新人加入。
let-in-title = 机构无法阅读您的申请
let-in-what = { $office } 丢失了密钥，现在有新的人在那里工作。您可以让他们重新阅读您的申请：您的回答、消息和文件。什么都没有丢失。
let-in-button = 让他们重新阅读
event-let-in = 您让该机构重新阅读
error-no-intake = 这个机构人员太少，不能接收申请。请选择其他窗口；您写的内容没有丢失。
error-bad-partner = 这个服务点不能作伙伴：没有别人负责它。请选择另一个。
error-locked = 这份申请是为本机构已丢失的密钥加密的。持卡人可以在卡片页面上让您重新阅读。
queue-locked = 持卡人允许之前无法阅读
