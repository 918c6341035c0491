//! Which rows a statement asks for: of each table that is spread over machines, whether it names the key.

use super::homes;
use super::schema::{Schema, one, parse};
use super::scope::Scope;
use sqlparser::ast::{
    AssignmentTarget, ConflictTarget, Delete, Expr, FromTable, Insert, ObjectName, OnConflictAction, OnInsert, Query,
    SetExpr, Statement, TableObject, Update,
};

/// A table that is spread, and where the statement wants it: the key's column with what it has to be.
#[derive(Debug, PartialEq, Eq)]
pub struct Touched {
    pub table: String,
    pub place: Option<(&'static str, String)>,
}

/// What one statement touches.
///
/// # Errors
///
/// When it cannot be read to its end: then nothing is said of it.
pub fn touched(sql: &str, schema: &Schema) -> Result<Vec<Touched>, String> {
    let mut reading = Reading { schema, touched: vec![], named: vec![], selects: 0 };
    match parse(sql)?.as_slice() {
        [Statement::Query(query)] => reading.query(query, None)?,
        [Statement::Insert(insert)] => reading.insert(insert)?,
        [Statement::Update(update)] => reading.update(update)?,
        [Statement::Delete(delete)] => reading.delete(delete)?,
        _ => return Err("not one statement that reads or writes rows".into()),
    }
    if sql.matches("SELECT").count() != reading.selects {
        return Err("there is a query where none is looked for".into());
    }
    Ok(reading.touched)
}

pub struct Reading<'a> {
    pub schema: &'a Schema,
    pub touched: Vec<Touched>,
    /// What the statement itself names with `WITH`.
    pub named: Vec<String>,
    pub selects: usize,
}

impl Reading<'_> {
    pub fn query(&mut self, query: &Query, outer: Option<&Scope>) -> Result<(), String> {
        for named in query.with.iter().flat_map(|with| &with.cte_tables) {
            self.named.push(named.alias.name.value.clone());
            self.query(&named.query, outer)?;
        }
        self.body(&query.body, outer)
    }

    fn body(&mut self, body: &SetExpr, outer: Option<&Scope>) -> Result<(), String> {
        match body {
            SetExpr::Select(select) => self.select(select, outer),
            SetExpr::Query(query) => self.query(query, outer),
            SetExpr::SetOperation { left, right, .. } => {
                self.body(left, outer)?;
                self.body(right, outer)
            }
            other => Err(format!("cannot read {other}")),
        }
    }

    fn insert(&mut self, insert: &Insert) -> Result<(), String> {
        let TableObject::TableName(name) = &insert.table else { return Err("into what?".into()) };
        let (table, source) = (one(name)?, insert.source.as_ref().ok_or("no values")?);
        let columns = insert.columns.iter().map(one).collect::<Result<Vec<_>, _>>()?;
        let key = homes::key(&table);
        if let (Some(key), Some(OnInsert::OnConflict(conflict))) = (key, &insert.on) {
            let Some(ConflictTarget::Columns { columns, .. }) = &conflict.conflict_target else {
                return Err("ON CONFLICT of what?".into());
            };
            if columns.iter().all(|column| column.value != key) {
                return Err(format!("whether {table} has it is asked without {key}: of all machines at once"));
            }
            if let OnConflictAction::DoUpdate(update) = &conflict.action {
                stays(&table, update.assignments.iter().map(|set| &set.target))?;
            }
        }
        let SetExpr::Values(values) = &*source.body else {
            if let Some(key) = key {
                return Err(format!("rows come into {table} from a query: nobody knows their {key} before"));
            }
            return self.query(source, None);
        };
        let Some(key) = key else { return Ok(()) };
        let at = columns.iter().position(|column| column == key).ok_or(format!("a row of {table} without {key}"))?;
        let of = |row: &Vec<Expr>| row.get(at).and_then(value).ok_or(format!("{key} of {table} is no argument"));
        let keys = values.rows.iter().map(|row| of(&row.content)).collect::<Result<Vec<_>, _>>()?;
        // Several rows: each goes to its own place, and nothing has to be gathered.
        self.touched.push(Touched { table, place: Some((key, keys.join(", "))) });
        Ok(())
    }

    fn update(&mut self, update: &Update) -> Result<(), String> {
        let scope = self.scope(std::slice::from_ref(&update.table), update.selection.as_ref(), None)?;
        for table in scope.tables() {
            stays(table, update.assignments.iter().map(|set| &set.target))?;
        }
        let values = update.assignments.iter().map(|set| &set.value);
        values.chain(&update.selection).try_for_each(|expr| self.expr(expr, &scope))
    }

    fn delete(&mut self, delete: &Delete) -> Result<(), String> {
        let FromTable::WithFromKeyword(from) = &delete.from else { return Err("from what?".into()) };
        let scope = self.scope(from, delete.selection.as_ref(), None)?;
        delete.selection.iter().try_for_each(|expr| self.expr(expr, &scope))
    }
}

/// A row never changes its key: it would have to move.
fn stays<'a>(table: &str, targets: impl Iterator<Item = &'a AssignmentTarget>) -> Result<(), String> {
    for target in targets {
        let AssignmentTarget::ColumnName(name) = target else { return Err("sets several columns at once".into()) };
        let column = ObjectName::to_string(name);
        if homes::key(table).is_some_and(|key| column == key) {
            return Err(format!("{table} is keyed by {column}, and this changes it"));
        }
    }
    Ok(())
}

/// An argument or a value that stands in the statement.
pub fn value(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Value(value) => Some(value.to_string()),
        Expr::Nested(expr) => self::value(expr),
        _ => None,
    }
}
