//! What the parts cost by themselves.

use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use storage::{
    CommitRequest, Committer, CommitterOptions, EngineCounters, Shard, SledOptions, StoreOptions,
    Write,
};

/// argon2id hashes a second on all cores, at the server's default cost.
pub fn argon2_per_second(time: Duration) -> f64 {
    let params = Params::new(19_456, 2, 1, None).expect("sound parameters");
    let end = Instant::now() + time;
    let begin = Instant::now();
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let counts: Vec<_> = (0..threads)
        .map(|_| {
            let params = params.clone();
            std::thread::spawn(move || {
                let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
                let mut memory = vec![argon2::Block::default(); params.block_count()];
                let (mut out, mut count) = ([0; 32], 0_u64);
                while Instant::now() < end {
                    hasher
                        .hash_password_into_with_memory(
                            b"seven ships",
                            b"a salt of sixteen",
                            &mut out,
                            &mut memory,
                        )
                        .expect("a hash");
                    count += 1;
                }
                count
            })
        })
        .collect();
    let count: u64 = counts
        .into_iter()
        .map(|thread| thread.join().expect("a count"))
        .sum();
    count as f64 / begin.elapsed().as_secs_f64()
}

fn record(n: u64) -> Write {
    // Keys of different organizations, as the server's are.
    let key = storage::keys::user(n % 64, n);
    let value = storage::codec::encode(&key, 1, &(n, "x".repeat(180))).expect("small");
    Write::put(key, value)
}

/// Records a second in sled batches of 64 with one flush and one fdatasync each.
pub fn sled_per_second(directory: &std::path::Path, time: Duration) -> f64 {
    let db = sled::Config::new()
        .path(directory)
        .flush_every_ms(None)
        .cache_capacity(8 << 20)
        .open()
        .expect("sled");
    let file = std::fs::File::open(directory.join("db")).expect("its file");
    let (begin, mut n) = (Instant::now(), 0);
    while begin.elapsed() < time {
        let mut batch = sled::Batch::default();
        for _ in 0..64 {
            let write = record(n);
            batch.insert(write.key, write.value.expect("a value"));
            n += 1;
        }
        db.apply_batch(batch).expect("applied");
        db.flush().expect("flushed");
        file.sync_data().expect("synced");
    }
    n as f64 / begin.elapsed().as_secs_f64()
}

/// Records a second through the committer, 64 requests of one record under way at once.
pub fn committer_per_second(directory: &std::path::Path, time: Duration) -> f64 {
    let options = StoreOptions {
        application: "bench".into(),
        new_store_id: [7; 16],
        now: 0,
        sled: SledOptions::default(),
    };
    let store = storage::open_store(directory, &options, Arc::new(EngineCounters::default()))
        .expect("a store");
    let committer = Committer::start(
        Arc::new(store),
        CommitterOptions::default(),
        Box::new(|_| Ok(())),
    )
    .expect("a committer");
    let committer = Arc::new(committer);
    let (shard, next) = (Arc::new(Shard::new()), Arc::new(AtomicU64::new(0)));
    let (done, finished) = std::sync::mpsc::channel();
    let begin = Instant::now();
    let submit = |committer: &Committer| {
        let done = done.clone();
        committer.submit(CommitRequest {
            writes: vec![record(next.fetch_add(1, Ordering::Relaxed))],
            shard: Arc::clone(&shard),
            generation: 1,
            done: Box::new(move |outcome| {
                outcome.expect("committed");
                let _ = done.send(());
            }),
        });
    };
    for _ in 0..64 {
        submit(&committer);
    }
    let mut count = 0_u64;
    while begin.elapsed() < time {
        finished.recv().expect("a commit");
        count += 1;
        submit(&committer);
    }
    let per_second = count as f64 / begin.elapsed().as_secs_f64();
    committer.shutdown().expect("closed");
    per_second
}
