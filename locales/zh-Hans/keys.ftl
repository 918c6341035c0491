# review: machine-drafted, not yet read by a native speaker

case-number = 案件号
case-number-what = 用于叫号、信件和电话。它打不开任何内容。
keep-number = 请把案件号另外记下来，不要和卡片放在一起：它打不开任何内容，但柜台能凭它找到您的请求。
staff-number-open = 打开
staff-number-none = 您的服务点没有这个号码的案件。请核对数字。
