//! The public directory for programs.

mod client;

use client::Site;
use serde_json::json;

const LISTS: [&str; 5] =
    ["/hsds/services", "/hsds/organizations", "/hsds/service_at_locations", "/hsds/taxonomies", "/hsds/taxonomy_terms"];

#[tokio::test]
async fn the_directory_says_what_it_is() {
    let site = Site::new(1).await;
    for path in ["/hsds", "/hsds/"] {
        let about = site.get(path, &[]).await.json();
        assert_eq!(about["version"], "3.1");
        assert_eq!(about["openapi_url"], "http://town.test/hsds/openapi.json");
        assert!(about["profile"].as_str().unwrap().starts_with("https://"));
    }
    let paths = site.get("/hsds/openapi.json", &[]).await.json()["paths"].clone();
    for list in LISTS {
        assert!(paths[list]["get"].is_object() && paths[list]["post"].is_object(), "{list}");
        assert!(paths[&format!("{list}/{{id}}")]["get"].is_object(), "{list}");
    }
}

#[tokio::test]
async fn lists_come_in_pages_and_bad_values_are_refused() {
    let site = Site::new(2).await;
    for list in LISTS {
        let page = site.get(&format!("{list}?search=x&page=2&per_page=100"), &[]).await.json();
        assert_eq!((&page["page_number"], &page["contents"], &page["empty"]), (&json!(2), &json!([]), &json!(true)));
        for bad in ["page=0", "per_page=0", "per_page=101", "page=x", "taxonomy_id=1", "colour=red", "format=xml"] {
            site.get(&format!("{list}?{bad}"), &[]).await.refused(400, "hsds-error-query");
            site.form(list, &[], bad).await.refused(400, "hsds-error-query");
        }
        for id in ["x", "6f1d2a94-7c35-4b0e-9b57-a0d00c4e11e5"] {
            site.get(&format!("{list}/{id}"), &[]).await.refused(404, "error-unknown-listing");
        }
        let long = format!("search={}", "x".repeat(10_000_000));
        site.form(list, &[], &long).await.refused(413, "error-request-too-large");
        // A pattern is looked for as the words that it has.
        for pattern in ["((((a%2B)%2B)%2B)%2B)%2B%24", "%25%25%25%25%25a%25%25_%25", "(x%3F){99}x{99}"] {
            let page = site.form(list, &[], &format!("search={pattern}")).await.json();
            assert!(page["contents"].is_array(), "{page}");
        }
        site.send("DELETE", list, &[], "").await.refused(405, "error-method");
    }
    site.get("/hsds/nothing", &[]).await.refused(404, "error-not-found");
}

/// Two services of one office, one of them marked with a term, at places 1 km apart.
async fn town() -> Site {
    let place = |id: &str, code: &str, latitude: f64| {
        json!({"id": id, "name": id, "location_type": "physical", "latitude": latitude, "longitude": 0.0, "addresses":
            [{"id": id, "address_1": "1", "city": "T", "state_province": "S", "postal_code": code, "country": "CN",
              "address_type": "physical"}]})
    };
    let term = json!({"id": "t", "name": "Food", "description": "", "taxonomy_detail": {"id": "n", "name": "Needs", "description": ""}});
    let feed = json!([
        {"id": "a", "name": "Kitchen", "status": "active", "last_modified": "2026-01-02T00:00:00Z",
         "organization": {"id": "o", "name": "Quayside office", "description": ""},
         "attributes": [{"id": "x", "taxonomy_term": term}],
         "service_at_locations": [{"id": "1", "location": place("p", "A 1", 10.0)}]},
        {"id": "b", "name": "Laundry", "status": "active", "last_modified": "2026-03-02T00:00:00Z", "organization_id": "o",
         "capacities": [{"id": "c", "unit": {"id": "u", "name": "Machine"}, "available": 2, "updated": "2026-03-02T00:00:00Z"}],
         "service_at_locations": [{"id": "2", "location": place("q", "B 2", 10.009)}]}]);
    let files = [("services.json".to_owned(), feed.to_string().into_bytes())].into();
    let import = listing::hsds("hsds-test", &files, &listing::Limits::USUAL).expect("a feed");
    assert_eq!((import.rejected, import.mended), (vec![], vec![]));
    let site = Site::new(3).await;
    site.town.node.publish(&mut site.town.cx().get(), &import.records).await.expect("published");
    site
}

fn id(kind: &str, foreign: &str) -> String {
    id::ListingId::named(&format!("hsds-test/{kind}/{foreign}")).to_string()
}

