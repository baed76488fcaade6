//! Golden files: every kind of record in every version it ever had. A file is a key and a value
//! in hexadecimal. A change of a file means that stores written by an earlier release can no
//! longer be read: add a version instead.
//!
//! To add the files of a new kind or version, run with `ADD_GOLDEN_FILES=1`, which never
//! replaces one.

#[path = "support/examples.rs"]
mod examples;
mod support;

use domain::change::Change;
use domain::ids::OrganizationId;
use domain::state::OrganizationState;
use examples::{FULL, HIGHEST_ID, MINIMAL};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storage::records::{self, EventQuery};
use storage::verification::{DamagedRecord, Slices};
use storage::{
    CommitRequest, Committer, CommitterOptions, Engine, Key, Kind, Shard, SledOptions, StoreError,
    StoreOptions, Visit, Write, codec, keys,
};

#[derive(Clone, Default, PartialEq)]
struct InMemory(BTreeMap<Vec<u8>, Vec<u8>>);

impl Engine for InMemory {
    fn apply(&self, _: &[Write]) -> Result<(), StoreError> {
        unreachable!("reading writes nothing")
    }

    fn sync(&self) -> Result<(), StoreError> {
        unreachable!("reading writes nothing")
    }

    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.0.get(key).cloned())
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        self.scan_range(prefix, keys::prefix_end(prefix).as_deref(), false, visit)
    }

    fn scan_range(
        &self,
        from: &[u8],
        to: Option<&[u8]>,
        reverse: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        let mut found: Vec<_> = self.0.range(from.to_vec()..).collect();
        found.retain(|(key, _)| to.is_none_or(|to| key.as_slice() < to));
        if reverse {
            found.reverse();
        }
        for (key, value) in found {
            if !visit(key, value)? {
                break;
            }
        }
        Ok(())
    }
}

fn golden_directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn golden(path: &Path) -> (Vec<u8>, Vec<u8>) {
    let text =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (key, value) = text.trim_end().split_once('\n').expect("two lines");
    (support::bytes(key), support::bytes(value))
}

/// All golden files, by name.
fn all_golden() -> BTreeMap<String, (Vec<u8>, Vec<u8>)> {
    let files = std::fs::read_dir(golden_directory()).expect("the golden files");
    let files = files.map(|file| file.unwrap().path());
    files
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let record = golden(&path);
            (name, record)
        })
        .collect()
}

/// A store of the newest version.
fn store() -> InMemory {
    store_of(u8::MAX)
}

/// A store in which no record has a newer version than `version`, but for what came later than that
/// version.
fn store_of(version: u8) -> InMemory {
    let mut store = InMemory::default();
    for (key, value) in all_golden().into_values() {
        let kept = store.0.get(&key).map_or(0, |kept: &Vec<u8>| kept[4]);
        if kept == 0 || (kept + 1..=version).contains(&value[4]) {
            store.0.insert(key, value);
        }
    }
    store
}

/// Stores as each version would have left them.
fn stores() -> [InMemory; 2] {
    let stores = [store_of(1), store_of(2)];
    assert!(stores[0] != stores[1] && stores[1] == store());
    stores
}

/// Each version's store with the examples of each organization.
fn each_example() -> impl Iterator<Item = (InMemory, (OrganizationId, Vec<examples::Example>))> {
    let of = |store: InMemory| {
        [(FULL, examples::full()), (MINIMAL, examples::minimal())]
            .map(|examples| (store.clone(), examples))
    };
    stores().into_iter().flat_map(of)
}

/// Every example with the one write that keeps it.
fn examples() -> Vec<(String, Write)> {
    let mut all = Vec::new();
    for (id, examples) in [(FULL, examples::full()), (MINIMAL, examples::minimal())] {
        let state = examples::state(id, &examples);
        for (name, change) in examples.into_iter().filter(|(name, _)| !name.is_empty()) {
            all.push((name.to_owned(), only_write(&state, change)));
        }
        let mut tally = records::writes(&state, &[], HIGHEST_ID).unwrap();
        let name = if id == FULL {
            "tally-full"
        } else {
            "tally-minimal"
        };
        all.push((name.to_owned(), tally.remove(0)));
    }
    for (id, (name, change)) in examples::directory() {
        let state = OrganizationState::vacant(id);
        all.push((name.to_owned(), only_write(&state, change)));
    }
    all.extend(system());
    all.into_iter()
        .map(|(name, write)| {
            let kind = Key::parse(&write.key).unwrap().kind;
            (format!("{name}-v{}", kind.newest_version()), write)
        })
        .collect()
}

