//! Backup, restore and verification, on stores that no server is using.

use crate::services::tokens::keys::DataState;
use crate::services::tokens::{ApplicationKeys, Checkpoint};
use crate::startup::{store_directory, store_options};
use crate::system::System;
use config::Settings;
use domain::event::Event;
use domain::ids::OrganizationId;
use domain::text::hexadecimal;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{BufReader, BufWriter, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storage::backup::BackupError;
use storage::records::{self, EventQuery};
use storage::verification::{self, VersionCeilings};
use storage::{Engine, EngineCounters, Store};

/// Where an application's store is that has one.
pub(super) fn existing_store(settings: &Settings, name: &str) -> Result<PathBuf, String> {
    let directory = store_directory(&settings.data_directory, name);
    if !directory.join(storage::MANIFEST).exists() {
        return Err(format!(
            "application {name} has no store in {}: start the server first",
            directory.display()
        ));
    }
    Ok(directory)
}

fn open(settings: &Settings, application: Option<&str>) -> Result<(String, Store), String> {
    let name = settings.application(application)?.name.clone();
    let directory = existing_store(settings, &name)?;
    let options = store_options(settings, &name, &System::of_host()?);
    let store = storage::open_store(&directory, &options, Arc::new(EngineCounters::default()));
    Ok((name, store.map_err(|error| error.to_string())?))
}

/// Writes a backup to a new file that nobody else can read.
pub(super) fn backup(
    settings: &Settings,
    application: Option<&str>,
    file: &Path,
) -> Result<(), String> {
    let (name, store) = open(settings, application)?;
    let wrong = |error: std::io::Error| format!("{}: {error}", file.display());
    let out = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file)
        .map_err(wrong)?;
    let mut out = BufWriter::new(out);
    let summary = storage::backup::backup(&store, &mut out)
        .map_err(|error: BackupError| error.to_string())?;
    out.flush().map_err(wrong)?;
    out.get_ref().sync_all().map_err(wrong)?;
    println!(
        "{} records of application {name} written to {}",
        summary.records,
        file.display()
    );
    println!(
        "Keep {} with it: codes and secrets at rest cannot be read without.",
        settings.data_directory.join(&name).join("keys").display()
    );
    Ok(())
}

/// Puts a backup in the place of a store that must be missing or empty.
pub(super) fn restore(
    settings: &Settings,
    application: Option<&str>,
    file: &Path,
) -> Result<(), String> {
    let name = &settings.application(application)?.name;
    let directory = store_directory(&settings.data_directory, name);
    let open = || File::open(file).map_err(|error| format!("{}: {error}", file.display()));
    let header =
        storage::backup::header(BufReader::new(open()?)).map_err(|error| error.to_string())?;
    if header.application != *name {
        let of = header.application;
        return Err(format!(
            "{} is a backup of the application {of}, not of {name}: nothing was restored. A store \
             belongs to its application for good; configure one named {of} (applications.{of}) and \
             restore it with --application {of}",
            file.display()
        ));
    }
    let parent = directory
        .parent()
        .ok_or("the data directory has no parent")?;
    // As the server makes it: what is in it is nobody else's business.
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(parent)
        .map_err(|error| format!("{}: {error}", parent.display()))?;
    let restored = storage::backup::restore(
        BufReader::new(open()?),
        &directory,
        &VersionCeilings::default(),
    );
    let summary = restored.map_err(|error| error.to_string())?;
    println!(
        "{} records restored to {}",
        summary.records,
        directory.display()
    );
    Ok(())
}

/// Checks every record, every organization's tally and every trail; and a trail against a signed
/// checkpoint, if one is given.
pub(super) fn verify(
    settings: &Settings,
    application: Option<&str>,
    checkpoint: Option<&Path>,
) -> Result<(), String> {
    let token = match checkpoint {
        Some(file) => Some(
            std::fs::read_to_string(file)
                .map_err(|error| format!("{}: {error}", file.display()))?,
        ),
        None => None,
    };
    let names = match application {
        Some(name) => vec![settings.application(Some(name))?.name.clone()],
        None => settings.applications.keys().cloned().collect(),
    };
    let (mut damaged, mut confirmed) = (false, false);
    for name in names {
        let (name, store) = open(settings, Some(&name))?;
        let engine = store.engine().map_err(|error| error.to_string())?;
        damaged |= !verify_store(&name, &*engine)?;
        if let Some(token) = &token
            && let Some(checkpoint) = own_checkpoint(settings, &name, token.trim())?
        {
            confirmed = true;
            damaged |= !verify_checkpoint(&name, &*engine, &checkpoint)?;
        }
    }
    if token.is_some() && !confirmed {
        return Err("the checkpoint was not signed by the keys of these applications".to_owned());
    }
    if damaged {
        Err("damage was found: restore a backup".to_owned())
    } else {
        Ok(())
    }
}

