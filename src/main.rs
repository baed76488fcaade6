//! The program: reads its settings and does what the command line asks.

use config::Cli;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    locai_iam::run(<Cli as clap::Parser>::parse())
}
