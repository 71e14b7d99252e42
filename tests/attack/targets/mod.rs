//! What is attacked: functions that take any bytes, and panic only where something is wrong.
//!
//! Must not know who gives the bytes: `tests/attack.rs` and the folder `fuzz` run the same.

mod answers;
mod cases;
mod flows;
mod lines;
mod person;
mod screen;
mod taken;

pub use flows::{EVIL, SMALL, evil_files, made_of, of_files};
pub use person::answered;

use crate::chance::Chance;
use std::sync::LazyLock;
use xubao::{
    flow::File,
    pack::Rulebook,
    text::{is_sly, parse_day},
};

/// Something to attack.
#[derive(Clone, Copy)]
pub struct Target {
    /// Its name, also that of its folder of seeds.
    pub name: &'static str,
    /// Takes any bytes.
    pub run: fn(&[u8]),
    /// Bytes that mean something to it.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// All of them.
pub const ALL: [Target; 10] = [
    Target {
        name: "flow",
        run: flows::flow,
        seeds: flows::small_seeds,
    },
    Target {
        name: "shipped",
        run: flows::shipped,
        seeds: flows::shipped_seeds,
    },
    Target {
        name: "answers",
        run: answers::answers,
        seeds: answers::seeds,
    },
    Target {
        name: "case",
        run: cases::case,
        seeds: cases::case_seeds,
    },
    Target {
        name: "database",
        run: cases::database,
        seeds: cases::database_seeds,
    },
    Target {
        name: "screen",
        run: screen::screen,
        seeds: screen::seeds,
    },
    Target {
        name: "desk",
        run: screen::desk,
        seeds: screen::seeds,
    },
    Target {
        name: "lines",
        run: lines::lines,
        seeds: lines::seeds,
    },
    Target {
        name: "codes",
        run: taken::codes,
        seeds: taken::seeds,
    },
    Target {
        name: "calendar",
        run: taken::calendar,
        seeds: taken::seeds,
    },
];

/// The flow that is shipped.
pub static RULES: LazyLock<Rulebook> = LazyLock::new(Rulebook::embedded);

/// The small flow of the tests, without mistakes.
pub static SMALL_RULES: LazyLock<Rulebook> = LazyLock::new(|| {
    let files = SMALL.map(|(name, text)| File {
        name: name.to_owned(),
        text,
    });
    Rulebook::load(&files).expect("the small flow has no mistakes")
});

/// The same with evil in each text.
pub static EVIL_RULES: LazyLock<Rulebook> = LazyLock::new(|| {
    let (rules, findings) = Rulebook::read(&evil_files());
    let other = |one: &xubao::flow::Finding| one.is_error() && one.code != "missing-glyph";
    let other: Vec<_> = findings.into_iter().filter(other).collect();
    assert!(other.is_empty(), "else it is read: {other:?}");
    rules
});

/// One of the flows.
pub fn rules(number: u8) -> &'static Rulebook {
    match number % 3 {
        0 => &SMALL_RULES,
        1 => &RULES,
        _ => &EVIL_RULES,
    }
}

/// The day of use.
pub fn today() -> chrono::NaiveDate {
    parse_day("2026-11-23").expect("a day")
}

/// Chance that the bytes decide, so that they do the same each time.
pub fn chance(bytes: &[u8]) -> Chance {
    let mix = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    Chance(bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix) | 1)
}

/// Is there nothing in a text that a terminal would obey, or that a reader would not see? Lines may
/// end.
pub fn harmless(text: &str, what: &str) {
    for (number, line) in text.split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        assert!(!line.contains(is_sly), "{what}:{}: {line:?}", number + 1);
    }
}
