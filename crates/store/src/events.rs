//! Reading a case.

use crate::Store;
use crate::db::{Db, DbError, args, statements};
use crate::rows::{self, CaseFile, Envelope, Sealed, Version};
use id::{CaseId, CaseNumber};
use vault::{Part, ReaderId};

statements! {
    ENVELOPE = "SELECT case_id, state, chain FROM case_file WHERE case_id = $1";
    EVENTS = "SELECT seq, kind, day, detail, chain FROM event WHERE case_id = $1 ORDER BY seq";
    GRANTS = "SELECT case_id, part, reader, dormant, wrapped, to_key FROM access_grant WHERE case_id = $1 ORDER BY reader, part";
    PART = "SELECT part, version, author, body FROM version WHERE case_id = $1 AND part = $2 ORDER BY version";
    /// All versions there are, and the bodies of those whose part stands between bars in $2.
    VERSIONS = "SELECT part, version, digest, author, CASE WHEN $2 LIKE '%|' || part || '|%' THEN body END
                FROM version WHERE case_id = $1 ORDER BY part, version";
    LIVE = "SELECT case_id, part, reader, dormant, wrapped, to_key FROM access_grant
            WHERE case_id = $1 AND reader = $2 AND dormant = 0 ORDER BY part";
    NUMBERED = "SELECT case_id FROM case_file WHERE number = $1";
    DUE = "SELECT due, case_id FROM todo WHERE kind = 'clock' AND due <= $1 AND (due, case_id) > ($2, $3)
           ORDER BY due, case_id LIMIT $4";
}

impl Store {
    /// What stands in the clear, the sealed head, and the live grants of `reader`.
    pub async fn envelope(&self, case: CaseId, reader: ReaderId) -> Result<Option<Sealed>, DbError> {
        let read = vec![(ENVELOPE, args![case]), (LIVE, args![case, reader.text()]), (PART, args![case, Part::Head])];
        let mut read = self.db.read_few(read).await?.into_iter();
        let mut next = || read.next().unwrap_or_default().into_iter();
        let Some(mut row) = next().next() else { return Ok(None) };
        let envelope = rows::envelope(&mut row)?;
        let grants = next().map(rows::grant).collect::<Result<_, _>>()?;
        // A case that is gone has none.
        let Some(head) = next().map(rows::version).next_back() else { return Ok(None) };
        Ok(Some(Sealed { envelope, grants, head: head? }))
    }

    /// What stands in the clear and nothing else: for the clock.
    pub async fn clear(&self, case: CaseId) -> Result<Option<Envelope>, DbError> {
        let row = self.db.read_few_of_one(ENVELOPE, args![case]).await?.into_iter().next();
        row.map(|mut row| rows::envelope(&mut row)).transpose()
    }

    /// The case with this number.
    pub async fn numbered(&self, number: CaseNumber) -> Result<Option<CaseId>, DbError> {
        let row = self.db.read_few_of_one(NUMBERED, args![number.to_string()]).await?.into_iter().next();
        row.map(|mut row| row.parse()).transpose()
    }

    /// Cases on which time acts on `today` (days since 1970-01-01) or should have before, with their days,
    /// after the last one of the page before.
    pub async fn due(
        &self,
        today: i64,
        after: Option<(i64, CaseId)>,
        limit: u32,
    ) -> Result<Vec<(i64, CaseId)>, DbError> {
        let (day, case) = after.map_or((i64::MIN, String::new()), |(day, case)| (day, case.to_string()));
        let rows = self.db.read_one(DUE, args![today, day, case.as_str(), limit]).await?;
        rows.into_iter().map(|mut row| Ok((row.int()?, row.parse()?))).collect()
    }
}

/// The case with these parts, of one moment.
pub(crate) async fn file(db: &Db, case: CaseId, parts: &[Part]) -> Result<CaseFile, DbError> {
    let bodies: String = parts.iter().map(|part| format!("|{part}|")).collect();
    let versions = (VERSIONS, args![case, bodies]);
    let read = vec![(ENVELOPE, args![case]), (EVENTS, args![case]), (GRANTS, args![case]), versions];
    let mut read = db.read_few(read).await?.into_iter();
    let mut next = || read.next().unwrap_or_default().into_iter();
    let mut row = next().next().ok_or_else(|| rows::wrong("no such case"))?;
    let envelope = rows::envelope(&mut row)?;
    let events = next().map(rows::event).collect::<Result<_, _>>()?;
    let grants = next().map(rows::grant).collect::<Result<_, _>>()?;
    let (mut digests, mut versions) = (vec![], vec![]);
    for mut row in next() {
        let (part, version, digest) = (row.text()?, rows::int(&mut row)?, rows::read_digest(&mut row)?);
        let author = row.text()?;
        if let Some(body) = row.bytes_or_null()? {
            versions.push(Version { part: part.parse().map_err(|_| rows::wrong("part"))?, version, author, body });
        }
        digests.push((part, version, digest));
    }
    Ok(CaseFile { envelope, events, versions, digests, grants })
}
