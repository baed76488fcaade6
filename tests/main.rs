//! Black-box tests: a real server on a loopback port with its real store, asked over HTTP. Files
//! mirror `src/api`; what they share is in `support`.

mod support;

mod connections;
mod contract;
mod fuzz;
mod matrix;
mod sign_in;
