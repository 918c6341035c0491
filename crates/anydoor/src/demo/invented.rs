//! Saltmarket, and Larkfield beside it. Nobody lives there.

/// A town that nobody lives in.
pub struct Invented {
    pub key: &'static str,
    /// In the five languages.
    pub names: [&'static str; 5],
    /// Its offices, as JSON.
    pub offices: &'static str,
    /// One for each office; people have one name or several.
    pub officers: &'static [&'static str],
    /// Who lead them, in turn.
    pub leads: &'static [&'static str],
    /// A second officer at one desk only: somebody who can cover for the first.
    pub second: Option<(&'static str, &'static str)>,
    pub steward: &'static str,
}

pub const SALTMARKET: Invented = Invented {
    key: "saltmarket",
    names: ["Saltmarket", "盐市镇", "تۇز بازىرى", "سوق الملح", "Villasal"],
    offices: include_str!("town/offices.json"),
    officers: &[
        "Amina",
        "Tomas Berg",
        "Chen Yu",
        "Rosa Vidal",
        "Idris",
        "Hana Mori",
        "Yusuf Kaya",
        "Lena",
        "Marat",
        "Noor",
        "Pia Lund",
        "Gao Ming",
    ],
    leads: &["Dilnur", "Oskar Wend", "Sun Li"],
    second: Some(("Zhou Min", "residents-station")),
    steward: "Stan",
};

/// The second town: no directory, and few offices.
pub const LARKFIELD: Invented = Invented {
    key: "larkfield",
    names: ["Larkfield", "百灵镇", "تورغاي بازىرى", "بلدة القبّرة", "Villalondra"],
    offices: include_str!("town/larkfield.json"),
    officers: &["Vera", "Bilal", "Jun Wei", "Marta Sol", "Sana"],
    leads: &["Erkin", "Ottilie Brandt"],
    second: None,
    steward: "Wim",
};
