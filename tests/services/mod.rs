//! What `src/services` does, asked without HTTP: against providers and directories that are started
//! for it.

mod identity_provider;
