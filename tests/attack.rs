//! Attacks: any bytes at every door, for a while, the same each time. `ATTACK_SECONDS=180` attacks
//! each door so long and from another start each time; `ATTACK_NOTES=DIR` keeps there what is found.
//! The folder `fuzz` runs the same functions under cargo-fuzz.

#[path = "flows/chance.rs"]
mod chance;
#[path = "attack/inputs.rs"]
mod inputs;
#[path = "attack/mutate.rs"]
mod mutate;
#[path = "attack/run.rs"]
mod run;
#[cfg(unix)]
#[path = "attack/sinks.rs"]
mod sinks;
#[path = "attack/targets/mod.rs"]
mod targets;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

fn holds(name: &str) {
    let asked = std::env::var("ATTACK_SECONDS").ok();
    let seconds = asked.as_ref().and_then(|text| text.parse().ok());
    let clock = SystemTime::now().duration_since(UNIX_EPOCH);
    let start = match seconds {
        Some(_) => clock.map_or(1, |time| time.as_nanos() as u64),
        None => 20_261_123,
    };
    let time = Duration::from_secs(seconds.unwrap_or(2));
    let (executions, findings) = run::attack(name, time, start);
    println!(
        "{name}: {executions} executions in {time:?}, {} findings",
        findings.len()
    );
    let places: Vec<_> = findings.keys().collect();
    assert!(findings.is_empty(), "{name}: {places:#?}");
}

macro_rules! doors {
    ($($test:ident $name:literal,)*) => {
        $(#[test] fn $test() { holds($name); })*

        #[test]
        fn every_door_is_attacked() {
            let tested = [$($name),*];
            let all: Vec<_> = targets::ALL.iter().map(|one| one.name).collect();
            assert_eq!(tested[..], all[..]);
        }
    };
}

doors! {
    a_flow_holds "flow",
    the_shipped_flow_holds "shipped",
    answers_files_holds "answers",
    the_text_of_a_case_holds "case",
    the_file_of_a_store_holds "database",
    the_full_screen_holds "screen",
    the_desk_holds "desk",
    plain_lines_holds "lines",
    codes_holds "codes",
    calendars_holds "calendar",
}

/// A driver that finds nothing would prove nothing: it finds what is put there, and makes it small.
#[test]
fn the_driver_holds_what_it_promises() {
    let broken = targets::Target {
        name: "broken",
        run: |bytes| assert!(!bytes.windows(4).any(|four| four == b"2026"), "a year"),
        seeds: Vec::new,
    };
    let told = run::once(&broken, b"before 2026 after").expect_err("it is found");
    assert!(
        told.contains("tests/attack.rs") && told.ends_with("a year"),
        "{told}"
    );
    assert_eq!(
        run::smaller(&broken, b"before 2026 after", "tests/attack.rs"),
        b"2026"
    );
    assert!(run::once(&broken, b"2025").is_ok());
    let seed = targets::of_files(targets::SMALL).into_bytes();
    let mut chance = chance::Chance(7);
    let changed = (0..50).filter(|_| mutate::mutated(&seed, &seed, &mut chance) != seed);
    assert!(changed.count() > 40, "seeds are changed");
}
