//! Tests: parts are the whole, capacities are those of the standard, words beside are not obeyed.
//!
//! Must not read codes back: `tests/codes.rs` does.

use super::*;

#[test]
fn parts_are_the_whole_and_no_longer_than_there_is_room() {
    let texts = [
        String::new(),
        "a".repeat(2000),
        "续保".repeat(700),
        "1 银行：居民身份证；社会保障卡\n".repeat(40),
        "One, two; three four.\n".repeat(60),
    ];
    for text in &texts {
        for version in SMALLEST..=LARGEST {
            let parts = split(text, capacity(version));
            assert_eq!(parts.concat(), *text);
            for (i, part) in parts.iter().enumerate() {
                let whole = numbered(i + 1, parts.len()) + part;
                assert!(whole.len() <= capacity(version), "{version}: {whole}");
                let Modules { side, dark } = modules(version, &whole);
                assert_eq!((side, dark.len()), (super::side(version), side * side));
            }
        }
    }
}

#[test]
fn parts_end_with_lines_where_they_can() {
    let parts = cut("one line\nanother one\nthe third\n", 24);
    assert_eq!(parts, ["one line\nanother one\n", "the third\n"]);
    assert_eq!(
        cut("居民身份证；社会保障卡", 20),
        ["居民身份证；", "社会保障卡"]
    );
    assert_eq!(cut("续保续保", 7), ["续保", "续保"]);
}

#[test]
fn capacities_are_those_of_the_standard() {
    // ISO/IEC 18004, table 7: bytes with the lowest correction
    for (version, bytes) in [(3, 53), (5, 106), (9, 230), (10, 271), (13, 425), (20, 858)] {
        assert_eq!(capacity(version), bytes);
    }
}

#[test]
fn without_room_the_least_is_told() {
    let small = codes("text", 40, 12).expect_err("no room");
    assert_eq!((small.columns, small.rows), (37, 19));
    assert_eq!(codes("text", 37, 19).expect("room").len(), 1);
    assert!(codes("text", 36, 19).is_err() && codes("text", 37, 18).is_err());
}

#[test]
fn words_beside_a_code_are_not_obeyed() {
    let code = &codes("text", 80, 24).expect("room")[0];
    let drawn = drawn(code, &["a\u{1b}[2J\rb".to_owned()]);
    assert!(drawn.contains("a?[2J?b") && !drawn.contains('\r'));
    assert!(drawn.lines().all(|line| line.contains("\u{1b}[0m")));
}
