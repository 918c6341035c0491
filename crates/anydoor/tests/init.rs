//! From an empty store to a working town, used as a steward uses it.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::Caller;
use serde_json::{Value, json};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use testkit::{Anydoor, Folder};

const ANYDOOR: &str = env!("CARGO_BIN_EXE_anydoor");

const OFFICES: &str = "key,name,name_zh-Hans,organization\n\
    hall,Town hall,市政府,\nharbour,Harbour office,,harbour/7\n";
const POINTS: &str = "key,office,name,counter,lead\n\
    hall-counter,hall,Hall counter,yes,\nhall-lead,hall,Hall lead,,yes\n\
    harbour-desk,harbour,Harbour desk,,\nharbour-lead,harbour,Harbour lead,,yes\n";
/// Three rows cannot be used: no such role, no such point, a name that is there already.
const STAFF: &str = "name,role,points\nAmina,officer,hall-counter\nBo,lead,hall-counter;hall-lead\n\
    Chen,officer,harbour-desk\nDilnur,lead,harbour-desk;harbour-lead\nStan,steward,\n\
    Egil,chief,hall-counter\nFen,officer,no-such-point\n amina,officer,harbour-desk\n";

/// A folder with the tables, and one beside it for the town.
struct Tables {
    folder: Folder,
    database: Option<String>,
}

impl Tables {
    fn new(database: Option<String>) -> Self {
        let tables = Self { folder: Folder::new(), database };
        tables.write("offices.csv", OFFICES);
        tables.write("points.csv", POINTS);
        tables.write("staff.csv", STAFF);
        tables
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn command(&self, first: &[&str]) -> Command {
        let mut command = Command::new(ANYDOOR);
        command.args(first).arg("--data").arg(self.path("data"));
        if let Some(url) = &self.database {
            command.args(["--database", url]);
        }
        command
    }

    fn init(&self, more: &[&str]) -> Output {
        let mut command = self.command(&["init"]);
        for name in ["offices", "points", "staff"] {
            command.arg(format!("--{name}")).arg(self.path(&format!("{name}.csv")));
        }
        command.args(more).output().unwrap()
    }

    fn founded(&self, more: &[&str]) -> String {
        let town = ["--town", "Rivertown", "--town", "zh-Hans=河镇", "--zone", "Asia/Shanghai", "--region", "cn"];
        said(self.init(&[&town, more].concat()))
    }

    fn serve(&self) -> Anydoor {
        let mut command = self.command(&["serve"]);
        command.args(["--listen", "127.0.0.1:0"]);
        Anydoor::start_command(command)
    }

    /// Two organizations with a service each.
    fn import_feed(&self) {
        let feed = self.path("feed");
        fs::create_dir(&feed).unwrap();
        self.write("feed/organizations.csv", "id,name\n7,Harbour Help\n8,Readers\n");
        self.write("feed/services.csv", "id,organization_id,name,status\n1,7,Tea,active\n2,8,Books,active\n");
        self.import("hsds", &feed, "harbour");
    }

    fn import(&self, what: &str, from: &Path, source: &str) {
        said(self.command(&["import", what, from.to_str().unwrap(), "--source", source]).output().unwrap());
    }
}

#[track_caller]
fn said(output: Output) -> String {
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    String::from_utf8(output.stdout).unwrap()
}

fn lines<'a>(output: &'a str, start: &str) -> Vec<&'a str> {
    output.lines().filter(|l| l.starts_with(start)).collect()
}

fn passphrase(output: &str, name: &str) -> String {
    let line = output.lines().find(|l| l.starts_with("sign-in") && l.contains(&format!("  {name}  ")));
    line.unwrap_or_else(|| panic!("no sign-in for {name}:\n{output}")).split("  ").nth(2).unwrap().to_owned()
}

/// The cases in front of a member.
fn queue(caller: &Caller, output: &str, name: &str) -> Vec<Value> {
    let member = caller.sign_in_with(name, &passphrase(output, name));
    let (status, body) = member.get("/api/v1/queue").unwrap();
    assert_eq!(status, 200, "{body}");
    let body: Value = serde_json::from_str(&body).unwrap();
    body["cases"].as_array().or(body.as_array()).unwrap().clone()
}

/// The id of the one service with this word in its name.
fn listed(caller: &Caller, word: &str) -> Value {
    let found = caller.get(&format!("/hsds/services?search={word}")).unwrap().1;
    let found: Value = serde_json::from_str(&found).unwrap();
    found["contents"][0]["id"].clone()
}

fn ask(caller: &Caller, about: Option<&str>) -> Value {
    let mut answers = json!({ "need": "help" });
    if let Some(about) = about {
        answers["about"] = json!(about);
    }
    let card = caller.must("/api/v1/cases", json!({ "procedure": "ask-for-help", "answers": answers }))["card"].clone();
    caller.must("/api/v1/card", json!({ "card": card }))
}

