//! Looking for cases by what is sealed: the store cannot, so all are opened here, in parcels.
//!
//! Must not keep more heads than are wanted.

use super::Sealed;
use crate::cases::{
    Trouble,
    record::Head,
    store::{Order, Search, Store as _},
};
use std::cmp::Reverse;

/// Does a search need what is sealed?
pub(super) fn into_what_is_sealed(search: &Search) -> bool {
    let by_index = !search.cities.is_empty() || search.stage.is_some() || search.until.is_some();
    by_index || search.order == Order::Deadline
}

/// Lists cases.
pub(super) fn list(store: &mut Sealed, search: &Search) -> Result<Vec<Head>, Trouble> {
    let wanted = search.skip.saturating_add(search.most) as usize;
    let mut found: Vec<Head> = Vec::new();
    each_parcel(store, search, &mut |heads| {
        found.extend(heads);
        match search.order {
            Order::Touched => found.sort_by_key(|head| Reverse((head.touched, head.created))),
            Order::Deadline => found.sort_by_key(|head| {
                let deadline = head.index.deadline;
                (deadline.is_none(), deadline, head.created, head.code)
            }),
            Order::Code => found.sort_by_key(|head| head.code),
        }
        found.truncate(wanted);
    })?;
    found.drain(..found.len().min(search.skip as usize));
    Ok(found)
}

/// Counts them.
pub(super) fn count(store: &mut Sealed, search: &Search) -> Result<u64, Trouble> {
    let mut count = 0;
    each_parcel(store, search, &mut |heads| count += heads.len() as u64)?;
    Ok(count)
}

/// Gives the cases that fit, opened; those whose codes begin alike together. A case never changes
/// its code, so that none is missed while others are made.
fn each_parcel(
    store: &mut Sealed,
    search: &Search,
    take: &mut dyn FnMut(Vec<Head>),
) -> Result<(), Trouble> {
    let typed = search.code_as_shown();
    let signs = ('2'..='9').chain('A'..='Z').map(String::from);
    let parcels = typed.map_or_else(|| signs.collect(), |typed| vec![typed]);
    for code in parcels {
        let parcel = Search {
            code,
            split: search.split,
            most: u32::MAX,
            ..Search::default()
        };
        let mut heads = store.list(&parcel)?;
        heads.retain(|head| fits(head, search));
        take(heads);
    }
    Ok(())
}

fn fits(head: &Head, search: &Search) -> bool {
    let index = &head.index;
    let city = search.cities.is_empty()
        || (index.city.as_ref()).is_some_and(|city| search.cities.contains(city));
    let stage = (search.stage.as_ref()).is_none_or(|stage| *stage == index.stage);
    let until = (search.until).is_none_or(|until| index.deadline.is_some_and(|day| day <= until));
    city && stage && until
}
