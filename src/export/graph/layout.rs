//! Where the boxes and ways of a drawing stand: in layers, each way pointing to a later layer.
//!
//! Must not know what the boxes mean, or how they look. "Along" is the direction of the ways,
//! "across" the other. Between two layers of boxes lies one for the labels of the ways, so that no
//! label lies on another.

/// What has to be placed: sizes along and across, and what joins what.
pub(super) struct Plan {
    /// Of each box: along, across.
    pub boxes: Vec<(f64, f64)>,
    /// Of each box the stretch it belongs to; stretches do not share a layer.
    pub stretches: Vec<usize>,
    /// Of each way: from, to, and the size of its label.
    pub ways: Vec<(usize, usize, (f64, f64))>,
    /// Room that a stretch takes before its first layer.
    pub head: f64,
}

/// Where everything stands: points are (along, across).
#[derive(Default)]
pub(super) struct Placed {
    /// The middles of the boxes.
    pub boxes: Vec<(f64, f64)>,
    /// The points each way goes through, the middles of its boxes first and last.
    pub ways: Vec<Vec<(f64, f64)>>,
    /// The middles of the labels.
    pub labels: Vec<(f64, f64)>,
    /// From where to where each stretch reaches, along.
    pub stretches: Vec<(f64, f64)>,
    /// The size of all.
    pub size: (f64, f64),
}

/// Between neighbours in a layer.
const APART: f64 = 18.0;
/// Between layers.
const GAP: f64 = 12.0;
/// How much more straight a way is between its points than at its boxes.
const STRAIGHT: f64 = 8.0;
/// How often neighbours are put in order, and places are evened out.
const ROUNDS: usize = 24;

/// Something in a layer: a box, or a point that a way goes through.
#[derive(Default)]
struct Stop {
    layer: usize,
    size: (f64, f64),
    before: Vec<usize>,
    after: Vec<usize>,
    /// Is it no box?
    passed: bool,
    at: f64,
}

/// Places boxes and ways. Without stretches, what is not joined stands one below the other.
pub(super) fn place(plan: &Plan) -> Placed {
    if plan.head > 0.0 {
        return place_joined(plan);
    }
    let mut all = Placed {
        boxes: vec![(0.0, 0.0); plan.boxes.len()],
        ways: vec![Vec::new(); plan.ways.len()],
        labels: vec![(0.0, 0.0); plan.ways.len()],
        ..Placed::default()
    };
    for piece in pieces(plan) {
        let inside = |at: &usize| piece.binary_search(at).ok();
        let ways: Vec<usize> = (0..plan.ways.len())
            .filter(|way| inside(&plan.ways[*way].0).is_some())
            .collect();
        let joined = ways.iter().filter_map(|way| {
            let (from, to, label) = plan.ways[*way];
            Some((inside(&from)?, inside(&to)?, label))
        });
        let placed = place_joined(&Plan {
            boxes: piece.iter().map(|at| plan.boxes[*at]).collect(),
            stretches: vec![0; piece.len()],
            ways: joined.collect(),
            head: 0.0,
        });
        let below = all.size.1;
        let moved = |(along, across): (f64, f64)| (along, across + below);
        for (at, point) in piece.iter().zip(placed.boxes) {
            all.boxes[*at] = moved(point);
        }
        for ((way, points), label) in ways.iter().zip(placed.ways).zip(placed.labels) {
            all.ways[*way] = points.into_iter().map(moved).collect();
            all.labels[*way] = moved(label);
        }
        all.size = (all.size.0.max(placed.size.0), below + placed.size.1);
    }
    all
}

/// The boxes that are joined with each other, in order.
fn pieces(plan: &Plan) -> Vec<Vec<usize>> {
    let mut of: Vec<usize> = (0..plan.boxes.len()).collect();
    for (from, to, _) in &plan.ways {
        let (a, b) = (of[*from].min(of[*to]), of[*from].max(of[*to]));
        of.iter_mut()
            .filter(|piece| **piece == b)
            .for_each(|piece| *piece = a);
    }
    let all = (0..of.len()).map(|piece| (0..of.len()).filter(|at| of[*at] == piece).collect());
    all.filter(|piece: &Vec<usize>| !piece.is_empty()).collect()
}

fn place_joined(plan: &Plan) -> Placed {
    let layers_of = layers(plan);
    let mut stops: Vec<Stop> = plan
        .boxes
        .iter()
        .zip(&layers_of)
        .map(|(size, layer)| Stop {
            layer: *layer,
            size: *size,
            ..Stop::default()
        })
        .collect();
    let chains: Vec<Vec<usize>> = plan
        .ways
        .iter()
        .map(|(from, to, label)| chain(&mut stops, *from, *to, *label))
        .collect();
    let mut rows = vec![Vec::new(); stops.iter().map(|stop| stop.layer + 1).max().unwrap_or(0)];
    for (at, stop) in stops.iter().enumerate() {
        rows[stop.layer].push(at);
    }
    for round in 0..ROUNDS {
        order(&mut rows, &stops, round % 2 == 0);
        number(&rows, &mut stops);
    }
    spread(&rows, &mut stops);
    finish(plan, &rows, &stops, &chains)
}

