ask-for-help-name = Ask for help
ask-for-help-summary = Say what you need in your own words. The right office will answer you in time, free of charge.

ask-for-help-need = What do you need?
ask-for-help-need-hint = Write in any language. You do not need to know which office it is for.
ask-for-help-called = What should we call you? (optional)
ask-for-help-called-hint = Your name as you write it yourself. One name is enough.
