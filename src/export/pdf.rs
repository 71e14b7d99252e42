//! The checklist as PDF on A4: selectable text, bookmarks, tags for screen readers, boxes to tick.
//!
//! Must not decide what is in it (the blocks do) or use a clock: the same plan gives the same bytes.

mod draw;
mod ink;
mod pages;
mod rows;
mod set;
mod tags;
mod twig;

use super::{Handout, View};
use crate::text::{date, printable, ui::handout as say};
use chrono::Datelike;
use ink::Ink;
use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, ConfigurationBuilder},
    metadata::{DateTime, Metadata},
};
use pages::Page;
use rows::{Sheet, Unit};
use std::fmt;
use twig::Twig;

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPdf {
    /// The font has no form for this character.
    NoGlyph(char),
    /// The writer of the file says no; in its words.
    Refused(String),
}

impl fmt::Display for NoPdf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoGlyph(c) => write!(f, "U+{:04X}", u32::from(*c)),
            Self::Refused(words) => f.write_str(words),
        }
    }
}

/// One checklist, laid out.
struct Laid<'h> {
    handout: &'h Handout,
    /// The structure, for readers who do not see the page.
    twigs: Vec<Twig>,
    /// The pages, numbered from 0 in this checklist.
    pages: Vec<Page>,
}

/// Checklists as one file, each beginning on a page of its own.
///
/// # Errors
/// When a character of a text is not in the font: an empty box would be read as something else.
pub fn pdf(handouts: &[Handout]) -> Result<Vec<u8>, NoPdf> {
    let ink = Ink::open();
    for handout in handouts {
        for text in texts(handout) {
            ink.has_all(&printable(text))?;
        }
    }
    let laid: Vec<Laid<'_>> = handouts.iter().map(|one| lay(one, &ink)).collect();
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| NoPdf::Refused(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    if let Some(first) = handouts.first() {
        document.set_metadata(metadata(first));
    }
    draw::all(&mut document, &laid, &ink);
    document
        .finish()
        .map_err(|error| NoPdf::Refused(format!("{error:?}")))
}

/// All that is printed of a checklist.
fn texts(handout: &Handout) -> impl Iterator<Item = &str> {
    let parts = handout.parts.iter().map(|(_, blocks)| blocks);
    let blocks = std::iter::once(&handout.summary).chain(parts).flatten();
    let of_blocks = blocks.flat_map(|block| [&block.marker, &block.text]);
    let frame = [handout.title.as_str(), &handout.made, handout.colophon];
    let lines = of_blocks.flat_map(|text| text.lines());
    lines.chain(frame)
}

/// The largest and the smallest the first page is set, of the sizes of the rest.
const SCALES: (f32, f32) = (1.15, 0.7);

/// How large the parts after it are set: the first that leaves no page nearly empty at the end.
const OTHERS: [f32; 5] = [1.0, 0.98, 0.96, 0.94, 0.92];
/// Reasons are for who asks for them: they are set smaller.
const REASONS: f32 = 0.88;

/// The checklist on pages: the summary alone on the first, as large as the page allows.
fn lay<'h>(handout: &'h Handout, ink: &Ink) -> Laid<'h> {
    let (mut scale, smallest) = SCALES;
    let (first, mut pages) = loop {
        let mut sheet = Sheet::new(ink, handout.lang, scale);
        let pages = pages::set(first_page(handout, &mut sheet));
        if pages.len() <= 1 || scale <= smallest {
            break (sheet, pages);
        }
        scale -= 0.04;
    };
    let rest = |scale: f32| {
        let mut sheet = first.clone();
        let pages = pages::set(other_pages(handout, &mut sheet, scale));
        (sheet.twigs, pages)
    };
    let ends_well = |laid: &(Vec<Twig>, Vec<Page>)| laid.1.last().is_none_or(Page::is_used);
    let fits = OTHERS.into_iter().map(rest).find(ends_well);
    let (twigs, others) = fits.unwrap_or_else(|| rest(1.0));
    pages.extend(others);
    Laid {
        handout,
        twigs,
        pages,
    }
}

fn first_page(handout: &Handout, sheet: &mut Sheet<'_>) -> Vec<Unit> {
    let case = handout.case_line();
    sheet.title(&handout.title, &handout.made, case.as_deref());
    sheet.part(say::SUMMARY.get(handout.lang), &handout.summary);
    sheet.take()
}

fn other_pages(handout: &Handout, sheet: &mut Sheet<'_>, scale: f32) -> Vec<Unit> {
    for (view, blocks) in &handout.parts {
        sheet.scale(match view {
            View::Why => scale * REASONS,
            _ => scale,
        });
        sheet.part(view.title().get(handout.lang), blocks);
    }
    sheet.colophon(handout.colophon);
    sheet.take()
}

fn metadata(handout: &Handout) -> Metadata {
    let day = handout.today;
    let year = u16::try_from(day.year()).unwrap_or_default();
    let (month, of_month) = (day.month() as u8, day.day() as u8);
    let title = format!("{}  {}", handout.title, date(day, handout.lang));
    Metadata::new()
        .title(printable(&title))
        .language(handout.lang.tag().to_owned())
        .creator("xubao".to_owned())
        .creation_date(DateTime::new(year).month(month).day(of_month))
}
