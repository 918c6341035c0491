//! Whom a reader believes, as a file: C2SP tlog-policy.

use crate::bad_policy::{BadPolicy, Wrong};
use crate::key::{KeyType, VerifierKey};
use crate::open::{Quorum, Trusted};
use std::collections::{BTreeMap, BTreeSet};

impl Trusted {
    /// # Errors
    /// [`BadPolicy`], the first one.
    pub fn parse(policy: &str) -> Result<Self, BadPolicy> {
        let (mut names, mut used, mut quorum) = (BTreeMap::new(), BTreeSet::new(), None);
        let (mut logs, mut witnesses) = (Vec::new(), Vec::new());
        let mut read = |text: &str| -> Result<(), Wrong> {
            if text.chars().any(|c| c < ' ' && c != '\t') {
                return Err(Wrong::Form);
            }
            let items: Vec<&str> = text.split([' ', '\t']).filter(|item| !item.is_empty()).collect();
            match items[..] {
                [] => Ok(()),
                [first, ..] if first.starts_with('#') => Ok(()),
                ["log", key] | ["log", key, _] => add(&mut logs, key, KeyType::Log).map(drop),
                ["witness", name, key] | ["witness", name, key, _] => {
                    let key = add(&mut witnesses, key, KeyType::Witness)?;
                    define(&mut names, name, Quorum::Witness(key))
                }
                ["group", name, need, ref of @ ..] => {
                    let members = of.iter().map(|name| names.get(*name).filter(|_| used.insert((*name).to_owned())));
                    let of: Vec<Quorum> = members.map(|m| m.cloned().ok_or(Wrong::Name)).collect::<Result<_, _>>()?;
                    let need = match need {
                        "any" => 1,
                        "all" => of.len(),
                        number => number.parse().map_err(|_| Wrong::Threshold)?,
                    };
                    if need == 0 || need > of.len() {
                        return Err(Wrong::Threshold);
                    }
                    define(&mut names, name, Quorum::Group { need, of })
                }
                ["quorum", name] => {
                    let found = if name == "none" { Some(Quorum::None) } else { names.get(name).cloned() };
                    let second = quorum.replace(found.ok_or(Wrong::Name)?).is_some();
                    if second { Err(Wrong::Quorum) } else { Ok(()) }
                }
                ["log" | "witness" | "group" | "quorum", ..] => Err(Wrong::Form),
                _ => Err(Wrong::Word),
            }
        };
        for (line, text) in policy.split('\n').enumerate() {
            read(text).map_err(|what| BadPolicy { line: line + 1, what })?;
        }
        let end = BadPolicy { line: policy.lines().count(), what: Wrong::Quorum };
        Ok(Self { logs, witnesses, quorum: quorum.ok_or(end)? })
    }
}

fn add(keys: &mut Vec<VerifierKey>, text: &str, kind: KeyType) -> Result<VerifierKey, Wrong> {
    let key = VerifierKey::parse(text)?;
    if key.kind() != kind {
        return Err(Wrong::Type);
    }
    // Under two names it would count twice.
    if keys.iter().any(|other| other.is_same_key(&key)) {
        return Err(Wrong::Again);
    }
    keys.push(key.clone());
    Ok(key)
}

fn define(names: &mut BTreeMap<String, Quorum>, name: &str, what: Quorum) -> Result<(), Wrong> {
    let free = name != "none" && names.insert(name.to_owned(), what).is_none();
    if free { Ok(()) } else { Err(Wrong::Taken) }
}
