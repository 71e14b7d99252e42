//! Xubao (续保): a few questions after leaving a job in mainland China, then one's own checklist.
//!
//! A pure core and three faces. A room uses only rooms above it in this map, `cases`, `plain` and
//! `tui` do not know each other, and the core (to `export`) touches no file, clock, environment or
//! terminal: `tests/architecture.rs` checks all of it.
//!
//! | Room | What it is | Must not |
//! |---|---|---|
//! | `text` | languages, widths, line breaks, dates, money, interface words | know flows |
//! | `answers` | what a person has told us, by question: the only thing that is stored | know how it was asked |
//! | `flow` | the flow language: its model, reading it, what is wrong with it and where | know a person or a day |
//! | `pack` | dated figures, rest days, places; with the flow they are the `Rulebook` | choose a day |
//! | `interview` | what comes next; conditions and quantities; what was typed | know the result |
//! | `plan` | tasks, visits, documents, dates, money, roads, reasons | know how it will look |
//! | `verify` | proofs over a flow for every answer set, with people who show what is wrong | know faces |
//! | `export` | a plan as text, Markdown, a page, JSON, a calendar and codes; a flow in words and drawings | decide what is in it |
//! | `cases` | interviews that are kept, in a store; ids of earlier flows | know plans |
//! | `plain` | the interview as lines | hold rules or words |
//! | `tui` | the interview as a full screen | hold rules or words |
//! | `cli` | options, files, exit codes; starts a face | hold rules or words |
//!
//! Ground state only: position, plan and screens are computed from the answers each time, from the
//! start, by [`interview::walk`] and [`plan::build`]. The day of use is always a parameter.
//!
//! | To change | Open | Then run |
//! |---|---|---|
//! | a rule, a question, a document, any advice | `flows/leaving-a-job`, with `flows/README.md` | `xubao check`, personas |
//! | a figure, a year's rest days, a place | `flows/regions` | `xubao check`, cities |
//! | what is wrong with a pack, and how files are laid over packs | `src/pack/convert.rs`, `src/pack/layer.rs`, `src/pack/dropped.rs` | `tests/packs.rs` |
//! | which numbers a pack may hold; where unknown names are listed | `src/pack/number.rs`, `src/pack/names.rs` | `tests/packs.rs` |
//! | how well a place is known, what is due | `src/pack/standing.rs`, `src/pack/due.rs` | `tests/command_line/packs.rs` |
//! | how figures are shown with where they come from | `src/export/packs.rs`, `src/text/ui/packs.rs` | `tests/json/packs.rs` |
//! | who is owed what: people and their checklists | `tests/personas` | `UPDATE=1 cargo test --test personas` |
//! | a word of the interface | `src/text/ui.rs` | terminal |
//! | what may be typed as an answer | `src/interview/accept.rs` | properties |
//! | arithmetic of rules (months, retirement, severance, tax) | `src/interview/calculate.rs` | its own tests |
//! | the condition language | `src/flow/condition.rs`, `src/interview/evaluate.rs` | properties |
//! | what a finding says | `src/flow/finding.rs` and the `check` beside it | |
//! | what is proved of a flow | `src/verify/prove.rs`; what a finding says: `src/verify/say.rs` | proofs |
//! | who is in the book of people, and what it counts | `src/verify/book.rs`, `src/plan/coverage.rs` | `cargo test --test book` |
//! | how the book looks, and the form of scenarios | `src/export/book.rs`, `src/export/scenario.rs` | `UPDATE=1 cargo test --test book` |
//! | which mistakes in a flow are noticed, and by whom | `tests/mutation.rs`, `flows/scenarios/edges` | `cargo test --test mutation` |
//! | what `diff` compares of two flows | `src/verify/diff.rs`, `src/verify/diff/facets.rs`; words: `src/text/ui/diff.rs` | `cargo test --test diff` |
//! | how `check --watch` notices a save | `src/cli/watch.rs` | `cargo test --test watch` |
//! | how visits are put together; the first day of a task | `src/plan/trips.rs`, `src/plan/folder.rs` | trips |
//! | how firmly a figure is said | `src/export/outline/local.rs` | hedges |
//! | what a checklist shows, and in which order | `src/export/outline.rs` | personas |
//! | the calendar to take away | `src/export/ics.rs`, `src/export/ics/event.rs` | calendar |
//! | what a phone reads from codes; the codes | `src/export/essentials.rs`, `src/export/code.rs` | codes |
//! | the forms of a checklist to take away; its first page | `src/export/format.rs`, `src/export/outline/summary.rs` | handout |
//! | how the page looks, on a screen and on paper | `src/export/html.rs`, `src/export/html/page.css` | formats |
//! | a field of the plan's JSON | `src/export/json.rs`, `flows/JSON.md`, `flows/plan.schema.json` | json |
//! | the printed pages: type, what stands together, the foot of a page | `src/export/pdf.rs`; the font: `assets/subset.py` | `cargo test --test pdf` |
//! | what "what if" compares, and how it is said | `src/plan/difference.rs`, `src/export/difference.rs` | properties |
//! | what is shown of a road before it is chosen, or of an amount before it is taken | `src/plan/brings.rs`, `src/plan/scale.rs` | terminal |
//! | how a condition is said in words | `src/export/words.rs`, `src/text/ui/words.rs` | its own tests |
//! | what `explain` writes, what `graph` draws | `src/export/explain.rs`, `src/export/graph.rs` | `UPDATE=1 cargo test --test explain` |
//! | which changes of answers `why` looks for | `src/plan/why.rs` | `cargo test --test why` |
//! | what is kept of a case, and how (read `src/cases/mod.rs` first) | `src/cases/case.rs`, `src/cases/sqlite/schema.rs` | `cargo test --test cases --test stores` |
//! | what a passphrase seals, and how | `src/cases/sealed.rs`, `src/cases/seal.rs` | `cargo test --test stores` |
//! | how a passphrase is asked for | `src/cli/cases/door.rs`, `src/cli/passphrase.rs` | command_line |
//! | what is different in a public place | `src/tui/kiosk.rs`, `src/cli/kiosk.rs` | `cargo test --test kiosk` |
//! | a centre's tables and roles; what reaches them (feature `postgres`) | `src/cases/postgres/migrations/V1__cases.sql`, `assets/postgres/roles.sql`, `src/cases/postgres.rs` | `cargo test --features postgres --test stores` |
//! | what happens while the centre cannot be reached | `src/cases/centre.rs`, `src/cases/journal.rs` | the same |
//! | where cases are kept: options, environment | `src/cli/cases/place.rs`; words: `src/text/ui/centre.rs` | command_line |
//! | what every store does | `src/cases/store.rs` | `cargo test --test stores` |
//! | what `case` shows, and how `forget` erases | `src/cli/case.rs`, `src/text/ui/cases.rs` | command_line |
//! | the counselor's screen: keys, looks | `src/tui/roster/keys.rs`, `src/tui/roster/draw.rs` | `cargo test --test desk` |
//! | what a counselor may type to find a case; what has changed since | `src/cli/desk/search.rs`, `src/cli/desk/since.rs` | desk |
//! | plans in bulk; a field of a record | `src/cli/batch.rs`, `src/export/record.rs` | `cargo test --test batch` |
//! | which case is opened, and what is told of it | `src/cli/cases.rs` | command_line |
//! | a key | `src/tui/keys.rs` | terminal |
//! | a screen | `src/tui/screens` | terminal |
//! | a line of plain mode | `src/plain/show.rs` | |
//! | an option | `src/cli/options.rs` | `UPDATE=1 cargo test --test product` |
//! | what is said of a command that is typed wrongly | `src/cli/mistyped.rs`, `src/text/ui/mistyped.rs` | `cargo test --test attack` |
//! | what never leaves the program as it came in (`text::is_sly`) | `src/text/width.rs`, `tests/attack/sinks.rs` | `cargo test --test attack` |
//! | which days, amounts and signs are taken at each door | `tests/attack/inputs.rs` | `cargo test --test attack` |
//! | what is attacked with any bytes | `tests/attack/targets`, `fuzz/src/lib.rs` | `ATTACK_SECONDS=600 cargo test --test attack -- --nocapture` |
//! | which kills, faults and odd places are survived | `tests/crash` | `cargo test --test crash -- --nocapture` |
//! | what `doctor` looks at | `src/cli/doctor.rs`, `src/text/ui/product.rs` | product |
//! | what is measured: a step by itself; the whole in a terminal | `benches/core.rs`; `benches/numbers.rs`, `benches/peers.rs` | `cargo bench --bench core` |

// `expect` says why it cannot happen; a slice by bytes panics within a Chinese character
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::string_slice))]

pub mod answers;
pub mod cases;
pub mod cli;
pub mod export;
pub mod flow;
pub mod interview;
pub mod pack;
pub mod plain;
pub mod plan;
pub mod text;
pub mod tui;
pub mod verify;
