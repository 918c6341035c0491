# review: machine-drafted, not yet read by a native speaker
# Letters: what stands on paper.

## On the case's page

letters-title = 信函
letters-what = 可以打印保存，两种语言对照。每次打开时根据本请求生成。

## Around a letter, on the screen

letter-back = 返回请求
letter-print-how = 请用浏览器的打印功能打印，只会打印信函本身。
letter-pdf = 保存为 PDF
letter-pdf-what = 请只保存在您自己的设备上：文件里就是信函的内容，打开它不需要卡。
letter-pdf-no-font = 本机没有这封信函中部分文字的字体，无法保存为 PDF。请返回并打印该页面，也可以用浏览器的打印功能存成文件。
letter-beside = 第二种语言：
letter-printed = { $date } { $time } 根据案件记录打印。
letter-stamp = 部门签字盖章

## Kinds of letters

letter-receipt = 收件凭证
letter-acceptance = 受理通知书
letter-missing = 补正材料告知书
letter-extension = 延长办理期限通知书
letter-decision = 决定书
letter-answer = 答复书
letter-transfer = 转交通知书
letter-withdrawal = 撤回确认书
letter-timeline = 经过记录：发生了什么，谁看过

## What every letter begins with

letter-number = 案件编号
letter-request = 请求事项
letter-listing = 关于
letter-in-charge = 负责部门
letter-by = 出具人
letter-on = 日期

## Receipt and acceptance, and by when

letter-received-text = 您的请求已收到。
letter-accepted-text = 材料齐全，已于{ $date }受理。
letter-accepted-by-silence = 要求补充材料的期限已过，自{ $date }起视为受理。
letter-notice-by = 如缺材料，部门须在{ $date }前一次性告知；届时没有告知的，视为材料齐全。
letter-by-when = 办理期限
letter-decide-by = 应在{ $date }前作出决定。
letter-provisional = 此日期可能变动：该年假日尚未公布。
letter-clock-stands = 在您表示已补齐之前不计算天数，届时重新算出决定日期。

## What is missing

letter-papers = 需要补充的材料
letter-missing-text = 部门请您补充以下内容。只能要求一次。
letter-missing-how = 请凭卡片在请求页面添加，或带上卡片到任何窗口提交，然后说明已全部补齐。
letter-seen-only = { $paper }（请到窗口出示原件，不留复印件）
letter-clock = 期限如何计算
letter-missing-clock = 告知当天仍计入期限。从次日起至您表示已补齐的当天（含当天），不计算天数。
letter-completed = 您已于{ $date }表示全部补齐。
letter-words = 部门说明
letter-reasons = 理由
letter-extension-text = 部门延长作出决定的期限。只能延长一次，并须说明理由。

## Decision, answer, and what can be done about them

letter-granted = 同意您的请求。
letter-not-granted = 不同意您的请求。
letter-there-signed = { $town }签署了这份答复，生成本页时{ $here }核对了签名。本页在{ $here }打印。
letter-there-own = { $office }也有这份文件，可以盖章：您的卡可以在{ $town }打开这一步。
letter-remedy = 如果您不同意
letter-appeal = 您申请行政复议的最后一天：{ $date }。
letter-appeal-law = 法定期限为{ $days }日（《行政复议法》2023年修订，第二十条）。除第一天外，每个自然日都计入；最后一天不上班的，顺延到下一个工作日。

## Transfer and withdrawal

letter-passed-text = { $date }，您的请求由{ $from }转交给{ $to }。
letter-transfer-clock = 期限不重新计算。转交的部门不能再阅读。
letter-withdrawn-text = 您已于{ $date }撤回本请求，不再办理。您随时可以重新请求。

## Tables

letter-days = 日期
letter-day = 时间
letter-event = 发生了什么
letter-day-of-decision = 决定当天，不计
letter-calendar-days = 自然日
letter-day-moved = 不上班，最后一天顺延
letter-last-day = 最后一天
