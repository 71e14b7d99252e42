//! What windows left behind that no longer fits its case becomes a case of its own.
//!
//! Must not drop it before it is kept.

use super::{
    Trouble,
    record::{Deed, How, Moment, Origin, What, Window},
    store::{New, Store},
};
use crate::answers::CaseCode;
use serde_json::Value;

/// Keeps as cases of their own what windows left behind that no longer fits; gives for each the case
/// that it was made from, and its own. `fresh` makes codes.
///
/// # Errors
/// When the store cannot be read or written. What was left is then still there.
pub fn apart(
    store: &mut dyn Store,
    window: &Window,
    fresh: fn() -> CaseCode,
    now: Moment,
) -> Result<Vec<(CaseCode, CaseCode)>, Trouble> {
    let mut kept = Vec::new();
    for left in store.left()? {
        let (from, code) = (left.code, fresh());
        let mut content = left.content;
        // the text names its case, for whoever reads it elsewhere
        if let Ok(Value::Object(mut text)) = serde_json::from_str(&content.text) {
            text.insert("case".to_owned(), code.to_string().into());
            content.text = Value::Object(text).to_string();
        }
        let mut deeds = vec![Deed::new(What::Split, from)];
        deeds.extend(left.deeds);
        let origin = Some(Origin {
            code: from,
            how: How::Split,
        });
        let new = New {
            code,
            content: &content,
            origin,
            own: false,
            deeds: &deeds,
        };
        store.create(new, window, now)?;
        // it is there: that is what must not be lost
        let _ = store.record(from, &Deed::new(What::Split, code), window, now);
        let _ = store.release(code, window);
        kept.push((from, code));
    }
    Ok(kept)
}