/// The checkpoint, if this application's keys signed it.
fn own_checkpoint(
    settings: &Settings,
    name: &str,
    token: &str,
) -> Result<Option<Checkpoint>, String> {
    let directory = settings.data_directory.join(name);
    let keys = ApplicationKeys::open(
        &directory,
        settings.tokens.algorithm,
        DataState::Existing,
        &*System::of_host()?.random,
    );
    let keys = keys.map_err(|error| error.to_string())?;
    Ok(Checkpoint::verify(token, &keys)
        .ok()
        .filter(|checkpoint| checkpoint.app == name))
}

fn verify_checkpoint(
    name: &str,
    engine: &dyn Engine,
    checkpoint: &Checkpoint,
) -> Result<bool, String> {
    let (organization, sequence) = (checkpoint.org, checkpoint.sequence);
    let mut found = checkpoint.sequence == 0;
    let query = EventQuery {
        organization,
        first: sequence,
        last: sequence,
        newest_first: false,
    };
    let read = records::read_events(engine, query, |event| {
        found = event.sequence == sequence && hexadecimal(&event.hash()) == checkpoint.hash;
        false
    });
    read.map_err(|error| error.to_string())?;
    let says = if found { "holds" } else { "DOES NOT HOLD" };
    println!(
        "application {name}: organization {organization}: the checkpoint at event {sequence} {says}"
    );
    Ok(found)
}

fn verify_store(name: &str, engine: &dyn Engine) -> Result<bool, String> {
    let in_words = |error: storage::StoreError| format!("application {name}: {error}");
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let report =
        verification::verify(engine, &VersionCeilings::default(), threads).map_err(in_words)?;
    for damage in &report.damaged {
        println!("application {name}: {}: {}", damage.kind, damage.problem);
    }
    let directory = records::load_directory(engine).map_err(in_words)?;
    let mut sound = report.damaged_count == 0;
    let mut events = 0;
    for organization in &directory.organizations {
        match records::load_organization(engine, organization.id) {
            Ok(Some(state)) => match check_trail(engine, organization.id, state.head.sequence) {
                Ok(count) => events += count,
                Err(why) => {
                    println!(
                        "application {name}: organization {}: {why}",
                        organization.id
                    );
                    sound = false;
                }
            },
            Ok(None) => {
                println!(
                    "application {name}: organization {} has no tally",
                    organization.id
                );
                sound = false;
            }
            Err(error) => {
                println!(
                    "application {name}: organization {}: {error}",
                    organization.id
                );
                sound = false;
            }
        }
    }
    let organizations = directory.organizations.len();
    println!(
        "application {name}: {} records, {organizations} organizations, {events} chained events: {}",
        report.records,
        if sound { "sound" } else { "DAMAGED" }
    );
    Ok(sound)
}

/// Whether every event carries the hash of the one before, without a gap.
fn check_trail(
    engine: &dyn Engine,
    organization: OrganizationId,
    last: u64,
) -> Result<u64, String> {
    let mut previous: Option<Event> = None;
    let mut broken = None;
    let query = EventQuery {
        organization,
        first: 1,
        last,
        newest_first: false,
    };
    let read = records::read_events(engine, query, |event| {
        let expected = previous.as_ref().map_or(([0; 32], 1), |previous| {
            (previous.hash(), previous.sequence + 1)
        });
        if (event.previous_hash, event.sequence) != expected {
            broken = Some(event.sequence);
            return false;
        }
        previous = Some(event);
        true
    });
    read.map_err(|error| error.to_string())?;
    match (broken, previous.map_or(0, |event| event.sequence)) {
        (Some(sequence), _) => Err(format!("the trail is broken at event {sequence}")),
        (None, found) if found != last => {
            Err(format!("the trail ends at event {found}, not at {last}"))
        }
        (None, found) => Ok(found),
    }
}