#[test]
fn bad_rows_are_named_and_the_rest_is_a_working_town() {
    for place in common::places() {
        let tables = Tables::new(place.database);
        tables.import_feed();
        let printed = tables.founded(&[]);
        let same = "line 2 signs in with the same name; add something to one of them";
        assert_eq!(
            lines(&printed, "rejected: "),
            [
                "rejected: staff.csv line 7, role: there is no such role: use officer, lead or steward (chief)",
                "rejected: staff.csv line 8, points: there is no point with this key (no-such-point)",
                "rejected: staff.csv line 8, points: nobody can work without a point that exists (no-such-point)",
                &format!("rejected: staff.csv line 9, name: {same} (amina)"),
            ]
        );
        assert_eq!(lines(&printed, "sign-in").len(), 5, "{printed}");
        assert!(lines(&printed, "sign-in lead  Bo  ")[0].ends_with("  (Hall counter, Hall lead)"), "{printed}");
        assert!(!printed.contains("no such organization"), "{printed}");

        let serve = tables.serve();
        let caller = Caller::new(&serve);
        let view = ask(&caller, listed(&caller, "Tea").as_str());
        assert_eq!(view["responsible"]["name"], "Harbour desk");
        assert_eq!(ask(&caller, None)["responsible"]["name"], "Hall counter");
        let [chen, amina] = ["Chen", "Amina"].map(|name| queue(&caller, &printed, name));
        assert_eq!((chen.len(), amina.len()), (1, 1), "{chen:?} {amina:?}");
        let (_, home) = caller.get("/").unwrap();
        assert!(home.contains("Rivertown"));
    }
}

#[test]
fn a_sheet_for_each_member_and_nothing_else() {
    let tables = Tables::new(None);
    let path = tables.path("sheets.html");
    let sheets = ["--sheets", path.to_str().unwrap(), "--address", "https://rivertown.example/"];
    let printed = tables.founded(&sheets);
    let html = fs::read_to_string(&path).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(html.matches("class=\"sheet\"").count(), 5);
    for name in ["Amina", "Bo", "Chen", "Dilnur", "Stan"] {
        let groups = passphrase(&printed, name).split('-').map(|g| format!("<span>{g}</span>")).collect::<Vec<_>>();
        assert!(html.contains(&groups.join(" ")) && html.contains(&format!("<bdi>{name}</bdi>")), "{name}");
    }
    for tag in ["en", "zh-Hans", "ug", "ar", "es"] {
        assert_eq!(html.matches(&format!("<section lang=\"{tag}\"")).count(), 5, "{tag}");
    }
    assert!(html.contains("https://rivertown.example/staff") && html.contains("河镇"));
    assert!(!html.contains('⟦') && !html.contains("<script") && !html.contains("Egil"));

    let again = tables.init(&sheets);
    let error = String::from_utf8_lossy(&again.stderr);
    assert!(!again.status.success() && error.contains("never written over"), "{error}");
    assert_eq!(fs::read_to_string(&path).unwrap(), html);
}

#[test]
fn what_is_wrong_is_said_before_anything_is_written() {
    let tables = Tables::new(None);
    let checked = said(tables.init(&["--check"]));
    assert_eq!(lines(&checked, "rejected: ").len(), 4, "{checked}");
    assert!(checked.ends_with("Nothing was written.\n") && !tables.path("data").exists(), "{checked}");

    #[track_caller]
    fn check(tables: &Tables, more: &[&str], says: &str) {
        let output = tables.init(more);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && error.contains(says), "{more:?}: {error}");
    }
    check(&tables, &[], "--town NAME");
    check(&tables, &["--town", "R"], "--zone");
    check(&tables, &["--town", "R", "--zone", "Mars/Olympus", "--region", "cn"], "Mars/Olympus");
    check(&tables, &["--town", "R", "--zone", "Asia/Shanghai", "--region", "xx"], "xx");
    check(&tables, &["--language", "tlh"], "--language");
    check(&tables, &["--sheets", tables.path("staff.csv").to_str().unwrap()], "never written over");
    tables.write("points.csv", &POINTS.replace(",yes,", ",,"));
    check(&tables, &["--town", "R", "--zone", "Asia/Shanghai", "--region", "cn"], "begins with a counter");
    tables.write("points.csv", POINTS);
    assert_eq!(lines(&tables.founded(&[]), "sign-in").len(), 5);
}

