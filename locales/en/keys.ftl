# Case numbers, lost cards, members and their keys.

case-number = Case number
case-number-what = For queues, letters and the telephone. It opens nothing.
keep-number = Write the case number down too, apart from the card: it opens nothing, and a counter finds your request by it.
staff-number-open = Open
staff-number-none = There is no case with this number at your points. Check the digits.
