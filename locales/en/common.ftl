## Words that every page may need: dates.

# Variables: $year and $day in figures, $month and $weekday from the lists below.
date-long = { $weekday } { $day } { $month } { $year }

date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December

# Monday is 1.
date-weekday-1 = Mon
date-weekday-2 = Tue
date-weekday-3 = Wed
date-weekday-4 = Thu
date-weekday-5 = Fri
date-weekday-6 = Sat
date-weekday-7 = Sun

## On every page

skip-to-content = Skip to the content
language-switch = Language
unreviewed-notice = This page was translated by a machine and has not yet been read by a native speaker. If something is unclear, ask at a counter.
footer-what = No wrong door: say what you need anywhere, and the right office answers.
footer-about = What this is, and what it refuses
problem-title = That did not work
problem-onward = Go on from here
errors-title = Please look at this again
continue = Continue
phone = Phone
languages-spoken = Languages spoken
kilobytes = { $n } kB
pages-title = Pages
pages-previous = Previous page
pages-next = Next page
pages-here = Page { $page } of { $pages }
