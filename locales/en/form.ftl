form-yes = Yes
form-no = No

form-error-required = Please fill this in.
form-error-too-long = This is too long. Please use at most { $max } characters.
form-error-too-small = This number is too small. The least is { $min }.
form-error-too-large = This number is too large. The most is { $max }.
form-error-too-few-rows = At least { $min } must be filled in here.
form-error-too-many-rows = At most { $max } can be given here. Please send the others in a second request.
form-error-not-a-choice = Please choose one of the answers offered.
form-error-not-a-date = Please give a date that exists, as year-month-day: 2026-03-31.
form-error-not-a-number = Please give a whole number in figures, such as 12.
form-error-not-an-id = The page you came from could not be recognised. Please go back to it and start again from there.
form-error-unknown-field = This form has no such question. Please open the form again and fill in the questions shown.
form-error-wrong-type = This answer has the wrong form. Please answer this question again.
form-error-has-nul = The text holds an invisible character (NUL) that cannot be kept. Please type the text again instead of pasting it.
form-error-has-control = The text holds an invisible character or a line break that cannot be kept here. Please type the text again instead of pasting it.
form-error-twice = This question was answered twice. Please check the answer shown and send it again.
form-error-excludes = This keeps people out or names what no advert here may ask for: { $words }. Please write it so that it is open to everybody.
form-error-not-a-day-to-come = Please choose a day from today on, within a year.
form-error-not-an-object = The answers could not be read. They must be one JSON object, with one member for each question.

form-row = { $name } { $number }
form-add = Add another
form-add-first = Add: { $name }
form-remove = Remove this one
