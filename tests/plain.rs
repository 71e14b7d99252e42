//! Plain mode line by line, in both languages.
//!
//! Runs the library on the small flow of `tests/flows/small`.

#[path = "flows/small/mod.rs"]
mod small;

use small::{rules, today};
use std::io;
use xubao::{
    answers::{Answer, Answers},
    export,
    pack::Rulebook,
    plain::{self, Ending, Settings},
    plan,
    text::{Lang, Text},
};

/// What a run leaves.
struct Run {
    ending: Ending,
    shown: String,
    /// The answers at each saving.
    saved: Vec<Answers>,
}

fn run_with(lang: Lang, answers: Answers, input: &str) -> Run {
    run_by(&rules(), lang, answers, input)
}

fn run_by(rules: &Rulebook, lang: Lang, answers: Answers, input: &str) -> Run {
    let (mut saved, mut shown) = (Vec::new(), Vec::new());
    let mut save = |answers: &Answers, _: Lang| {
        saved.push(answers.clone());
        Ok(None)
    };
    let settings = Settings {
        rules,
        today: today(),
        lang,
        answers,
        reason: Text::new("原因", "reason"),
        notices: Vec::new(),
        come_back: Some("xubao".to_owned()),
        save: &mut save,
        codes: &mut |_, _| "codes\n".to_owned(),
    };
    let ending = plain::run(settings, &mut input.as_bytes(), &mut shown).expect("no broken stream");
    Run {
        ending,
        shown: String::from_utf8(shown).expect("UTF-8"),
        saved,
    }
}

fn run(lang: Lang, input: &str) -> Run {
    run_with(lang, Answers::default(), input)
}

const WHOLE: &str = "510100\n2026-11-20\n1\n3\n74\n8000\n2\n1990-05\n2\n\n";

#[test]
fn a_whole_interview_reads_like_this() {
    for lang in [Lang::Zh, Lang::En] {
        let run = run(lang, WHOLE);
        assert_eq!(run.ending, Ending::Finished);
        let before = run.shown.split("\n\n\n").next().unwrap_or_default();
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("plain_whole_{}", lang.code()), before);
        });
    }
}

#[test]
fn the_checklist_is_the_plans_own_text_and_nothing_else() {
    for lang in [Lang::Zh, Lang::En] {
        let run = run(lang, WHOLE);
        let rules = rules();
        let answers = run.saved.last().expect("saved");
        let text = export::text(&rules, &plan::build(&rules, answers, today()), lang);
        let (_, end) = run
            .shown
            .split_at(run.shown.find(&text).expect("the text is there"));
        let rest = end.strip_prefix(text.as_str()).expect("it begins there");
        assert!(
            rest.starts_with('\n') && rest.trim_end().lines().count() == 2,
            "{rest:?}"
        );
    }
}

#[test]
fn each_answer_is_saved_before_the_next_question() {
    let run = run(Lang::En, WHOLE);
    let lengths: Vec<_> = run.saved.iter().map(Answers::len).collect();
    assert_eq!(lengths, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // a program killed after any line has all lines before it
    for lines in 0..9 {
        let input: String = WHOLE.split_inclusive('\n').take(lines).collect();
        let ended = self::run(Lang::En, &input);
        assert_eq!(ended.ending, Ending::InputEnded);
        assert_eq!(ended.saved.last().map(Answers::len), Some(lines));
        assert!(ended.shown.ends_with("to come back, run: xubao\n"));
    }
}

#[test]
fn the_end_of_the_input_is_never_an_answer() {
    let whole = WHOLE.trim_end_matches('\n').to_owned() + "\n";
    let run = run(Lang::Zh, &whole); // all questions, but not the last Enter
    assert_eq!(run.ending, Ending::InputEnded);
    assert!(
        run.shown
            .contains("输入在完成之前结束了；没有替您选择任何答案。")
    );
}

/// The shown lines after the last line that contains `mark`.
fn after<'r>(run: &'r Run, mark: &str) -> &'r str {
    run.shown
        .rsplit_once(mark)
        .unwrap_or_else(|| panic!("no {mark:?} in:\n{}", run.shown))
        .1
}

#[test]
fn back_goes_back_and_loses_nothing() {
    for (lang, word) in [(Lang::En, "back"), (Lang::Zh, "返回"), (Lang::Zh, "上一题")] {
        let run = run(lang, &format!("510100\n2026-11-20\n{word}\n\n1\n"));
        let answers = run.saved.last().expect("saved");
        assert_eq!(answers.len(), 3, "{}", run.shown);
    }
    let first = run(Lang::En, "back\n510100\n");
    assert!(
        first
            .shown
            .contains("\nThis is the first question.\nCity: type"),
        "{}",
        first.shown
    );
}

#[test]
fn a_changed_answer_asks_only_what_became_necessary() {
    let lines = "510100\n2026-11-20\n2\n2\n1990-05\n2\nchange 3\n1\n3\n74\n8000\n\n";
    let run = run(Lang::En, lines);
    assert_eq!(run.ending, Ending::Finished, "{}", run.shown);
    assert_eq!(run.saved.last().map(Answers::len), Some(9));
    assert_eq!(
        run.shown
            .matches("How to go on with medical cover?")
            .count(),
        1
    );
}