#[test]
fn again_adds_what_is_new_and_leaves_the_rest() {
    let tables = Tables::new(None);
    tables.import_feed();
    let first = tables.founded(&[]);
    tables.write("offices.csv", &format!("{OFFICES}library,Library,图书馆,harbour/8\nhall,Renamed hall,,\n"));
    tables.write("points.csv", &format!("{POINTS}library-counter,library,Library counter,yes,\n"));
    let more = "Gul,officer,library-counter\nHao,officer,hall-counter\nIda,officer,hall-counter;library-counter\n";
    let staff = STAFF.replace("Chen,officer,harbour-desk", "Chen,officer,harbour-desk;library-counter");
    tables.write("staff.csv", &format!("{staff}{more}"));
    let second = said(tables.init(&[]));
    assert!(second.contains("1 new offices, 1 new points, 6 of both there already"), "{second}");
    assert_eq!(
        lines(&second, "not added: "),
        [
            "not added: staff.csv line 11, points: Hao must be invited by a member of Hall counter",
            "not added: staff.csv line 12, points: Ida must be invited by a member of Hall counter",
        ]
    );
    let new: Vec<&str> = lines(&second, "sign-in").iter().map(|l| l.split("  ").nth(1).unwrap()).collect();
    assert_eq!(new, ["Gul", "Ida"], "{second}");
    assert!(said(tables.init(&[])).ends_with("Nobody new.\n"));

    let serve = tables.serve();
    let caller = Caller::new(&serve);
    let page = caller.get("/counters").unwrap().1;
    assert!(page.contains("Library counter") && page.contains("Town hall") && !page.contains("Renamed"), "{page}");
    // At the new counter: whoever is new, and who was there before; the others keep what they had.
    let view = ask(&caller, listed(&caller, "Books").as_str());
    assert_eq!(view["responsible"]["name"], "Library counter");
    for (name, output, sees) in [("Gul", &second, 1), ("Ida", &second, 1), ("Chen", &first, 1), ("Amina", &first, 0)] {
        assert_eq!(queue(&caller, output, name).len(), sees, "{name}");
    }
    let running = tables.init(&[]);
    assert!(String::from_utf8_lossy(&running.stderr).contains("in use"));
}

/// The steward's afternoon: every department of a real district is an office, and what is listed
/// under it reaches its desk.
#[test]
fn the_real_list_reaches_its_offices() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/procedures/guangan-district.json");
    let Ok(list) = shared.canonicalize() else {
        eprintln!("SKIPPED: no folder of shared data beside the project");
        return;
    };
    let items: Vec<Value> = serde_json::from_slice(&fs::read(&list).unwrap()).unwrap();
    let departments: std::collections::BTreeSet<&str> =
        items.iter().map(|item| item["department"].as_str().unwrap().trim()).collect();
    let mut tables = [
        "key,name,organization\nhall,便民服务中心,\n".to_owned(),
        "key,office,name,counter,lead,partner\nhall,hall,综合窗口,yes,,\nhall-lead,hall,协调,,yes,\n".to_owned(),
        "name,role,points\nAmina,officer,hall\nBo,lead,hall;hall-lead\n".to_owned(),
    ];
    for (n, name) in departments.iter().enumerate() {
        tables[0].push_str(&format!("d{n},{name},guangan-district/{name}\n"));
        tables[1].push_str(&format!("d{n},d{n},窗口{name},,,hall-lead\n"));
    }
    let every: Vec<String> = (0..departments.len()).map(|n| format!("d{n}")).collect();
    tables[2].push_str(&format!("Chen,officer,{}\nX,chief,hall\nY,officer,moon\n,officer,hall\n", every.join(";")));
    let town = Tables::new(None);
    for (name, text) in ["offices.csv", "points.csv", "staff.csv"].iter().zip(&tables) {
        town.write(name, text);
    }
    town.import("procedures", &list, "guangan-district");
    let printed = town.founded(&["--language", "zh-Hans"]);
    assert_eq!(lines(&printed, "rejected: ").len(), 4, "{printed}");
    assert!(!printed.contains("no such organization"), "{printed}");

    let serve = town.serve();
    let caller = Caller::new(&serve);
    let mut asked = 0;
    for page in [1, 5, 9] {
        let found = caller.get(&format!("/hsds/services?per_page=100&page={page}")).unwrap().1;
        let found: Value = serde_json::from_str(&found).unwrap();
        let services = found["contents"].as_array().unwrap().clone();
        for service in services.iter().step_by(37) {
            let (_, whole) = caller.get(&format!("/hsds/services/{}", service["id"].as_str().unwrap())).unwrap();
            let whole: Value = serde_json::from_str(&whole).unwrap();
            let body = json!({ "procedure": "ask-for-help", "answers": { "need": "x", "about": service["id"] } });
            let (status, opened) = caller.post("/api/v1/cases", &body).unwrap();
            if status == 404 {
                continue; // Its name is about what never gets a form.
            }
            let view = caller.must("/api/v1/card", json!({ "card": opened["card"] }));
            let office = whole["organization"]["name"].as_str().unwrap();
            assert_eq!(view["responsible"]["name"], format!("窗口{office}"), "{}", service["name"]);
            asked += 1;
        }
    }
    assert!(asked >= 6, "{asked}");
    assert_eq!(queue(&caller, &printed, "Chen").len(), asked);
}
