## On a form whose request can cross to another town

crosses-what = An office in another town can do this for you:
crosses-consent = Nothing goes there before you have seen what it is and agreed.
