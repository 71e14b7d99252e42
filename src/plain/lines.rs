//! The two streams, line by line.
//!
//! Must not let through what a terminal would obey.

use crate::text::printable;
use std::io::{self, BufRead, Read as _, Write};

/// A longer line is no answer; the rest of it is dropped.
const LONGEST: u64 = 4096;

/// Lines in, lines out.
pub(super) struct Lines<'io> {
    input: &'io mut dyn BufRead,
    output: &'io mut dyn Write,
}

impl<'io> Lines<'io> {
    pub(super) fn new(input: &'io mut dyn BufRead, output: &'io mut dyn Write) -> Self {
        Self { input, output }
    }

    /// Appends a line.
    pub(super) fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.output, "{}", printable(line))
    }

    /// Appends a text as it is.
    pub(super) fn raw(&mut self, text: &str) -> io::Result<()> {
        self.output.write_all(text.as_bytes())?;
        self.output.flush()
    }

    /// The next line without its end; `None` at the end of the input.
    pub(super) fn read(&mut self) -> io::Result<Option<String>> {
        self.output.flush()?;
        let mut line = Vec::new();
        if (&mut *self.input)
            .take(LONGEST)
            .read_until(b'\n', &mut line)?
            == 0
        {
            return Ok(None);
        }
        let mut whole = line.ends_with(b"\n");
        while !whole {
            let piece = self.input.fill_buf()?;
            let (used, done) = match piece.iter().position(|byte| *byte == b'\n') {
                Some(place) => (place + 1, true),
                None => (piece.len(), piece.is_empty()),
            };
            self.input.consume(used);
            whole = done;
        }
        Ok(Some(
            String::from_utf8_lossy(&line)
                .trim_end_matches(['\n', '\r'])
                .to_owned(),
        ))
    }
}
