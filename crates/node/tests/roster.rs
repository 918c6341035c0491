//! Somebody who can write SQL, and has none of the members' secrets, changes nothing about who is a
//! member or what is sealed to whom.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use id::MemberId;
use node::{Error, Invitation};
use office::Role;
use testkit::{TestTown, point};

/// Opens the town's SQLite file with the tool such a person would use.
fn sql(town: &TestTown, statement: &str) {
    let file = town.folder.path().join("anydoor.db");
    rusqlite::Connection::open(file).unwrap().execute_batch(statement).unwrap();
}

fn copied(town: &TestTown, query: &str) -> String {
    let file = town.folder.path().join("anydoor.db");
    rusqlite::Connection::open(file).unwrap().query_row(query, [], |row| row.get(0)).unwrap()
}

async fn invite(town: &TestTown, by: &str, name: &str, role: Role, at: &[&str]) -> Result<String, Error> {
    let staff = town.staff(by).await;
    let invited = Invitation { name: name.into(), role, points: at.iter().map(|p| point(p)).collect() };
    let told = town.node.invite(&mut town.cx().get(), &staff, &invited, &town.passphrase(by)).await?;
    Ok(told.1.text().to_owned())
}

/// Whatever was written: nobody gets in by it, and nothing is sealed by it.
async fn is_refused(town: &TestTown, what: &str) {
    let before = town.node.public();
    let reload = town.node.reload().await;
    assert!(matches!(reload, Err(Error::Roster(_))), "{what}: {reload:?}");
    assert!(std::sync::Arc::ptr_eq(&before, &town.node.public()), "{what}: what was known stays in force");
}

#[tokio::test]
async fn a_point_key_in_the_database_is_not_swapped() {
    let town = TestTown::sqlite(21).await;
    let key = copied(&town, "SELECT body FROM roster WHERE seq = 1");
    let from = key.find("\"public\":[").unwrap();
    let to = from + key[from..].find(']').unwrap();
    let forged = format!("{}\"public\":[{}", &key[..from], vec!["9"; 32].join(",")) + &key[to..];
    sql(&town, &format!("UPDATE roster SET body = '{forged}' WHERE seq = 1"));
    is_refused(&town, "another key").await;
}

#[tokio::test]
async fn nobody_is_made_a_lead_or_a_member() {
    for (what, statement) in [
        ("another role", "UPDATE roster SET body = replace(body, 'officer', 'lead')"),
        ("a new entry", "INSERT INTO roster SELECT 2, body, signature FROM roster"),
        ("a gap", "UPDATE roster SET seq = 7"),
        ("nothing at all", "DELETE FROM roster"),
    ] {
        let town = TestTown::sqlite(22).await;
        sql(&town, statement);
        is_refused(&town, what).await;
    }
    let town = TestTown::sqlite(22).await;
    let stranger = MemberId::named("stranger");
    sql(&town, &format!("INSERT INTO member SELECT '{stranger}', 'eve', wrapped_secret FROM member LIMIT 1"));
    let eve = town.node.sign_in(&mut town.cx().get(), "eve", &town.passphrase("Amina")).await;
    assert!(matches!(eve, Err(Error::BadSignIn)));
}

#[tokio::test]
async fn an_old_row_that_was_signed_once_is_not_played_again() {
    let town = TestTown::sqlite(23).await;
    invite(&town, "Bo", "Dana", Role::Officer, &["counter"]).await.unwrap();
    sql(&town, "INSERT INTO roster SELECT 3, body, signature FROM roster WHERE seq = 2");
    is_refused(&town, "the same invitation again").await;
    sql(&town, "DELETE FROM roster WHERE seq = 3; DELETE FROM roster WHERE seq = 2");
    is_refused(&town, "the roster before the invitation").await;
}

#[tokio::test]
async fn rows_of_one_member_put_in_anothers_place_open_nothing() {
    let town = TestTown::sqlite(24).await;
    let (amina, bo) = (town.staff("Amina").await.member.id, town.staff("Bo").await.member.id);
    let token = town.token("Amina").await;
    sql(&town, &format!("UPDATE session SET member_id = '{bo}'"));
    assert!(town.node.staff(&mut town.cx().get(), &token).await.is_err(), "a session of another");
    sql(&town, &format!("UPDATE point_key SET point_id = '{}' WHERE member_id = '{amina}'", point("hall-lead")));
    let staff = town.staff("Amina").await;
    assert!(staff.points().is_empty(), "a key for a point that the roster does not give them");
}

#[tokio::test]
async fn somebody_who_was_invited_works_from_the_first_sign_in() {
    for town in TestTown::all(25).await {
        let told = invite(&town, "Bo", "Dana", Role::Officer, &["counter"]).await.unwrap();
        assert!(told.replace('-', "").len() >= 28, "14 syllables of 80: 88 bits");
        let token = town.node.sign_in(&mut town.cx().get(), "dana", &told).await.unwrap().token;
        let dana = town.node.staff(&mut town.cx().get(), &token).await.unwrap();
        assert_eq!(dana.points(), [point("counter")]);
        assert!(town.node.queue(&mut town.cx().get(), &dana, None).await.unwrap().is_empty());
        let bo = town.staff("Bo").await;
        let (cx, pass) = (&mut town.cx(), town.passphrase("Bo"));
        town.node.seat(&mut cx.get(), &bo, dana.member.id, point("hall-lead"), &pass).await.unwrap();
        assert_eq!(town.node.staff(&mut town.cx().get(), &token).await.unwrap().points().len(), 2);
        let again = town.node.seat(&mut cx.get(), &bo, dana.member.id, point("hall-lead"), &pass).await;
        assert!(matches!(again, Err(Error::Conflict)), "{}: {again:?}", town.database);
    }
}

#[tokio::test]
async fn who_may_not_invite_changes_nothing() {
    let town = TestTown::sqlite(26).await;
    for (by, role, at, name) in [
        ("Amina", Role::Officer, vec!["counter"], "Eve"),
        ("Bo", Role::Officer, vec!["desk"], "Eve"),
        ("Bo", Role::Steward, vec![], "Eve"),
        ("Stan", Role::Officer, vec!["counter"], "Eve"),
    ] {
        let refused = invite(&town, by, name, role, &at).await;
        assert!(matches!(refused, Err(Error::NotAllowed)), "{by}: {refused:?}");
    }
    let taken = invite(&town, "Bo", " AMINA", Role::Officer, &["counter"]).await;
    assert!(matches!(taken, Err(Error::NameTaken)), "{taken:?}");
    let bo = town.staff("Bo").await;
    let invited = Invitation { name: "Eve".into(), role: Role::Officer, points: vec![point("counter")] };
    let wrong = town.node.invite(&mut town.cx().get(), &bo, &invited, "wrong").await;
    assert!(matches!(wrong, Err(Error::BadPassphrase)));
    assert!(town.node.members(&bo).lines.iter().all(|m| m.name != "Eve"));
}
