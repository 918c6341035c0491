//! What follows from an entry, and which entries may be.

use super::{Enrolled, Entry, Fault, Key, Roster, Says};
use crate::policy::Role;
use id::{MemberId, PointId};

impl Roster {
    /// Adds what `entry` says, or nothing of it.
    ///
    /// # Errors
    /// [`Fault`]: whoever signed may not say this, or it contradicts what is there.
    pub fn apply(&mut self, entry: &Entry) -> Result<(), Fault> {
        let mut next = self.clone();
        next.follow(entry)?;
        *self = next;
        Ok(())
    }

    fn follow(&mut self, entry: &Entry) -> Result<(), Fault> {
        match (&entry.says, entry.by) {
            (Says::Founded { .. }, None) => self.found(&entry.says),
            (Says::Founded { .. }, Some(_)) | (_, None) => Err(Fault::NotTheirs),
            (Says::Invited { new, points }, Some(by)) => {
                let role = self.members.get(&by).ok_or(Fault::NotTheirs)?.member.role;
                match (role, new.member.role) {
                    // A steward opens no point: they cannot put anybody at one.
                    (Role::Steward, _) => {}
                    (Role::Lead, Role::Officer | Role::Lead) if !points.is_empty() => {}
                    _ => return Err(Fault::NotTheirs),
                }
                self.enroll(new)?;
                self.seat(by, new.member.id, points)
            }
            (Says::Seated { member, points }, Some(by)) => self.seat(by, *member, points),
            (Says::Partnered { point, partner }, Some(by)) => {
                // Only who has the key can wrap it.
                if !self.members.contains_key(&by) || !self.seated(by, *point) {
                    return Err(Fault::NotTheirs);
                }
                self.name_partner(*point, *partner)
            }
            (Says::Removed { member, keys }, Some(by)) => self.remove(by, *member, keys),
        }
    }

    /// The town's key says what is new, and who answers for that; about what was there it says nothing.
    fn found(&mut self, says: &Says) -> Result<(), Fault> {
        let Says::Founded { offices, points, members, seats, partners, reopened } = says else {
            return Err(Fault::NotTheirs);
        };
        let first = self.members.is_empty();
        for office in offices {
            free(self.offices.insert(office.id, office.clone()))?;
        }
        for opened in points {
            self.offices.get(&opened.point.office).ok_or(Fault::Unknown)?;
            free(self.points.insert(opened.point.id, opened.clone()))?;
        }
        for new in members {
            // A steward invites without a point's key: that is for a steward who is there to say.
            if !first && new.member.role == Role::Steward {
                return Err(Fault::NotTheirs);
            }
            self.enroll(new)?;
        }
        for (point, key) in reopened {
            self.reopen(*point, *key)?;
        }
        let fresh = |id: &PointId| points.iter().any(|o| o.point.id == *id) || reopened.iter().any(|(p, _)| p == id);
        for (member, point) in seats {
            if !fresh(point) {
                return Err(Fault::NotTheirs);
            }
            self.sit(*member, *point)?;
        }
        for (point, partner) in partners {
            if !fresh(point) {
                return Err(Fault::NotTheirs);
            }
            self.name_partner(*point, *partner)?;
        }
        Ok(())
    }

    fn enroll(&mut self, new: &Enrolled) -> Result<(), Fault> {
        if self.named(&new.member.name).is_some() {
            return Err(Fault::NameTaken);
        }
        free(self.members.insert(new.member.id, new.clone()))
    }

    fn seat(&mut self, by: MemberId, member: MemberId, points: &[PointId]) -> Result<(), Fault> {
        for point in points {
            if !self.lets_in(by, *point) {
                return Err(Fault::NotTheirs);
            }
            self.sit(member, *point)?;
        }
        Ok(())
    }

    /// A lead takes out who answers only for points that they lead; a steward anybody, also somebody with
    /// whom a key is lost: a passphrase that is forgotten must not keep an office shut for ever.
    fn remove(&mut self, by: MemberId, member: MemberId, keys: &[(PointId, Key)]) -> Result<(), Fault> {
        let who = self.members.get(&by).ok_or(Fault::NotTheirs)?.member.role;
        let gone = self.members.get(&member).ok_or(Fault::Unknown)?.clone();
        let points: Vec<PointId> = self.points_of(member).collect();
        let led = !points.is_empty() && points.iter().all(|p| self.leads(by, *p));
        if !(who == Role::Steward || (who == Role::Lead && led)) {
            return Err(Fault::NotTheirs);
        }
        if by == member {
            return Err(Fault::Oneself);
        }
        let alone = who != Role::Steward && points.iter().any(|p| self.hangs_on(*p, member));
        let stewards = self.members.values().filter(|e| e.member.role == Role::Steward).count();
        if alone || (gone.member.role == Role::Steward && stewards < 2) {
            return Err(Fault::Last);
        }
        if keys.len() != points.len() || keys.iter().any(|(p, _)| !points.contains(p)) {
            return Err(Fault::Unknown);
        }
        for (point, key) in keys {
            let opened = self.points.get_mut(point).ok_or(Fault::Unknown)?;
            if opened.public == *key {
                return Err(Fault::There);
            }
            opened.public = *key;
            self.seats.remove(&(*point, member));
        }
        self.members.remove(&member);
        self.past.insert(member, gone);
        Ok(())
    }

    fn sit(&mut self, member: MemberId, point: PointId) -> Result<(), Fault> {
        let role = self.members.get(&member).ok_or(Fault::Unknown)?.member.role;
        if role == Role::Steward || !self.points.contains_key(&point) {
            return Err(Fault::Unknown);
        }
        if self.seats.insert((point, member)) { Ok(()) } else { Err(Fault::There) }
    }
}

fn free<T>(before: Option<T>) -> Result<(), Fault> {
    before.map_or(Ok(()), |_| Err(Fault::There))
}
