//! Nothing but HTTP: hyper, which answers whatever it is asked with the same bytes.

use crate::wire::Answer;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, Response};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Its address; it ends with this program.
pub fn serve(same: Answer) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let same = Arc::new((headers(&same.head), Bytes::from(same.body)));
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        runtime.block_on(async move {
            let listener = TcpListener::from_std(listener).unwrap();
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let same = same.clone();
                tokio::spawn(async move {
                    let answers = service_fn(move |_| std::future::ready(Ok::<_, Infallible>(answer(&same))));
                    // A caller that is done goes away.
                    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), answers).await;
                });
            }
        })
    });
    url
}

/// The same headers too, but those that say how the body comes.
fn headers(head: &str) -> HeaderMap {
    let pairs = head.lines().map(|line| line.split_once(": ").unwrap());
    let kept = pairs.filter(|(name, _)| !["transfer-encoding", "content-length", "date"].contains(name));
    let mut headers = HeaderMap::new();
    for (name, value) in kept {
        headers.append(name.parse::<HeaderName>().unwrap(), value.parse().unwrap());
    }
    headers
}

fn answer((headers, body): &(HeaderMap, Bytes)) -> Response<Body> {
    let mut response = Response::new(Body::from(body.clone()));
    *response.headers_mut() = headers.clone();
    response
}
