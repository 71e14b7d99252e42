//! The files of a flow, and where in them a piece of text stands.
//!
//! Must not read files: the command line does, and gives the texts.

/// One file as it was read.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name within the flows folder, for instance `leaving-a-job/start.ron`.
    pub name: String,
    /// Its text; lives as long as the program, because everything read from it borrows from it.
    pub text: &'static str,
}

/// A place in a file, with all that is needed to show it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// How many characters on this line are meant, at least 1.
    pub length: usize,
    /// The line as it stands in the file.
    pub excerpt: &'static str,
}

/// All files, and the texts that were really parsed: a file with mistakes is parsed from a copy of
/// the same length in which the mistakes are blanked out.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<File>,
    parsed: Vec<(usize, &'static str)>,
}

impl Sources {
    /// These files.
    #[must_use]
    pub fn new(files: Vec<File>) -> Self {
        let parsed = files
            .iter()
            .enumerate()
            .map(|(i, file)| (i, file.text))
            .collect();
        Self { files, parsed }
    }

    /// The files.
    #[must_use]
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The file called `name`, as a number for [`Sources::at`].
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.files.iter().position(|file| file.name == name)
    }

    /// Where `piece` stands, if it was borrowed from one of the files. Its address decides, not
    /// its letters: a piece that was escaped in the file, or comes from elsewhere, has no place.
    #[must_use]
    pub fn place(&self, piece: &str) -> Option<Place> {
        let (file, offset) = self.locate(piece)?;
        Some(self.at(file, offset, piece.chars().count()))
    }

    /// The order of pieces in the files, for sorting: number of the file and offset in bytes.
    #[must_use]
    pub fn locate(&self, piece: &str) -> Option<(usize, usize)> {
        let address = piece.as_ptr().addr();
        self.parsed.iter().find_map(|(file, text)| {
            let offset = address.checked_sub(text.as_ptr().addr())?;
            (offset < text.len()).then_some((*file, offset))
        })
    }

    /// The number behind `name:` in the file where `piece` stands, as it stands there: numbers are
    /// read as numbers and know no place.
    #[must_use]
    pub fn number_of(&self, name: &str, piece: &str) -> Option<&'static str> {
        let address = piece.as_ptr().addr();
        let inside = |text: &str| {
            let offset = address.checked_sub(text.as_ptr().addr());
            offset.is_some_and(|offset| offset < text.len())
        };
        let text = self.parsed.iter().find(|(_, text)| inside(text))?.1;
        text.match_indices(name).find_map(|(at, _)| {
            let before = text.get(..at)?;
            let line = before.rsplit('\n').next().unwrap_or_default();
            let begins = before.ends_with([' ', '(', ',', '\n', '\t', '\r']);
            if line.contains("//") || !begins {
                return None;
            }
            let after = text.get(at + name.len()..)?.trim_start();
            let number = after.strip_prefix(':')?.trim_start();
            let end = number.find(|c: char| !c.is_ascii_digit());
            let number = number.get(..end.unwrap_or(number.len()))?;
            (!number.is_empty()).then_some(number)
        })
    }

    /// The place `length` characters long at a byte of a file.
    #[must_use]
    pub fn at(&self, file: usize, offset: usize, length: usize) -> Place {
        let File { name, text } = &self.files[file];
        let before = text.get(..offset).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let rest = text.get(start..).unwrap_or_default();
        let excerpt = rest.split('\n').next().unwrap_or_default();
        let column = before.get(start..).unwrap_or_default().chars().count() + 1;
        let room = (excerpt.chars().count() + 1).saturating_sub(column);
        Place {
            file: name.clone(),
            line: before.matches('\n').count() + 1,
            column,
            length: length.min(room).max(1),
            excerpt: excerpt.trim_end_matches('\r'),
        }
    }

    /// One file more, and its number.
    pub(crate) fn add(&mut self, file: File) -> usize {
        let number = self.files.len();
        self.parsed.push((number, file.text));
        self.files.push(file);
        number
    }

    /// Notes that a file was parsed from a copy.
    pub(crate) fn parsed_from(&mut self, file: usize, copy: &'static str) {
        self.parsed.push((file, copy));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_borrowed_piece_knows_its_line_and_column() {
        let text = "(\n  标题: (\"中文\", \"Chinese\"),\n)";
        let sources = Sources::new(vec![
            File {
                name: "a.ron".into(),
                text: "other",
            },
            File {
                name: "b.ron".into(),
                text,
            },
        ]);
        let piece = text.split('"').nth(3).expect("a second string");
        let place = sources.place(piece).expect("a place");
        assert_eq!(
            (place.file.as_str(), place.line, place.column),
            ("b.ron", 2, 15)
        );
        assert_eq!(place.length, 7);
        assert_eq!(place.excerpt, "  标题: (\"中文\", \"Chinese\"),");
        assert_eq!(sources.place(&String::from("Chinese")), None);
    }
}
