//! Drafts on disk: kept, damaged, renamed, killed in the middle.
//!
//! Runs the library on the small flow of `tests/flows/small`, in folders of its own.

#[path = "flows/small/mod.rs"]
mod small;

use small::{rules, today};
use std::{fs, path::Path};
use xubao::{
    answers::{Answer, CaseCode},
    cases::{Cause, Draft, Kept, Store},
    pack::Rulebook,
    text::{Lang, Month, parse_day},
};

fn store(folder: &tempfile::TempDir) -> Store {
    Store::open(folder.path().join("xubao")).expect("a folder for drafts")
}

fn draft(rules: &Rulebook) -> Draft {
    let mut draft = Draft::new(rules);
    draft.answers.set("city", Answer::One("510100".to_owned()));
    draft.answers.set("last-day", Answer::Day(today()));
    draft.answers.set("ended", Answer::Unsure);
    draft
        .answers
        .set("troubles", Answer::Many(vec!["paper".to_owned()]));
    draft.answers.set("months", Answer::Whole(74));
    draft
        .answers
        .set("wage", Answer::Money("8000.50".parse().expect("an amount")));
    draft
        .answers
        .set("born", Answer::Month(Month::new(1990, 5).expect("a month")));
    draft.answers.set("online", Answer::YesNo(true));
    draft.done.insert("claim".to_owned());
    draft.lang = Some(Lang::En);
    draft.case = Some(CaseCode::from_chance(7));
    draft
}

#[test]
fn a_draft_comes_back_as_it_was() {
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let store = store(&folder);
    assert_eq!(
        store.load(&rules, today()).expect("nothing yet").draft,
        None
    );
    let draft = draft(&rules);
    store.save(&draft).expect("saved");
    let loaded = store.load(&rules, today()).expect("loaded");
    assert_eq!(loaded.draft, Some(draft.clone()));
    assert!(loaded.set_aside.is_empty() && loaded.problem.is_none());
    // a day that was taken once stays, though its bounds have moved on
    let later = parse_day("2045-01-01").expect("a day");
    assert_eq!(
        store.load(&rules, later).expect("loaded").draft,
        Some(draft)
    );
    assert!(store.forget().expect("forgotten"));
    store.forget().expect("nothing to forget");
    assert_eq!(store.load(&rules, today()).expect("nothing").draft, None);
}

#[cfg(unix)]
#[test]
fn a_draft_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let store = store(&folder);
    store.save(&draft(&rules)).expect("saved");
    let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
    assert_eq!(mode(&store.path()), 0o600);
    assert_eq!(mode(store.path().parent().expect("a folder")), 0o700);
}

#[test]
fn a_damaged_draft_is_kept_and_never_overwritten() {
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let store = store(&folder);
    for (number, text) in [(1, "{\"format\": 1, \"ans"), (2, ""), (3, "\u{0}\u{1}")] {
        fs::write(store.path(), text).expect("a broken draft");
        let loaded = store.load(&rules, today()).expect("loaded");
        assert_eq!(loaded.draft, None);
        let problem = loaded.problem.expect("a problem");
        assert!(matches!(problem.cause, Cause::Damaged(_)));
        assert!(problem.kept.ends_with(format!("draft.damaged-{number}")));
        assert_eq!(fs::read_to_string(&problem.kept).expect("kept"), text);
        assert!(!store.path().exists());
    }
    store.save(&draft(&rules)).expect("saved");
    assert!(store.path().with_file_name("draft.damaged-1").exists());
}

#[test]
fn a_draft_of_another_flow_or_program_is_kept() {
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let store = store(&folder);
    let mut other = draft(&rules);
    other.flow = "another".to_owned();
    store.save(&other).expect("saved");
    let problem = store
        .load(&rules, today())
        .expect("loaded")
        .problem
        .expect("a problem");
    assert_eq!(problem.cause, Cause::OtherFlow("another".to_owned()));
    let newer = "{\"format\": 9, \"flow\": \"small\", \"version\": \"x\", \"answers\": {}}";
    fs::write(store.path(), newer).expect("a newer draft");
    let problem = store
        .load(&rules, today())
        .expect("loaded")
        .problem
        .expect("a problem");
    assert_eq!(problem.cause, Cause::Newer);
}

