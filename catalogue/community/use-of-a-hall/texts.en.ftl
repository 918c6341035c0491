use-of-a-hall-name = Use of a hall
use-of-a-hall-summary = A room of the town for a meeting, a class, a celebration or sport.
use-of-a-hall-synonyms = rent a room, hall hire, meeting room, party venue

use-of-a-hall-hall = Which hall?
use-of-a-hall-hall-hint = If you do not know, write which part of town.
use-of-a-hall-what = What kind of event is it?
use-of-a-hall-what-hint = A few words: wedding, chess evening, dance class.
use-of-a-hall-day = On which day?
use-of-a-hall-from = From what time?
use-of-a-hall-until = Until what time?
use-of-a-hall-people = How many people will come?
use-of-a-hall-open-to-all = May everybody come?
use-of-a-hall-food = Will there be food?
use-of-a-hall-equipment = What do you need there? (optional)
use-of-a-hall-equipment-hint = Chairs, tables, a screen, a kitchen.
