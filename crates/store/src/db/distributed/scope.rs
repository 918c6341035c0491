//! The tables that stand beside each other in one `SELECT`, `UPDATE` or `DELETE`, and what their columns have to be.

use super::homes;
use super::keys::{Reading, Touched, value};
use super::schema::one;
use sqlparser::ast::{
    BinaryOperator, Expr, FunctionArg, FunctionArgExpr, FunctionArguments, InTarget, JoinConstraint, JoinOperator,
    Select, SelectItem, TableFactor, TableWithJoins,
};
use std::collections::BTreeMap;

#[derive(Debug)]
pub struct Scope<'a> {
    /// What it is called here, and which table it is.
    beside: Vec<(String, String)>,
    bound: BTreeMap<(String, String), String>,
    columns: BTreeMap<String, Vec<String>>,
    outer: Option<&'a Scope<'a>>,
}

impl Scope<'_> {
    pub fn tables(&self) -> impl Iterator<Item = &String> {
        self.beside.iter().map(|(_, table)| table)
    }

    /// The column that `expr` is, by the name of its table here; of this scope, not of one around it.
    fn column(&self, expr: &Expr) -> Option<(String, String)> {
        match expr {
            Expr::Nested(expr) => self.column(expr),
            Expr::CompoundIdentifier(parts) => match parts.as_slice() {
                [table, column] if self.beside.iter().any(|(name, _)| *name == table.value) => {
                    Some((table.value.clone(), column.value.clone()))
                }
                _ => None,
            },
            Expr::Identifier(column) => {
                let has = |(_, table): &&(String, String)| {
                    self.columns.get(table).is_some_and(|columns| columns.contains(&column.value))
                };
                self.beside.iter().find(has).map(|(name, _)| (name.clone(), column.value.clone()))
            }
            _ => None,
        }
    }

    /// What `expr` has to be, as far as it is known.
    fn known(&self, expr: &Expr) -> Option<String> {
        if let Some(value) = value(expr) {
            return Some(value);
        }
        match self.column(expr) {
            Some(column) => self.bound.get(&column).cloned(),
            None => self.outer.and_then(|outer| outer.known(expr)),
        }
    }

    /// Takes from conditions that all hold what follows for columns.
    fn bind(&mut self, conditions: &[&Expr]) {
        loop {
            let mut news = vec![];
            for condition in conditions {
                match condition {
                    Expr::BinaryOp { left, op: BinaryOperator::Eq, right } => {
                        for (this, other) in [(left, right), (right, left)] {
                            news.extend(self.column(this).zip(self.known(other)));
                        }
                    }
                    Expr::In { expr, target: InTarget::List(list), negated: false, .. } => {
                        let all: Option<Vec<String>> = list.iter().map(value).collect();
                        news.extend(self.column(expr).zip(all.map(|all| all.join(", "))));
                    }
                    _ => {}
                }
            }
            let before = self.bound.len();
            for (column, value) in news {
                self.bound.entry(column).or_insert(value);
            }
            if self.bound.len() == before {
                return;
            }
        }
    }
}

/// Conditions that all hold.
fn conjuncts<'a>(expr: &'a Expr, found: &mut Vec<&'a Expr>) {
    match expr {
        Expr::BinaryOp { left, op: BinaryOperator::And, right } => {
            conjuncts(left, found);
            conjuncts(right, found);
        }
        Expr::Nested(expr) => conjuncts(expr, found),
        _ => found.push(expr),
    }
}

