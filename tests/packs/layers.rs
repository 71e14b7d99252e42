//! Files laid over packs: one small file changes an amount, and nothing else has to be touched.
//!
//! Runs on the small city; must not depend on a real place.

use super::small::{CITY, files};
use xubao::{
    flow::{File, Finding},
    pack::Rulebook,
    text::{Lang, Value, leak, parse_day},
};

/// What a centre types in when the new amount is out: the figure, its source, a person.
const NEXT_YEAR: &str = r#"(
    id: "510100",
    figures: {
        "wage": (values: [
            (from: "2026-01-01", to: "2026-12-31", seen: "2026-12-20", review_by: "2026-12-31", value: Money("2680.00"), source: "next-1", confidence: OfficialVia),
            (from: "2027-01-01", published: "2026-12-18", seen: "2026-12-20", review_by: "2028-01-01", value: Money("2800.00"), source: "next-1", confidence: OfficialVia),
        ]),
    },
    vectors: [
        (figure: "wage", on: "2027-01-01", is: "2800"),
        (figure: "benefit", on: "2027-03-01", is: "2520"),
    ],
    instruments: {"next": (title: ("新通知", "The next notice"), read: "2026-12-20")},
    sources: {"next-1": (of: "next", confidence: OfficialVia)},
)"#;

fn read(layers: &[(&str, &str)]) -> (Rulebook, Vec<Finding>) {
    let layers: Vec<File> = layers
        .iter()
        .map(|(name, text)| File {
            name: (*name).to_owned(),
            text: leak((*text).to_owned()),
        })
        .collect();
    Rulebook::read_with(&files(CITY), &layers)
}

/// The rules with these layers, which have no mistake.
fn laid(layers: &[&str]) -> Rulebook {
    let layers: Vec<(&str, &str)> = layers.iter().map(|text| ("new.ron", *text)).collect();
    let (book, findings) = read(&layers);
    let told: String = findings.iter().map(|one| one.render(Lang::En)).collect();
    assert!(told.is_empty(), "{told}");
    book
}

fn refused(layer: &str, code: &str, line: usize) -> String {
    let (_, findings) = read(&[("desk/new.ron", layer)]);
    let told: String = findings.iter().map(|one| one.render(Lang::En)).collect();
    let found: Vec<_> = findings
        .iter()
        .map(|one| {
            (
                one.code,
                one.place.as_ref().map(|at| (at.file.as_str(), at.line)),
            )
        })
        .collect();
    assert_eq!(found, [(code, Some(("desk/new.ron", line)))], "{told}");
    told
}

/// What a figure without a person is in a place on a day.
fn worth(book: &Rulebook, place: &str, figure: &str, day: &str) -> Option<Value> {
    use xubao::pack::{DEEPEST, Desk, Person};
    struct Nobody;
    impl Person for Nobody {
        fn asked(&mut self, _: xubao::flow::Id) -> Option<Value> {
            None
        }
        fn holds_for(&mut self, _: xubao::flow::Id) -> Option<bool> {
            None
        }
    }
    let mut desk = Desk {
        rules: book,
        region: book.region(place),
        person: &mut Nobody,
        used: None,
        depth: DEEPEST,
    };
    desk.worth(
        xubao::flow::Id(leak(figure.to_owned())),
        None,
        parse_day(day).expect("a day"),
    )
}

fn yuan(amount: u32) -> Option<Value> {
    Some(Value::Money(amount.into()))
}

#[test]
fn a_centre_enters_next_years_amount_with_one_small_file() {
    let before = laid(&[]);
    assert_eq!(worth(&before, "510100", "wage", "2027-03-01"), yuan(2680));
    let book = laid(&[NEXT_YEAR]);
    assert_eq!(worth(&book, "510100", "wage", "2026-12-31"), yuan(2680));
    assert_eq!(worth(&book, "510100", "wage", "2027-03-01"), yuan(2800));
    // what leans on it follows, also in a part of the city
    assert_eq!(worth(&book, "510100", "benefit", "2027-03-01"), yuan(2520));
    assert_eq!(worth(&book, "510100-w", "wage", "2027-03-01"), yuan(2800));
    // the values of the figure are those of the layer alone; other figures stay
    assert_eq!(worth(&book, "510100", "wage", "2025-03-01"), None);
    assert_eq!(worth(&book, "510100", "low", "2027-03-01"), yuan(1000));
    assert_eq!(
        book.regions().get("510100").map(|region| region.title.en),
        Some("Chengdu")
    );
    assert_eq!(book.places.len(), before.places.len());
}

#[test]
fn a_vector_of_the_layer_is_computed() {
    let told = refused(
        &NEXT_YEAR.replace("\"2520\"", "\"2521\""),
        "wrong-vector",
        11,
    );
    assert!(told.starts_with("desk/new.ron:11:"), "{told}");
}

