//! Cases that are worked on: kept, renamed, split, wiped; and drafts of before there were stores.
//!
//! Runs the library on the small flow of `tests/flows/small`, in folders of its own.

#[path = "flows/small/mod.rs"]
mod small;

use small::{rules, today};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};
use xubao::{
    answers::{Answer, CaseCode},
    cases::{
        Before, Case, Index, Kept, Moment, Search, Sqlite, Store, Unusable, What, Window, Work,
        before,
    },
    pack::Rulebook,
    text::{Lang, Month, parse_day},
};

const NOW: Moment = Moment(1_000_000);

fn store(folder: &tempfile::TempDir) -> Box<dyn Store> {
    let (store, damaged) = Sqlite::open(&folder.path().join("xubao")).expect("opened");
    assert_eq!(damaged, None);
    Box::new(store)
}

fn window(process: u32) -> Window {
    Window {
        workstation: "here".to_owned(),
        process,
    }
}

fn fresh() -> CaseCode {
    static DRAWN: AtomicU64 = AtomicU64::new(1000);
    CaseCode::from_chance(DRAWN.fetch_add(1, Ordering::Relaxed))
}

fn case(rules: &Rulebook) -> Case {
    let mut case = Case::new(rules, CaseCode::from_chance(7));
    let mut set = |id: &str, answer| case.answers.set(id, answer);
    set("city", Answer::One("510100".to_owned()));
    set("last-day", Answer::Day(today()));
    set("ended", Answer::Unsure);
    set("troubles", Answer::Many(vec!["paper".to_owned()]));
    set("months", Answer::Whole(74));
    set("wage", Answer::Money("8000.50".parse().expect("an amount")));
    set("born", Answer::Month(Month::new(1990, 5).expect("a month")));
    set("online", Answer::YesNo(true));
    case.done.insert("claim".to_owned());
    case.lang = Some(Lang::En);
    case
}

fn begin(store: Box<dyn Store>, case: Case) -> Work {
    Work::begin(store, case, true, window(1), fresh)
}

fn keep(work: &mut Work) -> Kept {
    let kept = work.keep(today(), Index::default(), NOW);
    kept.expect("kept")
}

/// Opens the user's own case, as another window does.
fn resume(folder: &tempfile::TempDir, rules: &Rulebook, process: u32) -> Work {
    let mut store = store(folder);
    let record = store.own("small").expect("read").expect("a case");
    let (case, aside) =
        Case::from_text(rules, record.head.code, &record.text, today()).expect("a good case");
    assert!(aside.is_empty());
    Work::resume(store, case, &record.head, window(process), fresh)
}

#[test]
fn a_case_comes_back_as_it_was() {
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let mut work = begin(store(&folder), case(&rules));
    assert_eq!(keep(&mut work), Kept::InPlace);
    assert_eq!(resume(&folder, &rules, 2).case, case(&rules));
    // a day that was taken once stays, though its bounds have moved on
    let record = work.store().own("small").expect("read").expect("a case");
    let later = parse_day("2045-01-01").expect("a day");
    let read = Case::from_text(&rules, record.head.code, &record.text, later);
    assert_eq!(read.expect("a good case").0, case(&rules));
    assert!(work.wipe().expect("forgotten"));
    assert!(work.wipe().expect("nothing to forget"));
    assert_eq!(work.store().own("small").expect("read"), None);
}

#[test]
fn ticks_and_notes_are_remembered_once() {
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let mut work = begin(store(&folder), case(&rules));
    keep(&mut work);
    keep(&mut work);
    work.case.done.remove("claim");
    work.case.done.insert("register".to_owned());
    keep(&mut work);
    work.case.note = Some("returns on Monday".to_owned());
    keep(&mut work);
    let code = work.case.code;
    let events = work.store().history(code).expect("read");
    let told: Vec<_> = events
        .iter()
        .map(|event| (event.deed.what, event.deed.about.as_str()))
        .collect();
    let wanted = [
        (What::Begun, ""),
        (What::Ticked, "claim"),
        (What::Ticked, "register"),
        (What::Unticked, "claim"),
        (What::Noted, ""),
    ];
    assert_eq!(told, wanted);
}

