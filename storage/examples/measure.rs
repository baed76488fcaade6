//! Measures the store on this machine: `cargo run --release --example measure -- WHAT DIRECTORY`.
//!
//! `rates` prints the rate of the engine's own batches of 64 with one flush and one `fdatasync`
//! each, and the committer's rate for the same changes; `fill` writes 400,000 records, `reopen`
//! opens what `fill` wrote and verifies it; MiB of cache may follow.
#![allow(clippy::disallowed_methods, reason = "it measures time")]

use std::error::Error;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use storage::verification::{VersionCeilings, scan_kinds, verify};
use storage::{
    CommitRequest, Committer, CommitterOptions, Engine as _, EngineCounters, Kind, Shard,
    SledEngine, SledOptions, StoreOptions, Write, codec, keys, open_store,
};

/// The allocator of the server: the engine allocates much, and its rate depends on it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(what), Some(directory)) = (arguments.next(), arguments.next()) else {
        return Err("say what (rates, fill or reopen) and give a directory to work in".into());
    };
    let directory = Path::new(&directory);
    match what.as_str() {
        "rates" => rates(directory),
        "fill" => fill(directory),
        "reopen" => reopen(directory, arguments.next()),
        _ => Err("rates, fill or reopen".into()),
    }
}

fn rates(directory: &Path) -> Outcome<()> {
    let time = Duration::from_secs(3);
    for round in 0..2 {
        let raw = engine_rate(&directory.join(format!("engine-{round}")), time)?;
        println!("engine, batches of 64:            {raw:9.0} writes/s");
        for (in_flight, writes) in [
            (1, 1),
            (8, 1),
            (64, 1),
            (1, 64),
            (4, 16),
            (256, 1),
            (1024, 1),
        ] {
            let name = format!("committer-{round}-{in_flight}-{writes}");
            let (rate, batch) = committer_rate(&directory.join(name), time, in_flight, writes)?;
            println!(
                "committer, {in_flight:4} in flight of {writes:2}:   {rate:9.0} writes/s, {:.2} of the engine's, {batch:.0} a batch",
                rate / raw
            );
        }
    }
    Ok(())
}

fn record(id: u64) -> Outcome<Write> {
    let key = keys::session(1 + id % 50, id);
    let value = codec::encode(&key, 1, &(id, "x".repeat(180), [7u8; 32]))?;
    Ok(Write::put(key, value))
}

fn options() -> StoreOptions {
    StoreOptions {
        application: "measure".into(),
        new_store_id: [7; 16],
        now: 0,
        sled: SledOptions::default(),
    }
}

fn engine_rate(directory: &Path, time: Duration) -> Outcome<f64> {
    let counters = Arc::new(EngineCounters::default());
    let engine = SledEngine::open(directory, SledOptions::default(), counters, false)?;
    let (start, mut id) = (Instant::now(), 0);
    while start.elapsed() < time {
        let mut batch = Vec::with_capacity(64);
        for _ in 0..64 {
            id += 1;
            batch.push(record(id)?);
        }
        engine.apply(&batch)?;
        engine.sync()?;
    }
    Ok(id as f64 / start.elapsed().as_secs_f64())
}

fn committer_rate(
    directory: &Path,
    time: Duration,
    in_flight: u64,
    writes: u64,
) -> Outcome<(f64, f64)> {
    let store = open_store(directory, &options(), Arc::default())?;
    let committer = Committer::start(
        Arc::new(store),
        CommitterOptions::default(),
        Box::new(|_| Ok(())),
    )?;
    let (done, decided) = mpsc::channel();
    let shard = Arc::new(Shard::new());
    let mut id = 0;
    let mut submit = || -> Outcome<()> {
        let mut batch = Vec::new();
        for _ in 0..writes {
            id += 1;
            batch.push(record(id)?);
        }
        let done = done.clone();
        committer.submit(CommitRequest {
            writes: batch,
            shard: Arc::clone(&shard),
            generation: 1,
            done: Box::new(move |outcome| {
                let _ = done.send(outcome);
            }),
        });
        Ok(())
    };
    for _ in 0..in_flight {
        submit()?;
    }
    let (start, mut committed) = (Instant::now(), 0);
    while start.elapsed() < time {
        decided.recv()??;
        committed += writes;
        submit()?;
    }
    let rate = committed as f64 / start.elapsed().as_secs_f64();
    let metrics = committer.metrics();
    let batch = metrics.writes.load(Ordering::Relaxed) as f64
        / metrics.batches.load(Ordering::Relaxed) as f64;
    committer.shutdown()?;
    Ok((rate, batch))
}

fn fill(directory: &Path) -> Outcome<()> {
    let store = Arc::new(open_store(directory, &options(), Arc::default())?);
    let committer = Committer::start(
        Arc::clone(&store),
        CommitterOptions::default(),
        Box::new(|_| Ok(())),
    )?;
    let (done, decided) = mpsc::channel();
    let shard = Arc::new(Shard::new());
    for part in 0..400_u64 {
        let mut batch = Vec::new();
        for index in 0..1000_u64 {
            let id = part * 1000 + index;
            let organization = 1 + id % 20;
            let key = match id % 4 {
                0 => keys::user(organization, id),
                1 => keys::session(organization, id),
                2 => keys::membership(organization, id),
                _ => keys::event(organization, id),
            };
            let value = codec::encode(&key, 1, &(id, "x".repeat(80)))?;
            batch.push(Write::put(key, value));
        }
        let done = done.clone();
        committer.submit(CommitRequest {
            writes: batch,
            shard: Arc::clone(&shard),
            generation: 1,
            done: Box::new(move |outcome| {
                let _ = done.send(outcome);
            }),
        });
        decided.recv()??;
    }
    let start = Instant::now();
    committer.shutdown()?;
    drop(committer);
    drop(store);
    println!("closing:                           {:?}", start.elapsed());
    memory("filled");
    Ok(())
}

fn reopen(directory: &Path, cache: Option<String>) -> Outcome<()> {
    let mut options = options();
    if let Some(mebibytes) = cache {
        options.sled.cache_capacity = mebibytes.parse::<u64>()? << 20;
    }
    memory("before opening");
    let ceilings = VersionCeilings::default();
    for round in 0..3 {
        let start = Instant::now();
        let store = open_store(directory, &options, Arc::default())?;
        let opened = start.elapsed();
        memory("opened");
        let mut users = 0;
        if round == 2 {
            let start = Instant::now();
            scan_kinds(
                store.engine()?.as_ref(),
                &[Kind::User],
                &ceilings,
                &mut |_, _, _| {
                    users += 1;
                    Ok(std::ops::ControlFlow::Continue(()))
                },
            )?;
            println!("reading {users} users:             {:?}", start.elapsed());
        }
        let start = Instant::now();
        let report = verify(store.engine()?.as_ref(), &ceilings, 2)?;
        println!(
            "opening {opened:?}, verifying {} records {:?}, intact: {}",
            report.records,
            start.elapsed(),
            report.is_intact()
        );
        let start = Instant::now();
        verify(store.engine()?.as_ref(), &ceilings, 1)?;
        println!("verifying again on one thread      {:?}", start.elapsed());
        memory("verified");
    }
    Ok(())
}

fn memory(when: &str) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let resident = status.lines().find(|line| line.starts_with("VmRSS"));
    println!("{when}: {}", resident.unwrap_or("unknown"));
}
