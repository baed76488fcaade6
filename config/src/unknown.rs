//! Settings nobody knows, with the name that was likely meant.

use std::collections::BTreeSet;

use crate::problem::{Origin, Problem, variable_of};
use crate::reader::Reader;

/// Adds a problem for everything given that was not read.
pub(crate) fn report(reader: &mut Reader<'_>) {
    let known: BTreeSet<&str> = reader.effective.keys().map(String::as_str).collect();
    let leaves = reader.tree.leaves.iter();
    let leaves = leaves.map(|(name, given)| (name, &given.origin, false));
    let sections = reader.tree.empty_sections.iter();
    let sections = sections.map(|(name, origin)| (name, origin, true));
    let mut problems = Vec::new();
    for (name, origin, is_section) in leaves.chain(sections) {
        let knows_section = is_section_of(&known, name);
        let what = match (known.contains(name.as_str()), is_section, knows_section) {
            (true, false, _) | (_, true, true) => continue,
            (true, true, _) => "is one value, not a section".to_owned(),
            (false, false, true) => "is a section of settings, not one value".to_owned(),
            (false, true, false) => match nearest(&sections_of(&known), name) {
                Some(meant) => format!("no such section; did you mean [{meant}]?"),
                None => "no such section".to_owned(),
            },
            (false, false, false) => match nearest(&known, name) {
                Some(meant) if matches!(origin, Origin::Environment(_)) => {
                    format!("no such setting; did you mean {}?", variable_of(meant))
                }
                Some(meant) => format!("no such setting; did you mean {meant}?"),
                None => "no such setting; docs/SETTINGS.md lists them all, as does `locai-iam \
                         example-config`"
                    .to_owned(),
            },
        };
        problems.push(Problem {
            name: name.clone(),
            origin: Some(origin.clone()),
            what,
            example: None,
        });
    }
    reader.problems.append(&mut problems);
}

fn is_section_of(known: &BTreeSet<&str>, name: &str) -> bool {
    name == "applications"
        || known.iter().any(|known| {
            known
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with('.'))
        })
}

fn sections_of<'k>(known: &BTreeSet<&'k str>) -> BTreeSet<&'k str> {
    known
        .iter()
        .flat_map(|name| name.match_indices('.').map(|(end, _)| &name[..end]))
        .collect()
}

fn nearest<'k>(known: &BTreeSet<&'k str>, name: &str) -> Option<&'k str> {
    let last = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    // A right name in the wrong section, when only one section has it.
    let mut same_key = known.iter().filter(|known| last(known) == last(name));
    if let (Some(only), None) = (same_key.next(), same_key.next()) {
        return Some(only);
    }
    known
        .iter()
        .map(|known| (strsim::damerau_levenshtein(known, name), *known))
        .filter(|(distance, known)| *distance <= (known.len() / 3).min(6))
        .min()
        .map(|(_, known)| known)
        .or_else(|| {
            known
                .iter()
                .map(|known| {
                    (
                        strsim::damerau_levenshtein(&last(known), &last(name)),
                        *known,
                    )
                })
                .filter(|(distance, _)| *distance <= 2)
                .min()
                .map(|(_, known)| known)
        })
}
