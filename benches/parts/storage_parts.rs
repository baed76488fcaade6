//! Durable batches of 64: through the committer, and by the engine alone.

use criterion::{Criterion, Throughput};
use std::sync::{Arc, mpsc};
use storage::{
    CommitRequest, Committer, CommitterOptions, Engine, EngineCounters, Shard, SledEngine,
    SledOptions, StoreOptions, Write,
};

const BATCH: u64 = 64;

fn record(n: u64) -> Write {
    // Keys of different organizations, as the server's are.
    let key = storage::keys::user(n % 64, n);
    let value = storage::codec::encode(&key, 1, &(n, "x".repeat(180))).expect("small");
    Write::put(key, value)
}

pub fn bench(criterion: &mut Criterion) {
    let directory = tempfile::tempdir().expect("a directory");
    let mut group = criterion.benchmark_group("durable batch of 64 records");
    group.throughput(Throughput::Elements(BATCH));

    let counters = Arc::new(EngineCounters::default());
    let engine = SledEngine::open(
        &directory.path().join("engine"),
        SledOptions::default(),
        counters,
        false,
    )
    .expect("an engine");
    let mut next = 0;
    group.bench_function("engine alone", |b| {
        b.iter(|| {
            let writes: Vec<_> = (next..next + BATCH).map(record).collect();
            next += BATCH;
            engine.apply(&writes).expect("applied");
            engine.sync().expect("synced");
        });
    });
    drop(engine);

    let options = StoreOptions {
        application: "bench".into(),
        new_store_id: [7; 16],
        now: 0,
        sled: SledOptions::default(),
    };
    let store = storage::open_store(
        &directory.path().join("store"),
        &options,
        Arc::new(EngineCounters::default()),
    )
    .expect("a store");
    let committer = Committer::start(
        Arc::new(store),
        CommitterOptions::default(),
        Box::new(|_| Ok(())),
    )
    .expect("a committer");
    let shard = Arc::new(Shard::new());
    let mut next = 0;
    group.bench_function("committer, 64 requests at once", |b| {
        b.iter(|| {
            let (done, finished) = mpsc::channel();
            for n in next..next + BATCH {
                let done = done.clone();
                committer.submit(CommitRequest {
                    writes: vec![record(n)],
                    shard: Arc::clone(&shard),
                    generation: 1,
                    done: Box::new(move |outcome| {
                        outcome.expect("committed");
                        let _ = done.send(());
                    }),
                });
            }
            next += BATCH;
            for _ in 0..BATCH {
                finished.recv().expect("a commit");
            }
        });
    });
    group.finish();
    committer.shutdown().expect("closed");
}