/// The store's own records, as a new store has them, and what a commit makes of them.
fn system() -> Vec<(String, Write)> {
    let directory = tempfile::tempdir().unwrap();
    let options = StoreOptions {
        application: "tests".into(),
        new_store_id: [0xA7; 16],
        now: 1_790_000_000_000,
        sled: SledOptions::default(),
    };
    let store = storage::open_store(directory.path(), &options, Arc::default()).unwrap();
    let store = Arc::new(store);
    let read = |name: &str, key: &str| {
        let key = keys::system(key);
        let value = store.get(&key).unwrap().expect("a new store has it");
        (name.to_owned(), Write::put(key, value))
    };
    let mut all = vec![
        read("system-sentinel", "sentinel"),
        read("system-commit-sequence-new", "commit_sequence"),
    ];
    let committer = Committer::start(
        Arc::clone(&store),
        CommitterOptions::default(),
        Box::new(|_| Ok(())),
    );
    let committer = committer.unwrap();
    let (told, outcome) = std::sync::mpsc::channel();
    committer.submit(CommitRequest {
        writes: vec![Write::delete(keys::directory_email("nobody"))],
        shard: Arc::new(Shard::new()),
        generation: 1,
        done: Box::new(move |result| told.send(result).unwrap()),
    });
    outcome.recv().unwrap().expect("committed");
    all.push(read("system-commit-sequence", "commit_sequence"));
    all
}

fn only_write(state: &OrganizationState, change: Change) -> Write {
    let mut writes = records::writes(state, &[change], HIGHEST_ID).unwrap();
    assert_eq!(writes.len(), 2, "the record and the tally");
    writes.remove(0)
}

fn load(engine: &InMemory, id: OrganizationId) -> Result<Option<OrganizationState>, StoreError> {
    records::load_organization(engine, id)
}

/// The one record a scan of all of them refuses; `None` if it refuses none.
fn refused_by_scan(engine: &InMemory) -> Option<DamagedRecord> {
    let mut slices = Slices::default();
    while slices.read_on(engine, 100, || false).unwrap() {}
    let report = slices.report();
    assert_eq!(report.records, engine.0.len() as u64);
    assert!(report.damaged_count <= 1, "{:?}", report.damaged);
    report.damaged.first().cloned()
}

/// Reads everything there is to read but the store's own records.
fn load_all(engine: &InMemory) -> Result<(), StoreError> {
    records::load_directory(engine)?;
    load(engine, FULL)?.expect("it is there");
    load(engine, MINIMAL)?.expect("it is there");
    Ok(())
}

#[test]
fn every_example_encodes_to_its_golden_file() {
    let mut kinds = BTreeSet::new();
    for (name, write) in examples() {
        let path = golden_directory().join(format!("{name}.hex"));
        let value = write.value.expect("an example is there");
        if std::env::var_os("ADD_GOLDEN_FILES").is_some() && !path.exists() {
            std::fs::write(&path, format!("{}\n{}\n", hex(&write.key), hex(&value))).unwrap();
        }
        let (golden_key, golden_value) = golden(&path);
        assert_eq!(hex(&write.key), hex(&golden_key), "key of {name}");
        assert_eq!(hex(&value), hex(&golden_value), "value of {name}");
        kinds.insert(Key::parse(&write.key).unwrap().kind);
    }
    let missing: Vec<_> = Kind::ALL
        .into_iter()
        .filter(|kind| !kinds.contains(kind))
        .collect();
    assert!(missing.is_empty(), "no example of {missing:?}");
}