#[test]
fn change_lists_the_answers_and_asks_one_again() {
    let run = run(Lang::Zh, "510100\n2026-11-20\n修改\n9\n1\n苏州\n退出\n");
    assert_eq!(run.ending, Ending::Left);
    assert!(run.shown.contains(
        "   2  最后一天：2026年11月20日\n输入要修改的编号；直接回车不修改。\n错误：没有这个编号"
    ));
    let city = run.saved.last().expect("saved").get("city");
    assert_eq!(city, Some(&Answer::One("320500".into())));
}

#[test]
fn why_gives_the_rule_and_its_source() {
    let english = run(Lang::En, "why\n");
    assert!(
        english.shown.contains(
            "\nAmounts are local.\nSource: Social Insurance Law (社会保险法), article 1\n"
        )
    );
    let chinese = run(Lang::Zh, "510100\n2026-11-20\n1\n3\n为什么\n");
    assert!(
        chinese.shown.contains("\n满 12 个月才能领。\n"),
        "{}",
        chinese.shown
    );
}

#[test]
fn a_line_that_is_no_answer_gives_one_line_and_the_prompt_again() {
    let run = run(Lang::En, "510100\n31.3.2026\n\n2040-01-01\n");
    let prompt = "Last day: type a date, for example 2026-10-31, and press Enter.\n";
    let errors = after(&run, "What is your last day?\n");
    let wanted = format!(
        "{prompt}Error: Enter a date, for example 2026-10-31\n{prompt}Error: Enter a date, for example 2026-10-31\n\
         {prompt}Error: Too late: enter 23 November 2027 or earlier\n{prompt}"
    );
    assert!(errors.starts_with(&wanted), "{errors}");
}

#[test]
fn a_name_that_fits_several_places_lists_them() {
    let run = run(Lang::Zh, "suzhou\n341300\n");
    assert!(
        run.shown
            .contains("  320500  苏州（江苏）\n  341300  宿州（安徽）\n参保城市："),
        "{}",
        run.shown
    );
    assert!(run.shown.contains("已记下：宿州"));
}

#[test]
fn the_language_changes_at_once_and_keeps_everything() {
    let run = run(Lang::Zh, "510100\nEnglish\n2026-11-20\n中文\n1\nlanguage\n");
    assert!(run.shown.contains("Question 2, at most 7 more"));
    assert!(run.shown.contains("第 3 题，最多还有 6 题"));
    assert!(run.shown.contains("Question 4, at most 5 more"));
    assert_eq!(run.saved.last().map(Answers::len), Some(3));
}

#[test]
fn what_a_terminal_would_obey_is_not_shown() {
    let run = run(Lang::En, "\u{1b}[2J\u{7}\u{202e}\n\0\n");
    assert!(run.shown.chars().all(|c| c == '\n' || !c.is_control()));
    assert!(!run.shown.contains('\u{202e}'));
}

#[test]
fn endless_and_broken_lines_do_no_harm() {
    let long = format!("{}\n510100\n", "9".repeat(100_000));
    assert_eq!(run(Lang::En, &long).saved.last().map(Answers::len), Some(1));
}

#[test]
fn saving_that_fails_is_told_and_the_interview_goes_on() {
    let (rules, mut shown) = (rules(), Vec::new());
    let mut save = |_: &Answers, _: Lang| Err(io::Error::other("disk full"));
    let settings = Settings {
        rules: &rules,
        today: today(),
        lang: Lang::En,
        answers: Answers::default(),
        reason: Text::new("", "reason"),
        notices: vec!["a notice".to_owned()],
        come_back: None,
        save: &mut save,
        codes: &mut |_, _| "codes\n".to_owned(),
    };
    let ending = plain::run(settings, &mut WHOLE.as_bytes(), &mut shown).expect("no broken stream");
    assert_eq!(ending, Ending::Finished);
    let shown = String::from_utf8(shown).expect("UTF-8");
    assert!(shown.starts_with("reason\na notice\n"));
    assert!(shown.contains("Error: not saved (disk full)"));
}

/// What `more` lines after all answers and the checklist show, and that they save nothing new.
fn supposing(lang: Lang, more: &str) -> Run {
    let run = run(lang, &format!("{WHOLE}{more}"));
    let real = self::run(lang, WHOLE).saved;
    assert_eq!(run.saved.last(), real.last(), "{}", run.shown);
    assert!(
        run.saved
            .iter()
            .skip(real.len())
            .all(|one| Some(one) == real.last()),
        "{}",
        run.shown
    );
    run
}

#[test]
fn what_if_shows_a_difference_and_leaves_the_answers() {
    let english = supposing(Lang::En, "what if\n3\n2\n\n");
    assert_eq!(english.ending, Ending::Finished);
    for line in [
        "Supposed: I resigned",
        "- How it ended: I resigned (now: The employer ended it)",
        "- No longer needed: Claim benefit",
    ] {
        assert!(english.shown.contains(line), "{line}:\n{}", english.shown);
    }
    let chinese = supposing(Lang::Zh, "如果 3\n2\n如果 2027-03-01\n");
    for line in [
        "设想：本人辞职",
        "- 结束方式：本人辞职（现在是：单位提出）",
        "- 在哪一天办：2027年3月1日（现在是：2026年11月23日）",
        "清单没有任何变化。",
    ] {
        assert!(chinese.shown.contains(line), "{line}:\n{}", chinese.shown);
    }
}