#[test]
fn a_vector_of_a_figure_that_stays_is_still_computed() {
    // the layer changes a source and a door; a wrong vector below is still told
    let (_, findings) = Rulebook::read_with(
        &files(&CITY.replace("is: \"2330\"", "is: \"2331\"")),
        &[File {
            name: "new.ron".to_owned(),
            text: r#"(id: "510100", doors: {"desk": (title: ("新", "New"), source: "city-1")})"#,
        }],
    );
    let codes: Vec<_> = findings.iter().map(|one| one.code).collect();
    assert_eq!(codes, ["wrong-vector"]);
}

#[test]
fn the_last_of_several_layers_decides() {
    let second = NEXT_YEAR
        .replace("2800.00", "2900.00")
        .replace("is: \"2800\"", "is: \"2900\"")
        .replace("is: \"2520\"", "is: \"2610\"");
    let book = laid(&[NEXT_YEAR, &second]);
    assert_eq!(worth(&book, "510100", "wage", "2027-03-01"), yuan(2900));
    let book = laid(&[&second, NEXT_YEAR]);
    assert_eq!(worth(&book, "510100", "wage", "2027-03-01"), yuan(2800));
}

#[test]
fn areas_doors_and_sources_are_laid_over_by_id() {
    let book = laid(&[r#"(
        id: "510100",
        areas: {
            "510100-w": (figures: {"high": (values: [(from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01", value: Money("4000.00"), source: "city-1", confidence: OfficialVia)])}),
            "510100-e": (
                title: ("成都东区", "Chengdu East"),
                place: (province: ("四川", "Sichuan"), pinyin: "chengdu dongqu"),
            ),
        },
        doors: {"desk": (title: ("新服务台", "New desk"), source: "city-1")},
        sources: {"city-2": (of: "notice", article: ("第九条", "art. 9"), confidence: OfficialVia)},
    )"#]);
    assert_eq!(worth(&book, "510100-w", "high", "2026-03-01"), yuan(4000));
    assert_eq!(worth(&book, "510100-w", "low", "2026-03-01"), yuan(800));
    assert_eq!(worth(&book, "510100-e", "low", "2026-03-01"), yuan(1000));
    let door = |place| {
        book.door(book.region(place), "desk")
            .map(|door| door.title.en)
    };
    assert_eq!(
        (door("510100"), door("510100-e")),
        (Some("New desk"), Some("New desk"))
    );
    let source = book.flow.sources.get("city-2").expect("the source");
    assert_eq!(source.article.en, "art. 9");
    let names: Vec<_> = book.places.iter().map(|place| place.code.0).collect();
    assert_eq!(
        names,
        ["320500", "510100", "510100-w", "510100-e", "000000"]
    );
}

#[test]
fn a_new_place_comes_in_one_file() {
    let book = laid(&[r#"(
        id: "510700",
        title: ("绵阳", "Mianyang"),
        place: (province: ("四川", "Sichuan"), pinyin: "mianyang"),
        parent: "51",
        figures: {"low": (values: [(from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01", value: Money("900.00"), source: "act-1", confidence: OfficialVia)])},
        vectors: [(figure: "low", on: "2026-03-01", is: "900")],
    )"#]);
    assert_eq!(worth(&book, "510700", "low", "2026-03-01"), yuan(900));
    let names: Vec<_> = book.places.iter().map(|place| place.title.en).collect();
    assert_eq!(names[1..4], ["Chengdu", "Chengdu West", "Mianyang"]);
}

/// Who enters only what is new loses what still holds, and is told so, on the line where it is missing.
#[test]
fn a_value_that_still_holds_and_is_not_repeated_is_told() {
    let told = |layer: &str, today: &str| -> Vec<String> {
        let (book, _) = read(&[("desk/new.ron", layer)]);
        let found = book.dropped(parse_day(today).expect("a day"));
        found.iter().map(|one| one.render(Lang::En)).collect()
    };
    // the layer of the centre leaves out 2025, which is over
    assert_eq!(told(NEXT_YEAR, "2026-11-23"), [""; 0]);
    let year_before = told(NEXT_YEAR, "2025-11-23");
    assert_eq!(year_before.len(), 1, "{year_before:?}");
    // only the new amount
    let start = NEXT_YEAR.find("(from: \"2026-01-01\"").expect("a value");
    let end = NEXT_YEAR.find("(from: \"2027-01-01\"").expect("a value");
    let forgetful = [&NEXT_YEAR[..start], &NEXT_YEAR[end..]].concat();
    let dropped = told(&forgetful, "2026-11-23");
    assert_eq!(dropped.len(), 1, "{dropped:?}");
    for piece in [
        "desk/new.ron:4:10: warning: The value of \"wage\" from 2026-01-01 (regions/city.ron:",
        "holds until 2026-12-31 and is not repeated here",
        "[value-dropped]",
        "hint: repeat what still holds",
    ] {
        assert!(dropped[0].contains(piece), "{piece}: {}", dropped[0]);
    }
    assert_eq!(told(&forgetful, "2027-01-01"), [""; 0], "it is over then");
    // a value that ends before the one below it
    let ends = NEXT_YEAR.replace(
        "(from: \"2027-01-01\", ",
        "(from: \"2027-01-01\", to: \"2027-06-30\", ",
    );
    let dropped = told(&ends, "2026-11-23");
    assert!(
        dropped.len() == 1 && dropped[0].contains("without an end"),
        "{dropped:?}"
    );
    // Unknown is a value: somebody has thought of it
    let unknown = forgetful.replace("values: [", "values: [(from: \"2026-01-01\", to: \"2026-12-31\", seen: \"2026-12-20\", review_by: \"2027-01-01\", value: Unknown((\"多少？\", \"How much?\")), source: \"next-1\", confidence: Blog),");
    assert_eq!(told(&unknown, "2026-11-23"), [""; 0]);
    // what only declares keeps the values
    let declares = r#"(id: "510100", figures: {"wage": (ask: ("多少？", "How much?"))})"#;
    assert_eq!(told(declares, "2026-11-23"), [""; 0]);
}

/// A figure that a city gives hides that of its province, also in the time for which it gives nothing.
#[test]
fn a_value_of_the_province_that_is_hidden_is_told() {
    let layer = r#"(
    id: "510100",
    figures: {"rule": (values: [(from: "2027-01-01", seen: "2026-11-01", review_by: "2028-01-01", value: Words(("新", "New")), source: "city-1", confidence: OfficialVia)])},
)"#;
    let (book, findings) = read(&[("new.ron", layer)]);
    assert!(findings.is_empty(), "{findings:?}");
    let found = book.dropped(parse_day("2026-11-23").expect("a day"));
    let told: String = found.iter().map(|one| one.render(Lang::En)).collect();
    assert!(
        told.starts_with("new.ron:3:16: warning: The value of \"rule\" from "),
        "{told}"
    );
    assert_eq!(found.len(), 1, "{told}");
}

#[test]
fn the_country_can_be_laid_over_too() {
    let book = laid(&[r#"(
        id: "CN",
        figures: {
            "least": (values: [(from: "2011-07-01", value: Number("6"), source: "act-1", confidence: ReadA)]),
            "wage": (ask: ("现在多少？", "How much now?")),
            "tax": (title: ("税", "Tax"), unit: Yuan, ask: ("多少税？", "Which tax?")),
        },
    )"#]);
    let title = |id| book.figures.get(id).map(|figure| figure.title.en);
    assert_eq!((title("least"), title("tax")), (Some("Least"), Some("Tax")));
    assert_eq!(
        book.figures
            .get("wage")
            .and_then(|figure| figure.ask)
            .map(|ask| ask.en),
        Some("How much now?")
    );
    assert_eq!(
        worth(&book, "510100", "least", "2026-03-01"),
        Some(Value::Number(6.into()))
    );
}

#[test]
fn a_mistake_in_a_layer_is_told_by_its_name() {
    let told = refused(
        &NEXT_YEAR.replace("\"wage\": (values", "\"wagee\": (values"),
        "unknown-id",
        4,
    );
    assert!(told.contains("did you mean \"wage\"?"), "{told}");
    refused(
        &NEXT_YEAR.replace("from: \"2027-01-01\"", "from: \"2027-01-02\""),
        "gap-between-values",
        6,
    );
    refused(
        &NEXT_YEAR.replace("2800.00\"), source: \"next-1\", ", "2800.00\"), "),
        "missing-field",
        6,
    );
}

#[test]
fn a_part_of_a_city_is_no_region_of_its_own() {
    let told = refused(
        "(\n  id: \"510100-w\",\n  title: (\"西区\", \"West\"),\n)",
        "part-of-region",
        2,
    );
    assert!(told.contains("put it into `areas`"), "{told}");
}

#[test]
fn a_layer_over_nothing_is_told() {
    let told = refused(&NEXT_YEAR.replace("510100", "51010"), "unknown-id", 2);
    assert!(told.contains("did you mean \"510100\"?"), "{told}");
}

#[test]
fn a_figure_twice_in_one_layer_is_told() {
    let twice = r#"(
        id: "510100",
        figures: {
            "low": (values: [(from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01", value: Money("1.00"), source: "city-1", confidence: OfficialVia)]),
            "low": (values: [(from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01", value: Money("2.00"), source: "city-1", confidence: OfficialVia)]),
        },
    )"#;
    refused(twice, "duplicate-id", 5);
}
