//! Passkeys over HTTP: what a program sends, and what the page says when it does not work.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod client;

use axum::http::header;
use client::{Site, bearer, with};
use data_encoding::BASE64URL_NOPAD as BASE64;
use node::FromDevice;
use serde_json::{Value, json};
use testkit::Device;

const HOST: &str = "town.test";

async fn challenge(site: &Site) -> String {
    let answer = site.post("/api/v1/passkeys/challenge", &[], &json!({})).await;
    answer.json()["challenge"].as_str().unwrap().to_owned()
}

fn told(device: &Device, said: &FromDevice) -> Value {
    let text = |bytes: &[u8]| BASE64.encode(bytes);
    json!({
        "credential": text(&said.credential), "client_data": text(&said.client_data),
        "authenticator_data": text(&said.authenticator_data), "output": text(&device.output),
    })
}

#[tokio::test]
async fn a_program_adds_one_signs_in_and_takes_it_away() {
    let (site, phone) = (Site::new(41).await, Device::new(1));
    let amina = [bearer(&site.town.token("Amina").await)];
    let mut new = json!({
        "told": told(&phone, &phone.make(&challenge(&site).await, HOST)), "public_key": phone.public(),
        "device": "fridge", "passphrase": site.town.passphrase("Amina"),
    });
    site.post("/api/v1/passkeys/new", &amina, &new).await.refused(422, "passkeys-choose-device");
    new["device"] = json!("phone");
    let added = site.post("/api/v1/passkeys/new", &amina, &new).await;
    assert_eq!(added.status, 204, "{}", added.text());
    let list = site.get("/api/v1/passkeys", &amina).await.json();
    assert_eq!((&list[0]["device"], &list[0]["added"]), (&json!("phone"), &json!("2026-03-02")));

    let (used, signature) = phone.answer(&challenge(&site).await, HOST);
    let answer = json!({ "told": told(&phone, &used), "signature": signature });
    let signed = site.post("/api/v1/sign-in/passkey", &[], &answer).await;
    assert_eq!(signed.json()["member"]["name"], "Amina");
    assert!(signed.header(header::SET_COOKIE).contains("HttpOnly; SameSite=Strict"));
    let token = [bearer(signed.json()["token"].as_str().unwrap())];
    assert_eq!(site.get("/api/v1/queue", &token).await.status, 200);

    let path = format!("/api/v1/passkeys/{}", list[0]["id"].as_str().unwrap());
    assert_eq!(site.send("DELETE", &path, &token, "").await.status, 204);
    site.get("/api/v1/queue", &amina).await.refused(401, "error-signed-out");
    let gone = site.post("/api/v1/sign-in/passkey", &[], &answer).await;
    gone.refused(401, "error-passkey-unknown");
    assert!(gone.headers.get(header::SET_COOKIE).is_none());
}

#[tokio::test]
async fn the_page_says_it_and_repeats_nothing_of_the_device() {
    let (site, phone) = (Site::new(42).await, Device::new(1));
    let (used, signature) = phone.answer(&challenge(&site).await, HOST);
    let told = told(&phone, &used);
    let field = |name: &str| format!("{name}={}&", told[name].as_str().unwrap());
    let fields: String = ["credential", "client_data", "authenticator_data", "output"].map(field).concat();
    let zh = [with(header::ACCEPT_LANGUAGE, "zh")];
    let body = format!("{fields}signature={signature}&next=/staff/work");
    let page = site.form("/staff/sign-in/passkey", &zh, &body).await;
    let text = page.text();
    assert_eq!(page.status, 401, "{text}");
    assert!(text.contains("这个通行密钥在这里已经不能打开任何东西") && text.contains("staff&#x2f;work"));
    assert!(!text.contains(told["output"].as_str().unwrap()) && !text.contains(&signature));
}