impl Reading<'_> {
    pub fn select(&mut self, select: &Select, outer: Option<&Scope>) -> Result<(), String> {
        self.selects += 1;
        let scope = self.scope(&select.from, select.selection.as_ref(), outer)?;
        for item in &select.projection {
            match item {
                SelectItem::UnnamedExpr(expr) | SelectItem::ExprWithAlias { expr, .. } => self.expr(expr, &scope)?,
                SelectItem::Wildcard(_) => {}
                other => return Err(format!("cannot read {other}")),
            }
        }
        select.selection.iter().try_for_each(|expr| self.expr(expr, &scope))
    }

    /// The tables of `from` with what the conditions say of them; each that is spread is noted.
    pub fn scope<'s>(
        &mut self,
        from: &[TableWithJoins],
        selection: Option<&Expr>,
        outer: Option<&'s Scope<'s>>,
    ) -> Result<Scope<'s>, String> {
        let columns = self.schema.tables.iter().map(|(name, table)| (name.clone(), table.columns.clone())).collect();
        let mut scope = Scope { beside: vec![], bound: BTreeMap::new(), columns, outer };
        let mut conditions = vec![];
        for first in from {
            scope.beside.push(self.relation(&first.relation, outer)?);
            for join in &first.joins {
                let (JoinOperator::Join(JoinConstraint::On(on)) | JoinOperator::Inner(JoinConstraint::On(on))) =
                    &join.join_operator
                else {
                    return Err(format!("cannot read {join}"));
                };
                scope.beside.push(self.relation(&join.relation, outer)?);
                conjuncts(on, &mut conditions);
            }
        }
        selection.into_iter().for_each(|expr| conjuncts(expr, &mut conditions));
        scope.bind(&conditions);
        for (name, table) in &scope.beside {
            if let Some(key) = homes::key(table) {
                let place = scope.bound.get(&(name.clone(), key.to_owned()));
                let place = place.map(|value| (key, value.clone()));
                self.touched.push(Touched { table: table.clone(), place });
            }
        }
        Ok(scope)
    }

    fn relation(&mut self, relation: &TableFactor, outer: Option<&Scope>) -> Result<(String, String), String> {
        match relation {
            TableFactor::Table { name, alias, args: None, .. } => {
                let table = one(name)?;
                if !self.schema.tables.contains_key(&table) && !self.named.contains(&table) {
                    return Err(format!("no table {table}"));
                }
                Ok((alias.as_ref().map_or(table.clone(), |alias| alias.name.value.clone()), table))
            }
            TableFactor::Derived { lateral: false, subquery, alias: Some(alias), .. } => {
                self.query(subquery, outer)?;
                Ok((alias.name.value.clone(), String::new()))
            }
            other => Err(format!("cannot read {other}")),
        }
    }

    /// Looks for queries inside.
    pub fn expr(&mut self, expr: &Expr, scope: &Scope) -> Result<(), String> {
        match expr {
            Expr::Identifier(_) | Expr::CompoundIdentifier(_) | Expr::Value(_) => Ok(()),
            Expr::Nested(expr) | Expr::IsNull(expr) | Expr::IsNotNull(expr) | Expr::UnaryOp { expr, .. } => {
                self.expr(expr, scope)
            }
            Expr::BinaryOp { left, right, .. } => {
                self.expr(left, scope)?;
                self.expr(right, scope)
            }
            Expr::Like { expr, pattern, .. } => {
                self.expr(expr, scope)?;
                self.expr(pattern, scope)
            }
            Expr::In { expr, target: InTarget::List(list), .. } => {
                self.expr(expr, scope)?;
                list.iter().try_for_each(|expr| self.expr(expr, scope))
            }
            Expr::In { expr, target: InTarget::Subquery(query), .. } => {
                self.expr(expr, scope)?;
                self.query(query, Some(scope))
            }
            Expr::Exists { subquery, .. } | Expr::Subquery(subquery) => self.query(subquery, Some(scope)),
            Expr::Tuple(list) => list.iter().try_for_each(|expr| self.expr(expr, scope)),
            Expr::Substring { expr, .. } => self.expr(expr, scope),
            Expr::Case { operand: None, conditions, else_result, .. } => {
                let each = conditions.iter().flat_map(|when| [&when.condition, &when.result]);
                each.chain(else_result.as_deref()).try_for_each(|expr| self.expr(expr, scope))
            }
            Expr::Function(function) => match &function.args {
                FunctionArguments::List(list) => list.args.iter().try_for_each(|arg| match arg {
                    FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => self.expr(expr, scope),
                    FunctionArg::Unnamed(FunctionArgExpr::Wildcard) => Ok(()),
                    other => Err(format!("cannot read {other}")),
                }),
                _ => Err(format!("cannot read {function}")),
            },
            other => Err(format!("cannot read {other}")),
        }
    }
}
