//! The checklist as one HTML file: to read on a screen or a phone, to tick, to print on A4.
//!
//! Must not need a script or the net, and must not let a text become markup: `maud` escapes all that
//! is put in, and the page forbids itself everything but its own style.

mod phones;
mod words;

use super::{
    Branch, Handout, nest,
    outline::{Block, Shape, bars::cells},
    sources::Reference,
};
use crate::text::{Lang, date, printable, ui::handout as say, width};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use words::{said, spoken};

/// Cells of the pictures: they fit a phone in a type that can be read.
pub(super) const COLUMNS: usize = 48;

const STYLE: &str = include_str!("html/page.css");
/// A page may load nothing and run nothing; its own style is all it has.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// A checklist as a page; further languages follow as sections of their own.
#[must_use]
pub fn html(handouts: &[Handout]) -> String {
    let Some((first, others)) = handouts.split_first() else {
        return String::new();
    };
    let page = html! {
        (DOCTYPE)
        html lang=(first.lang.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (printable(&first.title)) }
                style { (PreEscaped(STYLE)) (PreEscaped(margins(first))) }
            }
            body {
                header { h1 { (title(first)) } (made(first)) }
                (contents(first, others))
                main {
                    (parts(first, 2))
                    @for other in others {
                        @let id = format!("{}-all", other.lang.code());
                        section.other lang=(other.lang.tag()) aria-labelledby=(id) {
                            h2 id=(id) { (title(other)) }
                            (made(other))
                            (contents(other, &[]))
                            (parts(other, 3))
                            p.colophon { (said(other.colophon, other.lang)) }
                        }
                    }
                }
                footer { p { (said(first.colophon, first.lang)) } }
            }
        }
    };
    page.into_string()
}

/// What stands in the margins of each printed page: the day, the code, the number.
fn margins(handout: &Handout) -> String {
    let day = date(handout.today, handout.lang);
    let case = handout.case_line();
    let all = case.map_or(day.clone(), |case| format!("{day} \u{b7} {case}"));
    format!(
        "@page {{ size: A4; margin: 16mm 15mm 18mm; \
         @bottom-left {{ content: {}; font: 8pt sans-serif; }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); font: 8pt sans-serif; }} }}\n",
        quoted(&all)
    )
}

/// A string of CSS: all but letters, digits and spaces as numbers (CSS Syntax 3, section 4.3.7), so
/// that nothing ends the string or the style.
fn quoted(text: &str) -> String {
    let each = text.chars().map(|c| match c {
        ' ' => c.to_string(),
        c if c.is_alphanumeric() => c.to_string(),
        c => format!("\\{:06x}", u32::from(c)),
    });
    format!("\"{}\"", each.collect::<String>())
}

/// The title, the place on a line of its own.
fn title(handout: &Handout) -> Markup {
    let (title, place) = handout
        .title
        .split_once("  ")
        .unwrap_or((&handout.title, ""));
    html! {
        (said(title, handout.lang))
        @if !place.is_empty() { " " span.place { (said(place, handout.lang)) } }
    }
}

/// The lines below the title.
fn made(handout: &Handout) -> Markup {
    html! {
        p { (said(&handout.made, handout.lang)) }
        @if let Some(case) = handout.case_line() { p { (said(&case, handout.lang)) } }
        p.screen { (say::TICKS.get(handout.lang)) }
    }
}

/// The parts in order: an end of an id, the title, the class.
fn listed(handout: &Handout) -> Vec<(String, &'static str)> {
    let id = |name: &str| format!("{}-{name}", handout.lang.code());
    let views = handout.parts.iter().map(|(view, _)| {
        let name = format!("{view:?}").to_lowercase();
        (id(&name), view.title().get(handout.lang))
    });
    let mut all = vec![(id("summary"), say::SUMMARY.get(handout.lang))];
    all.extend(views);
    all.push((id("sources"), say::SOURCES.get(handout.lang)));
    all
}

