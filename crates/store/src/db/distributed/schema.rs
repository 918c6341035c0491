//! The tables as the migrations leave them: what they are keyed by, and what is unique in them.

use sqlparser::ast::{
    AlterTableOperation, ColumnOption, CreateTable, Expr, IndexColumn, ObjectName, Statement, TableConstraint,
};
use sqlparser::dialect::PostgreSqlDialect;
use sqlparser::parser::Parser;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Default)]
pub struct Table {
    pub columns: Vec<String>,
    pub primary: Vec<String>,
    /// Name and columns of what else may be there only once.
    pub unique: Vec<(String, Vec<String>)>,
}

#[derive(Debug, Default)]
pub struct Schema {
    pub tables: BTreeMap<String, Table>,
    /// Every name that a table or a column has or had.
    names: BTreeSet<String>,
}

impl Schema {
    /// What `definitions` come to, in their order.
    ///
    /// # Errors
    ///
    /// When one cannot be read, or does what is not provided for here.
    pub fn read<'a>(definitions: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let mut schema = Self::default();
        for definition in definitions {
            for statement in parse(definition)? {
                schema.apply(statement)?;
            }
        }
        Ok(schema)
    }

    fn apply(&mut self, statement: Statement) -> Result<(), String> {
        match statement {
            Statement::CreateTable(create) => {
                let (name, table) = table(create)?;
                self.names.extend(table.columns.iter().chain([&name]).cloned());
                self.tables.insert(name, table);
            }
            Statement::CreateIndex(index) => {
                if index.unique {
                    let name = index.name.as_ref().map(one).transpose()?.ok_or("an index without a name")?;
                    let table = self.table_mut(&index.table_name)?;
                    table.unique.push((name, columns(&index.columns)?));
                }
            }
            Statement::AlterTable(alter) => {
                for operation in alter.operations {
                    if let AlterTableOperation::AddColumn { column_def, .. } = &operation {
                        self.names.insert(column_def.name.value.clone());
                    }
                    let table = self.table_mut(&alter.name)?;
                    match operation {
                        AlterTableOperation::AddColumn { column_def, .. } => {
                            table.columns.push(column_def.name.value);
                        }
                        AlterTableOperation::DropColumn { column_names, .. } => {
                            table.columns.retain(|column| column_names.iter().all(|gone| gone.value != *column));
                        }
                        other => return Err(format!("nobody thought of: {other}")),
                    }
                }
            }
            Statement::Drop { names, .. } => {
                for name in names {
                    self.tables.remove(&one(&name)?);
                }
            }
            other => return Err(format!("nobody thought of: {other}")),
        }
        Ok(())
    }

    fn table_mut(&mut self, name: &ObjectName) -> Result<&mut Table, String> {
        let name = one(name)?;
        self.tables.get_mut(&name).ok_or(format!("no table {name}"))
    }

    pub fn has_name(&self, name: &str) -> bool {
        self.names.contains(name)
    }
}

/// # Errors
///
/// In the parser's words.
pub fn parse(sql: &str) -> Result<Vec<Statement>, String> {
    Parser::parse_sql(&PostgreSqlDialect {}, sql).map_err(|e| format!("cannot read it: {e}"))
}

/// A name without a schema before it.
///
/// # Errors
///
/// When there is one.
pub fn one(name: &ObjectName) -> Result<String, String> {
    match name.0.as_slice() {
        [part] => part.as_ident().map(|ident| ident.value.clone()).ok_or(format!("not a name: {name}")),
        _ => Err(format!("not one name: {name}")),
    }
}

fn columns(columns: &[IndexColumn]) -> Result<Vec<String>, String> {
    let name = |column: &IndexColumn| match &column.column.expr {
        Expr::Identifier(ident) => Ok(ident.value.clone()),
        other => Err(format!("an index on {other}")),
    };
    columns.iter().map(name).collect()
}

fn table(create: CreateTable) -> Result<(String, Table), String> {
    let mut table = Table::default();
    for column in &create.columns {
        let name = column.name.value.clone();
        for option in &column.options {
            match option.option {
                ColumnOption::PrimaryKey(_) => table.primary = vec![name.clone()],
                ColumnOption::Unique(_) => table.unique.push((name.clone(), vec![name.clone()])),
                ColumnOption::NotNull | ColumnOption::Null => {}
                ref other => return Err(format!("a column with {other}")),
            }
        }
        table.columns.push(name);
    }
    for constraint in &create.constraints {
        match constraint {
            TableConstraint::PrimaryKey(key) => table.primary = columns(&key.columns)?,
            other => return Err(format!("a table with {other}")),
        }
    }
    Ok((one(&create.name)?, table))
}
