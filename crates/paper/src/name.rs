//! Names of files: what they claim, and what they should say.

use crate::kind::Kind;

/// What a name says of a content that turned out to be text.
pub(crate) enum Claim {
    Text,
    Program,
    Other,
}

fn ending(name: &str) -> Option<(&str, String)> {
    let (stem, ending) = name.rsplit_once('.')?;
    let plain =
        !stem.is_empty() && (1..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric());
    plain.then(|| (stem, ending.to_ascii_lowercase()))
}

pub(crate) fn claim(name: &str) -> Claim {
    let Some((_, ending)) = ending(name) else { return Claim::Text };
    match ending.as_str() {
        "txt" | "text" | "md" | "csv" | "tsv" | "log" | "eml" | "vcf" | "ics" => Claim::Text,
        "exe" | "bat" | "cmd" | "com" | "ps1" | "sh" | "js" | "mjs" | "vbs" | "jar" | "apk" | "msi" | "scr" | "py"
        | "php" | "reg" | "lnk" | "url" => Claim::Program,
        _ if ending.chars().all(|c| c.is_ascii_digit()) => Claim::Text,
        _ => Claim::Other,
    }
}

/// The same name, ending as a file of `kind` does.
pub(crate) fn with_ending(name: &str, kind: Kind) -> String {
    let (usual, known): (_, &[&str]) = match kind {
        Kind::Jpeg => ("jpg", &["jpg", "jpeg", "jpe"]),
        Kind::Png => ("png", &["png"]),
        Kind::Webp => ("webp", &["webp"]),
        Kind::Bmp => ("bmp", &["bmp"]),
        Kind::Pdf => ("pdf", &["pdf"]),
        Kind::Text => return name.to_owned(),
    };
    match ending(name) {
        Some((_, ending)) if known.contains(&ending.as_str()) => name.to_owned(),
        Some((stem, ending)) if !ending.chars().all(|c| c.is_ascii_digit()) => format!("{stem}.{usual}"),
        _ => format!("{name}.{usual}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_the_file_is() {
        let check = |name: &str, kind, want: &str| assert_eq!(with_ending(name, kind), want);
        check("IMG_0001.JPG", Kind::Jpeg, "IMG_0001.JPG");
        check("IMG_0001.webp", Kind::Jpeg, "IMG_0001.jpg");
        check("pay slip 3.2026", Kind::Pdf, "pay slip 3.2026.pdf");
        check("سۈرەت", Kind::Png, "سۈرەت.png");
        check(".pdf", Kind::Png, ".pdf.png");
        check("scan.exe", Kind::Png, "scan.png");
        check("notes", Kind::Text, "notes");
    }
}
