//! The book of people: that it shows what it says, that nobody in it is too many, that what it calls
//! impossible is, and that its scenarios replay.
//!
//! What a person shows is found out anew here (`book/shown.rs`); small flows are tried in full.

#[path = "flows/chance.rs"]
mod chance;
#[path = "flows/narrow.rs"]
mod narrow;
#[path = "book/shown.rs"]
mod shown;

use chance::Chance;
use chrono::NaiveDate;
use narrow::narrow;
use std::{collections::BTreeSet, fs, path::PathBuf, sync::LazyLock};
use xubao::{
    answers::{Answer, Answers, read_ron},
    export::{
        self,
        scenario::{Expected, Scenario, differences},
    },
    flow::{File, Kind},
    interview::{End, accept, walk},
    pack::{Rulebook, embedded_files},
    plan::{self, Book, NotShown},
    text::{Lang, Month, leak, parse_day},
    verify,
};

static RULES: LazyLock<Rulebook> = LazyLock::new(Rulebook::embedded);
static BOOK: LazyLock<Book> = LazyLock::new(|| verify::book(&RULES, today()));

fn today() -> NaiveDate {
    parse_day("2026-11-24").expect("a day")
}

fn root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Checks a book with what its people show by themselves; gives that, person by person.
fn checked(rules: &Rulebook, book: &Book) -> Vec<BTreeSet<String>> {
    let all: BTreeSet<String> = book
        .targets
        .iter()
        .map(|one| shown::named(rules, *one))
        .collect();
    assert_eq!(all, shown::all(rules), "left: the targets of the book");
    assert_eq!(all.len(), book.targets.len(), "each once");
    let people: Vec<BTreeSet<String>> = (book.people.iter())
        .map(|person| {
            let shown = shown::by(rules, &person.given(), book.today).expect("a whole person");
            let said: BTreeSet<String> = person
                .shows
                .iter()
                .map(|one| shown::named(rules, *one))
                .collect();
            assert_eq!(
                said, shown,
                "left: what the book says of {:?}",
                person.answers
            );
            shown
        })
        .collect();
    let together: BTreeSet<String> = people.iter().flatten().cloned().collect();
    let missing: BTreeSet<String> = (book.missing.iter())
        .map(|one| shown::named(rules, one.0))
        .collect();
    assert!(
        together.is_disjoint(&missing),
        "what is missing is not shown"
    );
    let sum: BTreeSet<String> = together.union(&missing).cloned().collect();
    assert_eq!(sum, all, "everything is shown or said to be missing");
    for without in 0..people.len() {
        let others = people.iter().enumerate().filter(|(at, _)| *at != without);
        let left: BTreeSet<String> = others.flat_map(|(_, one)| one).cloned().collect();
        let lost: BTreeSet<String> = together.difference(&left).cloned().collect();
        assert!(
            !lost.is_empty(),
            "nobody misses {:?}",
            book.people[without].answers
        );
        let only: BTreeSet<String> = (book.only_by(without).iter())
            .map(|one| shown::named(rules, *one))
            .collect();
        assert_eq!(only, lost, "left: what only this person is said to show");
    }
    assert!(
        book.apart.len() <= book.people.len(),
        "a bound is no more than there are"
    );
    people
}

#[test]
fn the_book_shows_what_it_says_and_nobody_in_it_is_too_many() {
    let (rules, book) = (&*RULES, &*BOOK);
    checked(rules, book);
    assert_eq!(
        book.people.len(),
        book.apart.len(),
        "no fewer people will do"
    );
    let unfound = (book.missing.iter())
        .filter(|one| one.1 == NotShown::NotFound)
        .map(|one| format!("{:?}", one.0));
    // each is shown by somebody, or proved to be shown by nobody
    assert_eq!(unfound.collect::<Vec<_>>(), [] as [String; 0]);
    assert_eq!(*book, verify::book(rules, today()), "the same each time");
}

