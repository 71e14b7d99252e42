//! A small flow with a country, a province and a city of every kind of value, as text.
//!
//! Must not test anything itself.

use xubao::{flow::File, text::leak};

const FLOW: &str = r#"(
    language: 1, id: "small", version: "2026.1", title: ("小", "Small"), about: ("试", "A test"),
    stages: {"all": ("全部", "All")}, files: ["law"], online: Never, place: "city",
)"#;

const LAW: &str = r#"(
    stage: "all",
    questions: {"city": (title: ("哪里？", "Where?"), label: ("城市", "City"), why: ("各地不同。", "It differs."), kind: Place)},
    states: [Ask(question: "city", next: [(to: "end")]), Finish(id: "end")],
    facts: {
        "local": (title: ("本地户籍", "you are from here"), is: Is("city", "510100")),
        "may-join": (title: ("可以参加", "you may join"), is: AtLeast(Figure("who"), Whole(1))),
    },
    quantities: {
        "months": (title: ("月数", "Months"), is: Whole(7)),
        "base": (title: ("基数", "Base"), is: Minus(Whole(1), Whole(1))),
    },
    windows: {"desk": (title: ("柜台", "Desk"), about: ("一楼", "On the ground floor"))},
    instruments: {"act": (title: ("法", "Act"), read: "2026-11-01"), "talk": (title: ("闲谈", "Talk"), read: "2026-11-01")},
    sources: {"act-1": (of: "act", confidence: ReadA), "talk": (of: "talk", confidence: Blog)},
)"#;

const COUNTRY: &str = r#"(
    id: "CN", title: ("全国", "National"),
    figures: {
        "least": (title: ("最少", "Least"), unit: Months, values: [(from: "2011-07-01", value: Number("12"), source: "act-1", confidence: ReadA)]),
        "wage": (title: ("最低工资", "Least wage"), unit: YuanMonth, ask: ("多少？", "How much?"), whom: ("12333", "12333")),
        "benefit": (title: ("失业金", "Benefit"), unit: YuanMonth, ask: ("每月多少？", "How much a month?")),
        "low": (title: ("下限", "Least base"), unit: YuanMonth, ask: ("下限？", "The least base?")),
        "high": (title: ("上限", "Greatest base"), unit: YuanMonth, ask: ("上限？", "The greatest base?")),
        "pay": (title: ("缴费", "Payment"), unit: YuanMonth, ask: ("缴多少？", "How much is paid?")),
        "fixed": (title: ("定额", "Set payment"), unit: YuanMonth, ask: ("缴多少？", "How much is paid?")),
        "part": (title: ("比例", "Share"), unit: Share, ask: ("几成？", "Which share?")),
        "given": (title: ("发几个月", "Months given"), unit: Months, ask: ("几个月？", "How many months?")),
        "wait": (title: ("等待", "Wait"), unit: Wait, ask: ("等多久？", "How long?")),
        "window": (title: ("参保期", "Window"), unit: Window, ask: ("什么时候？", "When?")),
        "fee": (title: ("每年缴费", "Fee a year"), unit: YuanYear, ask: ("一年多少？", "How much a year?")),
        "rule": (title: ("办法", "Rules"), unit: Words, ask: ("怎么办？", "How is it done?")),
        "who": (title: ("谁可以", "Who may"), unit: Who, ask: ("我可以吗？", "May I?")),
        "gift": (title: ("礼物", "Present"), unit: Yuan, ask: ("送什么？", "What is given?")),
        "deposit": (title: ("押金", "Deposit"), unit: Yuan, ask: ("押金多少？", "How much is the deposit?")),
    },
)"#;

const PROVINCE: &str = r#"(
    id: "51", title: ("四川", "Sichuan"),
    figures: {
        "rule": (values: [(from: "2020-01-01", seen: "2026-11-01", review_by: "2027-06-30", value: Words(("到柜台办。", "At the desk.")), source: "act-1", confidence: OfficialVia)]),
    },
)"#;

const PLACES: &str = r#"(
    places: [
        (code: "320500", title: ("苏州", "Suzhou (Jiangsu)"), province: ("江苏", "Jiangsu"), pinyin: "suzhou"),
        (code: "510100", title: ("成都", "Chengdu"), province: ("四川", "Sichuan"), pinyin: "chengdu"),
        (code: "510100-w", title: ("成都西区", "Chengdu West"), province: ("四川", "Sichuan"), pinyin: "chengdu xiqu"),
        (code: "000000", title: ("其他城市", "Another city"), province: ("全国", "National"), pinyin: "qita"),
    ],
)"#;

