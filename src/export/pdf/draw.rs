//! Pages into the file: marks on paper, the foot of each page, bookmarks.
//!
//! Must not move anything: `rows` and `pages` have decided.

use super::{
    Laid,
    ink::{Ink, Style},
    pages::{FOOT, LEFT, PAPER, Page, WIDTH},
    rows::{Mark, Piece, Row},
    tags::{self, Marked},
};
use crate::text::{date, printable, ui::handout as say};
use krilla::{
    Document,
    color::luma,
    destination::XyzDestination,
    geom::{PathBuilder, Point, Rect},
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, SpanTag, TagTree},
    text::Font,
};

/// What a box to tick is called by a reader who does not see it.
const BOX: &str = "\u{2610} ";
/// The same of the mark of a point.
const DOT: &str = "\u{2022} ";

/// Draws all checklists, and says where everything is.
pub(super) fn all(document: &mut Document, laid: &[Laid<'_>], ink: &Ink) {
    let Some(font) = ink.font() else { return };
    let total: usize = laid.iter().map(|one| one.pages.len()).sum();
    let mut outline = Outline::new();
    let mut tree = TagTree::new();
    let mut number = 0;
    for one in laid {
        let mut marked = Marked::default();
        let mut nodes: Vec<(u8, OutlineNode)> = Vec::new();
        for page in &one.pages {
            for (depth, text, y) in &page.bookmarks {
                let there = XyzDestination::new(number, Point::from_xy(0.0, (y - 12.0).max(0.0)));
                let open = *depth == 0;
                nodes.push((
                    *depth,
                    OutlineNode::new(text.clone(), there).with_open(open),
                ));
            }
            number += 1;
            let foot = (number, total);
            paint(
                document,
                page,
                one,
                foot,
                &mut Brush { ink, font: &font },
                &mut marked,
            );
        }
        for node in fold(nodes) {
            outline.push_child(node);
        }
        tree.push(tags::section(one, &mut marked));
    }
    document.set_outline(outline);
    document.set_tag_tree(tree);
}

/// Bookmarks as a tree.
fn fold(nodes: Vec<(u8, OutlineNode)>) -> Vec<OutlineNode> {
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    let mut roots = Vec::new();
    let mut close = |open: &mut Vec<(u8, OutlineNode)>| {
        if let Some((_, node)) = open.pop() {
            match open.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => roots.push(node),
            }
        }
    };
    for (depth, node) in nodes {
        while open.last().is_some_and(|(before, _)| *before >= depth) {
            close(&mut open);
        }
        open.push((depth, node));
    }
    while !open.is_empty() {
        close(&mut open);
    }
    roots
}

struct Brush<'a> {
    ink: &'a Ink,
    font: &'a Font,
}

fn paint(
    document: &mut Document,
    page: &Page,
    one: &Laid<'_>,
    (number, total): (usize, usize),
    brush: &mut Brush<'_>,
    marked: &mut Marked,
) {
    let Some(settings) = PageSettings::from_wh(PAPER.0, PAPER.1) else {
        return;
    };
    let mut sheet = document.start_page_with(settings);
    let mut surface = sheet.surface();
    for (top, row) in &page.rows {
        ornament(&mut surface, *top, row);
        let base = top + row.height * 0.76;
        for piece in &row.pieces {
            let tag = match piece.mark {
                _ if row.again => artifact(ArtifactType::Header),
                Mark::Tick(_) => ContentTag::Span(SpanTag::empty().with_actual_text(Some(BOX))),
                Mark::Dot(_) => ContentTag::Span(SpanTag::empty().with_actual_text(Some(DOT))),
                _ => ContentTag::Other,
            };
            let id = surface.start_tagged(tag);
            brush.mark(&mut surface, piece, base);
            surface.end_tagged();
            if !row.again {
                marked.add(piece.cell.unwrap_or(row.entry), piece.label, id);
            }
        }
    }
    surface.start_tagged(artifact(ArtifactType::Footer));
    foot(&mut surface, one, number, total, brush);
    surface.end_tagged();
    surface.finish();
    sheet.finish();
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}

