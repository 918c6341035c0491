//! The eight life events that stand on the first page, and a keyword table that puts an official
//! procedure behind one of them.

/// The eight doors, in the order they are shown.
pub const DOORS: [&str; 8] = ["arrive", "family", "health", "home", "work", "learn", "business", "community"];

/// First match wins, so the narrower words stand first.
const WORDS: &[(&str, &[&str])] = &[
    ("business", &["动物", "兽医", "拖拉机"]),
    ("health", &["医疗保险", "医保", "医疗救助", "就医", "诊疗", "疫苗", "生育医疗", "门诊", "medical", "health"]),
    (
        "family",
        &[
            "婚",
            "生育",
            "收养",
            "儿童",
            "老年",
            "高龄",
            "残疾",
            "低保",
            "最低生活",
            "特困",
            "抚恤",
            "殡葬",
            "优待",
            "辅助器具",
            "family",
            "child",
        ],
    ),
    (
        "arrive",
        &["户口", "居住证", "身份证", "流动人口", "迁移", "落户", "出入境", "无犯罪记录", "亲属关系", "residence"],
    ),
    ("home", &["住房", "公租房", "廉租", "不动产", "房屋", "物业", "供水", "燃气", "housing", "eviction", "tenant"]),
    (
        "learn",
        &[
            "入学",
            "学籍",
            "学生",
            "助学",
            "教育",
            "学校",
            "幼儿园",
            "培训",
            "招生",
            "考试",
            "教师",
            "school",
            "training",
        ],
    ),
    (
        "work",
        &[
            "就业",
            "失业",
            "工伤",
            "社会保险",
            "社会保障",
            "养老保险",
            "退休",
            "劳动",
            "职业",
            "职工",
            "参保",
            "人事档案",
            "用人单位",
            "见习",
            "创业",
            "employment",
            "wage",
        ],
    ),
    (
        "community",
        &[
            "文化",
            "体育",
            "演出",
            "图书",
            "博物馆",
            "文物",
            "艺术",
            "健身",
            "娱乐",
            "志愿",
            "社会组织",
            "法律援助",
            "公证",
            "legal aid",
            "sport",
        ],
    ),
    (
        "business",
        &[
            "企业",
            "公司",
            "个体工商户",
            "营业",
            "经营",
            "许可",
            "备案",
            "税",
            "登记",
            "审批",
            "核发",
            "business",
            "licence",
        ],
    ),
];

/// Where an office's work belongs when neither name nor heading says.
const OFFICES: &[(&str, &str)] = &[
    ("人社", "work"),
    ("医疗保障", "health"),
    ("卫健", "health"),
    ("民政", "family"),
    ("残联", "family"),
    ("退役军人", "family"),
    ("公安", "arrive"),
    ("住建", "home"),
    ("自然资源", "home"),
    ("教科体", "learn"),
    ("文广旅", "community"),
    ("司法", "community"),
    ("税务", "business"),
    ("市监", "business"),
    ("行政审批", "business"),
    ("交通", "business"),
    ("农业", "business"),
    ("商务", "business"),
];

/// The door for a listing with this name, heading and office; `None` when nothing fits, and the
/// listing is then found by search and under its office only.
pub fn door_for(name: &str, heading: &str, office: &str) -> Option<&'static str> {
    let by_words = |text: &str| {
        let text = text.to_lowercase();
        WORDS.iter().find(|(_, words)| words.iter().any(|w| text.contains(w))).map(|(door, _)| *door)
    };
    by_words(name)
        .or_else(|| by_words(heading))
        .or_else(|| OFFICES.iter().find(|(word, _)| office.contains(word)).map(|(_, door)| *door))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, heading: &str, office: &str, door: Option<&str>) {
        assert_eq!(door_for(name, heading, office), door, "{name}");
    }

    #[test]
    fn the_name_speaks_first_then_the_heading_then_the_office() {
        check("学前教育、义务教育阶段入学政策咨询", "", "区教科体局", Some("learn"));
        check("失业保险金发放关系转移", "未分类", "区人社局", Some("work"));
        check("公租房申请", "", "", Some("home"));
        check("换发", "企业设立、变更、注销登记", "", Some("business"));
        check("其他", "未分类", "区民政局", Some("family"));
        check("其他", "未分类", "区气象局", None);
    }

    #[test]
    fn every_row_of_the_tables_names_a_door() {
        let named = WORDS.iter().map(|(door, _)| door).chain(OFFICES.iter().map(|(_, door)| door));
        for door in named {
            assert!(DOORS.contains(door), "{door}");
        }
    }
}