fn contents(handout: &Handout, others: &[Handout]) -> Markup {
    html! {
        nav aria-label=(say::CONTENTS.get(handout.lang)) {
            ul role="list" {
                @for (id, title) in listed(handout) { li { a href={ "#" (id) } { (title) } } }
                @for other in others {
                    li lang=(other.lang.tag()) {
                        a href={ "#" (other.lang.code()) "-all" } { (printable(&other.title)) }
                    }
                }
            }
        }
    }
}

/// All parts, their titles as headings of a level.
fn parts(handout: &Handout, level: usize) -> Markup {
    let bodies = std::iter::once(&handout.summary).chain(handout.parts.iter().map(|(_, all)| all));
    let bodies = bodies.map(|blocks| {
        Writer {
            level,
            lang: handout.lang,
        }
        .nodes(&nest(blocks))
    });
    let bodies = bodies.chain(std::iter::once(sources(&handout.sources, handout.lang)));
    html! {
        @for ((id, title), body) in listed(handout).into_iter().zip(bodies) {
            @let class = id.split_once('-').map(|(_, name)| name);
            section class=[class] aria-labelledby=(id) {
                (heading(level, Some(&id), html! { (title) }))
                (body)
            }
        }
    }
}

fn sources(all: &[Reference], lang: Lang) -> Markup {
    html! {
        ul {
            @for one in all {
                li {
                    (said(&one.title, lang))
                    @if !one.number.is_empty() { " " span.number { (said(one.number, lang)) } }
                    @match one.link() {
                        Some(link) => { " " a href=(link) rel="noreferrer" { (one.address) } },
                        None if !one.address.is_empty() => { " " span { (said(one.address, lang)) } },
                        None => {},
                    }
                    @if !one.read.is_empty() { " " span.read { (one.read) } }
                }
            }
        }
    }
}

/// A heading; below the sixth level there is none.
fn heading(level: usize, id: Option<&str>, text: Markup) -> Markup {
    html! {
        @match level {
            2 => h2 id=[id] { (text) },
            3 => h3 id=[id] { (text) },
            4 => h4 id=[id] { (text) },
            5 => h5 id=[id] { (text) },
            _ => h6 id=[id] { (text) },
        }
    }
}

/// A label and its text; a label that ends in a wide sign needs no space.
fn joined(block: &Block, lang: Lang) -> Markup {
    let label = printable(block.marker.trim().trim_start_matches("- "));
    let bare = matches!(label.as_str(), "" | "-" | "[ ]") || number(&label).is_some();
    html! {
        @if !bare {
            span.label { (said(&label, lang)) }
            @if !label.ends_with('：') && !block.text.is_empty() { " " }
        }
        (said(&block.text, lang))
    }
}

/// The number of a step.
fn number(marker: &str) -> Option<u32> {
    marker.trim().strip_suffix('.')?.parse().ok()
}

/// Which list a node is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Tasks,
    Steps,
    Points,
    None,
}

fn list(node: &Branch<'_>) -> List {
    let block = node.block;
    match block.shape {
        Shape::Task(_) => List::Tasks,
        Shape::Item if number(&block.marker).is_some() => List::Steps,
        Shape::Item => List::Points,
        Shape::Warning if block.marker.trim() == "-" || !node.inside.is_empty() => List::Points,
        _ => List::None,
    }
}

/// Writes the nodes of a part.
struct Writer {
    /// The level of the part's own heading.
    level: usize,
    lang: Lang,
}

