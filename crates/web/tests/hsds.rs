//! The public directory for programs.

mod client;

use client::Site;
use serde_json::json;

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
    for path in ["/hsds/", "/hsds/services", "/hsds/services/{id}", "/hsds/organizations", "/hsds/organizations/{id}"] {
        assert!(paths[path]["get"].is_object(), "{path}");
    }
}

#[tokio::test]
async fn lists_come_in_pages_and_bad_values_are_refused() {
    let site = Site::new(2).await;
    for list in ["/hsds/services", "/hsds/organizations"] {
        let page = site.get(&format!("{list}?search=x&page=2&per_page=100"), &[]).await.json();
        assert_eq!((&page["page_number"], &page["contents"], &page["empty"]), (&json!(2), &json!([]), &json!(true)));
        for bad in ["page=0", "per_page=0", "per_page=101", "page=x", "taxonomy_id=1"] {
            site.get(&format!("{list}?{bad}"), &[]).await.refused(400, "hsds-error-query");
        }
        for id in ["x", "6f1d2a94-7c35-4b0e-9b57-a0d00c4e11e5"] {
            site.get(&format!("{list}/{id}"), &[]).await.refused(404, "error-unknown-listing");
        }
        site.send("POST", list, &[], "").await.refused(405, "error-method");
    }
    site.get("/hsds/nothing", &[]).await.refused(404, "error-not-found");
}
