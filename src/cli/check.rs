//! `xubao check`: every finding in a flow, and a summary.
//!
//! Must not look for mistakes: loading does.

use super::{Failure, flows, options, print, say};
use crate::{
    flow::{Finding, Severity},
    pack::Rulebook,
    text::{Lang, Value, fill},
};
use serde_json::json;

/// Runs the command.
pub(super) fn run(
    asked: &options::Printed,
    flows: flows::Given<'_>,
    lang: Lang,
) -> Result<(), Failure> {
    let (book, findings) = match flows.rulebook(lang)? {
        Ok(mut book) => {
            let warnings = std::mem::take(&mut book.warnings);
            (Some(book), warnings)
        }
        Err(findings) => (None, findings),
    };
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let warnings = findings.len() - errors;
    let counts = |book: &Rulebook| {
        let flow = &book.flow;
        [
            ("files", flow.files.files().len()),
            ("questions", flow.questions.len()),
            ("tasks", flow.tasks.len()),
        ]
    };
    let text = match asked.format {
        options::Format::Json => {
            let mut all = json!({
                "format": 1,
                "errors": errors,
                "warnings": warnings,
                "findings": findings.iter().map(as_json).collect::<Vec<_>>(),
            });
            for (name, count) in book.as_ref().map(counts).into_iter().flatten() {
                all[name] = count.into();
            }
            format!("{all:#}\n")
        }
        options::Format::Text => {
            let mut text = String::new();
            for finding in &findings {
                text.push_str(&finding.render(lang));
                text.push('\n');
            }
            let summary = if book.is_some() {
                say::SUMMARY
            } else {
                say::SUMMARY_BROKEN
            };
            let more = book.as_ref().map(counts).into_iter().flatten();
            let all: Vec<(&str, usize)> = [("errors", errors), ("warnings", warnings)]
                .into_iter()
                .chain(more)
                .collect();
            let summary = fill(summary, lang, &mut |name| {
                let (_, count) = all.iter().find(|(known, _)| *known == name)?;
                i64::try_from(*count).ok().map(Value::whole)
            });
            text + &summary + "\n"
        }
    };
    print(&text, lang)?;
    if errors == 0 {
        Ok(())
    } else {
        Err(Failure::Findings)
    }
}

fn as_json(finding: &Finding) -> serde_json::Value {
    let place = finding.place.as_ref();
    json!({
        "code": finding.code,
        "severity": match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "file": place.map(|place| &place.file),
        "line": place.map(|place| place.line),
        "column": place.map(|place| place.column),
        "length": place.map(|place| place.length),
        "message": { "zh": finding.message.zh, "en": finding.message.en },
        "hint": finding.hint.as_ref().map(|hint| json!({ "zh": hint.zh, "en": hint.en })),
    })
}
