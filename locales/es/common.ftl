# review: machine-drafted, not yet read by a native speaker
## Words that every page may need: dates.

# Variables: $year and $day in figures, $month and $weekday from the lists below.
date-long = { $weekday }, { $day } de { $month } de { $year }

date-month-1 = enero
date-month-2 = febrero
date-month-3 = marzo
date-month-4 = abril
date-month-5 = mayo
date-month-6 = junio
date-month-7 = julio
date-month-8 = agosto
date-month-9 = septiembre
date-month-10 = octubre
date-month-11 = noviembre
date-month-12 = diciembre

# Monday is 1.
date-weekday-1 = lun
date-weekday-2 = mar
date-weekday-3 = mié
date-weekday-4 = jue
date-weekday-5 = vie
date-weekday-6 = sáb
date-weekday-7 = dom

## On every page

skip-to-content = Ir al contenido
language-switch = Idioma
unreviewed-notice = Esta página la tradujo una máquina y todavía no la ha leído ninguna persona de habla española. Si algo no está claro, pregunte en una ventanilla.
footer-what = Ninguna puerta es la equivocada: diga en cualquier sitio lo que necesita y la oficina correcta le responde.
footer-about = Qué es esto y qué rechaza
problem-title = No ha funcionado
problem-onward = Siga desde aquí
errors-title = Por favor, mire esto otra vez
continue = Continuar
phone = Teléfono
languages-spoken = Idiomas que se hablan
kilobytes = { $n } kB
pages-title = Páginas
pages-previous = Página anterior
pages-next = Página siguiente
pages-here = Página { $page } de { $pages }
