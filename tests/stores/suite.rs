//! What every store has to do, whatever keeps it. Each piece is given a way to open one more window
//! on a store that is empty at first.
//!
//! Must not know which store it is.

use chrono::NaiveDate;
use xubao::{
    answers::CaseCode,
    cases::{
        Content, Deed, Held, How, Index, Moment, New, Order, Origin, Record, Search, Store,
        Trouble, Version, What, Window, Written,
    },
};

/// Opens one more window on the store.
pub type Open<'a> = &'a dyn Fn() -> Box<dyn Store>;

/// A piece, by name.
pub type Piece = (&'static str, fn(Open<'_>));

/// All pieces.
pub const PIECES: [Piece; 8] = [
    ("a case comes back as it was", comes_back),
    ("a change of an old version is refused", no_lost_update),
    ("a code is there once", code_once),
    ("one case is the user's own", own),
    ("who holds a case is told", hold),
    ("what was done is remembered in order", history),
    ("cases are found", search),
    ("what is forgotten is gone", forget),
];

pub fn code(n: u64) -> CaseCode {
    CaseCode::from_chance(n.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

pub fn window(n: u32) -> Window {
    Window {
        workstation: format!("desk-{n}"),
        process: n,
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn content(text: &str) -> Content {
    Content {
        flow: "small".to_owned(),
        rules: "2026.1".to_owned(),
        day: day("2026-11-23"),
        text: text.to_owned(),
        index: Index {
            stage: Some("start".to_owned()),
            city: Some("510100".to_owned()),
            road: None,
            deadline: Some(day("2027-01-31")),
        },
    }
}

pub fn new(code: CaseCode, content: &Content) -> New<'_> {
    New {
        code,
        content,
        origin: None,
        own: false,
        deeds: &[],
    }
}

fn read(store: &mut dyn Store, code: CaseCode) -> Record {
    store.read(code).expect("read").expect("it is there")
}

fn comes_back(open: Open<'_>) {
    let (mut one, mut other) = (open(), open());
    assert_eq!(one.read(code(1)).expect("read"), None);
    let content = content("{\"回答\": \"'; DROP TABLE cases; --\"}");
    let origin = Some(Origin {
        code: code(9),
        how: How::Copied,
    });
    let made = New {
        origin,
        ..new(code(1), &content)
    };
    let version = one.create(made, &window(1), Moment(100)).expect("made");
    let record = read(&mut *other, code(1));
    assert_eq!(record.text, content.text);
    let head = record.head;
    assert_eq!((head.version, head.origin), (version, origin));
    assert_eq!((head.created, head.touched), (Moment(100), Moment(100)));
    assert_eq!((head.index, head.day), (content.index, content.day));
    assert_eq!(
        (head.flow.as_str(), head.rules.as_str()),
        ("small", "2026.1")
    );
    assert_eq!(head.holder.expect("a holder").window, window(1));
    // times are for people: one that runs backwards loses nothing
    let finished = Content {
        text: "two".to_owned(),
        index: Index::default(),
        ..self::content("")
    };
    let saved = one.save((code(1), version), &finished, &[], &window(1), Moment(50));
    assert_eq!(saved.expect("saved"), Written::Kept(Version(version.0 + 1)));
    let record = read(&mut *other, code(1));
    assert_eq!(
        (record.text.as_str(), record.head.touched),
        ("two", Moment(50))
    );
    assert_eq!(record.head.index, Index::default());
    assert_eq!(one.setting("notes").expect("read"), None);
    for value in ["on", "off"] {
        one.set("notes", value).expect("set");
        assert_eq!(
            other.setting("notes").expect("read").as_deref(),
            Some(value)
        );
    }
    assert!(!one.place().is_empty());
}

fn no_lost_update(open: Open<'_>) {
    let (mut one, mut other) = (open(), open());
    let first = content("first");
    let version = one.create(new(code(1), &first), &window(1), Moment(1));
    let version = version.expect("made");
    let save = |store: &mut Box<dyn Store>, n, known, text: &str| {
        let deeds = [Deed::new(What::Ticked, text)];
        let case = (code(1), known);
        (store.save(case, &content(text), &deeds, &window(n), Moment(2))).expect("asked")
    };
    let Written::Kept(second) = save(&mut one, 1, version, "theirs") else {
        panic!("the version is right");
    };
    for _ in 0..2 {
        let Written::Changed(head) = save(&mut other, 2, version, "ours") else {
            panic!("a lost update");
        };
        assert_eq!(head.version, second);
        assert_eq!(head.holder.expect("a holder").window, window(1));
    }
    assert_eq!(read(&mut *other, code(1)).text, "theirs");
    assert_eq!(
        other.history(code(1)).expect("read").len(),
        1,
        "nothing half"
    );
    one.forget(code(1)).expect("forgotten");
    assert_eq!(save(&mut other, 2, second, "ours"), Written::Gone);
    assert_eq!(other.read(code(1)).expect("read"), None);
}

fn code_once(open: Open<'_>) {
    let (mut one, mut other) = (open(), open());
    let (first, second) = (content("first"), content("second"));
    one.create(new(code(1), &first), &window(1), Moment(1))
        .expect("made");
    let taken = New {
        own: true,
        ..new(code(1), &second)
    };
    let refused = other.create(taken, &window(2), Moment(2));
    assert!(matches!(refused, Err(Trouble::CodeTaken)), "{refused:?}");
    assert_eq!(read(&mut *one, code(1)).text, "first");
}

fn own(open: Open<'_>) {
    let mut store = open();
    assert_eq!(store.own("small").expect("read"), None);
    for n in 1..=3 {
        let mut content = content("");
        if n == 3 {
            content.flow = "another".to_owned();
        }
        let made = New {
            own: true,
            ..new(code(n), &content)
        };
        store.create(made, &window(1), Moment(1)).expect("made");
    }
    let mut own = |flow| {
        store
            .own(flow)
            .expect("read")
            .map(|record| record.head.code)
    };
    assert_eq!(own("small"), Some(code(2)), "the last one");
    assert_eq!(own("another"), Some(code(3)), "one a flow");
    assert!(!read(&mut *store, code(1)).head.own);
}

fn hold(open: Open<'_>) {
    let (mut one, mut other) = (open(), open());
    let text = content("");
    let version = one.create(new(code(1), &text), &window(1), Moment(1));
    let version = version.expect("made");
    let Held::By(holder) = (other.hold(code(1), None, &window(2), Moment(2))).expect("asked")
    else {
        panic!("it is held");
    };
    assert_eq!((&holder.window, holder.since), (&window(1), Moment(1)));
    // two want it from the same one: one gets it
    let took = other.hold(code(1), Some(&holder.window), &window(2), Moment(3));
    let took = took.expect("asked");
    assert_eq!(took, Held::Yes(Version(version.0 + 1)));
    let late = one.hold(code(1), Some(&holder.window), &window(3), Moment(3));
    assert!(matches!(late.expect("asked"), Held::By(holder) if holder.window == window(2)));
    // what the first one still writes is not written over the second one's
    let case = (code(1), version);
    let wrote = one.save(case, &text, &[], &window(1), Moment(4));
    assert!(matches!(wrote.expect("asked"), Written::Changed(_)));
    one.release(code(1), &window(1)).expect("not its own");
    assert!(read(&mut *one, code(1)).head.holder.is_some());
    other.release(code(1), &window(2)).expect("its own");
    assert_eq!(read(&mut *one, code(1)).head.holder, None);
    let free = one.hold(code(1), None, &window(3), Moment(5));
    assert_eq!(free.expect("asked"), Held::Yes(Version(version.0 + 1)));
    let gone = one.hold(code(2), None, &window(3), Moment(5));
    assert_eq!(gone.expect("asked"), Held::Gone);
}

fn history(open: Open<'_>) {
    let mut store = open();
    let text = content("");
    let begun = [Deed::new(What::Begun, "")];
    let made = New {
        deeds: &begun,
        ..new(code(1), &text)
    };
    let version = store.create(made, &window(1), Moment(30)).expect("made");
    let ticks = [
        Deed::new(What::Ticked, "claim"),
        Deed::new(What::Unticked, "登记"),
    ];
    store
        .save((code(1), version), &text, &ticks, &window(2), Moment(20))
        .expect("saved");
    let exported = Deed::new(What::Exported, "pdf");
    let there = store.record(code(1), &exported, &window(3), Moment(10));
    assert!(there.expect("recorded"));
    let none = store.record(code(2), &exported, &window(3), Moment(10));
    assert!(!none.expect("asked"));
    let events = store.history(code(1)).expect("read");
    let told: Vec<_> = events
        .iter()
        .map(|event| {
            let deed = &event.deed;
            (
                event.at.0,
                event.who.as_str(),
                deed.what,
                deed.about.as_str(),
            )
        })
        .collect();
    let wanted = [
        (30, "desk-1", What::Begun, ""),
        (20, "desk-2", What::Ticked, "claim"),
        (20, "desk-2", What::Unticked, "登记"),
        (10, "desk-3", What::Exported, "pdf"),
    ];
    assert_eq!(told, wanted, "in order, whatever the clock says");
}

fn search(open: Open<'_>) {
    let mut store = open();
    let places = ["510100", "310000", "110000"];
    for n in 0..30_u32 {
        let mut content = content("");
        content.index = Index {
            stage: (n % 2 == 0).then(|| "start".to_owned()),
            city: Some(places[n as usize % 3].to_owned()),
            road: None,
            deadline: (n % 5 == 0).then(|| day("2027-01-01") + chrono::Days::new(u64::from(n))),
        };
        let origin = (n == 7).then(|| Origin {
            code: code(1),
            how: How::Split,
        });
        let made = New {
            origin,
            ..new(code(u64::from(n)), &content)
        };
        let at = Moment(i64::from(n));
        store.create(made, &window(1), at).expect("made");
    }
    let all = Search {
        most: 100,
        ..Search::default()
    };
    let mut find = |search: &Search| {
        let found = store.list(search).expect("listed");
        let count = store.count(search).expect("counted");
        assert!(count >= found.len() as u64);
        let codes = found.iter().map(|head| head.code);
        (codes.collect::<Vec<_>>(), count)
    };
    let expected: Vec<_> = (0..30).rev().map(code).collect();
    assert_eq!(find(&all), (expected.clone(), 30), "last touched first");
    let page = Search {
        skip: 10,
        most: 5,
        ..Search::default()
    };
    assert_eq!(find(&page), (expected[10..15].to_vec(), 30));
    let shown = code(3).to_string();
    for typed in [&shown[..1], &shown[..4], "", &shown, &shown.to_lowercase()] {
        let plain: String = typed.chars().filter(|c| *c != '-').collect();
        let search = Search {
            code: plain.clone(),
            order: Order::Code,
            ..all.clone()
        };
        let mut wanted: Vec<_> = (0..30).map(code).collect();
        wanted.retain(|code| {
            let code = code.to_string().replace('-', "");
            code.starts_with(&plain.to_uppercase())
        });
        wanted.sort_by_key(ToString::to_string);
        assert_eq!(find(&search).0, wanted, "{typed:?}");
    }
    let cities = Search {
        cities: vec![places[0].to_owned(), places[2].to_owned()],
        stage: Some(Some("start".to_owned())),
        ..all.clone()
    };
    assert_eq!(
        find(&cities).1,
        (0..30).filter(|n| n % 2 == 0 && n % 3 != 1).count() as u64
    );
    let finished = Search {
        stage: Some(None),
        ..all.clone()
    };
    assert_eq!(find(&finished).1, 15);
    let soon = Search {
        until: Some(day("2027-01-11")),
        order: Order::Deadline,
        ..all.clone()
    };
    assert_eq!(find(&soon).0, [0, 5, 10].map(code));
    let by_deadline = Search {
        order: Order::Deadline,
        most: 7,
        ..Search::default()
    };
    let (found, _) = find(&by_deadline);
    assert_eq!(found[..6], [0, 5, 10, 15, 20, 25].map(code));
    assert_eq!(find(&Search { split: true, ..all }).0, [code(7)]);
}

fn forget(open: Open<'_>) {
    let (mut one, mut other) = (open(), open());
    assert!(!one.forget(code(1)).expect("nothing there"));
    for n in 1..=4 {
        let text = content(&format!("text {n}"));
        let deeds = [Deed::new(What::Ticked, n)];
        let made = New {
            deeds: &deeds,
            ..new(code(n), &text)
        };
        let at = Moment(i64::try_from(n).expect("small"));
        one.create(made, &window(1), at).expect("made");
    }
    assert!(other.forget(code(1)).expect("forgotten"));
    assert!(!one.forget(code(1)).expect("gone"));
    assert_eq!(one.read(code(1)).expect("read"), None);
    assert!(one.history(code(1)).expect("read").is_empty());
    assert_eq!(one.forget_untouched(Moment(2)).expect("asked"), 0);
    assert_eq!(one.forget_untouched(Moment(4)).expect("forgotten"), 2);
    let left = other.list(&Search {
        most: 9,
        ..Search::default()
    });
    let left: Vec<_> = left.expect("listed").iter().map(|head| head.code).collect();
    assert_eq!(left, [code(4)]);
    assert_eq!(one.history(code(4)).expect("read").len(), 1);
}

/// All cases are rewritten in one step, or none.
pub fn rewritten(open: Open<'_>) {
    let (mut one, mut other) = (open(), open());
    let mut versions = Vec::new();
    for n in 1..=3 {
        let text = content(&format!("text {n}"));
        let deeds = [Deed::new(What::Ticked, n)];
        let made = New {
            deeds: &deeds,
            ..new(code(n), &text)
        };
        versions.push(one.create(made, &window(1), Moment(1)).expect("made"));
    }
    let mut seen = 0;
    let refused = other.rewrite(
        &mut |whole| {
            seen += 1;
            whole.text = "half".to_owned();
            if seen == 3 {
                Err(Trouble::Locked)
            } else {
                Ok(())
            }
        },
        &[("name", "half")],
    );
    assert!(matches!(refused, Err(Trouble::Locked)), "{refused:?}");
    assert_eq!(one.setting("name").expect("read"), None);
    for n in 1..=3 {
        assert_eq!(read(&mut *one, code(n)).text, format!("text {n}"));
    }
    let done = other.rewrite(
        &mut |whole| {
            assert_eq!(whole.index, content("").index);
            whole.text = format!("{} {}", whole.text, whole.code);
            whole.index = Index {
                road: Some("road".to_owned()),
                ..Index::default()
            };
            for (word, about) in &mut whole.deeds {
                *about = format!("{word} {about}");
            }
            Ok(())
        },
        &[("name", "whole"), ("more", "")],
    );
    assert_eq!(done.expect("rewritten"), 3);
    assert_eq!(one.setting("name").expect("read").as_deref(), Some("whole"));
    for (n, version) in (1..=3).zip(versions) {
        let record = read(&mut *one, code(n));
        assert_eq!(record.text, format!("text {n} {}", code(n)));
        assert_eq!(record.head.index.road.as_deref(), Some("road"));
        assert_eq!(record.head.index.stage, None);
        assert_eq!(record.head.touched, Moment(1), "nobody has touched it");
        let events = one.history(code(n)).expect("read");
        assert_eq!(
            events[0].deed,
            Deed::new(What::Ticked, format!("ticked {n}"))
        );
        // what a window made from the version before is refused
        let case = (code(n), version);
        let saved = one.save(case, &content("late"), &[], &window(1), Moment(2));
        assert!(matches!(saved.expect("asked"), Written::Changed(_)));
    }
    drop(other);
    one.scrub().expect("scrubbed");
}
