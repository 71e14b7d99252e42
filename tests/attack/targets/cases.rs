//! Bytes as what is kept: the text of a case, and the file of a store.
//!
//! Must not leave files behind.

use super::{RULES, SMALL_RULES, harmless, today};
use std::fs;
use xubao::{
    answers::CaseCode,
    cases::{
        Case, Content, Index, Moment, New, Saved, Search, Sqlite, Store as _, Trouble, Window,
    },
    plan,
};

fn code() -> CaseCode {
    CaseCode::from_chance(20_261_123)
}

pub fn case_seeds() -> Vec<Vec<u8>> {
    let text = |flow: &str, answers: &str| {
        format!(
            r#"{{"format":1,"flow":"{flow}","version":"2026.1","case":"{}","lang":"zh","answers":{answers},
            "done":["register"],"set_aside":{{"gone":"x"}},"note":null}}"#,
            code()
        )
        .into_bytes()
    };
    vec![
        text(
            "small",
            r#"{"city":"510100","last-day":"2026-10-31","months":74,"wage":"8000.5","online":true,"troubles":[]}"#,
        ),
        text(
            "leaving-a-job",
            r#"{"city":"510100","last-day":"2026-10-31","who-ended":"employer","born":"1990-05"}"#,
        ),
    ]
}

pub fn case(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for rules in [&*RULES, &*SMALL_RULES] {
        let Ok((case, aside)) = Case::from_text(rules, code(), &text, today()) else {
            continue;
        };
        for one in &aside {
            assert!(case.set_aside.contains_key(&one.question), "it is lost");
        }
        let again = Case::from_text(rules, code(), &case.to_text(), today());
        let (again, aside) = again.expect("what was written is read");
        assert_eq!((&again, aside.len()), (&case, 0), "the same comes back");
        let plan = plan::build(rules, &case.answers, today());
        harmless(
            &xubao::export::text(rules, &plan, xubao::text::Lang::Zh),
            "the checklist",
        );
    }
}

/// A store with a few cases, without a log beside it.
pub fn database_seeds() -> Vec<Vec<u8>> {
    let folder = folder();
    {
        let (mut store, _) = Sqlite::open(folder.path()).expect("opened");
        for n in 0..3 {
            let content = content(&format!("{{\"n\": {n}}}"));
            store
                .create(new(n, &content), &window(), Moment(1))
                .expect("made");
        }
    }
    vec![fs::read(folder.path().join("cases.db")).expect("a file")]
}

fn folder() -> tempfile::TempDir {
    let memory = tempfile::tempdir_in("/dev/shm");
    memory.unwrap_or_else(|_| tempfile::tempdir().expect("a folder"))
}

fn window() -> Window {
    Window {
        workstation: "desk".to_owned(),
        process: 1,
    }
}

fn content(text: &str) -> Content {
    Content {
        flow: "small".to_owned(),
        rules: "2026.1".to_owned(),
        day: today(),
        text: text.to_owned(),
        index: Index::default(),
    }
}

fn new(n: u64, content: &Content) -> New<'_> {
    New {
        code: CaseCode::from_chance(n),
        content,
        origin: None,
        own: n == 0,
        deeds: &[],
    }
}

/// Whatever the file is, it is opened, or it is kept as it is and told; and then one can work.
pub fn database(bytes: &[u8]) {
    let folder = folder();
    let path = folder.path().join("cases.db");
    fs::write(&path, bytes).expect("written");
    let _ = Saved::look(folder.path());
    drop(Sqlite::glimpse(folder.path()));
    let (mut store, damaged) = match Sqlite::open(folder.path()) {
        Ok(opened) => opened,
        Err(Trouble::Damaged(why)) => panic!("not set aside: {why}"),
        Err(_) => return, // told, and it stays
    };
    if let Some(damaged) = damaged {
        let kept = fs::read(&damaged.kept).expect("it is kept");
        assert!(kept == bytes, "what is damaged is kept as it was");
    }
    let all = Search {
        most: 50,
        ..Search::default()
    };
    for head in store.list(&all).unwrap_or_default() {
        let _ = store.read(head.code);
        let _ = store.history(head.code);
        let content = content("{}");
        let _ = store.save(
            (head.code, head.version),
            &content,
            &[],
            &window(),
            Moment(2),
        );
        let _ = store.forget(head.code);
    }
    let content = content("{\"new\": true}");
    let made = store.create(new(77, &content), &window(), Moment(3));
    if made.is_ok() {
        let record = store.read(CaseCode::from_chance(77)).expect("read");
        assert_eq!(record.expect("it was kept").text, "{\"new\": true}");
    }
}
