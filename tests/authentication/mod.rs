//! Signing up, in and out; sessions, passwords, tokens.

mod codes;
mod cookies;
mod current_user;
mod email_change;
mod jwks;
mod liveness;
mod lockout;
mod machine_tokens;
mod passkeys;
mod password_check;
mod passwords;
mod second_factors;
mod sessions;
mod sign_in;
mod sign_up;