/// Even layers hold boxes. A box stands after all that lead to it, and after earlier stretches; ways
/// that would lead back (there are none in a checked flow) are not counted.
fn layers(plan: &Plan) -> Vec<usize> {
    let mut layer = vec![0; plan.boxes.len()];
    for _ in 0..plan.boxes.len() {
        let mut moved = false;
        for (from, to, _) in &plan.ways {
            let least = layer[*from] + 2;
            if layer[*to] < least && least <= 2 * plan.boxes.len() {
                layer[*to] = least;
                moved = true;
            }
        }
        let last = plan.stretches.iter().copied().max().unwrap_or(0);
        for stretch in 1..=last {
            let inside = |at: &usize| plan.stretches[*at] == stretch;
            let earlier = (0..layer.len()).filter(|at| plan.stretches[*at] < stretch);
            let least = earlier.map(|at| layer[at] + 2).max().unwrap_or(0);
            for at in (0..layer.len()).filter(inside) {
                if layer[at] < least {
                    layer[at] = least;
                    moved = true;
                }
            }
        }
        if !moved {
            break;
        }
    }
    // what nothing leads to stands right before what it leads to
    for at in 0..layer.len() {
        let alone = plan.ways.iter().all(|(_, to, _)| *to != at);
        let next = plan.ways.iter().filter(|(from, _, _)| *from == at);
        let next = next.map(|(_, to, _)| layer[*to]).min();
        if let (true, Some(next), true) = (alone, next, plan.head == 0.0) {
            layer[at] = next.saturating_sub(2);
        }
    }
    layer
}

/// The stops of a way; the first between the layers is its label.
fn chain(stops: &mut Vec<Stop>, from: usize, to: usize, label: (f64, f64)) -> Vec<usize> {
    let mut all = vec![from];
    for layer in stops[from].layer + 1..stops[to].layer {
        let at = stops.len();
        let size = if all.len() == 1 { label } else { (0.0, 2.0) };
        stops.push(Stop {
            layer,
            size,
            passed: true,
            ..Stop::default()
        });
        all.push(at);
    }
    all.push(to);
    for pair in all.windows(2) {
        stops[pair[0]].after.push(pair[1]);
        stops[pair[1]].before.push(pair[0]);
    }
    all
}

/// Puts each layer in the order of its neighbours' middles, so that few ways cross.
fn order(rows: &mut [Vec<usize>], stops: &[Stop], forward: bool) {
    for row in rows {
        let middle = |at: usize| {
            let near = if forward {
                &stops[at].before
            } else {
                &stops[at].after
            };
            mean(near.iter().map(|other| (stops[*other].at, 1.0))).unwrap_or(stops[at].at)
        };
        row.sort_by(|a, b| middle(*a).total_cmp(&middle(*b)));
    }
}

fn number(rows: &[Vec<usize>], stops: &mut [Stop]) {
    for row in rows {
        for (place, at) in row.iter().enumerate() {
            #[allow(clippy::cast_precision_loss, reason = "a place in a row is small")]
            let share = (place as f64 + 0.5) / row.len() as f64;
            stops[*at].at = share;
        }
    }
}

/// Moves everything towards its neighbours, keeping order and distance.
fn spread(rows: &[Vec<usize>], stops: &mut [Stop]) {
    let apart =
        |stops: &[Stop], a: usize, b: usize| (stops[a].size.1 + stops[b].size.1) / 2.0 + APART;
    for row in rows {
        let mut at = 0.0;
        for (place, one) in row.iter().enumerate() {
            if place > 0 {
                at += apart(stops, row[place - 1], *one);
            }
            stops[*one].at = at;
        }
        row.iter().for_each(|one| stops[*one].at -= at / 2.0);
    }
    for round in 0..ROUNDS {
        let forward = round % 2 == 0;
        let count = rows.len();
        for step in 0..count {
            let row = &rows[if forward { step } else { count - 1 - step }];
            let wanted: Vec<f64> = row
                .iter()
                .map(|at| {
                    let near = stops[*at].before.iter().chain(&stops[*at].after);
                    let pull = |other: &usize| {
                        let straight = stops[*at].passed && stops[*other].passed;
                        (stops[*other].at, if straight { STRAIGHT } else { 1.0 })
                    };
                    mean(near.map(pull)).unwrap_or(stops[*at].at)
                })
                .collect();
            // the least move to the right that keeps distance, and to the left; the middle does too
            let (mut right, mut left) = (wanted.clone(), wanted);
            for place in 1..row.len() {
                let least = right[place - 1] + apart(stops, row[place - 1], row[place]);
                right[place] = right[place].max(least);
            }
            for place in (1..row.len()).rev() {
                let most = left[place] - apart(stops, row[place - 1], row[place]);
                left[place - 1] = left[place - 1].min(most);
            }
            for (place, at) in row.iter().enumerate() {
                stops[*at].at = f64::midpoint(right[place], left[place]);
            }
        }
    }
}