/// Answers that a question takes: all of them, or so many of each long range.
fn answers_of(rules: &Rulebook, id: &str, sofar: &Answers, most: i64) -> Vec<Answer> {
    let question = rules.flow.questions.get(id).expect("a question");
    let spread = |low: i64, high: i64| -> Vec<i64> {
        let steps = (high - low).clamp(0, most);
        (0..=steps)
            .map(|n| low + (high - low) * n / steps.max(1))
            .collect()
    };
    let one = |id: &str| Answer::One(id.to_owned());
    let mut all: Vec<Answer> = match &question.kind {
        Kind::One(options) | Kind::Road(options) => options.iter().map(|o| one(o.id.0)).collect(),
        Kind::Many { options, .. } => (0..1_u32 << options.len())
            .map(|bits| {
                let chosen = options
                    .iter()
                    .enumerate()
                    .filter(|(i, _)| bits >> i & 1 == 1);
                Answer::Many(chosen.map(|(_, o)| o.id.0.to_owned()).collect())
            })
            .collect(),
        Kind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
        Kind::Whole { min, max, .. } => spread(*min, *max).into_iter().map(Answer::Whole).collect(),
        Kind::Money { min, max } => spread(*min, *max)
            .into_iter()
            .map(|yuan| Answer::Money(yuan.into()))
            .collect(),
        Kind::Day { .. } => {
            let (first, last) = accept::bounds(&question.kind, today()).expect("bounds");
            spread(0, (last - first).num_days())
                .into_iter()
                .map(|n| Answer::Day(first + chrono::Duration::days(n)))
                .collect()
        }
        Kind::Month { .. } => {
            let (first, last) = accept::bounds(&question.kind, today()).expect("bounds");
            let (first, last) = (Month::of(first), Month::of(last));
            spread(0, last.index() - first.index())
                .into_iter()
                .map(|n| Answer::Month(first.plus(n).expect("a month")))
                .collect()
        }
        Kind::Place => rules.places.iter().map(|p| one(p.code.0)).collect(),
    };
    all.retain(|answer| accept::against(question, answer, sofar, today()).is_ok());
    if question.unsure.is_some() {
        all.push(Answer::Unsure);
    }
    all
}

#[test]
fn nobody_of_thousands_shows_what_is_called_impossible_or_two_that_exclude_one_another() {
    let (rules, book) = (&*RULES, &*BOOK);
    let impossible: BTreeSet<String> = (book.missing.iter())
        .map(|one| shown::named(rules, one.0))
        .collect();
    let apart: BTreeSet<String> = book
        .apart
        .iter()
        .map(|one| shown::named(rules, *one))
        .collect();
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for _ in 0..1500 {
        let mut answers = Answers::default();
        while let End::Question(id) = walk(rules, &answers, today()).end {
            let open = answers_of(rules, id.0, &answers, 400);
            answers.set(id.0, open[chance.below(open.len())].clone());
        }
        let shown = shown::by(rules, &answers, today()).expect("a whole person");
        let both: Vec<&String> = shown.intersection(&apart).collect();
        assert!(both.len() <= 1, "{both:?} exclude one another: {answers:?}");
        let shown: Vec<&String> = shown.intersection(&impossible).collect();
        assert!(shown.is_empty(), "{shown:?} are possible: {answers:?}");
    }
}

/// The head of the flow below.
const DAYS_HEAD: &str = r#"(
    language: 1, id: "days", version: "2026.1", title: ("日子", "Days"), about: ("只供测试。", "For tests only."),
    stages: { "start": ("开始", "Start") }, files: ["all"], online: Never,
)"#;

/// Rest days before the day of use: others' duties that fell on them are not late yet.
const CALENDAR: &str = r#"(
    id: "CN", title: ("全国", "National"), figures: {},
    calendar: { "2026": (rest: ["2026-11-20", "2026-11-23"], work: [], source: "law-1") },
)"#;