#[test]
fn what_cannot_be_read_is_refused_with_a_reason() {
    let rules = rules();
    let code = CaseCode::from_chance(7);
    let read = |text: &str| Case::from_text(&rules, code, text, today()).map(|_| ());
    for text in ["{\"format\": 1, \"ans", "", "\u{0}\u{1}", "[]"] {
        assert!(matches!(read(text), Err(Unusable::Damaged(_))), "{text}");
    }
    let newer = "{\"format\": 9, \"flow\": \"small\", \"version\": \"x\", \"answers\": {}}";
    assert_eq!(read(newer), Err(Unusable::Newer));
    let other = "{\"format\": 1, \"flow\": \"another\", \"version\": \"x\", \"answers\": {}}";
    assert_eq!(read(other), Err(Unusable::OtherFlow("another".to_owned())));
}

#[test]
fn answers_follow_renamed_ids_and_the_rest_is_set_aside() {
    let rules = rules();
    let code = CaseCode::from_chance(7);
    let old = r#"{"format": 1, "flow": "small", "version": "2025.1", "answers": {
        "city": "510100", "finished": "sacked", "months": 700, "gone": ["x"], "troubles": ["paper", "vanished"]}}"#;
    let (case, aside) = Case::from_text(&rules, code, old, today()).expect("an old case");
    let ended = case.answers.get("ended");
    assert_eq!(ended, Some(&Answer::One("dismissed".into())));
    assert_eq!(case.answers.len(), 2);
    let ids: Vec<_> = aside.iter().map(|one| one.question.as_str()).collect();
    assert_eq!(ids, ["months", "gone", "troubles"]);
    // they stay in the text, and are not told a second time
    let (again, aside) =
        Case::from_text(&rules, code, &case.to_text(), today()).expect("its own text");
    assert!(aside.is_empty());
    assert_eq!(again.set_aside["months"], 700);
}

#[test]
fn what_another_window_has_changed_is_never_overwritten() {
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let mut one = begin(store(&folder), case(&rules));
    keep(&mut one);
    let mut other = resume(&folder, &rules, 2);
    one.case.answers.set("months", Answer::Whole(4));
    assert_eq!(keep(&mut one), Kept::InPlace);
    let first = one.case.code;
    // a case of its own, and it stays so: one for each window, not one for each change
    for months in [5, 6] {
        other.case.answers.set("months", Answer::Whole(months));
        assert_eq!(keep(&mut other), Kept::Apart(first));
    }
    let second = other.case.code;
    assert_ne!(second, first);
    assert!(!other.own());
    let months = |work: &mut Work, code| {
        let record = work.store().read(code).expect("read").expect("there");
        let case = Case::from_text(&rules, code, &record.text, today()).expect("good");
        case.0.answers.get("months").cloned()
    };
    assert_eq!(months(&mut one, first), Some(Answer::Whole(4)));
    assert_eq!(months(&mut one, second), Some(Answer::Whole(6)));
    let split = Search {
        split: true,
        most: 9,
        ..Search::default()
    };
    let found = one.store().list(&split).expect("listed");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].origin.expect("an origin").code, first);
    let told = one.store().history(first).expect("read");
    let told = told.last().expect("something");
    assert_eq!(
        (told.deed.what, told.deed.about.as_str()),
        (What::Split, second.to_string().as_str())
    );
    // both go on
    one.case.answers.set("months", Answer::Whole(8));
    assert_eq!(keep(&mut one), Kept::InPlace);
    // wiping takes what is one's own
    assert!(other.wipe().expect("wiped"));
    assert_eq!(one.store().read(second).expect("read"), None);
    assert_eq!(months(&mut one, first), Some(Answer::Whole(8)));
    // a third window that has read the case may go on with it; the first one then may not wipe it
    let mut third = resume(&folder, &rules, 3);
    third.case.answers.set("months", Answer::Whole(9));
    assert_eq!(keep(&mut third), Kept::InPlace);
    assert!(!one.wipe().expect("asked"));
    assert_eq!(months(&mut third, first), Some(Answer::Whole(9)));
    assert!(one.case.answers.is_empty() && one.case.code != first);
}

