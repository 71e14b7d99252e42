//! The book as one HTML page that needs nothing else: to read on a screen, and to print on A4 with
//! each person on pages of their own.
//!
//! Must not decide what is in it, and must not let a text become markup: `maud` escapes all that is
//! put in.

use super::super::{
    Handout,
    html::POLICY,
    outline::{Block, Shape},
};
use super::{Level, Piece, person_name, pieces};
use crate::{
    pack::Rulebook,
    plan::Book,
    text::{Lang, printable, ui::book as say, ui::handout as words},
};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// How it looks. No fonts or pictures are fetched.
const STYLE: &str = "
@page { size: A4; margin: 18mm 16mm; }
body { font: 10.5pt/1.5 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
  max-width: 46em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff; }
h1 { font-size: 1.6em; line-height: 1.25; } h2 { font-size: 1.3em; border-bottom: 2px solid #111; margin-top: 2em; }
h3 { font-size: 1.2em; border-bottom: 1px solid #888; margin-top: 1.5em; } h4 { font-size: 1.05em; margin: 1.2em 0 .3em; }
h5 { font-size: 1em; margin: 1em 0 .2em; background: #eee; padding: .1em .4em; } h6 { font-size: 1em; margin: .6em 0 .1em; }
h2, h3, h4, h5, h6 { break-after: avoid; } p { margin: .15em 0; } ul { margin: .3em 0; padding-left: 1.4em; }
table { border-collapse: collapse; margin: .5em 0; } td, th { border: 1px solid #bbb; padding: .1em .6em; text-align: left; vertical-align: top; }
td.n, th.n { text-align: right; } tr { break-inside: avoid; } pre { font: 9pt/1.3 monospace; overflow-x: auto; }
nav { columns: 3; } .m { font-weight: 600; } .hint { color: #444; font-size: .92em; } .warning { font-weight: 600; }
.sign { margin-top: 2em; padding-top: .8em; border-top: 1px solid #111; break-inside: avoid; }
@media print { body { max-width: none; margin: 0; padding: 0; } .person { break-before: page; } a { color: inherit; text-decoration: none; } }
";

/// The book as a page, in one language after the other.
#[must_use]
pub fn book_html(rules: &Rulebook, book: &Book, langs: &[Lang]) -> String {
    let first = langs.first().copied().unwrap_or_default();
    let title = super::put(
        say::TITLE.get(first),
        &[("flow", rules.flow.header.title.get(first))],
    );
    let page = html! {
        (DOCTYPE)
        html lang=(first.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (printable(&title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main { @for lang in langs {
                    div lang=(lang.tag()) { (Writer { book, lang: *lang }.all(&pieces(rules, book, *lang))) }
                } }
            }
        }
    };
    page.into_string() + "\n"
}

struct Writer<'b> {
    book: &'b Book,
    lang: Lang,
}

impl Writer<'_> {
    /// What is said of all, then a section for each person.
    fn all(&self, pieces: &[Piece]) -> Markup {
        let begins = |piece: &Piece| matches!(piece, Piece::Heading(Level::Person, _));
        let first = pieces.iter().position(begins).unwrap_or(pieces.len());
        let (of_all, of_people) = pieces.split_at(first);
        let people = of_people.chunk_by(|_, next| !begins(next));
        html! {
            @for piece in of_all { (self.piece(piece)) }
            @for (person, pieces) in people.enumerate() {
                section.person id=(self.anchor(person)) {
                    @for piece in pieces { (self.piece(piece)) }
                }
            }
        }
    }

    fn piece(&self, piece: &Piece) -> Markup {
        html! {
            @match piece {
                Piece::Title(title) => h1 { (printable(title)) },
                Piece::Heading(Level::Part, title) => {
                    h2 { (printable(title)) }
                    @if title == say::PEOPLE.get(self.lang) { (self.contents()) }
                },
                Piece::Heading(Level::Person, title) => h3 { (printable(title)) },
                Piece::Heading(Level::Inside, title) => h4 { (printable(title)) },
                Piece::Text(text) => p { (printable(text)) },
                Piece::List(items) => ul { @for item in items { li { (printable(item)) } } },
                Piece::Counts(head, rows) => table {
                    tr { @for (at, cell) in head.iter().enumerate() {
                        th scope="col" class=[(at > 0).then_some("n")] { (printable(cell)) }
                    } }
                    @for (name, counts) in rows { tr {
                        th scope="row" { (printable(name)) }
                        @for count in counts { td.n { (count) } }
                    } }
                },
                Piece::Answers(rows) => table {
                    @for (question, answer) in rows {
                        tr { th scope="row" { (printable(question)) } td { (printable(answer)) } }
                    }
                },
                Piece::Plan(plan) => (checklist(plan)),
                Piece::Signature(line) => p.sign { (printable(line)) },
            }
        }
    }

    fn anchor(&self, person: usize) -> String {
        format!("{}-{}", self.lang.code(), person + 1)
    }

    /// Links to all people.
    fn contents(&self) -> Markup {
        html! {
            nav { @for person in 0..self.book.people.len() {
                p { a href={ "#" (self.anchor(person)) } { (printable(&person_name(person, self.lang))) } }
            } }
        }
    }
}

/// A whole checklist, its parts small beside the headings of the book.
fn checklist(plan: &Handout) -> Markup {
    let parts = plan
        .parts
        .iter()
        .map(|(view, blocks)| (view.title(), blocks));
    html! {
        p { (printable(&plan.made)) }
        @for (title, blocks) in std::iter::once((words::SUMMARY, &plan.summary)).chain(parts) {
            h5 { (title.get(plan.lang)) }
            @for one in blocks { (block(one)) }
        }
        p { (printable(plan.colophon)) }
    }
}

fn block(block: &Block) -> Markup {
    let class = match block.shape {
        Shape::Hint => Some("hint"),
        Shape::Warning => Some("warning"),
        _ => None,
    };
    let indent = block.indent / 2;
    let style = (indent > 0).then(|| format!("margin-left:{indent}em"));
    // line ends are kept, all else is shown as it is
    let lines = || {
        block
            .text
            .lines()
            .map(printable)
            .collect::<Vec<_>>()
            .join("\n")
    };
    html! {
        @match block.shape {
            Shape::Blank => {},
            Shape::Title | Shape::Heading => h6 { (printable(&block.text)) },
            Shape::Picture | Shape::Table => pre { (lines()) },
            _ => p class=[class] style=[style] {
                @if !block.marker.is_empty() { span.m { (printable(&block.marker)) } }
                (printable(&block.text))
            },
        }
    }
}
