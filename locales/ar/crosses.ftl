# review: machine-drafted, not yet read by a native speaker
## On a form whose request can cross to another town

crosses-what = يمكن لجهة في مدينة أخرى أن تفعل هذا لك:
crosses-consent = لا يرسل شيء إلى هناك قبل أن تراه وتوافق.
