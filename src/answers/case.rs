//! The code of a case: short, easy to say and to copy by hand, with a character that checks it.
//!
//! Must not know what a case holds, and must not make up chance: that is a parameter.

use std::fmt;

/// Digits and letters that are not taken for each other: no 0, 1, I, L, O, U, Z. A prime number of
/// them, so that every exchanged or swapped neighbour changes the check.
const SIGNS: &[u8; 29] = b"23456789ABCDEFGHJKMNPQRSTVWXY";
const PRIME: u64 = SIGNS.len() as u64;
/// Characters before the check character.
const LENGTH: usize = 7;

/// The code of a case, shown as `K7MX-3PQ2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseCode([u8; LENGTH + 1]);

impl CaseCode {
    /// The code that `chance`, a random number, gives; 29 to the power of 7 codes are possible.
    #[must_use]
    pub fn from_chance(chance: u64) -> Self {
        let mut rest = chance;
        let mut values = [0; LENGTH];
        for value in &mut values {
            *value = rest % PRIME;
            rest /= PRIME;
        }
        let mut code = [0; LENGTH + 1];
        for (sign, value) in code
            .iter_mut()
            .zip(values.into_iter().chain([check(&values)]))
        {
            *sign = sign_of(value);
        }
        Self(code)
    }

    /// Reads a code as people type it: any case, with or without separators, full-width letters too.
    /// `None` where characters are missing or the last one does not check.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut values = Vec::new();
        for c in text.trim().chars() {
            let c = match c {
                '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)?,
                other => other,
            };
            if matches!(c, ' ' | '-' | '.' | '_') {
                continue;
            }
            let sign = u8::try_from(c.to_ascii_uppercase()).ok()?;
            values.push(SIGNS.iter().position(|one| *one == sign)? as u64);
        }
        let (last, before) = values.split_last()?;
        if before.len() != LENGTH || check(before) != *last {
            return None;
        }
        let mut code = [0; LENGTH + 1];
        for (sign, value) in code.iter_mut().zip(&values) {
            *sign = sign_of(*value);
        }
        Some(Self(code))
    }
}

impl fmt::Display for CaseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, sign) in self.0.iter().enumerate() {
            if i == self.0.len() / 2 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*sign))?;
        }
        Ok(())
    }
}

/// Each place weighs differently, below the prime.
fn check(values: &[u64]) -> u64 {
    let weighed = values.iter().zip(2..).map(|(value, weight)| value * weight);
    weighed.sum::<u64>() % PRIME
}

fn sign_of(value: u64) -> u8 {
    let place = usize::try_from(value).unwrap_or_default();
    SIGNS.get(place).copied().unwrap_or(SIGNS[0])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_code_is_read_as_it_is_shown_and_as_people_type_it() {
        let code = CaseCode::from_chance(0x1234_5678_9abc_def0);
        let shown = code.to_string();
        assert_eq!(shown.len(), 9);
        let wide: String = (shown.chars())
            .map(|c| match c {
                '-' => ' ',
                c => char::from_u32(u32::from(c) + 0xfee0).expect("a letter"),
            })
            .collect();
        for typed in [
            shown.clone(),
            shown.to_lowercase(),
            shown.replace('-', " "),
            format!(" {shown} "),
            wide,
        ] {
            assert_eq!(CaseCode::parse(&typed), Some(code), "{typed}");
        }
        for wrong in [
            "",
            "-",
            "K7MX",
            "K7MX-3PQ2-9",
            "K7MX-3PQ?",
            "续保续保续保续保",
        ] {
            assert_eq!(CaseCode::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_wrong_character_and_every_swap_of_neighbours_is_noticed() {
        for chance in (0..500_u64).map(|i| i.wrapping_mul(0x9e37_79b9_7f4a_7c15)) {
            let right: Vec<u8> = CaseCode::from_chance(chance)
                .to_string()
                .replace('-', "")
                .into();
            for at in 0..right.len() {
                for sign in SIGNS.iter().filter(|sign| **sign != right[at]) {
                    let mut wrong = right.clone();
                    wrong[at] = *sign;
                    assert_eq!(
                        CaseCode::parse(&String::from_utf8(wrong).expect("letters")),
                        None
                    );
                }
                let mut wrong = right.clone();
                wrong.swap(at, (at + 1) % right.len());
                if at + 1 < right.len() && wrong != right {
                    assert_eq!(
                        CaseCode::parse(&String::from_utf8(wrong).expect("letters")),
                        None
                    );
                }
            }
        }
    }

    #[test]
    fn different_chances_give_different_codes() {
        let codes: HashSet<CaseCode> = (0..10_000).map(CaseCode::from_chance).collect();
        assert_eq!(codes.len(), 10_000);
    }
}
