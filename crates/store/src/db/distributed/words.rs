//! The dialect: these words and no others. What an engine may lack cannot be said with them.

use super::schema::Schema;
use sqlparser::dialect::PostgreSqlDialect;
use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Token, Tokenizer};

/// What statements are made of. Missing, because one of the engines lacks it or has it with conditions: `FOR UPDATE` and
/// its kin, `SKIP LOCKED`, `LISTEN`, `NOTIFY`, `LOCK`, `CALL`, `DO $$`, `RETURNING`, outer and lateral joins, windows,
/// `TABLESAMPLE`, grouping sets, `MERGE`, `COPY`, casts to other types, `OFFSET`, which reads what it leaves out.
const SAID: &[&str] = &[
    "SELECT",
    "FROM",
    "WHERE",
    "JOIN",
    "ON",
    "AS",
    "ORDER",
    "BY",
    "DESC",
    "LIMIT",
    "DISTINCT",
    "UNION",
    "ALL",
    "WITH",
    "RECURSIVE",
    "AND",
    "OR",
    "NOT",
    "IN",
    "LIKE",
    "IS",
    "NULL",
    "EXISTS",
    "CASE",
    "WHEN",
    "THEN",
    "END",
    "INSERT",
    "INTO",
    "VALUES",
    "CONFLICT",
    "DO",
    "NOTHING",
    "UPDATE",
    "SET",
    "DELETE",
];

/// What the schema is made of. Missing: sequences (`SERIAL`, `GENERATED`, `DEFAULT`), `REFERENCES`, `CHECK`, `EXCLUDE`,
/// `DEFERRABLE`, `INHERITS`, triggers, functions, views, and every type that is none of three.
const DEFINED: &[&str] = &[
    "CREATE", "TABLE", "INDEX", "UNIQUE", "ON", "WHERE", "NOT", "NULL", "IS", "IN", "PRIMARY", "KEY", "ALTER", "ADD",
    "DROP", "COLUMN", "IF", "EXISTS", "TEXT", "BIGINT", "BYTEA",
];

/// Functions of their arguments alone, everywhere the same.
const FUNCTIONS: &[&str] = &["COUNT", "MIN", "COALESCE", "SUBSTR", "LENGTH"];

/// # Errors
///
/// The first word that is not of the dialect.
pub fn spoken(sql: &str, schema: &Schema) -> Result<(), String> {
    let tokens = Tokenizer::new(&PostgreSqlDialect {}, sql).tokenize().map_err(|e| format!("cannot read it: {e}"))?;
    let words: Vec<&Token> = tokens.iter().filter(|token| !matches!(token, Token::Whitespace(_))).collect();
    let defines =
        matches!(words.first(), Some(Token::Word(verb)) if ["CREATE", "ALTER", "DROP"].contains(&verb.value.as_str()));
    let said = if defines { DEFINED } else { SAID };
    for (at, token) in words.iter().enumerate() {
        match token {
            Token::Word(word) if word.quote_style.is_some() => return Err(format!("a quoted name: {word}")),
            Token::Word(word) => {
                let upper = word.value.to_uppercase();
                let known = said.contains(&upper.as_str()) || schema.has_name(&word.value);
                // A word of its own is a name that the statement gives: it is in no list of anybody's features.
                let given = word.keyword == Keyword::NoKeyword && words.get(at + 1) != Some(&&Token::LParen);
                if !known && !given && !FUNCTIONS.contains(&upper.as_str()) && !names_columns(&words, at) {
                    return Err(format!("the word {word} is not of the dialect"));
                }
            }
            Token::DoubleColon | Token::LBracket | Token::DollarQuotedString(_) => {
                return Err(format!("{token} is not of the dialect"));
            }
            _ => {}
        }
    }
    Ok(())
}

/// `known (town) AS`: a name with its columns, no call.
fn names_columns(words: &[&Token], at: usize) -> bool {
    matches!(words.get(at.wrapping_sub(1)), Some(Token::Word(word)) if matches!(word.keyword, Keyword::RECURSIVE | Keyword::WITH))
}