#[test]
fn what_another_window_has_forgotten_is_kept_under_another_code() {
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let mut work = begin(store(&folder), case(&rules));
    keep(&mut work);
    let code = work.case.code;
    assert!(store(&folder).forget(code).expect("forgotten"));
    assert_eq!(keep(&mut work), Kept::Apart(code));
    assert_eq!(work.store().read(code).expect("read"), None);
}

#[test]
fn a_code_that_is_taken_is_drawn_again() {
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let mut one = begin(store(&folder), case(&rules));
    keep(&mut one);
    let mut other = begin(store(&folder), case(&rules));
    assert_eq!(keep(&mut other), Kept::InPlace);
    assert_ne!(one.case.code, other.case.code);
    assert!(one.store().read(other.case.code).expect("read").is_some());
}

/// Moves what is in the folder into its store.
fn moved(folder: &Path) -> (Sqlite, Vec<Before>) {
    let (mut store, _) = Sqlite::open(folder).expect("opened");
    let unusable = before(folder, &mut store, &window(1), &mut fresh, &mut |_| {
        Index::default()
    });
    (store, unusable.expect("moved"))
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").file_name().into())
        .filter(|name: &PathBuf| !name.to_string_lossy().starts_with("cases.db"))
        .collect();
    names.sort();
    names
}

#[test]
fn drafts_of_before_are_moved_into_the_store() {
    let folder = tempfile::tempdir().expect("a folder");
    let draft = |months: u32, case: Option<&str>| {
        let case = case.map_or("null".to_owned(), |case| format!("\"{case}\""));
        format!(
            "{{\"format\": 1, \"flow\": \"small\", \"version\": \"2025.1\", \"case\": {case}, \
             \"lang\": \"en\", \"answers\": {{\"months\": {months}}}, \"done\": [\"claim\"], \"set_aside\": {{}}}}"
        )
    };
    let code = CaseCode::from_chance(3);
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    let shown = code.to_string();
    put("draft.json", &draft(1, Some(&shown)));
    put("draft.beside-1", &draft(2, Some(&shown)));
    put("draft.beside-2", &draft(3, None));
    put("draft.beside-x", "no draft");
    put("draft.new-17", "{\"form");
    let (mut store, unusable) = moved(folder.path());
    assert!(unusable.is_empty());
    assert_eq!(names(folder.path()), [Path::new("draft.beside-x")]);
    let own = store.own("small").expect("read").expect("a case");
    assert_eq!((own.head.code, own.text), (code, draft(1, Some(&shown))));
    assert_eq!(own.head.holder, None);
    let split = Search {
        split: true,
        most: 9,
        ..Search::default()
    };
    let apart = store.list(&split).expect("listed");
    assert_eq!(apart.len(), 2);
    assert!(
        apart
            .iter()
            .all(|head| head.origin.expect("split").code == code)
    );
    // killed before the file was deleted: it is there once all the same
    put("draft.json", &draft(1, Some(&shown)));
    let (mut store, _) = moved(folder.path());
    assert_eq!(store.count(&Search::default()).expect("counted"), 3);
    // a draft that comes later, from a backup: the own case stays what it is
    put("draft.json", &draft(9, None));
    let (mut store, _) = moved(folder.path());
    assert_eq!(store.count(&Search::default()).expect("counted"), 4);
    assert_eq!(
        store.own("small").expect("read").expect("a case").head.code,
        code
    );
    assert_eq!(names(folder.path()), [Path::new("draft.beside-x")]);
}

#[test]
fn a_draft_that_cannot_be_read_is_kept_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("draft.json");
    let newer = "{\"format\": 9, \"flow\": \"small\", \"version\": \"x\", \"answers\": {}}";
    for (text, name) in [
        ("{\"format\": 1, \"ans", "draft.damaged-1"),
        ("", "draft.damaged-2"),
        (newer, "draft.newer-1"),
    ] {
        fs::write(&path, text).expect("written");
        let (mut store, unusable) = moved(folder.path());
        assert_eq!(unusable.len(), 1);
        assert!(unusable[0].kept.ends_with(name), "{unusable:?}");
        assert_eq!(fs::read_to_string(&unusable[0].kept).expect("kept"), text);
        assert!(!path.exists());
        assert_eq!(store.count(&Search::default()).expect("counted"), 0);
    }
}
