# Letters: what stands on paper.

## On the case's page

letters-title = Letters
letters-what = To print and keep, in two languages. They are made from this request when they are opened.

## Around a letter, on the screen

letter-back = Back to the request
letter-print-how = To print it, use your browser's print command. Only the letter is printed.
letter-pdf = Save as PDF
letter-pdf-what = Keep the file only on a device of your own: it holds what the letter says. Whoever opens it needs no card.
letter-pdf-no-font = This machine has no font for part of this letter, so it cannot be saved as PDF. Go back and print the page instead: your browser can also print it to a file.
letter-beside = Second language:
letter-printed = Printed from the case on { $date }, { $time }.
letter-stamp = Signature and stamp of the office

## Kinds of letters

letter-receipt = Receipt
letter-acceptance = Acceptance slip
letter-missing = Notice of what is missing
letter-extension = Notice of more time
letter-decision = Decision
letter-answer = Answer
letter-transfer = Notice of transfer
letter-withdrawal = Confirmation of withdrawal
letter-timeline = Timeline: what happened and who looked

## What every letter begins with

letter-number = Case number
letter-request = Request
letter-listing = About
letter-in-charge = In charge
letter-by = By
letter-on = On

## Receipt and acceptance, and by when

letter-received-text = Your request was received.
letter-accepted-text = It was accepted as complete on { $date }.
letter-accepted-by-silence = It has counted as complete since { $date }, because the time to ask for more was over.
letter-notice-by = If something is missing, the office says so by { $date }, once and all together. If it says nothing by then, the request counts as complete.
letter-by-when = By when
letter-decide-by = The decision is due by { $date }.
letter-provisional = This day may still move: the holidays of that year are not announced yet.
letter-clock-stands = The days stand still until you say that everything is there. The day of the decision is then worked out anew.

## What is missing

letter-papers = What is missing
letter-missing-text = The office asks you for the following. It can ask only once.
letter-missing-how = Add it with your card on the page of your request, or bring it with your card to any counter. Then say that everything is there.
letter-seen-only = { $paper } (show the original at a counter; no copy is kept)
letter-clock = What happens to the days
letter-missing-clock = The day of this notice still counts. From the next day on no day is counted, up to and including the day on which you say that everything is there.
letter-completed = You said on { $date } that everything is there.
letter-words = In the office's own words
letter-reasons = Reasons
letter-extension-text = The office takes more time to decide. It can do so only once, and has to give its reasons.

## Decision, answer, and what can be done about them

letter-granted = Your request is granted.
letter-not-granted = Your request is not granted.
letter-there-signed = { $town } signed this answer, and { $here } checked the signature when this page was made. It is printed in { $here }.
letter-there-own = { $office } has this letter too, and can stamp it: your card opens the step in { $town }.
letter-remedy = If you do not agree
letter-appeal = Your last day to ask for administrative review: { $date }.
letter-appeal-law = The law gives { $days } days (Administrative Reconsideration Law of China, 2023, article 20). Every calendar day counts but the first; a last day on which nobody works moves to the next working day.

## Transfer and withdrawal

letter-passed-text = On { $date } your request was passed on by { $from } to { $to }.
letter-transfer-clock = The days do not begin again. Who passed it on can no longer read it.
letter-withdrawn-text = You took this request back on { $date }. Nobody works on it any more. You can always ask again.

## Tables

letter-days = Days
letter-day = When
letter-event = What happened
letter-day-of-decision = day of the decision, not counted
letter-calendar-days = calendar days
letter-day-moved = nobody works: the last day moves on
letter-last-day = last day
