//! What holds for every operation: connections, requests, secrecy, races; the command line.

mod command_line;
mod connections;
mod fuzz;
mod pages;
mod races;
mod requests;
mod secrecy;
mod tls;
