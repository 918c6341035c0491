//! What each text is, in the order in which it is read: tags for screen readers.

use krilla::tagging::{Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::num::NonZeroU16;

#[derive(Debug, Clone)]
pub enum Role {
    /// With its level and its text.
    Heading(u16, String),
    Paragraph,
    Part,
    /// A stretch in another language.
    Span,
    List,
    Item,
    Label,
    Body,
    Table,
    Row,
    Head,
    Data,
}

struct Node {
    role: Role,
    lang: Option<&'static str>,
    children: Vec<usize>,
    ids: Vec<Identifier>,
}

/// Nodes by number; 0 is the root.
pub struct Tree(Vec<Node>);

pub const ROOT: usize = 0;

impl Tree {
    pub fn new(lang: Option<&'static str>) -> Self {
        Self(vec![Node { role: Role::Part, lang, children: Vec::new(), ids: Vec::new() }])
    }

    pub fn add(&mut self, parent: usize, role: Role, lang: Option<&'static str>) -> usize {
        let node = self.0.len();
        self.0.push(Node { role, lang, children: Vec::new(), ids: Vec::new() });
        self.0[parent].children.push(node);
        node
    }

    /// Something on a sheet belongs to `node`.
    pub fn mark(&mut self, node: usize, id: Identifier) {
        self.0[node].ids.push(id);
    }

    pub fn finish(self) -> TagTree {
        let root = &self.0[ROOT];
        let mut tree = TagTree::new().with_lang(root.lang.map(str::to_owned));
        for child in &root.children {
            tree.push(self.group(*child));
        }
        tree
    }

    fn group(&self, node: usize) -> TagGroup {
        let node = &self.0[node];
        let mut group = TagGroup::new(kind(&node.role, node.lang.map(str::to_owned)));
        for id in &node.ids {
            group.push(*id);
        }
        for child in &node.children {
            group.push(self.group(*child));
        }
        group
    }
}

fn kind(role: &Role, lang: Option<String>) -> TagKind {
    match role {
        Role::Heading(level, text) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(text.clone())).with_lang(lang).into()
        }
        Role::Paragraph => Tag::P.with_lang(lang).into(),
        Role::Part => Tag::Div.with_lang(lang).into(),
        Role::Span => Tag::Span.with_lang(lang).into(),
        Role::List => Tag::L(ListNumbering::None).with_lang(lang).into(),
        Role::Item => Tag::LI.with_lang(lang).into(),
        Role::Label => Tag::Lbl.with_lang(lang).into(),
        Role::Body => Tag::LBody.with_lang(lang).into(),
        Role::Table => Tag::Table.with_lang(lang).into(),
        Role::Row => Tag::TR.with_lang(lang).into(),
        Role::Head => Tag::TH(TableHeaderScope::Column).with_lang(lang).into(),
        Role::Data => Tag::TD.with_lang(lang).into(),
    }
}
