//! The structure of the file, for readers who do not see the page.
//!
//! Must not draw.

use super::{
    Laid,
    twig::{Role, Scope, Twig},
};
use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind};
use std::{collections::HashMap, mem, num::NonZeroU16};

/// What was drawn for each entry: its label and its text.
#[derive(Default)]
pub(super) struct Marked(HashMap<usize, (Vec<Identifier>, Vec<Identifier>)>);

impl Marked {
    pub fn add(&mut self, entry: usize, label: bool, id: Identifier) {
        let (labels, texts) = self.0.entry(entry).or_default();
        if label { labels } else { texts }.push(id);
    }

    fn take(&mut self, entry: usize) -> (Vec<Identifier>, Vec<Identifier>) {
        self.0.get_mut(&entry).map(mem::take).unwrap_or_default()
    }
}

/// A checklist as a section in its language.
pub(super) fn section(laid: &Laid<'_>, marked: &mut Marked) -> TagGroup {
    let language = laid.handout.lang.tag().to_owned();
    let mut section = TagGroup::new(Tag::Section.with_lang(Some(language)));
    fill(&laid.twigs, marked, &mut section);
    section
}

/// Entries one after the other; those of a list together.
fn fill(twigs: &[Twig], marked: &mut Marked, parent: &mut TagGroup) {
    for together in twigs.chunk_by(|a, b| a.role == Role::Point && b.role == Role::Point) {
        if together[0].role != Role::Point {
            together.iter().for_each(|one| single(one, marked, parent));
            continue;
        }
        let mut list = TagGroup::new(Tag::L(ListNumbering::None));
        for one in together {
            let (labels, texts) = marked.take(one.entry);
            let mut item = TagGroup::new(Tag::LI);
            if !labels.is_empty() {
                item.push(group(Tag::Lbl, labels));
            }
            let mut body = group(Tag::LBody, texts);
            fill(&one.inside, marked, &mut body);
            if !body.children.is_empty() {
                item.push(body);
            }
            list.push(item);
        }
        parent.push(list);
    }
}

fn single(twig: &Twig, marked: &mut Marked, parent: &mut TagGroup) {
    if twig.role == Role::Part {
        let mut part = TagGroup::new(Tag::Section);
        fill(&twig.inside, marked, &mut part);
        parent.push(part);
        return;
    }
    let (mut all, texts) = marked.take(twig.entry);
    all.extend(texts);
    let this = match &twig.role {
        Role::Heading(level, text) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            group(Tag::Hn(level, Some(text.clone())), all)
        }
        Role::Picture(shown) => group(Tag::Figure(Some(shown.clone())), all),
        Role::Table | Role::Line => {
            let tag: TagKind = match twig.role {
                Role::Table => Tag::Table.into(),
                _ => Tag::TR.into(),
            };
            let mut this = group(tag, all);
            fill(&twig.inside, marked, &mut this);
            parent.push(this);
            return;
        }
        Role::Head(Scope::Column) => group(Tag::TH(TableHeaderScope::Column), all),
        Role::Head(Scope::Row) => group(Tag::TH(TableHeaderScope::Row), all),
        Role::Cell => group(Tag::TD, all),
        _ => group(Tag::P, all),
    };
    if !this.children.is_empty() {
        parent.push(this);
    }
    fill(&twig.inside, marked, parent);
}

fn group(tag: impl Into<TagKind>, ids: Vec<Identifier>) -> TagGroup {
    TagGroup::with_children(tag, ids.into_iter().map(Node::from).collect())
}
