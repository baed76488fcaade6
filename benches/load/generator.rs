//! A lean load generator: keep-alive HTTP/1.1 connections, requests written as bytes, answers read
//! no further than needed.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What a load came to.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    pub per_second: f64,
    pub p50: Duration,
    pub p99: Duration,
    /// Answers of another status than expected.
    pub wrong: u64,
    /// How many answers came.
    pub count: usize,
    /// What the server's threads took for them; set by who knows the server.
    pub processor: Duration,
}

/// Makes the bytes of the n-th request.
pub type Request = Arc<dyn Fn(u64) -> Vec<u8> + Send + Sync>;

/// The bytes of a request.
pub fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\n");
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    if !body.is_empty() {
        text.push_str(&format!(
            "Content-Type: application/json\r\nContent-Length: {}\r\n",
            body.len()
        ));
    }
    text.push_str("\r\n");
    text.push_str(body);
    text.into_bytes()
}

/// Sends requests on `connections` connections for `time`.
pub async fn load(
    address: &str,
    connections: usize,
    time: Duration,
    status: &'static str,
    make: Request,
) -> Measured {
    let next = Arc::new(AtomicU64::new(0));
    let begin = Instant::now();
    let end = begin + time;
    let mut clients = Vec::new();
    for _ in 0..connections {
        let (address, make, next) = (address.to_owned(), Arc::clone(&make), Arc::clone(&next));
        clients.push(tokio::spawn(async move {
            let mut stream = TcpStream::connect(&address).await.expect("a connection");
            stream.set_nodelay(true).expect("no delay");
            let (mut latencies, mut wrong) = (Vec::new(), 0_u64);
            let mut buffer = Vec::with_capacity(16 * 1024);
            while Instant::now() < end {
                let bytes = make(next.fetch_add(1, Ordering::Relaxed));
                let sent = Instant::now();
                stream.write_all(&bytes).await.expect("written");
                if !answered(&mut stream, &mut buffer).await.starts_with(status) {
                    wrong += 1;
                }
                latencies.push(sent.elapsed());
            }
            (latencies, wrong)
        }));
    }
    let (mut latencies, mut wrong) = (Vec::new(), 0);
    for client in clients {
        let (of_client, wrong_of_client) = client.await.expect("a client");
        latencies.extend(of_client);
        wrong += wrong_of_client;
    }
    let took = begin.elapsed();
    latencies.sort_unstable();
    let at = |part: f64| latencies[((latencies.len() - 1) as f64 * part) as usize];
    Measured {
        per_second: latencies.len() as f64 / took.as_secs_f64(),
        p50: at(0.5),
        p99: at(0.99),
        wrong,
        count: latencies.len(),
        processor: Duration::ZERO,
    }
}

/// Reads one answer; gives its status.
pub async fn answered(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> String {
    buffer.clear();
    loop {
        let read = stream.read_buf(buffer).await.expect("an answer");
        assert!(read > 0, "the server closed a connection");
        let Some(head) = find(buffer, b"\r\n\r\n") else {
            continue;
        };
        let text = std::str::from_utf8(&buffer[..head])
            .expect("a head of ASCII")
            .to_ascii_lowercase();
        let length: usize = text
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .map_or(0, |length| length.trim().parse().expect("a length"));
        while buffer.len() < head + 4 + length {
            assert!(
                stream.read_buf(buffer).await.expect("a body") > 0,
                "the body was cut off"
            );
        }
        return text.split(' ').nth(1).unwrap_or_default().to_owned();
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}
