//! A wrong `handover` section is named with its line, in words that say what to do.

use super::refused_in;

const YAML: &str = "procedure.yaml";

#[track_caller]
fn refused(pack: &str, from: &str, to: &str, says: &[&str]) {
    refused_in(pack, YAML, from, to, &[&["planted/procedure.yaml:"], says].concat());
}

#[test]
fn each_wrong_section_gets_a_clear_sentence() {
    let school = "family/school-transfer";
    let says = ["handover.about", "nobody is asked: it does not leave the town"];
    refused(school, "fields: [name, children.name", "fields: [about, children.name", &says);
    let says = ["handover.children", "name each of its answers that goes there, as in children.name"];
    refused(school, "fields: [name, children.name", "fields: [name, children", &says);
    let says = ["handover.surname", "goes there in the step school-record, and the form does not ask it"];
    refused(school, "fields: [name, children.name", "fields: [surname, children.name", &says);
    refused(school, "days: 10", "days: 100", &["handover.school-record", "`days` must be from 1 to 90, not 100"]);
    let says = ["handover.school-record", "takes 30 working days, and all of it must be decided within 20"];
    refused(school, "days: 10", "days: 30", &says);
    refused(school, "id: school-record", "id: residence-proof", &["handover.residence-proof", "stands here twice"]);
    let says = ["handover.steps", "more than one step is for `mode: joint`"];
    refused(school, "mode: joint", "mode: receive-elsewhere", &says);
    refused(school, "why: school-transfer-record-why", "reason: x", &["reason", "unknown field"]);
    refused("business/startup-grant", "mode: online", "mode: joint", &["mode", "needs a section `handover`"]);
    let says = ["mode", "a counter that receives for another town sees the person"];
    refused("arrival/household-certificate", "identity: seen", "identity: none", &says);
    let says = ["mode", "no counter sees the person online: `receive-elsewhere` is for that"];
    refused("arrival/no-record-certificate", "identity: none", "identity: seen", &says);
}

#[test]
fn its_texts_exist_in_every_language_and_pass_the_guard() {
    let (school, key) = ("family/school-transfer", "school-transfer-record-why");
    refused_in(school, "texts.ar.ftl", "-record-why = ", "-record-wy = ", &["texts.ar.ftl", key, "no text"]);
    let says = ["planted/texts.en.ftl:", key, "asks about ethnicity, religion, belief or political opinion (creed)"];
    refused_in(school, "texts.en.ftl", "-record-why = ", "-record-why = Their creed. ", &says);
    refused_in(school, YAML, "id: school-record", "id: creed-record", &["planted/procedure.yaml:", "(creed)"]);
}
