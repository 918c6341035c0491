//! What the demo was given, in its folder, so that a restart finds the same town. A real town
//! keeps no such file: its passphrases are printed once.

use crate::data::write_private;
use anyhow::{Context as _, Result};
use node::{NewMember, Passphrase, Plan};
use serde::{Deserialize, Serialize};
use std::path::Path;

const FILE: &str = "demo.json";

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Kept {
    pub sign_ins: Vec<SignIn>,
    pub cards: Vec<Shown>,
    /// What was told of the two towns, line by line.
    #[serde(default)]
    pub story: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SignIn {
    pub role: String,
    pub name: String,
    pub passphrase: String,
    /// English names of the points this member answers for.
    pub points: Vec<String>,
    pub point_ids: Vec<id::PointId>,
}

/// A card of one of the demo's cases.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Shown {
    pub stage: String,
    pub card: String,
    pub about: String,
}

impl Kept {
    pub fn load(folder: &Path) -> Result<Option<Self>> {
        let path = folder.join(FILE);
        match std::fs::read(&path) {
            Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes).with_context(|| path.display().to_string())?)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| path.display().to_string()),
        }
    }

    pub fn save(&self, folder: &Path) -> Result<()> {
        write_private(&folder.join(FILE), &serde_json::to_vec_pretty(self)?)
    }

    pub fn of(people: &[(NewMember, Passphrase)], plan: &Plan) -> Self {
        let name = |id: &id::PointId| {
            let point = plan.points.iter().find(|p| p.id == *id);
            point.and_then(|p| p.names.get("en")).cloned().unwrap_or_default()
        };
        let sign_ins = people.iter().map(|(member, passphrase)| SignIn {
            role: member.role.name().into(),
            name: member.name.clone(),
            passphrase: passphrase.text().into(),
            points: member.points.iter().map(name).collect(),
            point_ids: member.points.clone(),
        });
        Self { sign_ins: sign_ins.collect(), ..Self::default() }
    }
}