/// The city, with a value of every kind.
pub const CITY: &str = r#"// The city.
(
    id: "510100",
    title: ("成都", "Chengdu"),
    parent: "51",
    asks: ["city"],
    figures: {
        "wage": (values: [
            (from: "2025-01-01", to: "2025-12-31", published: "2024-12-20", seen: "2026-11-01", review_by: "2025-12-31", value: Money("2330.00"), source: "city-1", confidence: OfficialVia),
            (
                from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01", expires: "2027-12-31", confirm: true,
                value: Money("2680.00"), note: ("各区相同。", "The same everywhere."), source: "city-1", confidence: Database,
            ),
        ]),
        "benefit": (values: [(from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01", value: Share(of: "wage", share: "0.90"), source: "city-1", confidence: OfficialVia)]),
        "low": (values: [(from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01", value: Money("1000.00"), source: "city-1", confidence: OfficialVia)]),
        "high": (values: [(from: "2020-01-01", seen: "2026-11-01", review_by: "2027-01-02", value: Money("5000.00"), source: "city-2", confidence: Press)]),
        "pay": (values: [(
            from: "2026-01-01", seen: "2026-11-01", review_by: "2026-10-31", carried: true,
            value: ChosenBase(chosen: "base", low: "low", high: "high", rate: [(("单位", "Part one"), "0.08"), (("个人", "Part two"), "0.02")], total: "0.10", extra: [(title: ("补充", "Supplement"), rate: "0.01", needs: "local")]),
            source: "city-1", confidence: OfficialVia,
        )]),
        "fixed": (values: [(
            from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01",
            value: FixedBase(base: "high", share: "0.80", rate: [(("全部", "All"), "0.01")], total: "0.01", plus: "7.00"),
            source: "city-1", confidence: OfficialVia,
        )]),
        "part": (values: [(
            from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01",
            value: Ladder(by: "months", rows: [
                (from: "0", to: "12", is: "0.60"),
                (from: "12", to: "36", is: "0.75"),
                (from: "36", is: "0.90"),
            ]),
            source: "city-1", confidence: OfficialVia,
        )]),
        "given": (values: [(
            from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01",
            value: Pieces(by: "months", least: "12", most: "24", pieces: [
                (from: "0", to: "48", every: "12", gives: "1"),
                (from: "48", every: "8", gives: "1", rest: "4"),
            ]),
            source: "city-1", confidence: OfficialVia,
        )]),
        "wait": (values: [(
            from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01",
            value: Wait(gap: "months", rows: [
                (origin: Leaver, from: "0", to: "3", wait: "0", back_pay: true, reimbursed: true, start: "0", needs: "local"),
                (origin: Leaver, from: "0", to: "3", wait: "1", start: "1"),
                (origin: Leaver, from: "4", wait: "6", back_pay: false, start: "1"),
            ]),
            source: "city-1", confidence: OfficialVia,
        )]),
        "window": (values: [(
            from: "2026-01-01", to: "2026-12-31", seen: "2026-11-01", review_by: "2026-12-31",
            value: Window(open: "2025-11-01", close: "2026-02-28", cover: "2026-01-01", late: Months(3)),
            source: "city-1", confidence: OfficialVia,
        )]),
        "fee": (values: [(
            from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01",
            value: Tiers([(("基本", "Basic"), "400.00"), (("全年", "Whole"), "900.00")]),
            source: "city-1", confidence: OfficialVia,
        )]),
        "who": (values: [(
            from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01",
            value: Who(
                words: ("本地人可以；外地人先登记", "People from here may; others register first"),
                may: AtLeast(Quantity("months"), Whole(6)),
                first: [(when: Not(Fact("local")), text: ("登记", "registration"))],
            ),
            source: "city-1", confidence: OfficialVia,
        )]),
        "gift": (values: [(
            from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01",
            value: Unknown(("今年送什么？", "What is given this year?")),
            hint: ("有人说是一支笔。", "Somebody says it is a pen."),
            source: "talk", confidence: Blog,
        )]),
        "deposit": (values: [(
            from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01",
            value: Disputed([
                (value: Money("100.00"), source: "city-1", confidence: Press),
                (value: Money("150.00"), source: "talk", confidence: Blog),
            ]),
            source: "city-1", confidence: Press,
        )]),
    },
    areas: {
        "510100-w": (
            title: ("成都西区", "Chengdu West"),
            figures: {
                "low": (values: [(from: "2026-01-01", seen: "2026-11-01", review_by: "2027-01-01", value: Money("800.00"), source: "city-1", confidence: OfficialVia)]),
            },
        ),
    },
    doors: {
        "desk": (title: ("服务台", "Service desk"), hotline: ("12345", "12345"), source: "city-1"),
    },
    vectors: [
        (figure: "wage", on: "2025-12-31", is: "2330"),
        (figure: "benefit", on: "2026-03-01", is: "2412"),
        (figure: "pay", on: "2026-03-01", given: {"base": "9000"}, is: "500"),
        (figure: "pay", on: "2026-03-01", area: "510100-w", is: "80"),
        (figure: "fixed", on: "2026-03-01", is: "47"),
        (figure: "part", on: "2026-03-01", given: {"months": "12"}, is: "0.75"),
        (figure: "given", on: "2026-03-01", given: {"months": "60"}, is: "6"),
        (figure: "wait", aspect: Wait, on: "2026-03-01", given: {"months": "2", "local": "0"}, is: "1"),
        (figure: "window", aspect: Close, on: "2026-03-01", is: "2026-02-28"),
        (figure: "pay", on: "2026-03-01", given: {"base": "2000", "local": "1"}, is: "220"),
        (figure: "who", on: "2026-03-01", given: {"months": "6", "local": "1"}, is: "1"),
        (figure: "who", on: "2026-03-01", given: {"months": "6", "local": "0"}, is: "unknown"),
        (figure: "who", on: "2026-03-01", given: {"months": "5", "local": "0"}, is: "0"),
        (figure: "gift", on: "2026-03-01", is: "unknown"),
    ],
    instruments: {
        "notice": (title: ("市通知", "Notice of the city"), number: "成发〔2025〕8号", read: "2026-11-01", address: "city.example/8"),
    },
    sources: {
        "city-1": (of: "notice", article: ("第八条", "art. 8"), confidence: OfficialVia),
        "city-2": (of: "notice", confidence: Press),
    },
)
"#;

/// The files of the small flow, with this city.
pub fn files(city: &str) -> Vec<File> {
    let file = |name: &str, text: &str| File {
        name: name.to_owned(),
        text: leak(text.to_owned()),
    };
    vec![
        file("small/flow.ron", FLOW),
        file("small/law.ron", LAW),
        file("regions/city.ron", city),
        file("regions/country.ron", COUNTRY),
        file("regions/places.ron", PLACES),
        file("regions/province.ron", PROVINCE),
    ]
}
