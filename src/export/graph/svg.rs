//! A drawing as one SVG file that needs nothing else: any browser shows it, and a pointer at rest
//! shows the full words.
//!
//! Must not leave a text unescaped, or choose what is drawn.

use super::super::markup::for_xml;
use super::{BOX, Form, Graph, Node, layout};
use crate::text::{width, wrap};
use std::fmt::Write as _;

/// Of one cell, in a box and on a way.
const CELL: (f64, f64) = (7.2, 5.7);
/// Of a line in a box, and of a label.
const LINE: (f64, f64) = (17.0, 14.0);
/// Above everything: the title.
const TITLE: f64 = 44.0;
/// Above a stretch: its title.
const HEAD: f64 = 20.0;

const STYLE: &str = "text{font-family:'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif;fill:#1d2733}\
.t{font-size:18px;font-weight:bold}.g{font-size:12px;fill:#5b6b7b}.n{font-size:13px;text-anchor:middle}\
.w{font-size:10.5px;text-anchor:middle;fill:#3c4a58}.s{fill:#f6f8fa}.s2{fill:#fff}\
.q,.task{fill:#eef4fb;stroke:#4a78a8}.route{fill:#fff;stroke:#8a97a5}.end{fill:#e6f4e8;stroke:#3d8a4b}\
.refer{fill:#fdf1e3;stroke:#b7772a}.else{fill:#fff;stroke:#8a97a5;stroke-dasharray:4 3}\
.held{fill:#fff;stroke:#4a78a8}.issued{fill:#fdf6e3;stroke:#b7932a}.yield{fill:#e6f4e8;stroke:#3d8a4b}\
.old{fill:#f2f2f2;stroke:#8a97a5}.p{fill:none;stroke:#7a8896;stroke-width:1.1}.f{stroke-dasharray:4 3;stroke:#a9b4bf}\
.b{fill:#fff;fill-opacity:.85}";

/// The drawing.
#[must_use]
pub fn svg(graph: &Graph) -> String {
    let down = graph.in_stretches;
    let sizes: Vec<(f64, f64)> = graph.nodes.iter().map(size).collect();
    let turn = |(x, y): (f64, f64)| if down { (y, x) } else { (x, y) };
    let last = graph.groups.len().saturating_sub(1);
    let placed = layout::place(&layout::Plan {
        boxes: sizes.iter().map(|size| turn(*size)).collect(),
        stretches: graph
            .nodes
            .iter()
            .map(|node| if down { node.group.unwrap_or(last) } else { 0 })
            .collect(),
        ways: graph
            .ways
            .iter()
            .map(|way| (way.from, way.to, turn(label_size(&way.label))))
            .collect(),
        head: if down { HEAD } else { 0.0 },
    });
    // (along, across) becomes (x, y), below the title
    let point = |at: (f64, f64)| {
        let (x, y) = turn(at);
        (x, y + TITLE)
    };
    let (wide, high) = point(placed.size);
    let wide = wide.max(cells(&graph.title) * 10.0 + 40.0);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide:.0}\" height=\"{high:.0}\" viewBox=\"0 0 {wide:.0} {high:.0}\">\n\
         <style>{STYLE}</style>\n\
         <defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#7a8896\"/></marker></defs>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         <text class=\"t\" x=\"18\" y=\"28\">{}</text>\n",
        for_xml(&graph.title)
    );
    if down {
        for (group, (from, to)) in placed.stretches.iter().enumerate() {
            let class = if group % 2 == 0 { "s" } else { "s2" };
            let _ = writeln!(
                text,
                "<rect class=\"{class}\" x=\"0\" y=\"{:.1}\" width=\"{wide:.0}\" height=\"{:.1}\"/>",
                from + TITLE,
                to - from
            );
            let title = graph.groups.get(group).map_or("", String::as_str);
            let y = from + TITLE + 16.0;
            let _ = writeln!(
                text,
                "<text class=\"g\" x=\"18\" y=\"{y:.1}\">{}</text>",
                for_xml(title)
            );
        }
    }
    for (way, points) in graph.ways.iter().zip(&placed.ways) {
        let reach = |node: usize| turn(sizes[node]).0 / 2.0;
        let path = path(points, reach(way.from), reach(way.to), &point, down);
        let class = if way.faint { "p f" } else { "p" };
        let _ = writeln!(
            text,
            "<path class=\"{class}\" d=\"{path}\" marker-end=\"url(#a)\">{}</path>",
            tooltip(&way.more)
        );
    }
    for (way, at) in graph.ways.iter().zip(&placed.labels) {
        if way.label.is_empty() {
            continue;
        }
        let (x, y) = point(*at);
        let (w, h) = label_size(&way.label);
        let _ = writeln!(
            text,
            "<g>{}<rect class=\"b\" x=\"{:.1}\" y=\"{:.1}\" width=\"{w:.1}\" height=\"{h:.1}\"/><text class=\"w\" x=\"{x:.1}\" y=\"{:.1}\">{}</text></g>",
            tooltip(&way.more),
            x - w / 2.0,
            y - h / 2.0,
            y + 3.5,
            for_xml(&way.label)
        );
    }
    for ((node, at), size) in graph.nodes.iter().zip(&placed.boxes).zip(&sizes) {
        text.push_str(&boxed(node, point(*at), *size));
    }
    text.push_str("</svg>\n");
    text
}

