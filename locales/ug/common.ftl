# review: machine-drafted, not yet read by a native speaker
## Words that every page may need: dates.

# Variables: $year and $day in figures, $month and $weekday from the lists below.
date-long = { $year }-يىلى { $day }-{ $month }، { $weekday }

date-month-1 = يانۋار
date-month-2 = فېۋرال
date-month-3 = مارت
date-month-4 = ئاپرېل
date-month-5 = ماي
date-month-6 = ئىيۇن
date-month-7 = ئىيۇل
date-month-8 = ئاۋغۇست
date-month-9 = سېنتەبىر
date-month-10 = ئۆكتەبىر
date-month-11 = نويابىر
date-month-12 = دېكابىر

# Monday is 1.
date-weekday-1 = دۈشەنبە
date-weekday-2 = سەيشەنبە
date-weekday-3 = چارشەنبە
date-weekday-4 = پەيشەنبە
date-weekday-5 = جۈمە
date-weekday-6 = شەنبە
date-weekday-7 = يەكشەنبە
