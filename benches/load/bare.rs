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
        let answer = warp::path("bare")
            .map(|| warp::reply::json(&serde_json::json!({"permissions": ["doc:read"]})));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        println!("{}", listener.local_addr().expect("an address"));
        let _ = std::io::stdout().flush();
        warp::serve(answer).incoming(listener).run().await;
    });
}