/// A flow with every side of deadlines, own and others', and documents of all origins.
const DAYS: &str = r#"(
    stage: "start",
    questions: {
        "left": (title: ("哪天？", "When?"), label: ("哪天", "Day"), why: ("期限。", "Limits."),
            kind: Day(earliest: YearsAgo(1), latest: MonthsAhead(2)), unsure: ("看证明。", "See the paper.")),
        "sick": (title: ("病了吗？", "Ill?"), label: ("病", "Ill"), why: ("期限。", "Limits."),
            kind: YesNo, unsure: ("问医生。", "Ask the doctor.")),
    },
    states: [
        Ask(question: "left", next: [(when: AtLeast(Answer("left"), Today), to: "early"), (to: "sick")]),
        Ask(question: "sick", next: [(to: "done")]),
        Refer(id: "early", text: ("还早。", "Too early."), sources: ["law-1"]),
        Finish(id: "done"),
    ],
    tasks: {
        "claim": (title: ("申领", "Claim"), when: Not(Yes("sick")), window: "hall",
            needs: [(any: ["card"]), (any: ["proof"], when: Below(Answer("left"), On("2026-10-01")))],
            yields: ["receipt"], cost: ("免费", "free"), sources: ["law-1"]),
        "collect": (title: ("领取", "Collect"), when: All([Not(Yes("sick")), Below(Answer("left"), On("2026-01-01"))]),
            window: "hall", needs: [(any: ["receipt"])], after: ["claim"], cost: ("免费", "free"), sources: ["law-1"]),
    },
    documents: {
        "card": (title: ("卡", "Card (卡)"), origin: Held(("自己的", "your own")), standing: Current, sources: ["law-1"]),
        "proof": (title: ("证明", "Proof (证明)"), origin: Issued(by: ("单位", "the employer"), refused: ("投诉", "complain")),
            standing: Current, sources: ["law-1"]),
        "receipt": (title: ("回执", "Receipt (回执)"), origin: Yielded("claim"), standing: Current, sources: ["law-1"]),
        "booklet": (title: ("本子", "Booklet (本子)"), origin: Ended(("停发", "ended")), standing: EvidenceOnly, sources: ["law-1"]),
    },
    deadlines: {
        "own": (title: ("自己的", "Own"), when: Yes("sick"), date: AddDays(Answer("left"), Whole(60)),
            within: ("60 日", "60 days"), whose: You, missed: ("晚了", "late"), sources: ["law-1"]),
        "theirs": (title: ("单位的", "Theirs"), when: Always, date: AddDays(Answer("left"), Whole(15)),
            within: ("15 日", "15 days"), whose: Employer, missed: ("晚了", "late"), sources: ["law-1"]),
        "none": (title: ("没有日子", "No day"), when: Not(Yes("sick")),
            within: ("尽快", "soon"), whose: Agency, missed: ("问", "ask"), sources: ["law-1"]),
    },
    windows: { "hall": (title: ("大厅", "Hall (大厅)"), about: ("区里", "in the district"), sources: ["law-1"]) },
    outcomes: [(text: ("清单", "Checklist"))],
    instruments: { "law": (title: ("法", "Law (法)"), from: "2011-07-01", read: "2026-11-01") },
    sources: { "law-1": (of: "law", article: ("第一条", "article 1"), confidence: ReadA) },
)"#;

/// All that any answer set shows; `false` where there are more sets than are `left`.
fn try_all(
    rules: &Rulebook,
    answers: &mut Answers,
    shown: &mut BTreeSet<String>,
    left: &mut u32,
) -> bool {
    let End::Question(id) = walk(rules, answers, today()).end else {
        shown.extend(shown::by(rules, answers, today()).expect("a whole person"));
        *left = left.saturating_sub(1);
        return *left > 0;
    };
    let mut all = true;
    for answer in answers_of(rules, id.0, answers, i64::MAX) {
        answers.set(id.0, answer);
        all = all && try_all(rules, answers, shown, left);
    }
    answers.remove(id.0);
    all
}

