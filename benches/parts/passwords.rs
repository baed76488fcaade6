//! One password hash at the server's default cost: by argon2 alone, and through the pool.

use argon2::{Algorithm, Argon2, Params, Version};
use clap::Parser;
use config::Cli;
use criterion::Criterion;
use locai_iam::services::Secret;
use locai_iam::services::passwords::PasswordHasher;
use locai_iam::system::System;
use std::path::Path;

pub fn bench(criterion: &mut Criterion) {
    let no_file = |_: &Path| Err(std::io::Error::from(std::io::ErrorKind::NotFound));
    let cli = Cli::parse_from(["locai-iam"]);
    let settings = config::load(&cli, std::iter::empty(), no_file).expect("sound settings");
    let cost = &settings.passwords;
    let mut group = criterion.benchmark_group("argon2id");
    group.sample_size(20);

    let params = Params::new(cost.memory_kib, cost.iterations, cost.parallelism, None);
    let params = params.expect("sound parameters");
    let mut memory = vec![argon2::Block::default(); params.block_count()];
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut out = [0; 32];
    group.bench_function("alone", |b| {
        b.iter(|| {
            argon2
                .hash_password_into_with_memory(
                    b"seven ships",
                    b"a salt of sixteen",
                    &mut out,
                    &mut memory,
                )
                .expect("a hash");
        });
    });

    let system = System::of_host().expect("randomness");
    let pool = PasswordHasher::start(cost, system.random).expect("threads");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    group.bench_function("through the pool", |b| {
        b.iter(|| {
            let hash = pool.hash(Secret::from("seven ships".to_owned()), None);
            runtime.block_on(hash).expect("a hash")
        });
    });
    group.finish();
}
