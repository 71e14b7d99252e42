//! The syntax of a RON text with the place of every piece, so that one piece can be changed and the
//! rest stays as it is. Only for texts that the program has read without a finding: it panics on others.

use std::ops::Range;

/// A piece of the text.
#[derive(Debug)]
pub struct Node<'t> {
    /// The word before the bracket, or the word itself, or the text in quotes; may be empty.
    pub name: &'t str,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// What is in its brackets: each with its key, where it has one.
    pub inside: Vec<(&'t str, Node<'t>)>,
    /// Where its key begins, or it itself where it has none.
    pub entry: usize,
}

impl<'t> Node<'t> {
    /// The tree of a whole text.
    pub fn read(text: &'t str) -> Self {
        let mut reader = Reader { text, at: 0 };
        reader.blank();
        reader.node()
    }

    /// The piece with a key.
    pub fn field(&self, key: &str) -> Option<&Node<'t>> {
        let found = self.inside.iter().find(|one| one.0 == key);
        found.map(|one| &one.1)
    }

    /// The pieces in its brackets.
    pub fn parts(&self) -> impl Iterator<Item = &Node<'t>> {
        self.inside.iter().map(|one| &one.1)
    }

    /// What has to go so that the piece is gone from its list, with key and comma.
    pub fn whole(&self, text: &str) -> Range<usize> {
        let rest = &text[self.span.end..];
        let comma = rest.len() - rest.trim_start().len();
        let end = if rest[comma..].starts_with(',') {
            self.span.end + comma + 1
        } else {
            self.span.end
        };
        self.entry..end
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Passes over blanks and remarks.
    fn blank(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start().len();
            if !self.rest().starts_with("//") {
                return;
            }
            self.at += self.rest().find('\n').unwrap_or(self.rest().len());
        }
    }

    fn passes(&mut self, sign: char) -> bool {
        let there = self.rest().starts_with(sign);
        self.at += if there { sign.len_utf8() } else { 0 };
        there
    }

    fn word(&mut self) -> &'t str {
        if self.passes('"') {
            let end = self.rest().find('"').expect("the end of a text");
            let text = &self.rest()[..end];
            assert!(!text.contains('\\'), "no escapes stand in flows");
            self.at += end + 1;
            return text;
        }
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_alphanumeric() && !"_-+.".contains(c));
        let word = &rest[..end.unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    /// A piece without its key.
    fn node(&mut self) -> Node<'t> {
        let from = self.at;
        let name = self.word();
        let mut inside = Vec::new();
        if let Some(close) = [('(', ')'), ('[', ']'), ('{', '}')]
            .into_iter()
            .find_map(|(open, close)| self.passes(open).then_some(close))
        {
            self.blank();
            while !self.passes(close) {
                inside.push(self.entry());
                self.blank();
                self.passes(',');
                self.blank();
            }
        }
        assert!(self.at > from, "nothing can be read: {:.40}", self.rest());
        Node {
            name,
            span: from..self.at,
            inside,
            entry: from,
        }
    }

    /// A piece, perhaps with a key before it.
    fn entry(&mut self) -> (&'t str, Node<'t>) {
        let from = self.at;
        let first = self.node();
        let after = self.at;
        self.blank();
        if !self.passes(':') {
            self.at = after;
            return ("", first);
        }
        self.blank();
        let value = self.node();
        let entry = from;
        (first.name, Node { entry, ..value })
    }
}

#[test]
fn pieces_are_found_where_they_stand() {
    let text = "// head\n(a: All([Is(\"q\", \"x\"), Never]), // a remark, with (brackets\n  m: {\"k\": (n: -1)},)";
    let tree = Node::read(text);
    let all = tree.field("a").expect("a");
    assert_eq!(all.name, "All");
    let list = all.parts().next().expect("a list");
    let [first, second] = &list.inside[..] else {
        panic!("{list:?}")
    };
    assert_eq!(&text[first.1.span.clone()], "Is(\"q\", \"x\")");
    assert_eq!(&text[first.1.whole(text)], "Is(\"q\", \"x\"),");
    assert_eq!(&text[second.1.whole(text)], "Never");
    let entry = tree.field("m").and_then(|m| m.field("k")).expect("k");
    assert_eq!(&text[entry.whole(text)], "\"k\": (n: -1)");
    assert_eq!(entry.field("n").expect("n").name, "-1");
}