#[test]
fn golden_files_decode_to_the_examples() {
    for (store, (id, examples)) in each_example() {
        let expected = examples::state(id, &examples);
        let found = load(&store, id).expect("sound").expect("there");
        assert_eq!(found.organization, expected.organization);
        assert_eq!(found.settings, expected.settings);
        assert_eq!(found.users, expected.users);
        assert_eq!(found.credentials, expected.credentials);
        assert_eq!(found.memberships, expected.memberships);
        assert_eq!(found.owners, expected.owners);
        assert_eq!(found.roles, expected.roles);
        assert_eq!(found.application_roles, expected.application_roles);
        assert_eq!(found.groups, expected.groups);
        assert_eq!(found.group_roles, expected.group_roles);
        assert_eq!(found.group_memberships, expected.group_memberships);
        assert_eq!(found.groups_of, expected.groups_of);
        assert_eq!(found.sessions, expected.sessions);
        assert_eq!(found.sessions_of, expected.sessions_of);
        assert_eq!(found.codes, expected.codes);
        assert_eq!(found.identity_providers, expected.identity_providers);
        assert_eq!(found.provider_links, expected.provider_links);
        assert_eq!(found.intents, expected.intents);
        assert!(found.outbox == expected.outbox, "the outbox differs");
        assert_eq!(found.head, expected.head);
    }
}

#[test]
fn golden_events_decode_to_the_examples() {
    for (store, (id, examples)) in each_example() {
        let (_, Change::Event(expected)) = examples.last().unwrap() else {
            panic!("the last example is an event");
        };
        let mut found = Vec::new();
        let query = EventQuery {
            organization: id,
            first: 1,
            last: u64::MAX - 1,
            newest_first: false,
        };
        records::read_events(&store, query, |event| {
            found.push(event);
            true
        })
        .unwrap();
        assert_eq!(found, [(**expected).clone()]);
    }
}

#[test]
fn the_golden_directory_decodes_to_the_examples() {
    let mut contents = records::load_directory(&store()).unwrap();
    contents.logins.sort_by_key(|(_, login)| login.user);
    let logins: Vec<_> = contents
        .logins
        .iter()
        .map(|(text, login)| (&**text, login.user.0, login.home))
        .collect();
    assert_eq!(
        logins,
        [
            ("m", 13, MINIMAL),
            ("i@example.com", 15, MINIMAL),
            ("ünal@example.com", 281_185_056_586_740_001, FULL),
        ]
    );
    assert_eq!(contents.guests.len(), 2);
    let guest = contents.guests[0];
    assert_eq!(
        (guest.user.0, guest.home, guest.organization),
        (18, FULL, MINIMAL)
    );
    assert_eq!(contents.super_admins.len(), 1);
    assert_eq!(contents.super_admins[0].1, FULL);
    assert_eq!(contents.highest_id, HIGHEST_ID);
    let owners = contents.identity_providers.iter();
    let owners: Vec<_> = owners.map(|(_, owner)| *owner).collect();
    assert_eq!(owners, [MINIMAL, MINIMAL, MINIMAL, FULL, FULL, FULL]);
    assert_eq!(contents.provider_links.len(), 2);
    let (link, home) = &contents.provider_links[1];
    assert_eq!(&*link.subject, "110169484474386276334");
    assert_eq!((link.user.0, *home), (281_185_056_586_740_001, FULL));
    let outbox = records::pending_outbox(&store()).unwrap();
    assert_eq!(outbox.len(), 5);
    assert!(outbox.is_sorted_by_key(|(_, item)| item.id));
}

/// Every golden file of an older version is checked by the same loads; what the newest version
/// writes must be what its golden file holds, also after a round trip through memory.
#[test]
fn what_was_read_encodes_to_the_same_bytes() {
    let store = store();
    let mut rewritten = InMemory::default();
    for id in [FULL, MINIMAL] {
        let state = load(&store, id).unwrap().unwrap();
        let changes = examples::changes_of(&state);
        for write in records::writes(&state, &changes, HIGHEST_ID).unwrap() {
            rewritten.0.insert(write.key, write.value.unwrap());
        }
    }
    let mut newest = store;
    newest.0.retain(|key, value| {
        let kind = Key::parse(key).unwrap().kind;
        value[4] == kind.newest_version() && kind.has_organization() && kind != Kind::Event
    });
    assert!(newest.0.len() > 20);
    for (key, value) in &newest.0 {
        assert_eq!(
            rewritten.0.get(key).map(|value| hex(value)),
            Some(hex(value)),
            "{:?}",
            Key::parse(key).unwrap().kind
        );
    }
    assert_eq!(rewritten.0.len(), newest.0.len());
}

#[test]
fn a_scan_refuses_just_the_record_that_is_damaged() {
    for store in stores() {
        scan_refuses_what_is_damaged(store);
    }
}

