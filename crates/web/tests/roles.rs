//! Who may ask what: every endpoint as every role and as nobody, as a golden file.
//!
//! Each cell is asked on a case of its own, in a state in which the holder or the office in charge
//! may do it. What a case holds reaches nobody without a grant, whatever the status says.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod client;

use axum::http::header;
use case::Hold;
use client::{Site, bearer, with};
use id::CaseId;
use jiff::civil::date;
use node::custody::Way;
use node::hold::{NewHold, Why};
use node::view::File;
use node::{Action, Card};
use std::collections::BTreeSet;
use std::fmt::Write;
use testkit::point;

/// How far the case is when it is asked for.
#[derive(Clone, Copy, PartialEq)]
enum At {
    Draft,
    Sent,
    Asked,
    Accepted,
    Answered,
    /// Settled by its holder.
    Closed,
    /// And to be deleted.
    Deleted,
    /// An original is with the office.
    Held,
    /// Its card may be replaced, and was said to be lost.
    Replaceable,
    Lost,
    /// Settled, and a first member wants a part of it kept longer.
    Holding,
}

use At::{Accepted, Answered, Asked, Closed, Deleted, Draft, Held, Holding, Lost, Replaceable, Sent};

/// Method, path, state of the case, body. `{…}` is filled in: of the path from the case at hand,
/// `{card}` with the card of the one who asks (an unknown one if they have none).
#[rustfmt::skip]
const ENDPOINTS: &[(&str, &str, At, &str)] = &[
    ("GET", "/", Sent, ""),
    ("POST", "/language", Sent, "language=ug&back=/"),
    ("GET", "/find", Sent, ""),
    ("POST", "/find", Sent, "need=school"),
    ("GET", "/check", Sent, ""),
    ("POST", "/check", Sent, "_now=age&age=34"),
    ("GET", "/check/book", Sent, ""),
    ("GET", "/doors/{door}", Sent, ""),
    ("GET", "/doors/{door}/events.ics", Sent, ""),
    ("GET", "/procedures.jsonld", Sent, ""),
    ("GET", "/listings/{id}", Sent, ""),
    ("GET", "/listings/{id}/events.ics", Sent, ""),
    ("GET", "/worker.js", Sent, ""),
    ("GET", "/offline/{language}", Sent, ""),
    ("GET", "/places/{id}", Sent, ""),
    ("GET", "/offers/{id}", Sent, ""),
    ("GET", "/counters", Sent, ""),
    ("GET", "/here/{point}", Sent, ""),
    ("GET", "/here/{point}/sign", Sent, ""),
    ("GET", "/api/v1/here/{point}", Sent, ""),
    ("GET", "/about", Sent, ""),
    ("GET", "/agreements", Sent, ""),
    ("GET", "/agreements/{id}", Sent, ""),
    ("GET", "/agreements/{id}/document", Sent, ""),
    ("GET", "/agreements/{id}/end", Sent, ""),
    ("GET", "/.well-known/anydoor", Sent, ""),
    ("GET", "/assets/{name}", Sent, ""),
    ("GET", "/apply/{procedure}", Sent, ""),
    ("POST", "/apply/{procedure}", Sent, "need=help"),
    ("GET", "/apply/{procedure}/print", Sent, ""),
    ("GET", "/apply/review", Draft, ""),
    ("GET", "/apply/change", Draft, ""),
    ("POST", "/apply/change", Draft, "need=other"),
    ("GET", "/apply/attach", Draft, ""),
    ("POST", "/apply/attach", Draft, "FILE"),
    ("GET", "/apply/send", Draft, ""),
    ("POST", "/apply/send", Draft, "x=1"),
    ("GET", "/apply/card", Draft, ""),
    ("POST", "/apply/card", Draft, "saved=yes"),
    ("GET", "/card", Sent, ""),
    ("POST", "/card", Sent, "code={card}"),
    ("GET", "/card/case", Sent, ""),
    ("GET", "/card/letters/{kind}", Sent, ""),
    ("GET", "/card/letters/{kind}/pdf", Sent, ""),
    ("GET", "/card/receipts", Sent, ""),
    ("GET", "/card/receipts/{number}", Sent, ""),
    ("GET", "/card/documents/{number}", Sent, ""),
    ("GET", "/card/documents/{number}/pages/{page}", Sent, ""),
    ("GET", "/card/message", Sent, ""),
    ("POST", "/card/message", Sent, "text=hello"),
    ("GET", "/card/attach", Sent, ""),
    ("POST", "/card/attach", Sent, "FILE"),
    ("GET", "/card/uploads", Sent, ""),
    ("POST", "/card/uploads", Sent, "upload=0123456789abcdef&size=2"),
    ("GET", "/card/uploads/piece", Sent, ""),
    ("POST", "/card/uploads/piece", Sent, "PIECE"),
    ("GET", "/card/uploads/finish", Sent, ""),
    ("POST", "/card/uploads/finish", Sent, "upload=0123456789abcdef&size=2&name=a.txt"),
    ("GET", "/card/complete", Asked, ""),
    ("POST", "/card/complete", Asked, "x=1"),
    ("GET", "/card/close", Answered, ""),
    ("POST", "/card/close", Answered, "x=1"),
    ("GET", "/card/share", Sent, ""),
    ("POST", "/card/share", Sent, "label=sister&days=7"),
    ("GET", "/card/unshare", Sent, ""),
    ("POST", "/card/unshare", Sent, "guest=00000000-0000-4000-8000-000000000000"),
    ("GET", "/card/restore", Sent, ""),
    ("POST", "/card/restore", Sent, "x=1"),
    ("GET", "/card/complain", Sent, ""),
    ("POST", "/card/complain", Sent, "text=late"),
    ("GET", "/card/delete", Sent, ""),
    ("POST", "/card/delete", Closed, "x=1"),
    ("GET", "/card/keep", Sent, ""),
    ("POST", "/card/keep", Deleted, "x=1"),
    ("GET", "/card/let-in", Sent, ""),
    ("POST", "/card/let-in", Sent, "x=1"),
    ("GET", "/card/veto", Sent, ""),
    ("POST", "/card/veto", Lost, "x=1"),
    ("GET", "/card/replaceable", Sent, ""),
    ("POST", "/card/replaceable", Sent, "allowed=yes"),
    ("GET", "/card/unpublish", Sent, ""),
    ("POST", "/card/unpublish", Answered, "x=1"),
    ("GET", "/card/contact", Sent, ""),
    ("POST", "/card/contact", Sent, "way=nothing"),
    ("GET", "/card/handover", Sent, ""),
    ("POST", "/card/handover", Sent, "agreement=none&step=none"),
    ("GET", "/card/recall", Sent, ""),
    ("POST", "/card/recall", Sent, "number=1"),
    ("GET", "/card/elsewhere", Sent, ""),
    ("POST", "/card/elsewhere", Sent, "code={card}"),
    ("GET", "/card/elsewhere/{number}", Sent, ""),
    ("GET", "/card/elsewhere/{number}/papers/{place}", Sent, ""),
    ("GET", "/card/arrive", Sent, ""),
    ("POST", "/card/arrive", Sent, "code={card}"),
    ("GET", "/card/withdraw", Sent, ""),
    ("POST", "/card/withdraw", Sent, "sure=yes"),
    ("GET", "/card/forget", Sent, ""),
    ("POST", "/card/forget", Sent, "x=1"),
    ("GET", "/staff", Sent, ""),
    ("GET", "/staff/sign-in", Sent, ""),
    ("POST", "/staff/sign-in", Sent, "name=Nobody&passphrase=x"),
    ("GET", "/staff/queue", Sent, ""),
    ("GET", "/staff/feeds", Sent, ""),
    ("POST", "/staff/feeds", Sent, "name=harbour&address=https://feeds.example/a&hours=24"),
    ("GET", "/staff/feeds/stop", Sent, ""),
    ("POST", "/staff/feeds/stop", Sent, "name=nothing"),
    ("GET", "/staff/feeds/{feed}", Sent, ""),
    ("GET", "/staff/feeds/{feed}/rejected", Sent, ""),
    ("GET", "/staff/bindings", Sent, ""),
    ("POST", "/staff/bindings", Sent, "subject=door:work&area=North&point={point}"),
    ("GET", "/staff/bindings/remove", Sent, ""),
    ("POST", "/staff/bindings/remove", Sent, "subject=door:work&area=North"),
    ("GET", "/staff/bindings/table", Sent, ""),
    ("POST", "/staff/bindings/table", Sent, "x=1"),
    ("GET", "/staff/agreements", Sent, ""),
    ("GET", "/staff/agreements/read", Sent, ""),
    ("POST", "/staff/agreements/read", Sent, "FILE"),
    ("GET", "/staff/agreements/propose", Sent, ""),
    ("POST", "/staff/agreements/propose", Sent, "document={}&from=2026-03-02&until=2027-03-01&passphrase={passphrase}"),
    ("GET", "/staff/agreements/accept", Sent, ""),
    ("POST", "/staff/agreements/accept", Sent, "document={}&passphrase={passphrase}"),
    ("GET", "/staff/agreements/{id}/document", Sent, ""),
    ("GET", "/staff/agreements/{id}/end", Sent, ""),
    ("POST", "/staff/agreements/{id}/end", Sent, "passphrase={passphrase}"),
    ("GET", "/staff/number", Sent, ""),
    ("POST", "/staff/number", Sent, "number={number}"),
    ("GET", "/staff/lost", Sent, ""),
    ("POST", "/staff/lost", Replaceable, "number={number}"),
    ("GET", "/staff/counter", Sent, ""),
    ("POST", "/staff/counter", Sent, "point={point}"),
    ("GET", "/staff/counter/finish", Sent, ""),
    ("POST", "/staff/counter/finish", Sent, "x=1"),
    ("GET", "/staff/counter/leave", Sent, ""),
    ("POST", "/staff/counter/leave", Sent, "x=1"),
    ("GET", "/staff/work", Sent, ""),
    ("GET", "/staff/away", Sent, ""),
    ("POST", "/staff/away", Sent, "first=2026-09-07&last=2026-09-07&of=&cover="),
    ("GET", "/staff/away/back", Sent, ""),
    ("POST", "/staff/away/back", Sent, "id=00000000-0000-4000-8000-000000000000"),
    ("GET", "/staff/away/shut", Sent, ""),
    ("POST", "/staff/away/shut", Sent, "point={desk}&first=2026-09-08&last=2026-09-08&reason=works"),
    ("GET", "/staff/away/reopen", Sent, ""),
    ("POST", "/staff/away/reopen", Sent, "id=00000000-0000-4000-8000-000000000000"),
    ("GET", "/staff/members", Sent, ""),
    ("POST", "/staff/members", Sent, "name=New+{number}&role=officer&points={led}&passphrase={passphrase}"),
    ("GET", "/staff/members/seat", Sent, ""),
    ("POST", "/staff/members/seat", Sent, "member={chen}&point={led}&passphrase={passphrase}"),
    ("GET", "/staff/members/remove", Sent, ""),
    ("POST", "/staff/members/remove", Sent, "member={chen}&passphrase={passphrase}"),
    ("GET", "/staff/members/partner", Sent, ""),
    ("POST", "/staff/members/partner", Sent, "point={desk}&partner={led}&passphrase={passphrase}"),
    ("GET", "/staff/members/passphrase", Sent, ""),
    ("POST", "/staff/members/passphrase", Sent, "passphrase=wrong"),
    ("GET", "/staff/sign-in/passkey", Sent, ""),
    ("POST", "/staff/sign-in/passkey", Sent, "credential=AA&signature=AA"),
    ("GET", "/staff/passkeys", Sent, ""),
    ("POST", "/staff/passkeys", Sent, "device=phone&credential=AA&passphrase=wrong"),
    ("GET", "/staff/passkeys/remove", Sent, ""),
    ("POST", "/staff/passkeys/remove", Sent, "id=AA"),
    ("GET", "/staff/cases/{id}", Sent, ""),
    ("GET", "/staff/cases/{id}/letters/{kind}", Sent, ""),
    ("GET", "/staff/cases/{id}/letters/{kind}/pdf", Sent, ""),
    ("GET", "/staff/cases/{id}/documents/{number}", Sent, ""),
    ("GET", "/staff/cases/{id}/documents/{number}/pages/{page}", Sent, ""),
    ("GET", "/staff/cases/{id}/documents", Sent, ""),
    ("POST", "/staff/cases/{id}/documents", Sent, "FILE"),
    ("GET", "/staff/cases/{id}/card", Lost, ""),
    ("POST", "/staff/cases/{id}/card", Lost, "compared=yes&passphrase={passphrase}"),
    ("GET", "/staff/cases/{id}/card/handed", Lost, ""),
    ("POST", "/staff/cases/{id}/card/handed", Lost, "x=1"),
    ("GET", "/staff/cases/{id}/card/stop", Lost, ""),
    ("POST", "/staff/cases/{id}/card/stop", Lost, "x=1"),
    ("GET", "/staff/cases/{id}/hold", Closed, ""),
    ("POST", "/staff/cases/{id}/hold", Closed, "part=answers&why=audit&until=2026-06-01&passphrase={passphrase}"),
    ("GET", "/staff/cases/{id}/hold/set", Holding, ""),
    ("POST", "/staff/cases/{id}/hold/set", Holding, "passphrase={passphrase}"),
    ("GET", "/staff/cases/{id}/hold/end", Holding, ""),
    ("POST", "/staff/cases/{id}/hold/end", Holding, "passphrase={passphrase}"),
    ("GET", "/staff/cases/{id}/tell", Asked, ""),
    ("POST", "/staff/cases/{id}/tell", Asked, "how=called"),
    ("GET", "/staff/cases/{id}/accept", Sent, ""),
    ("POST", "/staff/cases/{id}/accept", Sent, "x=1"),
    ("GET", "/staff/cases/{id}/complete", Sent, ""),
    ("POST", "/staff/cases/{id}/complete", Sent, "evidence=pay-slips"),
    ("GET", "/staff/cases/{id}/decide", Accepted, ""),
    ("POST", "/staff/cases/{id}/decide", Accepted, "granted=yes&text=because"),
    ("GET", "/staff/cases/{id}/answer", Sent, ""),
    ("POST", "/staff/cases/{id}/answer", Sent, "text=yes"),
    ("GET", "/staff/cases/{id}/extend", Accepted, ""),
    ("POST", "/staff/cases/{id}/extend", Accepted, "text=because"),
    ("GET", "/staff/cases/{id}/pass", Sent, ""),
    ("POST", "/staff/cases/{id}/pass", Sent, "to={point}&text=because"),
    ("GET", "/staff/cases/{id}/resolve", Sent, ""),
    ("POST", "/staff/cases/{id}/resolve", Sent, "text=sorry"),
    ("GET", "/staff/cases/{id}/interpreted", Sent, ""),
    ("POST", "/staff/cases/{id}/interpreted", Sent, "x=1"),
    ("GET", "/staff/cases/{id}/step", Accepted, ""),
    ("POST", "/staff/cases/{id}/step", Accepted, "step=in-review"),
    ("GET", "/staff/cases/{id}/reply", Sent, ""),
    ("POST", "/staff/cases/{id}/reply", Sent, "text=hello"),
    ("GET", "/staff/cases/{id}/take", Sent, ""),
    ("POST", "/staff/cases/{id}/take", Sent, "paper=pay-slips&way=counter&text=two+pages"),
    ("GET", "/staff/cases/{id}/give-back", Sent, ""),
    ("POST", "/staff/cases/{id}/give-back", Held, "original=4&way=post"),
    ("GET", "/staff/cases/{id}/attest", Sent, ""),
    ("POST", "/staff/cases/{id}/attest", Sent, "what=person"),
    ("GET", "/staff/cases/{id}/pay", Sent, ""),
    ("POST", "/staff/cases/{id}/pay", Sent, "x=1"),
    ("GET", "/staff/cases/{id}/return", Sent, ""),
    ("POST", "/staff/cases/{id}/return", Sent, "text=because"),
    ("GET", "/staff/cases/{id}/elsewhere/{number}/papers/{place}", Sent, ""),
    ("GET", "/staff/sign-out", Sent, ""),
    ("GET", "/healthz", Sent, ""),
    ("GET", "/api/v1/openapi.json", Sent, ""),
    ("GET", "/api/v1/procedures", Sent, ""),
    ("GET", "/api/v1/procedures/{id}", Sent, ""),
    ("POST", "/api/v1/eligibility", Sent, r#"{"answers":{"age":34}}"#),
    ("POST", "/api/v1/cases", Sent, r#"{"procedure":"ask-for-help","answers":{"need":"help"}}"#),
    ("POST", "/api/v1/card", Sent, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/receipts", Sent, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/messages", Sent, r#"{"card":"{card}","text":"hello"}"#),
    ("POST", "/api/v1/card/complete", Asked, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/withdraw", Sent, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/close", Answered, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/share", Sent, r#"{"card":"{card}","label":"sister"}"#),
    ("POST", "/api/v1/card/unshare", Sent, r#"{"card":"{card}","guest":"00000000-0000-4000-8000-000000000000"}"#),
    ("POST", "/api/v1/card/restore", Sent, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/complain", Sent, r#"{"card":"{card}","text":"late"}"#),
    ("POST", "/api/v1/card/handovers", Sent, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/handovers/agree", Sent, r#"{"card":"{card}","agreement":"none","step":"none"}"#),
    ("POST", "/api/v1/card/handovers/recall", Sent, r#"{"card":"{card}","number":1}"#),
    ("POST", "/api/v1/card/handovers/{number}/papers/{place}", Sent, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/delete", Closed, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/keep", Deleted, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/let-in", Sent, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/replaceable", Sent, r#"{"card":"{card}","allowed":true}"#),
    ("POST", "/api/v1/card/veto", Lost, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/find", Sent, r#"{"q":"school"}"#),
    ("GET", "/api/v1/offers", Sent, ""),
    ("GET", "/api/v1/offers/{id}", Sent, ""),
    ("POST", "/api/v1/card/unpublish", Answered, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/contact", Sent, r#"{"card":"{card}","contact":{"way":"nothing"}}"#),
    ("POST", "/api/v1/card/documents", Sent, r#"{"card":"{card}","name":"a","media_type":"text/plain","data":"aGk="}"#),
    ("POST", "/api/v1/card/documents/{number}", Sent, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/documents/{number}/pages/{page}", Sent, r#"{"card":"{card}"}"#),
    ("POST", "/api/v1/card/uploads", Sent, r#"{"card":"{card}","upload":"0123456789abcdef","size":2}"#),
    ("POST", "/api/v1/card/uploads/pieces", Sent, r#"{"card":"{card}","upload":"0123456789abcdef","offset":0,"data":"aGk="}"#),
    ("POST", "/api/v1/card/uploads/finish", Sent, r#"{"card":"{card}","upload":"0123456789abcdef","size":2,"name":"a"}"#),
    ("POST", "/api/v1/sign-in", Sent, r#"{"name":"Nobody","passphrase":"x"}"#),
    ("POST", "/api/v1/passkeys/challenge", Sent, "{}"),
    ("POST", "/api/v1/sign-in/passkey", Sent, r#"{"told":{"credential":"AA","client_data":"","authenticator_data":"","output":""},"signature":""}"#),
    ("GET", "/api/v1/passkeys", Sent, ""),
    ("POST", "/api/v1/passkeys/new", Sent, r#"{"told":{"credential":"AA","client_data":"","authenticator_data":"","output":""},"public_key":"","device":"phone","passphrase":"wrong"}"#),
    ("DELETE", "/api/v1/passkeys/{id}", Sent, ""),
    ("GET", "/api/v1/queue", Sent, ""),
    ("GET", "/api/v1/feeds", Sent, ""),
    ("POST", "/api/v1/feeds", Sent, r#"{"name":"harbour","address":"https://feeds.example/a","hours":24}"#),
    ("POST", "/api/v1/feeds/stop", Sent, r#"{"name":"nothing"}"#),
    ("GET", "/api/v1/feeds/{feed}/rejected", Sent, ""),
    ("GET", "/api/v1/bindings", Sent, ""),
    ("POST", "/api/v1/bind", Sent, r#"{"what":"door","subject":"work","point":"{point}"}"#),
    ("POST", "/api/v1/unbind", Sent, r#"{"what":"door","subject":"work"}"#),
    ("GET", "/api/v1/agreements", Sent, ""),
    ("GET", "/api/v1/agreements/{id}", Sent, ""),
    ("GET", "/api/v1/agreements/{id}/kept", Sent, ""),
    ("POST", "/api/v1/agreements/accept", Sent, r#"{"document":{},"passphrase":"{passphrase}"}"#),
    ("GET", "/api/v1/proposals", Sent, ""),
    ("POST", "/api/v1/proposals", Sent, r#"{"keys":{},"passphrase":"{passphrase}"}"#),
    ("POST", "/api/v1/agreements/{id}/end", Sent, r#"{"passphrase":"{passphrase}"}"#),
    ("POST", "/api/v1/number", Sent, r#"{"number":"{number}"}"#),
    ("POST", "/api/v1/lost", Replaceable, r#"{"number":"{number}"}"#),
    ("POST", "/api/v1/cases/{id}/card", Lost, r#"{"passphrase":"{passphrase}"}"#),
    ("POST", "/api/v1/cases/{id}/card/handed", Lost, "{}"),
    ("POST", "/api/v1/cases/{id}/card/stop", Lost, "{}"),
    ("POST", "/api/v1/cases/{id}/hold", Closed,
     r#"{"parts":["answers"],"why":"audit","until":"2026-06-01","passphrase":"{passphrase}"}"#),
    ("POST", "/api/v1/cases/{id}/hold/set", Holding, r#"{"passphrase":"{passphrase}"}"#),
    ("POST", "/api/v1/cases/{id}/hold/end", Holding, r#"{"passphrase":"{passphrase}"}"#),
    ("GET", "/api/v1/tasks", Asked, ""),
    ("GET", "/api/v1/cases/{id}/contact", Asked, ""),
    ("POST", "/api/v1/cases/{id}/tell", Asked, r#"{"how":"called"}"#),
    ("GET", "/api/v1/workload", Sent, ""),
    ("GET", "/api/v1/away", Sent, ""),
    ("POST", "/api/v1/absences", Sent, r#"{"first":"2026-09-09","last":"2026-09-09"}"#),
    ("DELETE", "/api/v1/absences/{id}", Sent, ""),
    ("POST", "/api/v1/closures", Sent, r#"{"point":"{desk}","first":"2026-09-10","last":"2026-09-10","reason":"move"}"#),
    ("DELETE", "/api/v1/closures/{id}", Sent, ""),
    ("GET", "/api/v1/members", Sent, ""),
    ("POST", "/api/v1/invitations", Sent, r#"{"name":"Newer {number}","role":"officer","points":["{led}"],"passphrase":"{passphrase}"}"#),
    ("POST", "/api/v1/members/{id}/seats", Sent, r#"{"point":"{led}","passphrase":"{passphrase}"}"#),
    ("GET", "/api/v1/partners", Sent, ""),
    ("POST", "/api/v1/points/{id}/partner", Sent, r#"{"partner":"{led}","passphrase":"{passphrase}"}"#),
    ("POST", "/api/v1/members/{id}/remove", Sent, r#"{"passphrase":"{passphrase}"}"#),
    ("POST", "/api/v1/passphrase", Sent, r#"{"passphrase":"wrong"}"#),
    ("GET", "/api/v1/cases/{id}", Sent, ""),
    ("GET", "/api/v1/cases/{id}/documents/{number}", Sent, ""),
    ("GET", "/api/v1/cases/{id}/documents/{number}/pages/{page}", Sent, ""),
    ("POST", "/api/v1/cases/{id}/accept", Sent, "{}"),
    ("POST", "/api/v1/cases/{id}/complete", Sent, r#"{"evidence":["pay-slips"]}"#),
    ("POST", "/api/v1/cases/{id}/decide", Accepted, r#"{"granted":true,"text":"because"}"#),
    ("POST", "/api/v1/cases/{id}/answer", Sent, r#"{"text":"yes"}"#),
    ("POST", "/api/v1/cases/{id}/pass", Sent, r#"{"to":"{point}","text":"because"}"#),
    ("POST", "/api/v1/cases/{id}/extend", Accepted, r#"{"text":"because"}"#),
    ("POST", "/api/v1/cases/{id}/resolve", Sent, r#"{"text":"sorry"}"#),
    ("POST", "/api/v1/cases/{id}/interpreted", Sent, "{}"),
    ("POST", "/api/v1/cases/{id}/step", Accepted, r#"{"step":"in-review"}"#),
    ("POST", "/api/v1/cases/{id}/reply", Sent, r#"{"text":"hello"}"#),
    ("POST", "/api/v1/cases/{id}/take", Sent, r#"{"paper":"pay-slips","way":"counter"}"#),
    ("POST", "/api/v1/cases/{id}/give-back", Held, r#"{"original":4,"way":"post"}"#),
    ("POST", "/api/v1/cases/{id}/attest", Sent, r#"{"what":"person"}"#),
    ("POST", "/api/v1/cases/{id}/pay", Sent, r#"{}"#),
    ("POST", "/api/v1/cases/{id}/return", Sent, r#"{"text":"because"}"#),
    ("GET", "/api/v1/cases/{id}/handovers/{number}/papers/{place}", Sent, ""),
    ("POST", "/api/v1/cases/{id}/documents", Sent, r#"{"name":"a","media_type":"text/plain","data":"aGk="}"#),
    ("GET", "/log/key", Sent, ""),
    ("GET", "/log/{*path}", Sent, ""),
    ("POST", "/handover", Sent, r#"{"say":"cancel","id":"00000000-0000-4000-8000-000000000000"}"#),
    ("GET", "/hsds", Sent, ""),
    ("GET", "/hsds/", Sent, ""),
    ("GET", "/hsds/openapi.json", Sent, ""),
    ("GET", "/hsds/services", Sent, ""),
    ("POST", "/hsds/services", Sent, ""),
    ("GET", "/hsds/services/{id}", Sent, ""),
    ("GET", "/hsds/organizations", Sent, ""),
    ("POST", "/hsds/organizations", Sent, ""),
    ("GET", "/hsds/organizations/{id}", Sent, ""),
    ("GET", "/hsds/service_at_locations", Sent, ""),
    ("POST", "/hsds/service_at_locations", Sent, ""),
    ("GET", "/hsds/service_at_locations/{id}", Sent, ""),
    ("GET", "/hsds/taxonomies", Sent, ""),
    ("POST", "/hsds/taxonomies", Sent, ""),
    ("GET", "/hsds/taxonomies/{id}", Sent, ""),
    ("GET", "/hsds/taxonomy_terms", Sent, ""),
    ("POST", "/hsds/taxonomy_terms", Sent, ""),
    ("GET", "/hsds/taxonomy_terms/{id}", Sent, ""),
    ("GET", "/hsds/datapackage.zip", Sent, ""),
    // Last, because they end the session they are asked with.
    ("POST", "/staff/sign-out", Sent, "x=1"),
    ("POST", "/api/v1/sign-out", Sent, "{}"),
];

/// In everything that the case holds.
const CANARY: &str = "canary-6f1d";

/// Who asks. The cases are the desk's: Chen's; the school's lead is let in when they are late.
const ROLES: [(&str, Role); 8] = [
    ("nobody", Role::Nobody),
    ("holder", Role::Holder),
    ("holder of another", Role::OtherHolder),
    ("its officer", Role::Member("Chen")),
    ("another's officer", Role::Member("Amina")),
    ("its lead", Role::Member("Dilnur")),
    ("its lead, late", Role::Late("Dilnur")),
    ("steward", Role::Member("Stan")),
];

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Nobody,
    Holder,
    OtherHolder,
    Member(&'static str),
    /// After the case was late.
    Late(&'static str),
}

struct Made {
    case: CaseId,
    number: String,
    card: Card,
    document: u32,
}

async fn made(site: &Site, at: At) -> Made {
    let (case, card) = site.case(CANARY, true).await;
    let (node, town) = (&site.town.node, &site.town);
    let file = File { name: "a.txt".into(), media_type: "text/plain".into(), bytes: CANARY.into() };
    node.attach(&mut town.cx().get(), &card, file).await.unwrap();
    let view = node.view(&mut town.cx().get(), &card).await.unwrap();
    let document = view.thread.iter().find_map(|m| m.document.as_ref()).unwrap().number;
    if at != Draft {
        node.send(&mut town.cx().get(), &card).await.unwrap();
    }
    Made { case, number: view.number.unwrap().to_string(), card, document }
}

async fn move_on(site: &Site, staff: &node::Staff, made: &Made, at: At) {
    let action = match at {
        Draft | Sent => return,
        Replaceable | Lost => {
            let (node, town) = (&site.town.node, &site.town);
            node.replaceable(&mut town.cx().get(), &made.card, true).await.unwrap();
            if at == Lost {
                node.ask_card(&mut town.cx().get(), staff, &made.number).await.unwrap();
            }
            return;
        }
        Asked => Action::Complete { evidence: vec!["pay-slips".into()], text: CANARY.into() },
        Accepted => Action::Accept,
        Held => Action::Take { paper: "pay-slips".into(), way: Way::Counter, text: CANARY.into() },
        Answered | Closed | Deleted | Holding => Action::Answer { text: CANARY.into(), phrases: vec![] },
    };
    site.town.node.act(&mut site.town.cx().get(), staff, made.case, action).await.unwrap();
    let (node, town) = (&site.town.node, &site.town);
    if matches!(at, Closed | Deleted | Holding) {
        node.close(&mut town.cx().get(), &made.card).await.unwrap();
    }
    if at == Holding {
        let hold = Hold { answers: true, thread: false, documents: false, until: date(2026, 6, 1) };
        let new = NewHold { hold, why: Why::Audit, reference: CANARY.into() };
        let phrase = town.passphrase("Chen");
        node.ask_hold(&mut town.cx().get(), staff, made.case, &phrase, new).await.unwrap();
    }
    if at == Deleted {
        node.delete(&mut town.cx().get(), &made.card).await.unwrap();
    }
}

/// Everything asked as one role, in the order of the table: the statuses.
async fn ask_all(site: &Site, role: Role) -> Vec<String> {
    let chen = site.town.staff("Chen").await;
    let mut cases = Vec::new();
    for (_, _, at, _) in ENDPOINTS {
        let case = made(site, *at).await;
        move_on(site, &chen, &case, *at).await;
        cases.push(case);
    }
    if let Role::Late(_) = role {
        // Past the time to decide, and not past that after which a case closes by itself.
        site.town.world.advance_days(60);
        site.town.node.catch_up(&mut site.town.cx().get()).await.unwrap();
    }
    let token = match role {
        Role::Member(name) | Role::Late(name) => Some(site.town.token(name).await),
        _ => None,
    };
    let mut statuses = Vec::new();
    for ((method, path, _, body), made) in ENDPOINTS.iter().zip(&cases) {
        let card = match role {
            Role::Holder => Some(made.card.clone()),
            // Sent, and without a document.
            Role::OtherHolder => Some(site.case("another need", false).await.1),
            _ => None,
        };
        statuses.push(ask(site, method, path, body, made, card.as_ref(), token.as_deref(), role).await);
    }
    statuses
}

#[expect(clippy::too_many_arguments, reason = "one cell of the table")]
async fn ask(
    site: &Site,
    method: &str,
    path: &str,
    body: &str,
    made: &Made,
    card: Option<&Card>,
    token: Option<&str>,
    role: Role,
) -> String {
    let id = match path {
        p if p.contains("/cases/") => made.case.to_string(),
        p if p.contains("/procedures/") => "ask-for-help".to_owned(),
        _ => point("none").to_string(),
    };
    let address = path.replace("{id}", &id).replace("{number}", &made.document.to_string());
    let address = address
        .replace("{procedure}", "ask-for-help")
        .replace("{door}", "work")
        .replace("{point}", &point("counter").to_string())
        .replace("{language}", "en")
        .replace("{name}", "style.css")
        .replace("{feed}", "harbour")
        .replace("{kind}", "timeline")
        .replace("{*path}", "checkpoint")
        .replace("{page}", "1")
        .replace("{place}", "1");
    let unknown = Card::random(&mut testkit::rng(99));
    let body = body
        .replace("{card}", &card.unwrap_or(&unknown).text())
        .replace("{point}", &point("counter").to_string())
        .replace("{desk}", &point("desk").to_string())
        .replace("{led}", &point("school-lead").to_string())
        .replace("{number}", &made.number);
    let body = match body.contains("{chen}") {
        true => body.replace("{chen}", &site.town.staff("Chen").await.member.id.to_string()),
        false => body,
    };
    let body = match role {
        Role::Member(name) | Role::Late(name) => body.replace("{passphrase}", &site.town.passphrase(name)),
        _ => body,
    };

    let mut headers = Vec::new();
    if let Some(card) = card {
        let kept = site.town.node.keep_card(&mut site.town.cx().get(), card);
        headers.push(with(header::COOKIE, format!("card={kept}")));
    }
    let api = path.starts_with("/api");
    match token {
        Some(token) if api => headers.push(bearer(token)),
        Some(token) => headers.push(with(header::COOKIE, format!("session={token}"))),
        None => {}
    }
    let (kind, body) = match body.as_str() {
        "PIECE" => {
            let field = |name: &str, value: &str| {
                format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
            };
            let piece = "--b\r\nContent-Disposition: form-data; name=\"piece\"; filename=\"p\"\r\n\r\nhi\r\n--b--\r\n";
            let upload = field("upload", "0123456789abcdef") + &field("offset", "0") + piece;
            ("multipart/form-data; boundary=b", upload)
        }
        "FILE" => {
            let part =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhi\r\n--b--\r\n";
            ("multipart/form-data; boundary=b", part.to_owned())
        }
        _ if api => ("application/json", body),
        _ => ("application/x-www-form-urlencoded", body),
    };
    if method == "POST" {
        headers.push(with(header::CONTENT_TYPE, kind));
    }
    let answer = site.send(method, &address, &headers, body).await;
    let granted = matches!(role, Role::Holder | Role::Member("Chen") | Role::Late(_));
    assert!(granted || !answer.text().contains(CANARY), "{method} {path} shows a case to who has no grant");
    let told = answer.text().contains(&made.case.to_string());
    assert!(granted || path.contains("{id}") || !told, "{method} {path} tells of a case to who has no grant");
    assert!(!answer.status.is_server_error(), "{method} {path}: {}", answer.text());
    // Where a redirect leads says more than that there is one.
    match answer.header(header::LOCATION).split(['?', '#']).next() {
        Some(to) if answer.status.is_redirection() => {
            format!("{} {}", answer.status.as_u16(), to.replace(&made.case.to_string(), "{id}"))
        }
        _ => answer.status.as_u16().to_string(),
    }
}

#[tokio::test]
async fn who_may_ask_what() {
    let mut columns = Vec::new();
    for (seed, (_, role)) in (20..).zip(ROLES) {
        columns.push(ask_all(&Site::new(seed).await, role).await);
    }
    let mut table = format!("{:<52}", "");
    ROLES.iter().for_each(|(name, _)| write!(table, "{name:<26}").unwrap());
    for (row, (method, path, ..)) in ENDPOINTS.iter().enumerate() {
        write!(table, "\n{:<52}", format!("{method:<5}{path}")).unwrap();
        columns.iter().for_each(|column| write!(table, "{:<26}", column[row]).unwrap());
    }
    let table: Vec<&str> = table.lines().map(str::trim_end).collect();
    insta::assert_snapshot!("roles", table.join("\n"));
}

/// Method and path of every route: pages and members' pages from their source, the rest from the
/// description that the router itself makes.
async fn routes() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let site = Site::new(19).await;
    for document in ["/api/v1/openapi.json", "/hsds/openapi.json"] {
        for (path, methods) in site.get(document, &[]).await.json()["paths"].as_object().unwrap() {
            let methods = methods.as_object().unwrap().keys();
            found.extend(methods.map(|m| (m.to_uppercase(), path.clone())));
        }
    }
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.extend(routed(&std::fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}

/// `.route("path", …)` in source text, with the methods named before the next one.
fn routed(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for call in source.split(".route(").skip(1) {
        let call = call.trim_start();
        let Some((path, rest)) = call.strip_prefix('"').and_then(|c| c.split_once('"')) else {
            panic!("a route whose path is no literal: {}", &call[..call.len().min(60)]);
        };
        let until = rest.find("\n}").unwrap_or(rest.len());
        let handlers = &rest[..until];
        let mut methods = Vec::new();
        for (word, means) in [
            ("get(", "GET"),
            ("post(", "POST"),
            ("put(", "PUT"),
            ("delete(", "DELETE"),
            ("patch(", "PATCH"),
            ("any(", "ANY"),
        ] {
            let named = handlers
                .match_indices(word)
                .any(|(at, _)| !handlers[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'));
            methods.extend(named.then_some(means));
        }
        if handlers.contains(" form(") {
            methods.extend(["GET", "POST"]);
        }
        if handlers.contains("openapi::serve(") {
            methods.push("GET");
        }
        assert!(!methods.is_empty(), "no method for {path}");
        found.extend(methods.into_iter().map(|m| (m.to_owned(), path.to_owned())));
    }
    found
}

#[tokio::test]
async fn every_route_is_in_the_table() {
    let table: BTreeSet<_> = ENDPOINTS.iter().map(|(m, p, ..)| ((*m).to_owned(), (*p).to_owned())).collect();
    assert_eq!(table.len(), ENDPOINTS.len(), "a row stands here twice");
    let routes = routes().await;
    let missing: Vec<_> = routes.difference(&table).collect();
    let stale: Vec<_> = table.difference(&routes).collect();
    assert!(missing.is_empty() && stale.is_empty(), "missing: {missing:?}\nstale: {stale:?}");
}

#[test]
fn the_scan_sees_routes() {
    let found =
        routed("x.route(\"/a\", get(budget::show).post(b))\n.route(\n  \"/b\", form(\"x\"))\n}\nfn x() { delete(y) }");
    let found: Vec<_> = found.iter().map(|(m, p)| format!("{m} {p}")).collect();
    assert_eq!(found, ["GET /a", "POST /a", "GET /b", "POST /b"]);
}
