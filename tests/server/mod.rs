//! What holds for every operation: connections, requests, secrecy, races; the command line.

mod base_path;
mod command_line;
mod compression;
mod connections;
mod fuzz;
mod guides;
mod heads;
mod operators;
mod packaging;
mod pages;
mod races;
mod readme;
mod requests;
mod rotation;
mod secrecy;
mod tls;
mod unwritable_log;
