//! Inputs of absurd size, depth, dates, amounts and signs, at each door: typed, in plain lines, in a
//! file of answers, among the options. A row is a question, what is written, and what comes of it.
//!
//! Must not test what reasonable people write: `accept` and `plain` do.

use crate::targets::{SMALL_RULES, today};
use std::process::{Command, Output, Stdio};
use xubao::{
    answers::{Answers, Given},
    cli,
    interview::accept::{self, Refused},
    plain::{self, Settings},
    text::{Lang, Text},
};

/// A question, what is written, and the code of the refusal or the answer as it is kept.
type Row = (&'static str, &'static str, &'static str);

const ROWS: &[Row] = &[
    // days
    ("last-day", "9999-12-31", "too-late"),
    ("last-day", "2200-01-01", "too-late"),
    ("last-day", "10000-01-01", "not-a-day"),
    ("last-day", "1948-12-31", "too-early"),
    ("last-day", "1000-01-01", "too-early"),
    ("last-day", "0001-01-01", "not-a-day"),
    ("last-day", "0000-00-00", "not-a-day"),
    ("last-day", "2024-02-29", "\"2024-02-29\""),
    ("last-day", "2023-02-29", "no-such-day"),
    ("last-day", "2100-02-29", "no-such-day"),
    ("last-day", "2026-13-40", "no-such-day"),
    ("last-day", "2026-00-10", "no-such-day"),
    ("last-day", "2026-11-31", "no-such-day"),
    ("last-day", "20261340", "no-such-day"),
    ("last-day", "２０２６－１０－３１", "\"2026-10-31\""),
    ("last-day", "２０２６年１０月３１日", "\"2026-10-31\""),
    ("last-day", "2026-10-31\u{200b}", "\"2026-10-31\""),
    ("last-day", "\u{feff}2026-10-31", "\"2026-10-31\""),
    ("last-day", "\u{202a}2026-10-31\u{202c}", "\"2026-10-31\""),
    ("last-day", "2026\u{ad}-10-31", "\"2026-10-31\""),
    ("last-day", "٢٠٢٦-١٠-٣١", "not-a-day"),
    ("last-day", "-2026-10-31", "\"2026-10-31\""),
    ("last-day", "2026-10-31-2026-10-31", "not-a-day"),
    ("last-day", "99999999999999999999-1-1", "not-a-day"),
    ("last-day", "2026-4294967296-1", "not-a-day"),
    ("last-day", "\u{1b}[2J", "not-a-day"),
    ("last-day", "明天", "not-a-day"),
    // months
    ("born", "1990-05", "\"1990-05\""),
    ("born", "1990-02-29", "no-such-day"),
    ("born", "1990-13", "no-such-month"),
    ("born", "1990-00", "no-such-month"),
    ("born", "199013", "no-such-month"),
    ("born", "1949-09", "too-early"),
    ("born", "9999-12", "too-late"),
    ("born", "0099-12", "not-a-month"),
    ("born", "１９９０年５月", "\"1990-05\""),
    ("born", "199005\u{200d}", "\"1990-05\""),
    ("born", "十月", "not-a-month"),
    // amounts
    ("wage", "0", "\"0\""),
    ("wage", "-0", "\"0\""),
    ("wage", "-0.01", "too-small"),
    ("wage", "1000000.00", "\"1000000\""),
    ("wage", "1000000.01", "too-large"),
    ("wage", "0.001", "too-fine"),
    ("wage", "8000.500", "\"8000.5\""),
    ("wage", "0.0000000000000000000000000001", "too-fine"),
    ("wage", "79228162514264337593543950335", "too-large"),
    ("wage", "79228162514264337593543950336", "too-large"),
    (
        "wage",
        "9999999999999999999999999999999999999999万",
        "too-large",
    ),
    ("wage", "１２，３４５．６７", "\"12345.67\""),
    ("wage", "１２３元", "\"123\""),
    ("wage", "8,000.5元\u{200b}", "\"8000.5\""),
    ("wage", "1e9", "not-money"),
    ("wage", "NaN", "not-money"),
    ("wage", "inf", "not-money"),
    ("wage", "0x10", "not-money"),
    ("wage", "1_000", "not-money"),
    ("wage", ".", "not-money"),
    ("wage", "-", "not-money"),
    ("wage", "1.2.3", "not-money"),
    ("wage", "--5", "not-money"),
    ("wage", "万", "not-money"),
    ("wage", "٣٤", "not-money"),
    ("wage", "八千", "not-money"),
    // numbers
    ("months", "600", "600"),
    ("months", "601", "too-large"),
    ("months", "-1", "too-small"),
    ("months", "９９", "99"),
    ("months", "12 个月", "12"),
    ("months", "9223372036854775807", "too-large"),
    ("months", "9223372036854775808", "too-large"),
    ("months", "-99999999999999999999", "too-small"),
    ("months", "1.5", "not-a-number"),
    ("months", "1e2", "not-a-number"),
    ("months", "½", "not-a-number"),
    ("months", "七十四", "not-a-number"),
    ("months", "7\u{200b}4", "74"),
    // options and places
    ("ended", "0", "\"unsure\""),
    ("ended", "１", "\"dismissed\""),
    ("ended", "3", "not-an-option"),
    ("ended", "18446744073709551616", "not-an-option"),
    ("ended", "\u{202e}1", "\"dismissed\""),
    ("troubles", "1 1 1 2", "[\"paper\",\"wages\"]"),
    ("troubles", "1，2", "[\"paper\",\"wages\"]"),
    ("troubles", "1 9", "not-an-option"),
    ("city", "５１０１００", "\"510100\""),
    ("city", "成\u{200b}都", "\"510100\""),
    ("city", "999999", "no-such-place"),
    ("city", "\u{1b}]0;x\u{7}", "no-such-place"),
];

/// What is typed before a question is asked in lines.
fn before(question: &str) -> String {
    let way = [
        "city", "last-day", "ended", "troubles", "months", "wage", "road", "born",
    ];
    let lines = [
        "510100",
        "2026-11-20",
        "1",
        "3",
        "74",
        "8000",
        "2",
        "1990-05",
    ];
    let asked = way.iter().position(|one| *one == question).expect("asked");
    lines
        .iter()
        .take(asked)
        .map(|line| format!("{line}\n"))
        .collect()
}

/// What is shown when somebody types so, in English.
fn lines(typed: &str) -> String {
    let mut shown = Vec::new();
    let settings = Settings {
        rules: &SMALL_RULES,
        today: today(),
        lang: Lang::En,
        answers: Answers::default(),
        reason: Text::new("", ""),
        notices: Vec::new(),
        come_back: None,
        save: &mut |_, _| Ok(None),
        codes: &mut |_, _| String::new(),
    };
    plain::run(settings, &mut typed.as_bytes(), &mut shown).expect("no broken stream");
    String::from_utf8(shown).expect("text")
}

#[test]
fn each_is_answered_or_told_apart_at_every_door() {
    let mut faults = Vec::new();
    for (id, text, wanted) in ROWS {
        let question = SMALL_RULES.flow.questions.get(id).expect("a question");
        let code = |made: Result<xubao::answers::Answer, Refused>| match made {
            Ok(answer) => answer.to_json().to_string(),
            Err(refused) => refused.code.to_owned(),
        };
        let typed = accept::typed(&SMALL_RULES, question, text, today());
        let refused = typed.as_ref().err().cloned();
        let typed = code(typed);
        if typed != *wanted {
            faults.push(format!("typed: {id} {text:?} is {typed}, not {wanted}"));
        }
        let shown = lines(&format!("{}{text}\n", before(id)));
        if let Some(refused) = refused
            && !shown.contains(&format!("Error: {}", refused.get(Lang::En)))
        {
            faults.push(format!("in lines: {id} {text:?}: {shown}"));
        }
        // in a file, options stand by their ids
        let by_id = ["ended", "troubles", "city"].contains(id);
        let word = Given::Word((*text).to_owned());
        let given = code(accept::given(&SMALL_RULES, question, &word, today()));
        if !by_id && given != *wanted {
            faults.push(format!("in a file: {id} {text:?} is {given}, not {wanted}"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn absurd_sizes_are_refused_soon() {
    let begun = std::time::Instant::now();
    for piece in [
        "9", "-", "甲", "1 ", ".", "万", "\u{200b}", "e\u{301}", "2026-",
    ] {
        let long = piece.repeat(300_000);
        for (id, question) in SMALL_RULES.flow.questions.iter() {
            let typed = accept::typed(&SMALL_RULES, question, &long, today());
            let many = id.0 == "troubles" && piece == "1 ";
            assert_eq!(typed.is_ok(), many, "{id}: {piece:?}");
        }
        lines(&format!("{}{long}\n", before("wage")));
    }
    for (open, close) in [
        ("[", "]"),
        ("{\"a\":", "}"),
        ("(", ")"),
        ("Some(", ")"),
        ("/*", "*/"),
    ] {
        for depth in [100, 200, 20_000] {
            let deep = open.repeat(depth) + &close.repeat(depth);
            for text in [
                deep.clone(),
                format!("{{\"wage\": {deep}}}"),
                format!("{{\"answers\": {deep}}}"),
            ] {
                for extension in ["json", "ron", ""] {
                    let looked = cli::look_through(
                        text.as_bytes(),
                        extension,
                        &SMALL_RULES,
                        today(),
                        Lang::Zh,
                    );
                    assert!(looked.0.is_none() && !looked.1.is_empty(), "{open} {depth}");
                }
            }
        }
    }
    let took = begun.elapsed();
    assert!(took.as_secs() < 60, "{took:?}");
}

#[test]
fn what_is_no_text_is_told_with_its_place_and_a_way_out() {
    let rows: [(&[u8], &str); 6] = [
        (b"\xff\xfe{\0}\0", "answers:1:1: "),
        (b"{\n  \"wage\": \"\xc4\xe3\"}", "answers:2:12: "),
        ("{\"甲\":\n\"乙\u{0}".as_bytes(), "answers:2:"),
        (b"{\"a\": \"\xed\xa0\x80\"}", "answers:1:8: "),
        (b"{\"a\": 1}\n\n\xf0\x9f", "answers:3:1: "),
        (b"\0", "answers:1:"),
    ];
    for (bytes, place) in rows {
        for extension in ["json", "ron", ""] {
            let (answers, told) =
                cli::look_through(bytes, extension, &SMALL_RULES, today(), Lang::En);
            assert!(answers.is_none());
            let told = told.join("\n");
            assert!(told.starts_with(place), "{bytes:?} as {extension}: {told}");
            if std::str::from_utf8(bytes).is_err() {
                assert!(
                    told.contains("not UTF-8") && told.contains("hint: open it"),
                    "{told}"
                );
            }
        }
    }
}

#[test]
fn all_answers_that_are_sure_to_be_wanted_are_told_together() {
    let told = |text: &str| {
        let looked = cli::look_through(text.as_bytes(), "json", &SMALL_RULES, today(), Lang::En);
        looked
            .1
            .into_iter()
            .filter(|line| !line.starts_with(' '))
            .collect::<Vec<_>>()
    };
    let none = told("{}");
    let names = ["city", "last-day", "ended", "road", "born", "online"];
    for (line, name) in none.iter().zip(names) {
        assert!(
            line.contains(&format!("an answer to \"{name}\" is missing")),
            "{none:?}"
        );
    }
    // whether these three are asked depends on how it ended
    assert!(none[6].contains("at most 3 more"), "{none:?}");
    assert_eq!(none.len(), 7, "{none:?}");
    let resigned = told(r#"{"city": "510100", "last-day": "2026-11-20", "ended": "resigned"}"#);
    assert_eq!(resigned.len(), 3, "{resigned:?}");
    let dismissed = told(r#"{"city": "510100", "last-day": "2026-11-20", "ended": "dismissed"}"#);
    assert_eq!(dismissed.len(), 6, "{dismissed:?}");
}

fn run(arguments: &[&str], lang: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xubao"));
    command.env_clear().env("LANG", lang).args(arguments);
    command.stdin(Stdio::null()).output().expect("it runs")
}

#[test]
fn options_are_told_apart_in_the_language_of_whoever_types() {
    let long = "9".repeat(100_000);
    let rows: [(&[&str], &str, &str); 17] = [
        (
            &["--today", "2026-13-40"],
            "没有这一天",
            "there is no such day",
        ),
        (
            &["--today", "2026-02-29"],
            "没有这一天",
            "there is no such day",
        ),
        (&["--today", "9999-12-31"], "2199 年", "from 2000 to 2199"),
        (&["--today", "1949-10-01"], "2000 年", "from 2000 to 2199"),
        (
            &["--today", "soon"],
            "要写成 2026-11-23",
            "wanted is a day such as",
        ),
        (
            &["--today", &long],
            "要写成 2026-11-23",
            "wanted is a day such as",
        ),
        (&["--today"], "后面还缺一个值", "a value is required"),
        (
            &["--tody", "2026-11-23"],
            "没有“--tody”这个选项",
            "unexpected argument '--tody'",
        ),
        (
            &["plann"],
            "没有“plann”这个命令",
            "unrecognized subcommand 'plann'",
        ),
        (&["plan"], "还缺：<ANSWERS|->", "required arguments"),
        (&["plan", "a", "b"], "多了“b”", "unexpected argument 'b'"),
        (
            &["plan", "a", "--format", "doc"],
            "不能是“doc”",
            "invalid value 'doc'",
        ),
        (
            &["plan", "a", "--case", "59DP"],
            "不是编号",
            "no code of a case",
        ),
        (&["--no-save", "--new"], "不能和", "cannot be used with"),
        (
            &["--plain", "doctor"],
            "--plain 不能和 doctor 一起用",
            "'--plain' cannot be used with 'doctor'",
        ),
        (
            &["packs", "due", "--within", "9999999999d"],
            "--within",
            "--within",
        ),
        (&["--lang", "de"], "不能是“de”", "invalid value 'de'"),
    ];
    for (arguments, zh, en) in rows {
        for (lang, wanted) in [("zh_CN.UTF-8", zh), ("en_US.UTF-8", en)] {
            let output = run(arguments, lang);
            let told = String::from_utf8(output.stderr).expect("text");
            let told: String = told
                .chars()
                .filter(|c| *c != '9' || told.len() < 2000)
                .collect();
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {told}");
            assert!(told.contains(wanted), "{wanted}:\n{told}");
            let chinese = told.contains(|c: char| ('\u{4e00}'..'\u{9fff}').contains(&c));
            assert_eq!(
                chinese,
                lang.starts_with("zh"),
                "{arguments:?} in {lang}: {told}"
            );
        }
    }
    // the option wins over the system, though something else is wrong
    let output = run(&["--lang", "zh", "--tody"], "en_US.UTF-8");
    let told = String::from_utf8(output.stderr).expect("text");
    assert!(
        told.contains("是不是想写“--today”？") && told.contains("用法：xubao"),
        "{told}"
    );
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_refused() {
    use std::os::unix::ffi::OsStrExt as _;
    let odd = std::ffi::OsStr::from_bytes(b"a\xff\x1b[2J");
    for option in [
        "--today", "--lang", "--flows", "--drafts", "--pack", "--case",
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xubao"));
        command
            .env_clear()
            .env("LANG", "en_US.UTF-8")
            .arg(option)
            .arg(odd);
        let output = command
            .arg("--plain")
            .stdin(Stdio::null())
            .output()
            .expect("it runs");
        let folder = option == "--drafts"; // any name does
        if !folder {
            assert!(
                matches!(output.status.code(), Some(2 | 4)),
                "{option}: {output:?}"
            );
        }
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        crate::targets::harmless(&told, option);
    }
    let _ = std::fs::remove_dir_all(odd);
}
