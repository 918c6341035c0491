//! Stewards say which point takes what, one by one or by a table.

use crate::desk::permit;
use crate::{Context, Error, Node, Staff};
use listing::Directory;
use office::import::{self, Bound, Table};
use office::{AREA, Binding, Point, Verb, What};
use procedure::Procedure;

impl Node {
    /// # Errors
    /// [`Error::NotAllowed`] for anybody but a steward.
    pub fn bindings(&self, staff: &Staff) -> Result<Vec<Binding>, Error> {
        permit(staff, Verb::Bind)?;
        Ok(self.public().bindings.all().to_vec())
    }

    /// Binds from the next request on; cases that are there stay where they are.
    ///
    /// # Errors
    /// [`Error::UnknownPoint`] also for a lead's desk, which takes what is late and nothing new;
    /// [`Error::UnknownWord`] for a subject that does not exist.
    pub async fn bind(&self, _cx: &mut Context<'_>, staff: &Staff, mut binding: Binding) -> Result<(), Error> {
        permit(staff, Verb::Bind)?;
        let public = self.public();
        public.offices.point(binding.point).filter(|p| !p.lead).ok_or(Error::UnknownPoint)?;
        let known = Self::known(&public.directory, self.procedures(), binding.what, &binding.subject);
        binding.subject = known.ok_or(Error::UnknownWord)?;
        binding.area = binding.area.split_whitespace().collect::<Vec<_>>().join(" ");
        if binding.area.chars().count() > AREA {
            return Err(Error::TooLong { max: AREA });
        }
        if binding.area.contains('\0') {
            return Err(Error::Unreadable);
        }
        self.store.bind(&[binding]).await?;
        self.reload_offices().await
    }

    /// Binds what a table says; its other rows come back.
    pub async fn bind_table(&self, _cx: &mut Context<'_>, staff: &Staff, table: Table<'_>) -> Result<Bound, Error> {
        permit(staff, Verb::Bind)?;
        let public = self.public();
        let points: Vec<&Point> = public.offices.points().collect();
        let bound = Self::read_bindings(&self.town.key, &points, &public.directory, self.procedures(), table);
        self.store.bind(&bound.bindings).await?;
        self.reload_offices().await?;
        Ok(bound)
    }

    /// What was not bound stays so.
    pub async fn unbind(
        &self,
        _cx: &mut Context<'_>,
        staff: &Staff,
        (what, subject, area): (What, &str, &str),
    ) -> Result<(), Error> {
        permit(staff, Verb::Bind)?;
        if subject.contains('\0') || area.contains('\0') {
            return Err(Error::Unreadable);
        }
        self.store.unbind(what, subject, area).await?;
        self.reload_offices().await
    }

    /// Reads the table of bindings against what there is.
    pub fn read_bindings(
        town: &str,
        points: &[&Point],
        directory: &Directory,
        procedures: &[Procedure],
        table: Table<'_>,
    ) -> Bound {
        import::bindings(town, points, &|what, subject| Self::known(directory, procedures, what, subject), table)
    }

    /// The id of a subject: of an organization also by its exact name.
    fn known(directory: &Directory, procedures: &[Procedure], what: What, subject: &str) -> Option<String> {
        match what {
            What::Procedure => procedures.iter().find(|p| p.id == subject).map(|p| p.id.clone()),
            What::Door => listing::DOORS.into_iter().find(|door| *door == subject).map(str::to_owned),
            What::Organization => {
                let id = subject.parse().ok().filter(|id| directory.organization(*id).is_some());
                let named = || directory.organizations().iter().find(|o| o.name == subject).map(|o| o.id);
                id.or_else(named).map(|id| id.to_string())
            }
        }
    }
}