#[test]
fn what_if_asks_what_would_be_asked_and_can_be_given_up() {
    let resigned = "510100\n2026-11-20\n2\n2\n1990-05\n2\n";
    let run = run(
        Lang::En,
        &format!("{resigned}what if 3\n1\n3\n74\n8000\n\n"),
    );
    assert_eq!(run.ending, Ending::Finished, "{}", run.shown);
    assert!(
        run.shown
            .contains("\nThen the question below would be asked too.\n")
    );
    assert!(
        run.shown.contains("- Also needed: Claim benefit"),
        "{}",
        run.shown
    );
    assert_eq!(run.saved.last().map(Answers::len), Some(6));
    for line in ["back", "change 2", ""] {
        let run = supposing(Lang::En, &format!("what if 6\n{line}\n"));
        assert_eq!(run.ending, Ending::Finished, "{}", run.shown);
    }
    for lines in [
        "what if\n",
        "what if\n99\n",
        "what if 3\n",
        "what if 3\n中文\n",
        "what if 3\nquit\n",
    ] {
        assert_eq!(supposing(Lang::En, lines).ending, Ending::Finished);
    }
    assert!(
        self::run(Lang::En, "what if\n")
            .shown
            .contains("when all is answered")
    );
}

/// Of the embedded rules, as the small flow knows no figures of a place.
#[test]
fn the_bounds_of_the_place_are_said_and_what_follows_from_a_base() {
    let rules = Rulebook::embedded();
    let shown = |place: &str, base: &str| {
        let lines = format!("{place}\n2026-10-31\n4\n1\nnone\nnone\n1\n1992-05\n2026-10\n");
        let months = if place == "310000" { "5\n" } else { "" };
        let lines = format!("{lines}{months}3\n1\n{base}\n");
        run_by(&rules, Lang::En, Answers::default(), &lines).shown
    };
    let has = |shown: &str, line: &str| shown.lines().any(|one| one == line);
    let within = shown("310000", "8000");
    assert!(has(&within, "Shanghai: 7,546 to 37,731 yuan"), "{within}");
    let gives = "Pension as a flexible employee, a month: about 1,600.00 yuan";
    assert!(has(&within, gives), "{within}");
    let below = shown("310000", "5000");
    assert!(
        has(&below, "below the least: counts as 7,546.00 yuan"),
        "{below}"
    );
    let elsewhere = shown("610100", "8000");
    assert!(has(&elsewhere, "Noted: 8,000.00 yuan"), "{elsewhere}");
    assert!(!elsewhere.contains("to 37,731") && !elsewhere.contains("a month: about"));
}

#[test]
fn who_ticks_nothing_is_told_the_option_by_its_name() {
    let rules = rules();
    let question = rules.flow.questions.get("troubles").expect("of several");
    let xubao::flow::Kind::Many { none, .. } = &question.kind else {
        panic!("of several");
    };
    let refused =
        xubao::interview::accept::typed(&rules, question, "", today()).expect_err("empty");
    for lang in [Lang::Zh, Lang::En] {
        assert!(refused.get(lang).contains(none.get(lang)), "{refused:?}");
    }
}

#[test]
fn the_codes_are_drawn_at_the_end_and_not_before() {
    let early = run(Lang::En, "qr\nquit\n");
    assert!(
        early.shown.contains("There are codes once all"),
        "{}",
        early.shown
    );
    for word in ["qr", "二维码"] {
        let run = run(Lang::En, &format!("{WHOLE}{word}\n\n"));
        assert_eq!(run.ending, Ending::Finished);
        assert_eq!(run.shown.matches("codes\n").count(), 1, "{}", run.shown);
    }
}

#[test]
fn a_doubt_is_said_after_the_answer_and_beside_all_of_them() {
    let rules = Rulebook::embedded();
    let script = "000000\n2026-10-31\n4\n1\n1\n8\n1\n1980-05\n1\n2026-10\n5\n2\n200\n1\n1\n";
    let run = run_by(&rules, Lang::En, Answers::default(), script);
    let told: Vec<_> = run
        .shown
        .matches("Please check: You chose pregnancy")
        .collect();
    assert_eq!(told.len(), 2, "{}", run.shown);
    let (before, after) = (run.shown.find("Noted: Man"), run.shown.find("Please check"));
    assert!(before.is_some() && before < after, "{}", run.shown);
    let go_on = run.shown.find("(If your answers are right, just go on");
    assert!(after < go_on);
    // only what an answer brings is said again there
    let other = script.replace("1980-05\n1\n", "1980-05\n2\n");
    let run = run_by(&rules, Lang::En, Answers::default(), &other);
    assert!(!run.shown.contains("Please check"), "{}", run.shown);
}
