# review: machine-drafted, not yet read by a native speaker
## On a form whose request can cross to another town

crosses-what = Una oficina de otra ciudad puede hacer esto por usted:
crosses-consent = Nada va allí antes de que usted vea qué es y lo acepte.