/// The files below a folder, named from it.
fn files(folder: &PathBuf, prefix: &str, all: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            files(&path, &format!("{prefix}{name}/"), all);
        } else if name.ends_with(".ron") {
            let text = leak(fs::read_to_string(&path).expect("a text"));
            all.push(File {
                name: format!("{prefix}{name}"),
                text,
            });
        }
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
}

/// The small flow with ranges that can be tried in full.
fn narrowed() -> Vec<File> {
    let mut all = Vec::new();
    files(&root("tests/flows/small"), "", &mut all);
    for file in &mut all {
        file.text = narrow(file.text);
    }
    all
}

#[test]
fn of_small_flows_everything_that_anybody_shows_is_in_the_book() {
    let days = ["flow", "all"].map(|name| File {
        name: format!("days/{name}.ron"),
        text: if name == "flow" { DAYS_HEAD } else { DAYS },
    });
    let announced = File {
        name: "regions/national.ron".to_owned(),
        text: CALENDAR,
    };
    let with_rest_days: Vec<File> = days.iter().cloned().chain([announced]).collect();
    let mut flows = vec![narrowed(), days.into(), with_rest_days];
    for code in fs::read_dir(root("tests/flows")).expect("the flows") {
        for side in ["bad", "good"] {
            let folder = code.as_ref().expect("an entry").path().join(side);
            if folder.is_dir() {
                let mut all = Vec::new();
                files(&folder, "", &mut all);
                flows.push(all);
            }
        }
    }
    assert!(flows.len() > 10, "the examples of findings");
    let mut tried = 0;
    for files in flows {
        let name = files[0].name.clone();
        let rules = Rulebook::load(&files);
        assert!(rules.is_ok() || !name.starts_with("days"), "{rules:?}");
        let Ok(rules) = rules else {
            continue; // cannot be used at all
        };
        let few = (rules.flow.questions.iter())
            .all(|(id, _)| answers_of(&rules, id.0, &Answers::default(), i64::MAX).len() < 800);
        if !few {
            continue;
        }
        let book = verify::book(&rules, today());
        let people = checked(&rules, &book);
        let mut all = BTreeSet::new();
        if !try_all(&rules, &mut Answers::default(), &mut all, &mut 20_000) {
            continue;
        }
        let together: BTreeSet<String> = people.into_iter().flatten().collect();
        assert_eq!(together, all, "{name}: left: the book; right: anybody");
        let proved = book
            .missing
            .iter()
            .all(|one| one.1 == NotShown::ProvedImpossible);
        let joint = !verify::count(&rules, today()).exact;
        assert!(proved || joint, "{name}: {:?}", book.missing);
        tried += 1;
    }
    assert!(tried >= 5, "only {tried} were tried");
}

#[test]
fn the_head_of_the_book_is_as_written_down() {
    let (rules, book) = (&*RULES, &*BOOK);
    for lang in [Lang::Zh, Lang::En] {
        let text = export::book_text(rules, book, &[lang]);
        let heading = if lang == Lang::Zh {
            "\n人物\n"
        } else {
            "\nThe people\n"
        };
        let head = text.split(heading).next().expect("a head");
        insta::assert_snapshot!(format!("book_head_{}", lang.code()), head);
    }
}

#[test]
fn the_page_is_whole_and_obeys_no_text() {
    let (rules, book) = (&*RULES, &*BOOK);
    let page = export::book_html(rules, book, &[Lang::Zh, Lang::En]);
    for outside in ["<script", "http://", "https://", "src=", "url(", "@import"] {
        assert!(!page.contains(outside), "{outside}");
    }
    for name in [
        "html", "head", "body", "main", "div", "section", "table", "tr", "td", "ul", "p", "pre",
    ] {
        let open =
            page.matches(&format!("<{name}>")).count() + page.matches(&format!("<{name} ")).count();
        assert_eq!(open, page.matches(&format!("</{name}>")).count(), "{name}");
    }
    let people = book.people.len();
    assert_eq!(
        page.matches("class=\"sign\"").count(),
        2 * people,
        "each signs in both languages"
    );
    let files: Vec<File> = (embedded_files().into_iter())
        .map(|file| {
            let plain = "\"Social insurance and provident fund after";
            let hurt = "\"<b>&'Social insurance and provident fund after";
            File {
                text: leak(file.text.replace(plain, hurt)),
                ..file
            }
        })
        .collect();
    let rules = Rulebook::load(&files).expect("a flow");
    let page = export::book_html(&rules, book, &[Lang::En]);
    assert!(page.contains("&lt;b&gt;&amp;'Social"), "the text is there");
    assert!(!page.contains("<b>"), "and is no markup");
}

