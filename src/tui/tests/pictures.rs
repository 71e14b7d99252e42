//! Screens as pictures for the README: SVG with text that can be selected, light and dark. A picture
//! that no longer shows the screen fails; `UPDATE=1` draws it anew.
//!
//! Must not draw what the program does not show.

use super::{RULES, drawn, model, press};
use crate::{
    answers::Answers,
    interview::accept,
    text::{Lang, width},
    tui::{Model, theme::Role},
};
use ratatui::buffer::Buffer;
use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

/// Units of a cell.
const CELL: (usize, usize) = (9, 20);
/// Units around the screen.
const EDGE: usize = 14;

/// The look of a screen, for both schemes: only what the terminal's own colours give.
const STYLE: &str = "\
:root{color-scheme:light dark}\
rect.back{fill:#fdfdfb}rect.mark{fill:#1d1d1f}\
text{font:15px ui-monospace,'Noto Sans Mono CJK SC','Sarasa Mono SC',monospace;fill:#1d1d1f;white-space:pre}\
.title,.key,.error,.warning{font-weight:700}.hint{fill:#6a6a6f}.error{fill:#b3261e}\
.warning{fill:#8a2a8a}.good{fill:#1f7a35}.key{fill:#1f4fbf}.field{text-decoration:underline}\
text.chosen{fill:#fdfdfb}\
@media(prefers-color-scheme:dark){\
rect.back{fill:#17181a}rect.mark{fill:#e8e8e6}text{fill:#e8e8e6}text.chosen{fill:#17181a}\
.hint{fill:#9a9aa0}.error{fill:#ff8a80}.warning{fill:#e39be3}.good{fill:#7fd694}.key{fill:#8fb4ff}}";

fn role(style: ratatui::style::Style) -> Role {
    let looks = |role: &Role| {
        let one = role.style(true);
        (one.fg.unwrap_or_default(), one.add_modifier)
            == (style.fg.unwrap_or_default(), style.add_modifier)
    };
    Role::ALL.into_iter().find(looks).unwrap_or(Role::Plain)
}

/// Text that is a name to XML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn svg(buffer: &Buffer, title: &str) -> String {
    let (columns, rows) = (
        usize::from(buffer.area.width),
        usize::from(buffer.area.height),
    );
    let (wide, high) = (columns * CELL.0 + 2 * EDGE, rows * CELL.1 + 2 * EDGE);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" role=\"img\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n\
         <rect class=\"back\" width=\"{wide}\" height=\"{high}\" rx=\"8\"/>\n",
        escaped(title)
    );
    for y in 0..buffer.area.height {
        let mut runs: Vec<(usize, Role, String)> = Vec::new();
        let mut x = 0;
        while x < buffer.area.width {
            let cell = &buffer[(x, y)];
            let role = role(cell.style());
            match runs.last_mut() {
                Some((_, last, text)) if *last == role => text.push_str(cell.symbol()),
                _ => runs.push((usize::from(x), role, cell.symbol().to_owned())),
            }
            x += u16::try_from(width(cell.symbol()).max(1)).expect("a cell");
        }
        for (x, role, text) in runs {
            let cells = width(&text);
            let (left, top) = (EDGE + x * CELL.0, EDGE + usize::from(y) * CELL.1);
            if role == Role::Chosen {
                let (long, tall) = (cells * CELL.0, CELL.1);
                let _ = writeln!(
                    svg,
                    "<rect class=\"mark\" x=\"{left}\" y=\"{top}\" width=\"{long}\" height=\"{tall}\"/>"
                );
            }
            let shown = text.trim();
            if shown.is_empty() {
                continue;
            }
            // a viewer may swallow blanks at the start
            let left = left + (text.len() - text.trim_start().len()) * CELL.0;
            let class = format!("{role:?}").to_lowercase();
            let long = width(shown) * CELL.0;
            let base = top + 15;
            let shown = escaped(shown);
            let _ = writeln!(
                svg,
                "<text class=\"{class}\" x=\"{left}\" y=\"{base}\" textLength=\"{long}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">{shown}</text>"
            );
        }
    }
    svg + "</svg>\n"
}

/// Somebody laid off in Beijing after six years, asked as far as a question.
fn somebody(lang: Lang, name: &str) -> Model<'static> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/personas")
        .join(name);
    let text = fs::read_to_string(file).expect("a person");
    let mut model = model(lang, 80, 24);
    let mut answers = Answers::default();
    for entry in crate::answers::read_ron(&text).expect("answers") {
        let question = RULES
            .flow
            .questions
            .get(&entry.question)
            .expect("a question");
        let answer = accept::given(&RULES, question, &entry.given, model.desk.today);
        answers.set(&entry.question, answer.expect("an answer"));
    }
    model.desk.colour = true;
    Model::new(model.desk, answers, BTreeSet::new())
}

#[test]
fn pictures_in_the_readme_show_the_program_of_today() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/screens");
    let mut stale = Vec::new();
    for lang in [Lang::Zh, Lang::En] {
        let mut question = model(lang, 80, 24);
        question.desk.colour = true;
        press(&mut question, "Enter beijing Enter 2026-10-31 Enter Down");
        let mut list = somebody(lang, "beijing_laid_off_after_six_years.ron");
        press(&mut list, "Enter");
        for (name, model) in [("question", &mut question), ("checklist", &mut list)] {
            let picture = drawn(model);
            let name = format!("{name}-{}.svg", lang.code());
            let svg = svg(picture.backend().buffer(), &name);
            let file = folder.join(&name);
            if std::env::var_os("UPDATE").is_some() {
                fs::create_dir_all(&folder).expect("a folder");
                fs::write(&file, &svg).expect("written");
            }
            if fs::read_to_string(&file).unwrap_or_default() != svg {
                stale.push(name);
            }
        }
    }
    assert!(
        stale.is_empty(),
        "stale, draw them with UPDATE=1: {stale:?}"
    );
}
