//! Numbers that are as good as any, the same each time: for flows and people that are made up.
//!
//! Must not know what is made of them.

/// A series of numbers, by where it begins.
pub struct Chance(pub u64);

impl Chance {
    /// A number below `count`.
    pub fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % count.max(1) as u64).expect("a small number")
    }

    /// One of these.
    #[allow(dead_code, reason = "only whoever makes up flows picks words")]
    pub fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}
