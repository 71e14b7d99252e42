//! Taking the checklist away: what is asked of whoever may write files, and what comes of it.
//!
//! Must not write: the loop hands it on.

use super::{
    model::{Model, Screen},
    screens::{codes, take},
};
use crate::export::Format;

/// What is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// The form.
    pub format: Format,
    /// Both languages, or only the one of the screen?
    pub both: bool,
    /// May a file that is there be replaced?
    pub replace: bool,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is written: the sentence that says where.
    Written(String),
    /// Nothing is written, as there is a file of this name already.
    There(String),
    /// Nothing is written: why, in words.
    Failed(String),
}

impl Model<'_> {
    /// From the checklist to the forms.
    pub(super) fn take_away(&mut self) {
        self.below = vec![self.screen.clone()];
        self.show(match self.kiosk {
            // nothing but codes leaves a public machine
            true => Screen::Codes(codes::State { at: 0, both: false }),
            false => Screen::Take(take::State::default()),
        });
    }

    /// From the forms to the codes.
    pub(super) fn codes(&mut self) {
        if let Screen::Take(state) = &self.screen {
            let both = state.both;
            self.below.push(self.screen.clone());
            self.show(Screen::Codes(codes::State { at: 0, both }));
        }
    }

    /// Back to where one came from: nothing is taken away, or all that is wanted.
    pub(super) fn keep_here(&mut self) {
        if let Some(screen) = self.below.pop() {
            self.show(screen);
        }
    }

    /// Tells the screen what came of it.
    pub(super) fn taken(&mut self, taken: Taken) {
        if let Screen::Take(state) = &mut self.screen {
            state.taken(taken);
            self.scroll = 0;
        }
    }
}