#[test]
fn the_scenarios_are_those_of_the_book_and_replay() {
    let folder = root("flows/scenarios");
    let (rules, book) = (&*RULES, &*BOOK);
    let written: Vec<(String, String)> = (0..book.people.len())
        .map(|person| {
            let name = export::scenario::file_name(book, person);
            (name, export::scenario::scenario(rules, book, person))
        })
        .collect();
    if std::env::var_os("UPDATE").is_some() {
        for old in fs::read_dir(&folder).expect("the old scenarios") {
            let old = old.expect("an entry").path();
            if old.is_file() {
                fs::remove_file(old).expect("the old scenarios go");
            }
        }
        for (name, text) in &written {
            fs::write(folder.join(name), text).expect("a writable scenario");
        }
    }
    let mut there = Vec::new();
    files(&folder, "", &mut there);
    // those at the edges are found by the test of mutations
    there.retain(|file| !file.name.starts_with("edges/"));
    let names: Vec<&String> = there.iter().map(|file| &file.name).collect();
    let wanted: Vec<&String> = written.iter().map(|one| &one.0).collect();
    assert_eq!(names, wanted, "UPDATE=1 writes them anew");
    for (file, (name, text)) in there.into_iter().zip(&written) {
        assert_eq!(file.text, text, "{name}: UPDATE=1 writes it anew");
        let mut answers = Answers::default();
        for entry in read_ron(file.text).expect("also a file of answers") {
            let question = rules
                .flow
                .questions
                .get(&entry.question)
                .expect("a question");
            let answer = accept::given(rules, question, &entry.given, today()).expect("an answer");
            answers.set(&entry.question, answer);
        }
        let (scenario, day) = Scenario::read(file).expect("a scenario");
        let now = Expected::of(rules, &plan::build(rules, &answers, day));
        for lang in [Lang::Zh, Lang::En] {
            assert_eq!(
                differences(&scenario.expected, &now, lang),
                Vec::<String>::new()
            );
        }
        let nobody = Expected::of(rules, &plan::build(rules, &Answers::default(), day));
        assert!(
            !differences(&scenario.expected, &nobody, Lang::En).is_empty(),
            "it can differ"
        );
    }
}

#[test]
fn scenarios_are_not_built_in() {
    let inside = |file: &File| file.name.starts_with("scenarios/");
    assert!(!embedded_files().iter().any(inside));
}

/// People of the book are an example to others: nobody is both a man and pregnant, or the like, where somebody
/// whose answers go together shows the same.
#[test]
fn nobody_in_the_book_is_a_pregnant_man() {
    for person in &BOOK.people {
        let plan = plan::build(&RULES, &person.given(), BOOK.today);
        let doubts: Vec<&str> = plan.doubts().map(|note| note.id.0).collect();
        assert!(
            !doubts.contains(&"doubt-pregnant-man"),
            "{:?}",
            person.answers
        );
    }
    let doubted = |person: &&plan::BookPerson| {
        plan::build(&RULES, &person.given(), BOOK.today)
            .doubts()
            .next()
            .is_some()
    };
    let doubted = BOOK.people.iter().filter(doubted).count();
    assert!(
        3 * doubted <= BOOK.people.len(),
        "{doubted} of {}",
        BOOK.people.len()
    );
}