/// The names, or else ids, of what a list holds.
async fn names(site: &Site, path: &str) -> Vec<String> {
    let page = site.get(path, &[]).await.json();
    let name = |one: &serde_json::Value| one["name"].as_str().or(one["id"].as_str()).unwrap_or_default().to_owned();
    page["contents"].as_array().expect("contents").iter().map(name).collect()
}

#[tokio::test]
async fn each_filter_of_each_list() {
    let site = town().await;
    let (office, term, taxonomy) = (id("organization", "o"), id("taxonomy_term", "t"), id("taxonomy", "n"));
    let (first, second) = (id("service_at_location", "1"), id("service_at_location", "2"));
    let ours = format!("organization_id={office}");
    for (path, is) in [
        (format!("services?{ours}"), vec!["Kitchen", "Laundry"]),
        (format!("services?taxonomy_term_id={term}"), vec!["Kitchen"]),
        (format!("services?taxonomy_id={taxonomy}"), vec!["Kitchen"]),
        (format!("services?taxonomy_id={term}"), vec![]),
        (format!("services?{ours}&modified_after=2026-02-01T00:00:00Z"), vec!["Laundry"]),
        (format!("services?{ours}&search=laundry"), vec!["Laundry"]),
        (format!("organizations?{ours}"), vec!["Quayside office"]),
        ("organizations?search=QUAYSIDE".to_owned(), vec!["Quayside office"]),
        (format!("service_at_locations?taxonomy_term_id={term}"), vec![first.as_str()]),
        ("service_at_locations?postcode=b%202".to_owned(), vec![second.as_str()]),
        ("service_at_locations?postcode=B+2&proximity=900".to_owned(), vec![second.as_str()]),
        ("taxonomies".to_owned(), vec!["Needs"]),
        ("taxonomy_terms?search=foo&top_only=true".to_owned(), vec!["Food"]),
        (format!("taxonomy_terms?taxonomy_id={taxonomy}"), vec!["Food"]),
        (format!("taxonomy_terms?parent_id={term}"), vec![]),
    ] {
        assert_eq!(names(&site, &format!("/hsds/{path}")).await, is, "{path}");
    }
    assert_eq!(names(&site, "/hsds/service_at_locations?postcode=B+2&proximity=1100").await.len(), 2);
}

#[tokio::test]
async fn minimal_full_lines_and_the_twin_by_post() {
    let site = town().await;
    let ours = format!("organization_id={}", id("organization", "o"));
    let page = site.get(&format!("/hsds/services?minimal=true&{ours}"), &[]).await.json();
    assert_eq!(page["contents"][0], json!({"id": id("service", "a"), "modified_date": "2026-01-02T00:00:00Z"}));
    let full = site.get(&format!("/hsds/services?full=true&{ours}"), &[]).await.json();
    assert_eq!(full["contents"][1]["capacities"][0]["unit"]["name"], "Machine");
    assert_eq!(full["contents"][0]["service_at_locations"][0]["location"]["addresses"][0]["postal_code"], "A 1");
    let bare = site.get(&format!("/hsds/services?{ours}"), &[]).await.json();
    assert!(bare["contents"][1].get("capacities").is_none() && bare["contents"][1]["organization"].is_object());
    assert_eq!(site.form("/hsds/services", &[], &ours).await.json(), bare);
    let lines = site.get(&format!("/hsds/services?format=ndjson&per_page=1&{ours}"), &[]).await;
    assert_eq!(lines.header(axum::http::header::CONTENT_TYPE), "application/x-ndjson");
    assert_eq!(lines.text().lines().count(), 2, "not in pages");
    let office = format!("/hsds/organizations/{}?full_service=true", id("organization", "o"));
    assert_eq!(site.get(&office, &[]).await.json()["services"][1]["capacities"][0]["available"], 2.0);
    let link = site.get(&format!("/hsds/service_at_locations/{}", id("service_at_location", "1")), &[]).await.json();
    assert_eq!((&link["service"]["name"], &link["location"]["name"]), (&json!("Kitchen"), &json!("p")));
}

#[tokio::test]
async fn all_of_it_as_a_data_package() {
    let site = town().await;
    let answer = site.get("/hsds/datapackage.zip", &[]).await;
    assert_eq!(answer.header(axum::http::header::CONTENT_TYPE), "application/zip");
    let files = listing::files("x", answer.body.to_vec(), &listing::Limits::USUAL).expect("an archive");
    let services = String::from_utf8_lossy(&files["services.csv"]).into_owned();
    assert!(services.contains("Laundry") && files.contains_key("datapackage.json"), "{services}");
}
