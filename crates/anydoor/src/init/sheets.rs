//! One sheet of paper for each new member: how to sign in, in every language of the interface.

use anyhow::Result;
use i18n::{Arg, LOCALES, Locale, Texts};
use node::{NewMember, Passphrase, Town};
use office::{Names, Point, Role};
use std::fmt::Write;

const STYLE: &str = "@page { size: A4; margin: 15mm }
body { font: 10.5pt/1.4 system-ui, \"Noto Sans\", \"Noto Sans SC\", \"Noto Naskh Arabic\", sans-serif; margin: 0 }
.sheet { break-after: page; break-inside: avoid; padding-block: 4mm }
h1 { font-size: 20pt; margin: 0 0 4mm }
.pass { font: 700 17pt/1.6 ui-monospace, \"DejaVu Sans Mono\", monospace; border: 2px solid #000; border-radius: 3mm; padding: 3mm 5mm; display: flex; flex-wrap: wrap; gap: 0 6mm; direction: ltr }
section { border-block-start: 1px solid #888; padding-block: 2mm }
h2 { font-size: 11pt; margin: 0 }
p, ol { margin: 0 }";

/// The whole file. `points` are those of the town.
pub fn draw(town: &Town, points: &[Point], told: &[(NewMember, Passphrase)], address: &str) -> Result<String> {
    let texts = Texts::interface()?;
    let mut html = format!(
        "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n",
        say(&town.names, "en")
    );
    write!(html, "<style>\n{STYLE}\n</style>\n</head>\n<body>\n")?;
    for (member, passphrase) in told {
        let groups: Vec<String> = passphrase.text().split('-').map(|g| format!("<span>{g}</span>")).collect();
        writeln!(html, "<div class=\"sheet\">\n<h1><bdi>{}</bdi></h1>", escape(&member.name))?;
        writeln!(html, "<p class=\"pass\">{}</p>", groups.join(" "))?;
        for locale in LOCALES {
            let own = points.iter().filter(|p| member.points.contains(&p.id));
            let own: Vec<String> = own.map(|p| say(&p.names, locale.tag)).collect();
            section(&mut html, &texts, locale, town, member.role, &own, address)?;
        }
        html.push_str("</div>\n");
    }
    html.push_str("</body>\n</html>\n");
    Ok(html)
}

fn section(
    html: &mut String,
    texts: &Texts,
    locale: &Locale,
    town: &Town,
    role: Role,
    points: &[String],
    address: &str,
) -> Result<()> {
    let role = match role {
        Role::Officer => "sheet-officer",
        Role::Lead => "sheet-lead",
        Role::Steward => "sheet-steward",
    };
    let say_it = |key: &str, args: &[(&str, Arg<'_>)]| escape(&texts.text(locale.tag, key, args));
    let dir = if locale.rtl { "rtl" } else { "ltr" };
    let names = &town.names;
    let name = names.get(locale.tag).or_else(|| names.values().next()).map_or("", String::as_str);
    let title = say_it("sheet-title", &[("town", Arg::Text(name))]);
    let address = format!("{}/staff", address.trim_end_matches('/'));
    let open = say_it("sheet-open", &[("address", Arg::Text(&address))]);
    writeln!(html, "<section lang=\"{}\" dir=\"{dir}\">\n<h2>{title}</h2>", locale.tag)?;
    if town.practice {
        writeln!(html, "<p><b>{}</b></p>", say_it("practice-bar", &[]))?;
    }
    writeln!(html, "<p>{}</p>", say_it(role, &[]))?;
    if !points.is_empty() {
        let points: Vec<String> = points.iter().map(|p| format!("<bdi>{p}</bdi>")).collect();
        writeln!(html, "<p>{}: {}</p>", say_it("sheet-points", &[]), points.join(" · "))?;
    }
    let (keep, alone) = (say_it("sheet-keep", &[]), say_it("sheet-alone", &[]));
    writeln!(html, "<ol><li>{open}</li><li>{keep}</li><li>{alone}</li></ol>\n</section>")?;
    Ok(())
}

/// A name in this language, else in any, as markup.
fn say(names: &Names, tag: &str) -> String {
    let other = || LOCALES.iter().find_map(|l| names.get(l.tag));
    let name = names.get(tag).or_else(other).or_else(|| names.values().next());
    escape(name.map_or("", String::as_str))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
