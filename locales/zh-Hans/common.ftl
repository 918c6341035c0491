# review: machine-drafted, not yet read by a native speaker
## Words that every page may need: dates.

# Variables: $year and $day in figures, $month and $weekday from the lists below.
date-long = { $year }年{ $month }{ $day }日 { $weekday }

date-month-1 = 1月
date-month-2 = 2月
date-month-3 = 3月
date-month-4 = 4月
date-month-5 = 5月
date-month-6 = 6月
date-month-7 = 7月
date-month-8 = 8月
date-month-9 = 9月
date-month-10 = 10月
date-month-11 = 11月
date-month-12 = 12月

# Monday is 1.
date-weekday-1 = 星期一
date-weekday-2 = 星期二
date-weekday-3 = 星期三
date-weekday-4 = 星期四
date-weekday-5 = 星期五
date-weekday-6 = 星期六
date-weekday-7 = 星期日

## On every page

skip-to-content = 跳到正文
language-switch = 语言
unreviewed-notice = 本页由机器翻译，尚未经母语者校对。如有不清楚的地方，请到窗口询问。
footer-what = 不怕走错门：在哪里说出您的需要都行，由对口的部门答复您。
footer-about = 这是什么，它拒绝做什么
problem-title = 没有成功
problem-onward = 从这里继续
errors-title = 请再看一下这里
continue = 继续
phone = 电话
languages-spoken = 可用语言
kilobytes = { $n } kB
pages-title = 分页
pages-previous = 上一页
pages-next = 下一页
pages-here = 第 { $page } 页，共 { $pages } 页
