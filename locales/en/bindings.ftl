bindings-title = Which point takes what
bindings-what = What an office offers goes to that office. For the rest you say here which point takes it, for the whole town or for one district. Requests that are there already stay where they are.
bindings-new = Bind something
bindings-subject = What?
bindings-area = District (optional)
bindings-area-hint = As people call it. Leave it empty for the whole town.
bindings-point = Which point takes it?
bindings-button = Bind
bindings-remove = Take away
bindings-none = Choose
bindings-unbound = Not bound to any point
bindings-unbound-what = These go to the town’s counter, which passes them on.
bindings-all-bound = Everything is bound.
bindings-door = Everything behind the door
bindings-choose = Please choose what it is and which point takes it.
bindings-table = Bind many with a table
bindings-file = A table, saved as CSV UTF-8
bindings-file-hint = The first row names the columns:
bindings-read = Read the table
bindings-choose-table = Please choose a table first.
bindings-taken = { $n ->
    [one] One row was taken.
   *[other] { $n } rows were taken.
 }
bindings-bad = These rows were not taken. Correct them and read the table again; what was taken stays.
bindings-bad-line = Line { $n }
bindings-bad-table = this table or row cannot be read; save it as CSV UTF-8 with these four columns
bindings-bad-empty = this is empty
bindings-bad-kind = there is no such kind; write procedure, organization or door
bindings-bad-subject = there is nothing of this name
bindings-bad-point = there is no point with this key
bindings-bad-lead = this desk takes what is late, and nothing new
bindings-bad-area = a district has at most 80 characters
bindings-bad-twice = a row above says it already
apply-area = Which district do you live in?
apply-area-hint = It decides which point takes your request; it is not kept.
apply-area-any = I do not know, or another one
