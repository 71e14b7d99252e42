//! What the files of regions name, and where whoever looks for a name finds all of them.
//!
//! Must not know what the names are used for.

use crate::flow::{Id, Report, Table};
use crate::text::Text;

/// A kind of thing that a region file names.
pub(super) struct Names {
    /// The word for it.
    pub word: Text,
    /// What lists all of them.
    list: Text,
}

impl Names {
    /// An error when the table has no such `id`: what it may have been, and where all are listed.
    pub fn has<T>(&self, id: Id, table: &Table<T>, report: &mut Report<'_>) -> bool {
        report.hinting(self.list, |report| report.in_table(self.word, id, table))
    }

    /// An error: `id` is none of `names`.
    pub fn has_not<'n>(
        &self,
        id: Id,
        names: impl IntoIterator<Item = &'n str>,
        report: &mut Report<'_>,
    ) {
        report.hinting(self.list, |report| {
            report.known(self.word, id, false, names)
        });
    }
}

const IN_WORDS: Text = Text::new(
    "全部名称写在 xubao explain 的方括号里",
    "xubao explain has all names, in square brackets",
);

/// Figures, which the country declares.
pub(super) const FIGURE: Names = Names {
    word: Text::new("数值", "figure"),
    list: Text::new(
        "xubao packs show CN 列出全部数值",
        "xubao packs show CN lists all figures",
    ),
};
/// Regions and their parts.
pub(super) const REGION: Names = Names {
    word: Text::new("地区", "region"),
    list: Text::new("xubao packs 列出全部地区", "xubao packs lists all regions"),
};
/// Sources: a file may bring its own.
pub(super) const SOURCE: Names = Names {
    word: Text::new("依据", "source"),
    list: Text::new(
        "新的依据要写进本文件的 sources，它的文件写进 instruments",
        "a new source has to stand in `sources` of this file, its document in `instruments`",
    ),
};
/// Questions of the flow.
pub(super) const QUESTION: Names = Names {
    word: Text::new("问题", "question"),
    list: Text::new(
        "xubao questions 列出全部问题",
        "xubao questions lists all questions",
    ),
};
/// Windows of the flow.
pub(super) const WINDOW: Names = Names {
    word: Text::new("窗口", "window"),
    list: IN_WORDS,
};
/// Facts of the flow.
pub(super) const FACT: Names = Names {
    word: Text::new("事实", "fact"),
    list: IN_WORDS,
};
/// Quantities of the flow.
pub(super) const QUANTITY: Names = Names {
    word: Text::new("推算值", "quantity"),
    list: IN_WORDS,
};