#[test]
fn answers_follow_renamed_ids_and_the_rest_is_set_aside() {
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let store = store(&folder);
    let old = r#"{"format": 1, "flow": "small", "version": "2025.1", "answers": {
        "city": "510100", "finished": "sacked", "months": 700, "gone": ["x"], "troubles": ["paper", "vanished"]}}"#;
    fs::write(store.path(), old).expect("an old draft");
    let loaded = store.load(&rules, today()).expect("loaded");
    let draft = loaded.draft.expect("a draft");
    assert_eq!(
        draft.answers.get("ended"),
        Some(&Answer::One("dismissed".into()))
    );
    assert_eq!(draft.answers.len(), 2);
    let aside: Vec<_> = loaded
        .set_aside
        .iter()
        .map(|one| one.question.as_str())
        .collect();
    assert_eq!(aside, ["months", "gone", "troubles"]);
    // they stay in the file, and are not told a second time
    store.save(&draft).expect("saved");
    let again = store.load(&rules, today()).expect("loaded");
    assert!(again.set_aside.is_empty());
    assert_eq!(again.draft.expect("a draft").set_aside["months"], 700);
}

#[test]
fn a_program_killed_while_writing_leaves_the_draft_before_it() {
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let store = store(&folder);
    let draft = draft(&rules);
    store.save(&draft).expect("saved");
    // half of the next draft, as a killed program leaves it; even with our own process number
    for number in [1, std::process::id()] {
        let half = store.path().with_file_name(format!("draft.new-{number}"));
        fs::write(half, "{\"format\": 1, \"flo").expect("half a draft");
    }
    assert_eq!(
        store.load(&rules, today()).expect("loaded").draft.as_ref(),
        Some(&draft)
    );
    store.save(&draft).expect("the left file is no obstacle");
    assert_eq!(
        store.load(&rules, today()).expect("loaded").draft,
        Some(draft)
    );
}

#[test]
fn what_another_program_has_saved_is_never_overwritten() {
    let (folder, rules) = (tempfile::tempdir().expect("a folder"), rules());
    let (one, other) = (store(&folder), store(&folder));
    let mut ours = draft(&rules);
    for store in [&one, &other] {
        store.load(&rules, today()).expect("nothing yet");
    }
    assert_eq!(one.save(&ours).expect("saved"), Kept::InPlace);
    let theirs = fs::read(one.path()).expect("a draft");
    ours.answers.set("months", Answer::Whole(5));
    let beside = other.path().with_file_name("draft.beside-1");
    // and it stays so: a file for each program, not one for each saving
    for months in [5, 6] {
        ours.answers.set("months", Answer::Whole(months));
        let kept = other.save(&ours).expect("kept");
        assert_eq!(kept, Kept::Beside(beside.clone()));
        let text = fs::read_to_string(&beside).expect("ours");
        assert!(text.contains(&format!("\"months\": {months}")), "{text}");
    }
    assert_eq!(fs::read(one.path()).expect("theirs"), theirs);
    assert_eq!(one.save(&ours).expect("its own"), Kept::InPlace);
    // whoever starts next is told of it
    assert_eq!(store(&folder).beside(), std::slice::from_ref(&beside));
    fs::write(one.path().with_file_name("draft.beside-x"), "").expect("no draft of ours");
    assert_eq!(one.beside(), std::slice::from_ref(&beside));
    // wiping takes what is one's own
    assert!(!other.forget().expect("ours is gone"));
    assert!(one.path().exists() && !beside.exists());
    assert!(one.beside().is_empty());
    // a third program that has read the draft may go on with it; the first one then may not
    let third = store(&folder);
    third.load(&rules, today()).expect("loaded");
    ours.answers.set("months", Answer::Whole(7));
    assert_eq!(third.save(&ours).expect("saved"), Kept::InPlace);
    ours.answers.set("months", Answer::Whole(8));
    assert_eq!(one.save(&ours).expect("kept"), Kept::Beside(beside));
}