#[allow(clippy::cast_precision_loss, reason = "a line has few cells")]
fn cells(text: &str) -> f64 {
    width(text) as f64
}

fn lines(node: &Node) -> Vec<String> {
    // a long list of papers is set wider, not only higher
    let long = width(&node.label) > 3 * BOX;
    wrap(&node.label, if long { BOX * 3 / 2 } else { BOX })
}

/// The size of a box: wide, high.
#[allow(clippy::cast_precision_loss, reason = "a box has few lines")]
fn size(node: &Node) -> (f64, f64) {
    let lines = lines(node);
    let widest = lines.iter().map(|line| cells(line)).fold(4.0, f64::max);
    let (w, h) = (widest * CELL.0 + 20.0, lines.len() as f64 * LINE.0 + 12.0);
    match node.form {
        Form::Route => (w + 44.0, h + 14.0),
        Form::Held | Form::Finish | Form::Issued | Form::Refer => (w + 18.0, h),
        _ => (w, h),
    }
}

fn label_size(label: &str) -> (f64, f64) {
    if label.is_empty() {
        return (2.0, 2.0);
    }
    (cells(label) * CELL.1 + 8.0, LINE.1)
}

/// A smooth line through the points; it begins and ends at the edges of its boxes.
fn path(
    points: &[(f64, f64)],
    leave: f64,
    reach: f64,
    point: &impl Fn((f64, f64)) -> (f64, f64),
    down: bool,
) -> String {
    let mut points = points.to_vec();
    if let Some(first) = points.first_mut() {
        first.0 += leave;
    }
    if let Some(last) = points.last_mut() {
        last.0 -= reach + 1.0;
    }
    let mut path = String::new();
    for (i, at) in points.iter().enumerate() {
        let (x, y) = point(*at);
        if i == 0 {
            let _ = write!(path, "M{x:.1} {y:.1}");
            continue;
        }
        let (from_x, from_y) = point(points[i - 1]);
        let (half_x, half_y) = (f64::midpoint(from_x, x), f64::midpoint(from_y, y));
        let _ = if down {
            write!(
                path,
                "C{from_x:.1} {half_y:.1} {x:.1} {half_y:.1} {x:.1} {y:.1}"
            )
        } else {
            write!(
                path,
                "C{half_x:.1} {from_y:.1} {half_x:.1} {y:.1} {x:.1} {y:.1}"
            )
        };
    }
    path
}

#[allow(clippy::cast_precision_loss, reason = "a box has few lines")]
fn boxed(node: &Node, (x, y): (f64, f64), (w, h): (f64, f64)) -> String {
    let (left, top, right, bottom) = (x - w / 2.0, y - h / 2.0, x + w / 2.0, y + h / 2.0);
    let rect = |class: &str, round: f64| {
        format!(
            "<rect class=\"{class}\" x=\"{left:.1}\" y=\"{top:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" rx=\"{round:.0}\"/>"
        )
    };
    let six = |class: &str, cut: f64| {
        let (a, b) = (left + cut, right - cut);
        format!(
            "<path class=\"{class}\" d=\"M{left:.1} {y:.1}L{a:.1} {top:.1}H{b:.1}L{right:.1} {y:.1}L{b:.1} {bottom:.1}H{a:.1}z\"/>"
        )
    };
    let shape = match node.form {
        Form::Question => rect("q", 8.0),
        Form::Task => rect("task", 3.0),
        Form::Route => format!(
            "<path class=\"route\" d=\"M{x:.1} {top:.1}L{right:.1} {y:.1}L{x:.1} {bottom:.1}L{left:.1} {y:.1}z\"/>"
        ),
        Form::Finish => rect("end", h / 2.0),
        Form::Refer => six("refer", 10.0),
        Form::Elsewhere => rect("else", 8.0),
        Form::Held => rect("held", (h / 2.0).min(18.0)),
        Form::Issued => six("issued", 10.0),
        Form::Yielded => rect("yield", 0.0),
        Form::Ended => rect("old", 0.0),
    };
    let mut text = format!("<g>{}{shape}<text class=\"n\">", tooltip(&node.more));
    let lines = lines(node);
    let mut at = y - (lines.len() as f64 - 1.0) * LINE.0 / 2.0 + 4.5;
    for line in &lines {
        let _ = write!(
            text,
            "<tspan x=\"{x:.1}\" y=\"{at:.1}\">{}</tspan>",
            for_xml(line)
        );
        at += LINE.0;
    }
    text.push_str("</text></g>\n");
    text
}

fn tooltip(more: &str) -> String {
    if more.is_empty() {
        return String::new();
    }
    format!("<title>{}</title>", for_xml(more))
}
