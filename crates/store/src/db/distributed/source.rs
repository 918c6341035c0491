//! Every statement in the store's source, found there: what a list forgot is not forgotten here.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What begins like a statement is one.
const VERBS: &[&str] = &[
    "ALTER",
    "ANALYZE",
    "BEGIN",
    "CALL",
    "CHECKPOINT",
    "COMMIT",
    "COPY",
    "CREATE",
    "DELETE",
    "DO",
    "DROP",
    "EXPLAIN",
    "INSERT",
    "LISTEN",
    "LOCK",
    "MERGE",
    "NOTIFY",
    "REINDEX",
    "RELEASE",
    "RESET",
    "ROLLBACK",
    "SAVEPOINT",
    "SELECT",
    "SET",
    "SHOW",
    "TRUNCATE",
    "UPDATE",
    "VACUUM",
    "VALUES",
    "WITH",
];

/// What sends a text to PostgreSQL.
const SENDS: &[&str] = &[
    "batch_execute",
    "copy_in",
    "copy_out",
    "execute",
    "execute_raw",
    "execute_typed",
    "prepare",
    "prepare_cached",
    "prepare_typed",
    "prepare_typed_cached",
    "query",
    "query_one",
    "query_opt",
    "query_raw",
    "query_typed",
    "query_typed_raw",
    "simple_query",
];

#[derive(Debug, Default)]
pub struct Source {
    /// Of `statements!`: file and name, and the text.
    pub listed: BTreeMap<String, String>,
    /// Other texts that begin like a statement, their first three words, and where.
    pub others: BTreeMap<String, String>,
    /// What is handed to PostgreSQL's client and is neither a text nor a constant, and where.
    pub sent: BTreeMap<String, String>,
    /// Where a statement is made that no list has.
    pub made: Vec<String>,
}

impl Source {
    /// Of every file below `folder` but tests, and what is only SQLite's.
    pub fn read(folder: &Path) -> Self {
        let mut source = Self::default();
        for path in files(folder) {
            let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            if name == "tests.rs" || name.starts_with("db/distributed/") || name.starts_with("db/sqlite") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            source.walk(&name, text.parse().unwrap());
        }
        source
    }

    fn walk(&mut self, file: &str, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let word = |at: usize| tokens.get(at).map(TokenTree::to_string).unwrap_or_default();
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Punct(_) if word(at) == "#" && word(at + 1).replace(' ', "") == "[cfg(test)]" => {
                    // What is only there for tests, to its end.
                    at += 2;
                    while at < tokens.len() && !ends(&tokens[at]) {
                        at += 1;
                    }
                }
                TokenTree::Ident(name) if name == "statements" && word(at + 1) == "!" => {
                    if let Some(TokenTree::Group(group)) = tokens.get(at + 2) {
                        self.list(file, group.stream());
                    }
                    at += 2;
                }
                TokenTree::Ident(name) if name == "listed" && at > 0 && word(at - 1) == ":" && file != "db/mod.rs" => {
                    self.made.push(file.into());
                }
                TokenTree::Ident(name) if SENDS.contains(&name.to_string().as_str()) && is_call(&tokens, at) => {
                    if let TokenTree::Group(group) = &tokens[at + 1] {
                        let first = group.stream().into_iter().take_while(|token| token.to_string() != ",");
                        let first = first.collect::<TokenStream>().to_string();
                        let stands = first.starts_with('"') || first.bytes().all(|byte| byte.is_ascii_uppercase());
                        if file.starts_with("db/postgres") && !stands {
                            self.sent.insert(first.replace(' ', ""), file.into());
                        }
                        self.walk(file, group.stream());
                    }
                    at += 1;
                }
                TokenTree::Group(group) => self.walk(file, group.stream()),
                TokenTree::Literal(literal) => {
                    if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string())
                        && is_statement(&text.value())
                    {
                        let words: Vec<String> = text.value().split_whitespace().take(3).map(String::from).collect();
                        self.others.insert(words.join(" "), file.into());
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }

    fn list(&mut self, file: &str, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for window in tokens.windows(3) {
            if let [TokenTree::Ident(name), TokenTree::Punct(is), TokenTree::Literal(text)] = window
                && is.as_char() == '='
            {
                let text: syn::LitStr = syn::parse_str(&text.to_string()).unwrap();
                let file = file.trim_end_matches(".rs").replace('/', "::");
                self.listed.insert(format!("{file}::{name}"), text.value());
            }
        }
    }
}

fn is_call(tokens: &[TokenTree], at: usize) -> bool {
    let dot = at > 0 && tokens[at - 1].to_string() == ".";
    dot && matches!(tokens.get(at + 1), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis)
}

fn ends(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() == ';',
        _ => false,
    }
}

fn is_statement(text: &str) -> bool {
    let mut words = text.trim_start().split([' ', '\n', ';', '(']);
    words.next().is_some_and(|first| VERBS.contains(&first))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}