impl Writer {
    fn nodes(&self, nodes: &[Branch<'_>]) -> Markup {
        let runs = nodes.chunk_by(|a, b| list(a) == list(b));
        html! {
            @for run in runs {
                @match list(&run[0]) {
                    List::Tasks => ul.tasks role="list" { @for node in run { (self.task(node)) } },
                    List::Steps => ol { @for node in run { (self.point(node)) } },
                    List::Points => ul { @for node in run { (self.point(node)) } },
                    List::None => { @for node in run { (self.other(node)) } },
                }
            }
        }
    }

    fn task(&self, node: &Branch<'_>) -> Markup {
        html! {
            li.task {
                label { input type="checkbox"; span { (spoken(&printable(&node.block.text), self.lang)) } }
                @if !node.inside.is_empty() { div.inside { (self.nodes(&node.inside)) } }
            }
        }
    }

    fn point(&self, node: &Branch<'_>) -> Markup {
        html! {
            @let class = match node.block.shape {
                Shape::Warning => Some("warning"),
                _ => node.block.marker.trim().parse::<u32>().ok().map(|_| "visit"),
            };
            li class=[class] {
                (joined(node.block, self.lang))
                @if !node.inside.is_empty() { div.inside { (self.nodes(&node.inside)) } }
            }
        }
    }

    fn other(&self, node: &Branch<'_>) -> Markup {
        let Branch { block, inside } = node;
        let text = match block.shape {
            Shape::Blank => return html! {},
            Shape::Title | Shape::Heading => {
                heading(self.level + 1, None, joined(block, self.lang))
            }
            Shape::Picture => self.picture(&block.text),
            Shape::Table => table(&block.text, self.lang),
            Shape::Warning => html! { p.warning { (joined(block, self.lang)) } },
            Shape::Hint => html! { p.hint { (joined(block, self.lang)) } },
            Shape::Task(_) | Shape::Item | Shape::Text => {
                html! { p { (joined(block, self.lang)) } }
            }
        };
        html! { (text) (self.nodes(inside)) }
    }

    /// Cells that stand under each other in every type: a wide sign gets the room of two.
    fn picture(&self, text: &str) -> Markup {
        let lines: Vec<String> = text.lines().map(printable).collect();
        html! {
            pre role="img" aria-label=(say::PICTURE.get(self.lang)) {
                @for (i, line) in lines.iter().enumerate() {
                    @if i > 0 { "\n" }
                    @for run in runs(line) {
                        @if run.1 { i { (run.0) } } @else { (run.0) }
                    }
                }
            }
        }
    }
}

/// A line in stretches of narrow signs, and single wide ones.
#[expect(
    clippy::string_slice,
    reason = "places that `find` or `char_indices` gave lie between characters"
)]
fn runs(line: &str) -> Vec<(&str, bool)> {
    let (mut all, mut start) = (Vec::new(), 0);
    for (at, c) in line.char_indices() {
        let end = at + c.len_utf8();
        if width(&line[at..end]) == 2 {
            all.push((&line[start..at], false));
            all.push((&line[at..end], true));
            start = end;
        }
    }
    all.push((&line[start..], false));
    all.retain(|(text, _)| !text.is_empty());
    all
}

/// A table; columns of numbers stand at the right.
fn table(text: &str, lang: Lang) -> Markup {
    let rows = cells(text);
    let Some((head, rows)) = rows.split_first() else {
        return html! {};
    };
    let digits = |i: usize| (1..=3).contains(&i).then_some("digits");
    html! {
        div.wide tabindex="0" role="region" aria-label=(say::TABLE.get(lang)) { table {
            thead { tr { @for (i, cell) in head.iter().enumerate() {
                th class=[digits(i)] scope="col" { (said(cell, lang)) }
            } } }
            tbody { @for row in rows { tr { @for (i, cell) in row.iter().enumerate() {
                @if i == 0 { th scope="row" { (said(cell, lang)) } }
                @else { td class=[digits(i)] { (said(cell, lang)) } }
            } } } }
        } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_of_css_stays_one() {
        assert_eq!(quoted("23 K7-3"), "\"23 K7\\00002d3\"");
        let hostile = quoted("\"; } </style><script> \\\n*/");
        let inside = &hostile[1..hostile.len() - 1];
        assert!(
            !inside.contains(['"', '<', '>', '}', ';', '/', '\n']),
            "{hostile}"
        );
    }

    #[test]
    fn wide_signs_stand_alone() {
        let all = runs("a \u{5931}b\u{4e1a}");
        assert_eq!(
            all,
            [
                ("a ", false),
                ("\u{5931}", true),
                ("b", false),
                ("\u{4e1a}", true)
            ]
        );
    }
}
