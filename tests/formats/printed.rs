//! Printed pages read back as somebody hears them who does not see them: along the structure of the
//! file, by a library that did not write it.
//!
//! Must not look at where anything stands on a page.

use super::read::{ITEM, Reading, TASK, tight};
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, content::Content};
use std::collections::BTreeMap;

/// What is drawn on a page under a number: its text, or what is said in its place.
type Drawn = BTreeMap<(ObjectId, i64), String>;

/// The pages.
pub fn pdf(bytes: &[u8]) -> Reading {
    let document = Document::load_mem(bytes).expect("a PDF");
    let mut reader = Reader {
        drawn: drawn(&document),
        document: &document,
        reading: Reading {
            name: "PDF",
            ..Reading::default()
        },
    };
    let catalog = document.catalog().expect("a catalog");
    let root = reader.at(catalog.get(b"StructTreeRoot").expect("tags"));
    let root = root.as_dict().expect("a root");
    reader.inside(root, None, Depth::default());
    assert!(reader.drawn.is_empty(), "no part: {:?}", reader.drawn);
    reader.reading
}

/// How deep something stands: in parts, and in lists.
#[derive(Clone, Copy, Default)]
struct Depth {
    parts: usize,
    lists: usize,
}

struct Reader<'d> {
    document: &'d Document,
    drawn: Drawn,
    reading: Reading,
}

impl<'d> Reader<'d> {
    fn at(&self, object: &'d Object) -> &'d Object {
        self.document.dereference(object).expect("an object").1
    }

    /// What an element holds, in order.
    fn inside(&mut self, element: &'d Dictionary, page: Option<ObjectId>, depth: Depth) {
        let page = element
            .get(b"Pg")
            .and_then(Object::as_reference)
            .ok()
            .or(page);
        let Ok(kids) = element.get(b"K").map(|kids| self.at(kids)) else {
            return;
        };
        let kids = match kids {
            Object::Array(kids) => kids.iter().collect(),
            one => vec![one],
        };
        for kid in kids {
            match self.at(kid) {
                Object::Integer(number) => self.words(page, *number),
                Object::Dictionary(kid) => match kid.get(b"MCID").and_then(Object::as_i64) {
                    Ok(number) => {
                        let page = kid.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                        self.words(page, number);
                    }
                    Err(_) => self.element(kid, page, depth),
                },
                other => panic!("{other:?} in the structure"),
            }
        }
    }

    fn element(&mut self, element: &'d Dictionary, page: Option<ObjectId>, mut depth: Depth) {
        let role = element.get(b"S").and_then(Object::as_name).expect("a role");
        match role {
            b"Sect" => depth.parts += 1,
            b"L" => depth.lists += 1,
            b"H2" => self.reading.parts.push(Default::default()),
            _ => {}
        }
        let before = self.last(role, depth).len();
        self.inside(element, page, depth);
        let last = self.last(role, depth);
        match role {
            b"Figure" => last.truncate(before), // said in words besides
            b"Lbl" => {
                let label = last.split_off(before);
                match label.chars().next() {
                    Some('\u{2022}') if depth.lists > 1 => {}
                    Some('\u{2022}') => last.push(ITEM),
                    _ => last.push_str(&label),
                }
            }
            _ => {}
        }
        if role == b"H2" {
            let part = self.reading.parts.last_mut().expect("a part");
            part.0 = std::mem::take(&mut part.1);
        }
        if role == b"P" && depth.parts == 1 && !self.reading.parts.is_empty() {
            let last = self.last(role, depth).split_off(before);
            self.reading.colophon += &last;
        }
    }

    /// Where words go.
    fn last(&mut self, _role: &[u8], _depth: Depth) -> &mut String {
        match self.reading.parts.last_mut() {
            Some((_, words)) => words,
            None => &mut self.reading.head,
        }
    }

    fn words(&mut self, page: Option<ObjectId>, number: i64) {
        let there = (page.expect("a page"), number);
        let words = self.drawn.remove(&there).expect("something drawn, once");
        self.last(b"", Depth::default()).push_str(&tight(&words));
    }
}

/// All that is drawn with a number; what has none is ornament, and the head and foot of pages.
fn drawn(document: &Document) -> Drawn {
    let mut drawn = Drawn::new();
    for page in document.page_iter() {
        let content = Content::decode(&document.get_page_content(page)).expect("a page");
        let fonts = document.get_page_fonts(page).expect("fonts");
        let fonts: BTreeMap<Vec<u8>, Encoding<'_>> = (fonts.into_iter())
            .map(|(name, font)| {
                let encoding = font.get_font_encoding(document);
                (name, encoding.expect("an encoding"))
            })
            .collect();
        let (mut font, mut open) = (None, Vec::new());
        for operation in &content.operations {
            match operation.operator.as_str() {
                "Tf" => {
                    let name = operation.operands[0].as_name().expect("a font");
                    font = fonts.get(name);
                }
                "BMC" => open.push(None),
                "BDC" => {
                    let about = operation.operands[1].as_dict().expect("properties");
                    let number = about.get(b"MCID").and_then(Object::as_i64).ok();
                    open.push(number.map(|number| (page, number)));
                    if let Some(number) = number {
                        let instead = about.get(b"ActualText").ok();
                        let instead = instead.map(lopdf::decode_text_string);
                        let text = instead.transpose().expect("a text").unwrap_or_default();
                        let text = text.replace('\u{2610}', &TASK.to_string());
                        assert!(
                            drawn.insert((page, number), text).is_none(),
                            "{number} twice"
                        );
                    }
                }
                "EMC" => drop(open.pop().expect("something open")),
                "Tj" | "TJ" => {
                    let text = shown(&operation.operands, font.expect("a font"));
                    let here = open.last().expect("all text is marked");
                    if let Some(words) = here.and_then(|number| drawn.get_mut(&number)) {
                        words.push_str(&text);
                    }
                }
                _ => {}
            }
        }
    }
    drawn
}

fn shown(operands: &[Object], font: &Encoding<'_>) -> String {
    let mut text = String::new();
    for one in operands {
        match one {
            Object::String(bytes, _) => {
                text += &Document::decode_text(font, bytes).expect("a text");
            }
            Object::Array(all) => text += &shown(all, font),
            _ => {}
        }
    }
    text
}
