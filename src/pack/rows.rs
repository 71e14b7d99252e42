//! The rows of ladders and stretches: no hole, no overlap, each ending after it begins.
//!
//! Must not look at days of validity: `convert` does.

use super::amount::Reader;
use super::region::{WrittenPiece, WrittenRung, WrittenWait};
use super::rule::{Piece, Rung, WaitRow};
use crate::flow::Id;
use rust_decimal::Decimal;

impl Reader<'_, '_> {
    /// The rows of a ladder.
    pub(super) fn rungs(&mut self, rows: &[WrittenRung]) -> Option<Vec<Rung>> {
        let mut read: Vec<Rung> = Vec::new();
        for (i, row) in rows.iter().enumerate() {
            let from = self.number(row.from)?;
            let to = self.bound(row.to)?;
            let next = read.last().map_or(Some(Decimal::ZERO), |before| before.to);
            self.follows(row.from, Some(next), from);
            self.rises(row.from, from, to, i + 1 == rows.len());
            read.push(Rung {
                from,
                to,
                is: self.counted(row.is)?,
            });
        }
        Some(read)
    }

    /// Stretches.
    pub(super) fn pieces(&mut self, pieces: &[WrittenPiece]) -> Option<Vec<Piece>> {
        let mut read: Vec<Piece> = Vec::new();
        for (i, piece) in pieces.iter().enumerate() {
            let (from, to) = (self.number(piece.from)?, self.bound(piece.to)?);
            let every = self.number(piece.every)?;
            if every <= Decimal::ZERO {
                self.wrong(
                    "bounds",
                    piece.every,
                    "的 every 要大于 0",
                    "needs `every` above 0",
                );
                return None;
            }
            // a stretch that gives nothing may be left out, so a hole is no mistake
            if let Some(Some(before)) = read.last().map(|before| before.to)
                && before > from
            {
                self.follows(piece.from, Some(Some(before)), from);
            }
            self.rises(piece.from, from, to, i + 1 == pieces.len());
            read.push(Piece {
                from,
                to,
                every,
                gives: self.counted(piece.gives)?,
                rest: self.bound(piece.rest)?,
            });
        }
        Some(read)
    }

    /// The rows of a waiting ladder.
    pub(super) fn waits(&mut self, rows: &[WrittenWait]) -> Option<Vec<WaitRow>> {
        let mut read: Vec<WaitRow> = Vec::new();
        for (i, row) in rows.iter().enumerate() {
            let (from, to) = (self.number(row.from)?, self.bound(row.to)?);
            // rows of one origin stand together and follow on each other, month by month
            let before = read.last().filter(|before| before.origin == row.origin);
            if row.needs.is_none() && before.is_none_or(|before| before.needs.is_none()) {
                let next = before.map_or(Some(Decimal::ZERO), |before| {
                    before.to.map(|to| to + Decimal::ONE)
                });
                self.follows(row.from, Some(next), from);
            }
            // a row with a fact may reach as far as it likes: those behind it are for the others
            let last =
                row.needs.is_some() || rows.get(i + 1).is_none_or(|next| next.origin != row.origin);
            self.rises(row.from, from, to.map(|to| to + Decimal::ONE), last);
            read.push(WaitRow {
                origin: row.origin,
                from,
                to,
                wait: self.bound(row.wait)?,
                back_pay: row.back_pay,
                reimbursed: row.reimbursed,
                start: self.number(row.start)?,
                needs: row.needs,
            });
        }
        Some(read)
    }

    /// Does a row begin where the one before ends?
    fn follows(&mut self, at: Id, before: Option<Option<Decimal>>, from: Decimal) {
        match before {
            None | Some(None) => {} // an open row before another is told by itself
            Some(Some(end)) if end == from => {}
            Some(Some(end)) if end < from => self.wrong(
                "ladder-hole",
                at,
                "的阶梯在这一行之前有空档",
                "has a hole before this row",
            ),
            Some(_) => self.wrong(
                "overlapping-rows",
                at,
                "的阶梯在这一行重叠",
                "has rows that overlap here",
            ),
        }
    }

    /// Does a row end after it begins, and only the last stay open?
    fn rises(&mut self, at: Id, from: Decimal, to: Option<Decimal>, last: bool) {
        match to {
            Some(to) if to <= from => self.wrong(
                "bounds",
                at,
                "有一行先止后起",
                "has a row that ends before it begins",
            ),
            None if !last => self.wrong(
                "overlapping-rows",
                at,
                "的阶梯只有最后一行可以不写 to",
                "may leave `to` out in its last row only",
            ),
            _ => {}
        }
    }
}
