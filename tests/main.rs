//! Black-box tests: a real server on a loopback port with its real store, asked over HTTP. Files
//! mirror `src/api`; what they share is in `support`.

mod support;

mod applications;
mod connections;
mod contract;
mod fuzz;
mod liveness;
mod sign_in;
mod sign_up;
