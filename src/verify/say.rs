//! What the proofs say to a policy writer.
//!
//! Must not decide what is wrong.

use crate::{
    flow::{Finding, Flow, Id, State, Transition, Words},
    text::{Text, shorten},
};

fn error(flow: &Flow, code: &'static str, piece: Id, zh: String, en: String) -> Finding {
    Finding::error(code, flow.files.place(piece.0), Words::new(zh, en))
}

/// What could not be decided is a warning: the flow may be right.
fn undecided(flow: &Flow, piece: Id, zh: String, en: String) -> Finding {
    let hint = Words::new(
        "这里的条件同时取决于两个数或日期，本程序没有逐一试完；可改成只比较一个，或请人核对。",
        "It rests on two numbers or dates at once, and not all pairs were tried; compare one at a time, or have somebody check it.",
    );
    Finding::warning(
        "cannot-decide",
        flow.files.place(piece.0),
        Words::new(zh, en),
    )
    .hinted(Some(hint))
}

/// Nobody gets to a state.
pub(super) fn unreachable(flow: &Flow, state: &State) -> Finding {
    let id = state.id();
    error(
        flow,
        "unreachable-state",
        id,
        format!("不管怎样回答，都没有人会走到步骤“{id}”。"),
        format!("Nobody gets to the state \"{id}\", whatever they answer."),
    )
}

/// Whether anybody gets to a state is open.
pub(super) fn arrival_undecided(flow: &Flow, state: &State) -> Finding {
    let id = state.id();
    undecided(
        flow,
        id,
        format!("不能确定有没有人会走到步骤“{id}”。"),
        format!("Whether anybody gets to the state \"{id}\" could not be decided."),
    )
}

/// A guard holds for nobody who gets there.
pub(super) fn never_true(flow: &Flow, state: &State, way: &Transition) -> Finding {
    let (from, to) = (state.id(), way.to);
    error(
        flow,
        "guard-never-true",
        to,
        format!("步骤“{from}”去“{to}”的条件，对走到那里的人都不成立。"),
        format!(
            "The condition of the way from \"{from}\" to \"{to}\" holds for nobody who gets there."
        ),
    )
}

/// A way is never taken: the ones before it take everybody.
pub(super) fn shadowed(flow: &Flow, state: &State, way: &Transition) -> Finding {
    let (from, to) = (state.id(), way.to);
    error(
        flow,
        "way-never-taken",
        to,
        format!("步骤“{from}”去“{to}”的路没有人走：前面的条件已经把人都带走了。"),
        format!(
            "Nobody takes the way from \"{from}\" to \"{to}\": the conditions before it take everybody."
        ),
    )
}

/// Whether anybody takes a way is open.
pub(super) fn way_undecided(flow: &Flow, state: &State, way: &Transition) -> Finding {
    let (from, to) = (state.id(), way.to);
    undecided(
        flow,
        to,
        format!("不能确定有没有人从步骤“{from}”去“{to}”。"),
        format!("Whether anybody takes the way from \"{from}\" to \"{to}\" could not be decided."),
    )
}

/// A claim does not hold for everybody.
pub(super) fn claim_fails(flow: &Flow, id: Id, title: Text) -> Finding {
    error(
        flow,
        "claim-fails",
        id,
        format!("承诺“{id}”不是对人人都成立：{}", title.zh),
        format!(
            "The claim \"{id}\" does not hold for everybody: {}",
            title.en
        ),
    )
}

/// A ceiling is printed as if it were owed.
pub(super) fn bare_ceiling(flow: &Flow, id: Id, title: Text, entry: Id) -> Finding {
    error(
        flow,
        "claim-fails",
        id,
        format!("承诺“{id}”不成立：{}：“{entry}”把上限写成了定数。", title.zh),
        format!(
            "The claim \"{id}\" does not hold: {}: \"{entry}\" prints a ceiling as if it were owed.",
            title.en
        ),
    )
    .hinted(Some(Words::new(
        "把这项待遇的 exact 写成 UpTo，或在两种文字里写明“最多”和 up to。",
        "Give the entitlement `exact: UpTo`, or say 最多 and \"up to\" in the two languages.",
    )))
}

/// Whether a claim holds for everybody is open.
pub(super) fn claim_undecided(flow: &Flow, id: Id, title: Text) -> Finding {
    undecided(
        flow,
        id,
        format!("不能确定承诺“{id}”是否对人人都成立：{}", title.zh),
        format!(
            "Whether the claim \"{id}\" holds for everybody could not be decided: {}",
            title.en
        ),
    )
}

/// Whether nobody has to go out more often is open.
pub(super) fn visits_undecided(flow: &Flow, id: Id, title: Text) -> Finding {
    let hint = Words::new(
        "逐一证明时，要等结果才能办的事各算一趟，可能算多了；试过的人都没有超过。可把次数写大，或请人核对。",
        "The proof gives each task that waits for a result a trip of its own, which may be too many; nobody who was tried goes out more often. Allow more visits, or have somebody check it.",
    );
    claim_undecided(flow, id, title).hinted(Some(hint))
}