/// The mean of places by their weights.
fn mean(all: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0.0);
    for (one, weight) in all {
        sum += one * weight;
        count += weight;
    }
    (count > 0.0).then(|| sum / count)
}

fn finish(plan: &Plan, rows: &[Vec<usize>], stops: &[Stop], chains: &[Vec<usize>]) -> Placed {
    let mut placed = Placed::default();
    let edge = |stop: &Stop, side: f64| stop.at + side * stop.size.1 / 2.0;
    let first = stops
        .iter()
        .map(|stop| edge(stop, -1.0))
        .fold(f64::MAX, f64::min);
    let last = stops
        .iter()
        .map(|stop| edge(stop, 1.0))
        .fold(f64::MIN, f64::max);
    let shift = APART - first;
    let mut middles = Vec::new();
    let mut along = 0.0;
    for row in rows {
        let stretch = row.iter().filter(|at| **at < plan.boxes.len());
        if let Some(stretch) = stretch.map(|at| plan.stretches[*at]).next() {
            while placed.stretches.len() <= stretch {
                if let Some(before) = placed.stretches.last_mut() {
                    before.1 = along;
                }
                placed.stretches.push((along, along));
                along += plan.head;
            }
        }
        let thick = row.iter().map(|at| stops[*at].size.0).fold(0.0, f64::max);
        along += GAP;
        middles.push(along + thick / 2.0);
        along += thick + GAP;
    }
    if let Some(before) = placed.stretches.last_mut() {
        before.1 = along;
    }
    let point = |at: usize| (middles[stops[at].layer], stops[at].at + shift);
    placed.boxes = (0..plan.boxes.len()).map(point).collect();
    for chain in chains {
        placed
            .ways
            .push(chain.iter().map(|at| point(*at)).collect());
        placed.labels.push(point(chain[1.min(chain.len() - 1)]));
    }
    placed.size = (along, last + shift + APART);
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Boxes with every way from a lower to a higher number that `joined` names.
    fn placed(count: usize, head: f64, joined: impl Fn(usize, usize) -> bool) -> (Plan, Placed) {
        let all = (0..count).flat_map(|from| (from + 1..count).map(move |to| (from, to)));
        let plan = Plan {
            boxes: (0..count)
                .map(|at| (20.0, if at % 2 == 0 { 60.0 } else { 140.0 }))
                .collect(),
            stretches: (0..count)
                .map(|at| if head > 0.0 { at / 4 } else { 0 })
                .collect(),
            ways: all
                .filter(|(from, to)| joined(*from, *to))
                .map(|(from, to)| (from, to, (14.0, 90.0)))
                .collect(),
            head,
        };
        let placed = place(&plan);
        (plan, placed)
    }

    #[test]
    fn boxes_do_not_lie_on_each_other_and_ways_lead_on() {
        for head in [0.0, 20.0] {
            for step in 1..7 {
                let (plan, placed) = placed(16, head, |from, to| (from + to) % step == 0);
                for a in 0..16 {
                    for b in a + 1..16 {
                        let (one, other) = (placed.boxes[a], placed.boxes[b]);
                        let along = (one.0 - other.0).abs();
                        let across = (one.1 - other.1).abs();
                        let (size, next) = (plan.boxes[a], plan.boxes[b]);
                        let free = along >= (size.0 + next.0) / 2.0
                            || across >= (size.1 + next.1) / 2.0 - 0.001;
                        assert!(free, "{a} and {b} at {step}");
                    }
                    let (along, across) = placed.boxes[a];
                    assert!(along > 0.0 && along < placed.size.0);
                    assert!(across > 0.0 && across < placed.size.1);
                }
                for way in &placed.ways {
                    assert!(way.windows(2).all(|pair| pair[0].0 < pair[1].0));
                }
            }
        }
    }

    #[test]
    fn a_circle_does_not_hang() {
        let mut plan = placed(3, 0.0, |_, _| true).0;
        plan.ways.push((2, 0, (2.0, 2.0)));
        assert_eq!(place(&plan).boxes.len(), 3);
    }
}
