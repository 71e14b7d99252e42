//! All cases of a centre changed in one step.
//!
//! Must not begin or end a change.

use crate::{
    answers::CaseCode,
    cases::{Trouble, record::Index, store::Whole},
    text::parse_day,
};
use postgres::GenericClient;

/// Rewrites each case; gives how many there are. Others wait meanwhile.
pub(super) fn all(
    store: &mut impl GenericClient,
    change: &mut dyn FnMut(&mut Whole) -> Result<(), Trouble>,
) -> Result<u64, Trouble> {
    store.batch_execute("LOCK TABLE cases IN SHARE ROW EXCLUSIVE MODE")?;
    let ids = store.query(
        "SELECT id FROM cases WHERE centre = centre_of_window()",
        &[],
    )?;
    for row in &ids {
        let id: i64 = row.try_get(0)?;
        let query = "SELECT code, content, stage, city, road, deadline FROM cases WHERE id = $1";
        let row = store.query_one(query, &[&id])?;
        let code: String = row.try_get("code")?;
        let deadline: Option<String> = row.try_get("deadline")?;
        let query = "SELECT id, what, about FROM history WHERE case_id = $1 ORDER BY id";
        let (mut numbers, mut deeds) = (Vec::<i64>::new(), Vec::new());
        for row in store.query(query, &[&id])? {
            numbers.push(row.try_get(0)?);
            deeds.push((row.try_get(1)?, row.try_get(2)?));
        }
        let mut whole = Whole {
            code: CaseCode::parse(&code).ok_or_else(|| Trouble::Damaged(code.clone()))?,
            text: row.try_get("content")?,
            index: Index {
                stage: row.try_get("stage")?,
                city: row.try_get("city")?,
                road: row.try_get("road")?,
                deadline: deadline.as_deref().and_then(parse_day),
            },
            deeds,
        };
        change(&mut whole)?;
        let index = &whole.index;
        store.execute(
            "UPDATE cases SET version = version + 1, stage = $2, city = $3, road = $4, \
                deadline = $5, content = $6 WHERE id = $1",
            &[
                &id,
                &index.stage,
                &index.city,
                &index.road,
                &index.deadline.map(|day| day.to_string()),
                &whole.text,
            ],
        )?;
        for (number, (_, about)) in numbers.iter().zip(&whole.deeds) {
            store.execute(
                "UPDATE history SET about = $2 WHERE id = $1",
                &[number, about],
            )?;
        }
    }
    Ok(ids.len() as u64)
}
