//! Settings of a centre's store.
//!
//! Must not begin or end a change.

use crate::cases::{Trouble, store::Seen};
use postgres::{GenericClient, Transaction};

pub(super) fn get(store: &mut impl GenericClient, name: &str) -> Result<Option<String>, Trouble> {
    let query = "SELECT value FROM settings WHERE name = $1 AND centre = centre_of_window()";
    let row = store.query_opt(query, &[&name])?;
    row.map(|row| Ok(row.try_get(0)?)).transpose()
}

/// Nobody else changes a setting until the change ends.
pub(super) fn replace(
    store: &mut Transaction<'_>,
    seen: Seen<'_>,
    settings: &[(&str, &str)],
) -> Result<(), Trouble> {
    store.batch_execute("LOCK TABLE settings IN SHARE ROW EXCLUSIVE MODE")?;
    seen.holds(get(store, seen.name)?.as_deref())?;
    settings
        .iter()
        .try_for_each(|(name, value)| set(store, name, value))
}

pub(super) fn set(store: &mut Transaction<'_>, name: &str, value: &str) -> Result<(), Trouble> {
    store.execute(
        "INSERT INTO settings (name, value) VALUES ($1, $2) \
         ON CONFLICT (centre, name) DO UPDATE SET value = excluded.value",
        &[&name, &value],
    )?;
    Ok(())
}
