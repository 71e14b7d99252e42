//! The book as one HTML page that needs nothing else: to read on a screen, and to print on A4 with
//! each person on pages of their own.
//!
//! Must not decide what is in it. Every text goes through `for_xml`.

use super::super::{
    Handout,
    markup::for_xml,
    outline::{Block, Shape},
};
use super::{Level, Piece, person_name, pieces};
use crate::{
    pack::Rulebook,
    plan::Book,
    text::{Lang, ui::book as say, ui::handout as words},
};
use std::fmt::Write as _;

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
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
        first.tag(),
        for_xml(&title),
    );
    for lang in langs {
        let _ = writeln!(page, "<main lang=\"{}\">", lang.tag());
        let mut writer = Writer {
            book,
            lang: *lang,
            page,
            person: 0,
        };
        for piece in pieces(rules, book, *lang) {
            writer.piece(&piece);
        }
        page = writer.page;
        page.push_str("</main>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

struct Writer<'b> {
    book: &'b Book,
    lang: Lang,
    page: String,
    /// How many people have begun.
    person: usize,
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        self.page.push_str(line);
        self.page.push('\n');
    }

    fn within(&mut self, name: &str, text: &str) {
        let text = for_xml(text);
        self.line(&format!("<{name}>{text}</{name}>"));
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Title(title) => self.within("h1", title),
            Piece::Heading(Level::Part, title) => {
                self.within("h2", title);
                if title == say::PEOPLE.get(self.lang) {
                    self.contents();
                }
            }
            Piece::Heading(Level::Person, title) => {
                let anchor = self.anchor(self.person);
                self.person += 1;
                self.line(&format!("<section class=\"person\" id=\"{anchor}\">"));
                self.within("h3", title);
            }
            Piece::Heading(Level::Inside, title) => self.within("h4", title),
            Piece::Text(text) => self.within("p", text),
            Piece::List(items) => {
                self.line("<ul>");
                items.iter().for_each(|item| self.within("li", item));
                self.line("</ul>");
            }
            Piece::Counts(head, rows) => {
                self.line("<table>");
                let cells = head.iter().enumerate().map(|(at, cell)| {
                    let class = if at > 0 { " class=\"n\"" } else { "" };
                    format!("<th{class}>{}</th>", for_xml(cell))
                });
                let cells = cells.collect::<String>();
                self.line(&format!("<tr>{cells}</tr>"));
                for (name, counts) in rows {
                    let counts = counts.iter().map(|n| format!("<td class=\"n\">{n}</td>"));
                    let counts = counts.collect::<String>();
                    self.line(&format!("<tr><td>{}</td>{counts}</tr>", for_xml(name)));
                }
                self.line("</table>");
            }
            Piece::Answers(rows) => {
                self.line("<table>");
                for (question, answer) in rows {
                    let (question, answer) = (for_xml(question), for_xml(answer));
                    self.line(&format!("<tr><th>{question}</th><td>{answer}</td></tr>"));
                }
                self.line("</table>");
            }
            Piece::Plan(plan) => self.plan(plan),
            Piece::Signature(line) => {
                let line = for_xml(line);
                self.line(&format!("<p class=\"sign\">{line}</p>"));
                self.line("</section>");
            }
        }
    }

    fn anchor(&self, person: usize) -> String {
        format!("{}-{}", self.lang.code(), person + 1)
    }

    /// Links to all people.
    fn contents(&mut self) {
        self.line("<nav>");
        for person in 0..self.book.people.len() {
            let (anchor, name) = (
                self.anchor(person),
                for_xml(&person_name(person, self.lang)),
            );
            self.line(&format!("<p><a href=\"#{anchor}\">{name}</a></p>"));
        }
        self.line("</nav>");
    }

    fn plan(&mut self, plan: &Handout) {
        self.within("p", &plan.made);
        let parts = plan
            .parts
            .iter()
            .map(|(view, blocks)| (view.title(), blocks));
        for (title, blocks) in std::iter::once((words::SUMMARY, &plan.summary)).chain(parts) {
            self.within("h5", title.get(plan.lang));
            self.blocks(blocks);
        }
        self.within("p", plan.colophon);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            let class = match block.shape {
                Shape::Blank => continue,
                Shape::Title | Shape::Heading => {
                    self.within("h6", &block.text);
                    continue;
                }
                Shape::Picture | Shape::Table => {
                    // line ends are kept, all else is shown as it is
                    let lines: Vec<String> = block.text.lines().map(for_xml).collect();
                    self.line(&format!("<pre>{}</pre>", lines.join("\n")));
                    continue;
                }
                Shape::Hint => " class=\"hint\"",
                Shape::Warning => " class=\"warning\"",
                Shape::Task(_) | Shape::Item | Shape::Text => "",
            };
            let indent = block.indent / 2;
            let style = if indent > 0 {
                format!(" style=\"margin-left:{indent}em\"")
            } else {
                String::new()
            };
            let marker = if block.marker.is_empty() {
                String::new()
            } else {
                format!("<span class=\"m\">{}</span>", for_xml(&block.marker))
            };
            let text = for_xml(&block.text);
            self.line(&format!("<p{class}{style}>{marker}{text}</p>"));
        }
    }
}
