//! The real notifier, as a process of its own, between a running node and two invented gateways:
//! what it sends, to whom, and that no address is left anywhere on the node or in either log.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::disk::{everywhere, find};
use common::gateways::Gateway;
use common::{Caller, Place, places};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use testkit::Folder;

const MAIL: &str = "QXWAGTAIL@mail.example";
const NOBODY: &str = "QXWAGTAIL.nobody@mail.example";
const NUMBER: &str = "135711131719231";
const OTHER: &str = "135711131719232";
const LETTER: &str = "QXWAGTAIL\n2 Mill Lane";

struct Notifier {
    config: PathBuf,
    folder: Folder,
    mail: Gateway,
    text: Gateway,
}

impl Notifier {
    fn new(place: &Place) -> Self {
        let (folder, mail, text) = (Folder::new(), Gateway::mail(), Gateway::text());
        let config = folder.path().join("town.toml");
        let key = folder.path().join("notifier.key");
        let data = place.folder.path().display();
        let said = format!(
            "data = \"{data}\"\n[notifier]\nkey = \"{}\"\n\
             [notifier.mail]\nserver = \"127.0.0.1\"\nport = {}\ntls = \"none\"\nfrom = \"Town <town@town.example>\"\n\
             [notifier.sms]\nurl = \"http://127.0.0.1:{}/send\"\nbody = '{{\"to\":\"{{to}}\",\"text\":\"{{text}}\"}}'\n",
            key.display(),
            mail.port,
            text.port
        );
        fs::write(&config, said).unwrap();
        Self { config, folder, mail, text }
    }

    fn run(&self, args: &[&str]) -> (bool, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_anydoor"));
        command.env("ANYDOOR_LOG", "trace").args(args).arg(&self.config);
        let output = command.output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(said).unwrap())
    }

    /// Sends what waits; gives its log.
    fn once(&self) -> String {
        let (done, log) = self.run(&["notify", "--once", "--config"]);
        assert!(done, "{log}");
        log
    }
}

fn opens(person: &Caller, language: &str, way: &str, to: &str) -> (String, Value) {
    let body = json!({ "procedure": "ask-for-help", "answers": { "need": "help", "reply_language": language },
                       "contact": { "way": way, "to": to } });
    let opened = person.must("/api/v1/cases", body);
    (opened["case"].as_str().unwrap().to_owned(), opened["card"].clone())
}

fn kinds(person: &Caller, card: &Value) -> Vec<String> {
    let view = person.must("/api/v1/card", json!({ "card": card }));
    view["timeline"].as_array().unwrap().iter().map(|e| e["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn one_line_goes_out_and_no_address_stays_behind() {
    for place in places() {
        let anydoor = place.serve();
        let person = Caller::new(&anydoor);
        let notifier = Notifier::new(&place);
        let (sound, shown) = notifier.run(&["config", "check"]);
        assert!(sound && shown.contains("[notifier.mail]"), "{shown}");

        let early = json!({ "procedure": "ask-for-help", "answers": { "need": "help" },
                            "contact": { "way": "text", "to": NUMBER } });
        let (status, refused) = person.post("/api/v1/cases", &early).unwrap();
        assert_eq!((status, &refused["key"]), (422, &json!("contact-error-no-messages")), "{refused}");
        let mut log = notifier.once();

        let mailed = opens(&person, "en", "email", MAIL);
        let texted = opens(&person, "ug", "text", NUMBER);
        let unknown = opens(&person, "en", "email", NOBODY);
        let lettered = opens(&person, "es", "post", LETTER);
        let changed = opens(&person, "en", "text", OTHER);
        person.must("/api/v1/card/contact", json!({ "card": changed.1, "contact": { "way": "nothing" } }));
        let office = person.sign_in(&anydoor, "lead");
        for (case, _) in [&mailed, &texted, &unknown, &lettered, &changed] {
            office.must(&format!("/api/v1/cases/{case}/reply"), json!({ "text": "Please come." }));
        }
        log.push_str(&notifier.once());

        let mails = notifier.mail.kept.lock().unwrap().clone();
        let [mail] = mails.as_slice() else { panic!("{mails:?}") };
        assert!(mail.starts_with(&format!("RCPT TO:<{MAIL}>")), "{mail}");
        assert!(mail.contains("There is news about your request. Bring your card."), "{mail}");
        for secret in [&mailed.0, "Please come", "ask-for-help"] {
            assert!(!mail.contains(secret), "{mail}");
        }
        let texts = notifier.text.kept.lock().unwrap().clone();
        let text: Value = serde_json::from_str(&texts[0]).unwrap();
        assert_eq!((texts.len(), &text["to"]), (1, &json!(NUMBER)), "nobody texts who wants no word: {texts:?}");
        assert!(text["text"].as_str().unwrap().contains("يېڭى خەۋەر بار"), "in the person's language: {text}");
        // The gateway was full: not tried again at once, and not forgotten.
        log.push_str(&notifier.once());
        assert_eq!(notifier.text.kept.lock().unwrap().len(), 1);

        // Nobody is at that address, and a letter is somebody's task at once.
        let tasks: Value = serde_json::from_str(&office.get("/api/v1/tasks").unwrap().1).unwrap();
        let cases: Vec<&str> = tasks.as_array().unwrap().iter().map(|t| t["case"].as_str().unwrap()).collect();
        assert_eq!(cases.len(), 2, "{tasks}");
        assert!(cases.contains(&unknown.0.as_str()) && cases.contains(&lettered.0.as_str()), "{tasks}");
        let found: Value =
            serde_json::from_str(&office.get(&format!("/api/v1/cases/{}/contact", lettered.0)).unwrap().1).unwrap();
        assert_eq!((&found["way"], &found["to"], &found["language"]), (&json!("post"), &json!(LETTER), &json!("es")));
        office.must(&format!("/api/v1/cases/{}/tell", lettered.0), json!({ "how": "posted" }));
        assert_eq!(kinds(&person, &mailed.1), ["sent", "reply", "notified"]);
        assert_eq!(kinds(&person, &unknown.1), ["sent", "reply", "notified", "unreached"]);
        assert_eq!(kinds(&person, &lettered.1), ["sent", "reply", "contact_seen", "told"]);

        let address = |bytes: &[u8]| {
            ["QXWAGTAIL", "qxwagtail", "UVhXQUdUQUlM", NUMBER, OTHER].iter().any(|word| find(bytes, word))
        };
        let node_log = anydoor.output();
        for (name, log) in [("node", &node_log), ("notifier", &log)] {
            let told: Vec<&str> = log.lines().filter(|l| address(l.as_bytes())).collect();
            assert!(told.is_empty(), "{}: the log of the {name} holds an address: {told:#?}", place.name());
        }
        assert!(log.contains("a message was sent") && log.contains("550"), "{log}");
        assert_eq!(everywhere(&place, &address), Vec::<String>::new(), "{}", place.name());
        assert!(!everywhere(&place, &|bytes| find(bytes, &mailed.0)).is_empty(), "the search finds nothing at all");

        // The key lies neither in the data folder nor in the database, and another one is refused.
        let key = notifier.folder.path().join("notifier.key");
        let secret = fs::read_to_string(&key).unwrap();
        assert_eq!(everywhere(&place, &|bytes| find(bytes, &secret)), Vec::<String>::new());
        fs::remove_file(&key).unwrap();
        let (done, said) = notifier.run(&["notify", "--once", "--config"]);
        assert!(!done && said.contains("--replace"), "{said}");
    }
}
