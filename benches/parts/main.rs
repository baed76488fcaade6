//! What the parts of a request cost by themselves: `cargo bench --bench parts`.
//!
//! Whole requests over the network are measured by the load bench.

mod domain_parts;
mod passwords;
mod requests;
mod storage_parts;
mod world;

use criterion::Criterion;

/// The allocator of the server.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    requests::bench(&mut criterion);
    domain_parts::bench(&mut criterion);
    storage_parts::bench(&mut criterion);
    passwords::bench(&mut criterion);
    criterion.final_summary();
}