fn scan_refuses_what_is_damaged(mut store: InMemory) {
    assert_eq!(refused_by_scan(&store), None);
    let keys: Vec<_> = store.0.keys().cloned().collect();
    for key in keys {
        let kind = Key::parse(&key).unwrap().kind;
        let value = store.0[&key].clone();
        // A flipped bit; and bytes that are none of its own under a checksum that fits.
        let mut flipped = value.clone();
        *flipped.last_mut().unwrap() ^= 8;
        let foreign = codec::encode(&key, value[4], &vec![u64::MAX; 40]).unwrap();
        for wrong in [flipped, foreign] {
            store.0.insert(key.clone(), wrong);
            let refused = refused_by_scan(&store).expect("it is noticed");
            assert_eq!(refused.kind, kind.into());
            assert_eq!(refused.organization, Key::parse(&key).unwrap().organization);
        }
        store.0.insert(key, value);
    }
}

#[test]
fn a_newer_version_of_any_kind_is_refused_and_left_alone() {
    let store = store();
    for (key, value) in &store.0 {
        let kind = Key::parse(key).unwrap().kind;
        let mut newer = value.clone();
        newer[4] = kind.newest_version() + 1;
        let newer = support::with_checksum(key, newer);
        let mut changed = store.clone();
        changed.0.insert(key.clone(), newer);
        let before = changed.clone();
        if kind == Kind::System {
            let refused = refused_by_scan(&changed).expect("it is noticed");
            assert!(refused.problem.contains("newer"), "{refused:?}");
            continue;
        }
        match load_all(&changed) {
            Err(StoreError::NewerVersion {
                kind: named,
                found,
                known,
            }) => {
                assert_eq!(named, kind.into());
                assert_eq!(
                    (found, known),
                    (kind.newest_version() + 1, kind.newest_version())
                );
            }
            other => panic!("{kind:?}: {other:?}"),
        }
        assert!(changed == before, "{kind:?} was touched");
    }
}

#[test]
fn a_flipped_bit_in_any_record_is_refused() {
    stores().into_iter().for_each(refuses_flipped_bits);
}

fn refuses_flipped_bits(mut store: InMemory) {
    let keys: Vec<_> = store.0.keys().cloned().collect();
    for key in keys {
        let kind = Key::parse(&key).unwrap().kind;
        if kind == Kind::System {
            continue;
        }
        for bit in 0..store.0[&key].len() * 8 {
            store.0.get_mut(&key).unwrap()[bit / 8] ^= 1 << (bit % 8);
            let read = match (kind.has_organization(), &key[1..]) {
                (true, rest) if rest.starts_with(&FULL.0.to_be_bytes()) => {
                    load(&store, FULL).map(drop)
                }
                (true, _) => load(&store, MINIMAL).map(drop),
                (false, _) => records::load_directory(&store).map(drop),
            };
            match read {
                Err(StoreError::Damaged { kind: named, .. }) => {
                    assert_eq!(named, kind.into(), "bit {bit} of {kind:?}");
                }
                other => panic!("bit {bit} of {kind:?}: {other:?}"),
            }
            store.0.get_mut(&key).unwrap()[bit / 8] ^= 1 << (bit % 8);
        }
    }
    load_all(&store).expect("every bit was put back");
}

#[test]
fn a_removed_record_of_any_kind_is_noticed() {
    let store = store();
    load_all(&store).expect("nothing is missing");
    for key in store.0.keys() {
        let kind = Key::parse(key).unwrap().kind;
        // Looked for when the store is opened.
        if kind == Kind::System {
            continue;
        }
        let mut without = store.clone();
        without.0.remove(key);
        match load_all(&without) {
            Err(StoreError::Damaged { .. }) => {}
            other => panic!("{kind:?} was removed: {other:?}"),
        }
    }
}

#[test]
fn a_last_event_that_was_written_anew_is_noticed() {
    for (mut store, (id, examples)) in each_example() {
        let state = examples::state(id, &examples);
        let (_, Change::Event(last)) = examples.last().unwrap() else {
            panic!("the last example is an event");
        };
        let mut forged = (**last).clone();
        forged.target = "somebody else".into();
        let forged = [Change::Event(Arc::new(forged))];
        for write in records::pages(&state, &forged).unwrap() {
            store.0.insert(write.key, write.value.unwrap());
        }
        match load(&store, id) {
            Err(StoreError::Damaged { organization, .. }) => assert_eq!(organization, Some(id.0)),
            other => panic!("{:?}", other.map(|state| state.is_some())),
        }
    }
}