/// Something is on nobody's checklist.
pub(super) fn for_nobody(flow: &Flow, id: Id, piece: &'static str, word: Text) -> Finding {
    let name = named(id, piece);
    error(
        flow,
        "for-nobody",
        Id(piece),
        format!("{}“{name}”不会出现在任何人的清单上。", word.zh),
        format!("The {} \"{name}\" is on nobody's checklist.", word.en),
    )
}

/// Whether something is on anybody's checklist is open.
pub(super) fn use_undecided(flow: &Flow, id: Id, piece: &'static str, word: Text) -> Finding {
    let name = named(id, piece);
    undecided(
        flow,
        Id(piece),
        format!("不能确定{}“{name}”会不会出现在谁的清单上。", word.zh),
        format!(
            "Whether the {} \"{name}\" is on anybody's checklist could not be decided.",
            word.en
        ),
    )
}

/// The name of an entry; of one without, the beginning of its words.
fn named(id: Id, piece: &str) -> String {
    if id.0.is_empty() {
        shorten(piece, 24)
    } else {
        id.0.to_owned()
    }
}

/// Something is defined, and nothing that anybody sees rests on it.
pub(super) fn unused(flow: &Flow, id: Id, word: Text) -> Finding {
    Finding::warning(
        "unused",
        flow.files.place(id.0),
        Words::new(
            format!("{}“{id}”没有被任何人用到。", word.zh),
            format!("The {} \"{id}\" is used by nobody.", word.en),
        ),
    )
}

/// No answer to a question changes anything.
pub(super) fn idle_question(flow: &Flow, id: Id) -> Finding {
    error(
        flow,
        "idle-question",
        id,
        format!("问题“{id}”怎么回答，路和清单都一样。"),
        format!("Whatever is answered to \"{id}\", way and checklist stay the same."),
    )
}

/// Choosing an option changes nothing.
pub(super) fn idle_option(flow: &Flow, question: Id, option: Id) -> Finding {
    Finding::warning(
        "idle-option",
        flow.files.place(option.0),
        Words::new(
            format!("问题“{question}”的选项“{option}”选不选都一样：没有一条规则看它。"),
            format!(
                "The option \"{option}\" of \"{question}\" changes nothing: no rule looks at it."
            ),
        ),
    )
}

/// Somebody needs a task, but not all of its papers are held, issued or yielded.
pub(super) fn not_to_be_had(flow: &Flow, task: Id, paper: Id) -> Finding {
    error(
        flow,
        "paper-not-to-be-had",
        paper,
        format!(
            "有人要办“{task}”，却拿不到材料“{paper}”：不是手里有的、别人开的，也不是他要办的别的事里来的。"
        ),
        format!(
            "Somebody needs the task \"{task}\" but cannot get the document \"{paper}\": it is not held, not issued, and no other task they need yields it."
        ),
    )
}

/// Whether everybody who needs a task can get its papers is open.
pub(super) fn lack_undecided(flow: &Flow, task: Id, paper: Id) -> Finding {
    undecided(
        flow,
        paper,
        format!("不能确定要办“{task}”的人是否都拿得到材料“{paper}”。"),
        format!(
            "Whether everybody who needs the task \"{task}\" can get the document \"{paper}\" could not be decided."
        ),
    )
}

/// A guard reads an answer that these people give only later.
pub(super) fn read_before_asked(
    flow: &Flow,
    state: &State,
    way: &Transition,
    question: Id,
) -> Finding {
    let (from, to) = (state.id(), way.to);
    error(
        flow,
        "read-before-asked",
        to,
        format!(
            "步骤“{from}”去“{to}”的条件要看“{question}”的回答，可是有人走到这里时还没有问到它。"
        ),
        format!(
            "The condition of the way from \"{from}\" to \"{to}\" reads the answer to \"{question}\", which some people are asked only later."
        ),
    )
}

/// A guard reads an answer that these people never give.
pub(super) fn read_unasked(flow: &Flow, state: &State, way: &Transition, question: Id) -> Finding {
    let (from, to) = (state.id(), way.to);
    let hint = Words::new(
        "没有回答就是不知道，这条路就不走。若本意如此，把前面已经问到的条件也写进去。",
        "Without an answer it is not known, and the way is not taken. If that is meant, say so by a condition on what was asked.",
    );
    Finding::warning(
        "read-unasked",
        flow.files.place(to.0),
        Words::new(
            format!("步骤“{from}”去“{to}”的条件要看“{question}”的回答，可是有人从来不会被问到它。"),
            format!(
                "The condition of the way from \"{from}\" to \"{to}\" reads the answer to \"{question}\", which some people are never asked."
            ),
        ),
    )
    .hinted(Some(hint))
}

/// Whether a guard reads what is not there is open.
pub(super) fn reading_undecided(
    flow: &Flow,
    state: &State,
    way: &Transition,
    question: Id,
) -> Finding {
    let (from, to) = (state.id(), way.to);
    undecided(
        flow,
        to,
        format!("不能确定步骤“{from}”去“{to}”的条件会不会在问到“{question}”之前就要它的回答。"),
        format!(
            "Whether the condition of the way from \"{from}\" to \"{to}\" reads the answer to \"{question}\" where it is not there could not be decided."
        ),
    )
}
