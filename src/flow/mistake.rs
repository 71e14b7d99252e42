//! What `ron` says about a mistake, in the words of a writer of rules.
//!
//! Must not look for mistakes: `recover` does.

use super::finding::{Words, did_you_mean};
use ron::error::Error;

/// What is wrong where a sign of Chinese typing stands for one of the file's own.
pub(super) fn wide_sign(found: char) -> Option<(&'static str, Words, Option<Words>)> {
    let wanted = crate::text::narrow_sign(found)?;
    let words = Words::new(
        format!("这里的“{found}”是中文标点，请换成英文的“{wanted}”。"),
        format!("\"{found}\" is Chinese punctuation; replace it by \"{wanted}\"."),
    );
    Some(("wide-sign", words, None))
}

/// What is wrong, in one word and in a sentence, and what to try. `found` is the piece of the file
/// that the mistake is at; `field` is the field that holds it.
pub(super) fn explain(
    error: &Error,
    found: &str,
    field: Option<&str>,
) -> (&'static str, Words, Option<Words>) {
    let found = crate::text::shorten(found, 40);
    match error {
        Error::NoSuchStructField {
            expected,
            found,
            outer,
        } => {
            let (zh, en) = of(outer.as_deref());
            let words = Words::new(
                format!("{zh}没有名为“{found}”的字段。"),
                format!("There is no field \"{found}\"{en}."),
            );
            ("unknown-field", words, choose(found, expected))
        }
        Error::NoSuchEnumVariant {
            expected,
            found,
            outer,
        } => {
            let (zh, en) = of(outer.as_deref());
            let words = Words::new(
                format!("{zh}没有“{found}”。"),
                format!("There is no \"{found}\"{en}."),
            );
            ("unknown-variant", words, choose(found, expected))
        }
        Error::MissingStructField { field, outer } => {
            let (zh, en) = of(outer.as_deref());
            let words = Words::new(
                format!("{zh}缺少字段“{field}”。"),
                format!("The field \"{field}\" is missing{en}."),
            );
            ("missing-field", words, None)
        }
        Error::DuplicateStructField { field, .. } => {
            let words = Words::new(
                format!("字段“{field}”写了两次。"),
                format!("The field \"{field}\" stands here twice."),
            );
            ("duplicate-field", words, None)
        }
        Error::ExpectedDifferentLength { expected, found } => length(expected, *found),
        Error::ExpectedComma => {
            let words = Words::new(
                format!("“{found}”前面缺少逗号。"),
                format!("A comma is missing before \"{found}\"."),
            );
            ("missing-comma", words, None)
        }
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
            let words = Words::new(
                format!("“{found}”多余：这里应以“)”结束。"),
                format!("\"{found}\" is too much: \")\" belongs here."),
            );
            ("too-many-values", words, None)
        }
        Error::ExceededRecursionLimit => {
            let words = Words::new("括号套得太深。", "The brackets are nested too deeply.");
            ("too-deep", words, None)
        }
        Error::TrailingCharacters => {
            let words = Words::new(
                "文件在这之前已经结束。",
                "The file has already ended before this.",
            );
            ("after-the-end", words, None)
        }
        Error::InvalidEscape(_) | Error::UnclosedBlockComment | Error::Eof => other(error),
        _ => kind(error, &found, field).unwrap_or_else(|| other(error)),
    }
}

/// A value of another kind than is wanted here.
fn kind(
    error: &Error,
    found: &str,
    field: Option<&str>,
) -> Option<(&'static str, Words, Option<Words>)> {
    let mut hint = None;
    let (zh, en) = match error {
        Error::ExpectedString => ("引号里的文字".into(), "a text in quotes".into()),
        Error::ExpectedBoolean => ("true 或 false".into(), "true or false".into()),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => {
            ("整数".into(), "a whole number".into())
        }
        Error::IntegerOutOfBounds => ("范围内的整数".into(), "a whole number in range".into()),
        Error::ExpectedFloat | Error::UnderscoreAtBeginning => ("数字".into(), "a number".into()),
        Error::ExpectedMap => (
            "表 { \"id\": (…) }".into(),
            "a table { \"id\": (…) }".into(),
        ),
        Error::ExpectedArray => ("列表 […]".into(), "a list […]".into()),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) => ("名称".into(), "a name".into()),
        Error::ExpectedMapColon => ("冒号".into(), "a colon".into()),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => {
            if found.starts_with('"') {
                hint = Some(Words::new(
                    "文字要写成两种语言：(\"中文\", \"English\")",
                    "a text is written in both languages: (\"中文\", \"English\")",
                ));
            }
            ("圆括号 (…)".into(), "round brackets (…)".into())
        }
        Error::ExpectedDifferentStructName { expected, .. } => (
            format!("“{expected}”或只写圆括号"),
            format!("\"{expected}\" or plain brackets"),
        ),
        Error::InvalidValueForType { expected, .. } => (expected.clone(), expected.clone()),
        _ => return None,
    };
    let (zh_where, en_where) = match field {
        Some(field) => (format!("“{field}”"), format!(" in \"{field}\"")),
        None => (String::new(), String::new()),
    };
    let words = Words::new(
        format!("{zh_where}这里应是{zh}，而不是“{found}”。"),
        format!("Here{en_where} belongs {en}, not \"{found}\"."),
    );
    Some(("wrong-kind", words, hint))
}

/// A pair with a part missing, or another number of values than is wanted.
fn length(expected: &str, found: usize) -> (&'static str, Words, Option<Words>) {
    if expected.contains("both languages") {
        let words = match found {
            0 => Words::new(
                "缺少中文和英文。",
                "The Chinese and the English text are missing.",
            ),
            _ => Words::new(
                "缺少英文：文字要写成 (\"中文\", \"English\")。",
                "The English text is missing: write (\"中文\", \"English\").",
            ),
        };
        return ("missing-translation", words, None);
    }
    let words = Words::new(
        format!("值的个数不对（{found} 个）：应是 {expected}。"),
        format!("The number of values is not right ({found}): {expected} belongs here."),
    );
    ("wrong-number-of-values", words, None)
}

fn other(error: &Error) -> (&'static str, Words, Option<Words>) {
    (
        "syntax",
        Words::new(
            format!("无法读取：{error}。"),
            format!("Cannot be read: {error}."),
        ),
        None,
    )
}

/// " in `Task`", where a name is known.
fn of(outer: Option<&str>) -> (String, String) {
    match outer {
        Some(outer) => (format!("{outer} 里"), format!(" in {outer}")),
        None => ("这里".to_owned(), " here".to_owned()),
    }
}

/// The nearest name, or all of them.
fn choose(found: &str, expected: &[&str]) -> Option<Words> {
    did_you_mean(found, expected.iter().copied()).or_else(|| {
        let names = expected.join(", ");
        (!names.is_empty())
            .then(|| Words::new(format!("可用：{names}"), format!("it can be: {names}")))
    })
}