/// The rule above a heading, the bar beside a warning.
fn ornament(surface: &mut Surface<'_>, top: f32, row: &Row) {
    if row.bar.is_none() && !row.rule {
        return;
    }
    surface.start_tagged(artifact(ArtifactType::Layout));
    if let Some(x) = row.bar {
        fill(surface, (x, top, 2.2, row.height), 0);
    }
    if row.rule {
        fill(surface, (LEFT, top - 3.0, WIDTH, 0.6), 120);
    }
    surface.end_tagged();
}

/// Title, day and case on the left, the page on the right, and where to punch.
fn foot(surface: &mut Surface<'_>, one: &Laid<'_>, number: usize, total: usize, brush: &Brush<'_>) {
    let (handout, lang) = (one.handout, one.handout.lang);
    let style = Style::new(8.0).gray(60);
    let about = [
        Some(handout.title.clone()),
        Some(date(handout.today, lang)),
        handout.case_line(),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let about = printable(&about.join("  ·  "));
    let page = (say::PAGE.get(lang))
        .replace("{page}", &number.to_string())
        .replace("{pages}", &total.to_string());
    let right = LEFT + WIDTH - brush.ink.width(&page, style.size);
    brush.text(
        surface,
        (LEFT, FOOT),
        &about,
        style,
        Some(right - LEFT - 20.0),
    );
    brush.text(surface, (right, FOOT), &page, style, None);
    fill(surface, (LEFT, FOOT - 13.0, WIDTH, 0.4), 150);
    fill(surface, (0.0, PAPER.1 / 2.0, 11.0, 0.4), 150);
}

impl Brush<'_> {
    fn mark(&self, surface: &mut Surface<'_>, piece: &Piece, base: f32) {
        match &piece.mark {
            Mark::Text(text, style, fit) => {
                self.text(surface, (piece.x, base), text, *style, *fit);
            }
            Mark::Tick(wide) => {
                outline(surface, (piece.x, base - wide * 0.88, *wide, *wide), 0.9);
            }
            Mark::Dot(wide) => {
                surface.set_fill(Some(paint_of(0)));
                surface.set_stroke(None);
                disc(surface, (piece.x + wide / 2.0, base - wide), wide / 2.0);
            }
            Mark::Gauge(whole, full) => {
                fill(surface, (piece.x, base - 6.5, *full, 7.0), 110);
                outline(surface, (piece.x, base - 6.5, *whole, 7.0), 0.5);
            }
        }
    }

    fn text(
        &self,
        surface: &mut Surface<'_>,
        (x, y): (f32, f32),
        text: &str,
        style: Style,
        fit: Option<f32>,
    ) {
        let glyphs = self.ink.shape(text, style.size, fit);
        surface.set_fill(Some(paint_of(style.gray)));
        let heavy = style.bold.then(|| Stroke {
            paint: luma::Color::new(style.gray).into(),
            width: style.size * 0.032,
            ..Stroke::default()
        });
        surface.set_stroke(heavy);
        let font = self.font.clone();
        surface.draw_glyphs(Point::from_xy(x, y), &glyphs, font, text, style.size, false);
    }
}

fn paint_of(gray: u8) -> Fill {
    Fill {
        paint: luma::Color::new(gray).into(),
        opacity: NormalizedF32::ONE,
        ..Fill::default()
    }
}

/// A full rectangle: left, top, width, height.
fn fill(surface: &mut Surface<'_>, place: (f32, f32, f32, f32), gray: u8) {
    surface.set_fill(Some(paint_of(gray)));
    surface.set_stroke(None);
    rectangle(surface, place);
}

/// The edge of a rectangle.
fn outline(surface: &mut Surface<'_>, place: (f32, f32, f32, f32), width: f32) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        width,
        ..Stroke::default()
    }));
    rectangle(surface, place);
}

/// A full circle: middle and radius. The number is that of Bézier curves for a quarter.
fn disc(surface: &mut Surface<'_>, (x, y): (f32, f32), r: f32) {
    let k = r * 0.552_285;
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
    path.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
    path.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
    path.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
    path.close();
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn rectangle(surface: &mut Surface<'_>, (x, y, wide, tall): (f32, f32, f32, f32)) {
    let Some(rect) = Rect::from_xywh(x, y, wide, tall) else {
        return;
    };
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}
