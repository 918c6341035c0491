# review: machine-drafted, not yet read by a native speaker
# 成员的通行密钥，与口令并用。

passkeys-title = 通行密钥
passkeys-what = 有了通行密钥，您用指纹、面容或设备密码登录，什么也不用输入。口令仍然有效；页面要求再输入一次口令的地方也照旧。
passkeys-beside = 不用输入就能登录。
passkeys-none = 您还没有通行密钥。
passkeys-added = { $date } 添加
passkeys-remove = 移除
passkeys-remove-one = 移除：{ $device }，{ $date } 添加
passkeys-remove-hint = 设备丢失或不再归您使用时，请移除它的通行密钥。移除后，除此处以外您在各处都会退出登录。
passkeys-add = 添加通行密钥
passkeys-add-hint = 您的设备会要求指纹、面容或设备密码。这些都留在设备里，机构得不到。
passkeys-script = 添加通行密钥需要启用脚本、加密连接以及支持通行密钥的浏览器。用口令登录不需要这些。
passkeys-device = 保存在哪里
passkeys-phone = 手机
passkeys-tablet = 平板电脑
passkeys-computer = 电脑
passkeys-security-key = 安全密钥
passkeys-choose-device = 请选择通行密钥保存在哪里。没有添加任何东西。
passkeys-add-button = 添加通行密钥
passkeys-sign-in = 用通行密钥登录
passkeys-wait = 请按设备的提示操作。
passkeys-closed = 什么都没有发生：设备的提示被关闭，或设备上没有用于此处的通行密钥。请再试一次，或使用口令。
passkeys-unable = 这台设备的通行密钥不能打开您的密钥。没有添加任何东西。请使用口令，或换一台设备。
passkeys-address = 通行密钥在这个地址不能使用。请用网站名称而不是数字打开本页。
passkeys-failed = 没有成功。请检查网络后再试，或使用口令。
passkeys-renew = 您的通行密钥也会一并移除；之后可以重新添加。
error-passkey-unknown = 这个通行密钥在这里已经不能打开任何东西。请用口令登录，然后可以重新添加通行密钥。
error-passkey-late = 用时太长。请再试一次。
error-passkey-unfit = 您设备的答复在这里不能使用。请再试一次，或使用口令。
error-passkey-many = 您的通行密钥已达上限。请先移除一个。
error-passkey-there = 这台设备上已有您的通行密钥。
error-passkey-gone = 这个通行密钥已经不在了。请再看一下列表。
