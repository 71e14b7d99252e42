//! What windows left behind, opened: it becomes a case of another code, which is sealed anew.
//!
//! Must not drop what does not open.

use super::{open_deed, open_index};
use crate::cases::{
    Trouble,
    seal::{Kind, Seal, is_sealed},
    store::Left,
};

pub(super) fn opened(seal: Option<&Seal>, mut left: Vec<Left>) -> Result<Vec<Left>, Trouble> {
    for one in &mut left {
        let (code, content) = (one.code, &mut one.content);
        let Some(seal) = seal else {
            if is_sealed(&content.text) {
                return Err(Trouble::Locked);
            }
            continue;
        };
        let text = seal.open(Kind::Content, code, &content.text);
        content.text = text.ok_or(Trouble::Unopened(code))?;
        content.index = open_index(seal, code, &content.index).unwrap_or_default();
        for deed in &mut one.deeds {
            deed.about = open_deed(seal, code, deed.what.word(), &deed.about);
        }
    }
    Ok(left)
}
