# review: machine-drafted, not yet read by a native speaker
use-of-a-hall-name = زالدىن پايدىلىنىش
use-of-a-hall-summary = يىغىن، دەرس، توي-تەبرىك ياكى تەنھەرىكەت ئۈچۈن شەھەرنىڭ زالى.
use-of-a-hall-synonyms = زال ئىجارە, يىغىن ئۆيى

use-of-a-hall-hall = قايسى زال؟
use-of-a-hall-hall-hint = بىلمىسىڭىز، شەھەرنىڭ قايسى تەرىپى ئىكەنلىكىنى يېزىڭ.
use-of-a-hall-what = قانداق پائالىيەت؟
use-of-a-hall-what-hint = بىر-ئىككى سۆز: توي، شاھمات كېچىلىكى، ئۇسسۇل دەرسى.
use-of-a-hall-day = قايسى كۈنى؟
use-of-a-hall-from = سائەت قانچىدىن؟
use-of-a-hall-until = سائەت قانچىگىچە؟
use-of-a-hall-people = قانچە كىشى كېلىدۇ؟
use-of-a-hall-open-to-all = ھەممە كىشى كەلسە بولامدۇ؟
use-of-a-hall-food = تاماق بولامدۇ؟
use-of-a-hall-equipment = ئۇ يەردە نېمە كېرەك؟ (يازمىسىڭىزمۇ بولىدۇ)
use-of-a-hall-equipment-hint = ئورۇندۇق، ئۈستەل، ئېكران، ئاشخانا.
