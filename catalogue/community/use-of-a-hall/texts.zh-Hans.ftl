# review: machine-drafted, not yet read by a native speaker
use-of-a-hall-name = 使用活动场地
use-of-a-hall-summary = 申请使用镇上的场地，用于聚会、上课、庆祝或运动。
use-of-a-hall-synonyms = 场地预约, 租礼堂, 会议室

use-of-a-hall-hall = 哪个场地？
use-of-a-hall-hall-hint = 不清楚的话，写在哪一片就行。
use-of-a-hall-what = 办什么活动？
use-of-a-hall-what-hint = 几个字就行：婚礼、象棋比赛、舞蹈课。
use-of-a-hall-day = 哪一天？
use-of-a-hall-from = 从几点开始？
use-of-a-hall-until = 到几点结束？
use-of-a-hall-people = 大约多少人参加？
use-of-a-hall-open-to-all = 所有人都可以来吗？
use-of-a-hall-food = 会有餐饮吗？
use-of-a-hall-equipment = 需要什么设备？（可不填）
use-of-a-hall-equipment-hint = 椅子、桌子、投影、厨房。
