# review: machine-drafted, not yet read by a native speaker
## What members at the counter read.

## What programs are told; the sentences that people read too are in errors.ftl.

api-error-json = 请求正文必须是一个 UTF-8 编码的 JSON 对象。请检查后重新发送。
api-error-media-type = 请求正文必须是 JSON。请加上请求头 Content-Type: application/json 再发送。
api-error-shape = 请求正文中有一个字段的类型不对。请对照 /api/v1/openapi.json。
api-error-base64 = 字段 data 必须是带填充的 base64。请重新编码文件。
api-error-language = 这里没有这种语言。请使用 en、zh-Hans 或 ug。
api-error-query = 无法读取此地址的查询参数。请对照 /api/v1/openapi.json。
hsds-error-query = 无法读取此地址的查询参数。可用参数只有：search，page（从 1 开始），per_page（1 到 100），organization_id。
