//! The thing to compare with: one warp endpoint that answers a constant.

use std::io::Write;
use warp::Filter;

/// Serves on a free port, which it prints.
pub fn serve() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let answer = || warp::reply::json(&serde_json::json!({"permissions": ["doc:read"]}));
        let get = warp::path("bare").and(warp::get()).map(answer);
        let post = warp::path("bare").and(warp::post());
        let post = post
            .and(warp::body::json())
            .map(move |_: serde_json::Value| answer());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        println!("{}", listener.local_addr().expect("an address"));
        let _ = std::io::stdout().flush();
        warp::serve(get.or(post)).incoming(listener).run().await;
    });
}
