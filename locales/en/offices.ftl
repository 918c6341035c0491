## Who is there: absences, cover, closed days.

staff-away = Away and closed
staff-away-who = Who is away
staff-away-nobody = Nobody is away or will be.
staff-away-days = from { $from } to { $to }
staff-away-covered = { $name } covers.
staff-away-uncovered = Nobody covers.
staff-away-without-key = Without their key, which only somebody who has it can lend:
staff-away-back = End it: { $name } is back
staff-away-say = Say that somebody is away
staff-away-hint = Whoever covers sees these queues and opens these cases for exactly these days. Every look stands on the person's timeline, under their own name.
staff-away-of = Who is away
staff-away-first = First day
staff-away-last = Last day
staff-away-cover = Who covers
staff-away-no-cover = Nobody
staff-away-button = Put it down
staff-away-choose-days = Please choose the first and the last day.
staff-closed = Closed days
staff-closed-none = No closed days are put down.
staff-closed-reopen = { $name }: open again
staff-closed-say = Put down closed days
staff-closed-hint = Closed days are not working days: the dates of running cases move, and each person is told. For more than five working days in a row, new cases and due steps go to the office's lead, and then to the next office.
staff-closed-whole = The whole office is closed
staff-closed-reason = Why
staff-closed-button = Close these days
staff-closed-choose-reason = Please choose a reason.
staff-lent = { $name } is away until { $until }: you cover for { $point }.
closed-holiday = local holiday
closed-move = the office is moving
closed-works = works in the building
closed-emergency = emergency
closed-on = Closed on { $from }: { $why }.
closed-from-to = Closed from { $from } to { $to }: { $why }.
acts-stands-for = At the moment { $acts } acts for { $other }.
acts-covers = At the moment { $acts } acts for { $other }: the people there are away.
acts-closed = { $office } is closed until { $until } ({ $why }). These days do not count; the dates below have moved.
acts-closed-other = { $office } is closed until { $until } ({ $why }).
event-stood-in = Nobody is there for a longer time: another office acts
event-dates-moved = Dates moved: closed days of the office changed
error-unknown-colleague = There is nobody of this name in your office who could be named here. Please choose from the list.
error-unknown-leave = This absence or these closed days are not there any more, or belong to another office. Please look at the list again.
error-bad-days = Please choose days from today on, the first before the last, and at most { $max } days.
error-away-already = One of the two is away in that time already. Please choose other days or somebody else.

## How far a case is

staff-step = Say how far it is
staff-step-hint = The person sees it at once. The clock goes on.
staff-step-button = Tell the person
staff-choose-step = Please choose how far it is. Your text is kept.
message-step = How far it is
event-stepped = The office said how far it is
case-step = How far it is:

## How much there is to do

staff-work = Workload
staff-work-what = Open cases of your own points. Counts of cases only: nobody's name stands behind a number.
staff-work-open = { $n ->
    [one] { $n } open case
   *[other] { $n } open cases
}
staff-work-plot = By the week in which something is owed
staff-work-past = Past its day
staff-work-this = This week
staff-work-next = Next week
staff-work-second = In two weeks
staff-work-third = In three weeks
staff-work-later = Later

## Two languages in one thread

message-interpreter = Needs an interpreter
interpreter-hint = If you wrote in a language that the office may not read:
interpreter-send = Send, and ask for an interpreter
interpreter-asked = An interpreter is asked for. It is marked at the office until somebody has helped.
staff-interpreter = Needs an interpreter:
staff-interpreted = An interpreter was there
staff-interpreted-button = It is done
message-interpreted = An interpreter was there: it is understood

## Sentences with gaps

gap-day = Day
gap-hour = Time
gap-place = Place
error-gap = A sentence that you chose has a gap that is empty or cannot be read. Please fill in the day, the time (like 09:30) and the place it asks for. Your text is kept.
