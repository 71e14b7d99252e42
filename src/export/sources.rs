//! The sources of a checklist as a list: each law or notice once, with its articles, its number, its
//! address, and when it was read.
//!
//! Must not choose which are named: the plan does.

use super::outline::cite_all;
use crate::{
    flow::Id,
    pack::Rulebook,
    plan::Plan,
    text::{Lang, date, parse_day, ui::handout as say},
};

/// A law or notice that the checklist rests on, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its name and the articles that count.
    pub title: String,
    /// Its number; empty where it has none.
    pub number: &'static str,
    /// Where it was read on the net, without `https://`; may be more than an address, or empty.
    pub address: &'static str,
    /// When somebody last read it, in words; empty where nobody has.
    pub read: String,
}

impl Reference {
    /// The address with its scheme, where it is nothing but the address of a page.
    #[must_use]
    pub fn link(&self) -> Option<String> {
        is_address(self.address).then(|| format!("https://{}", self.address))
    }
}

/// All sources of a plan, the national ones first.
#[must_use]
pub fn references(rules: &Rulebook, plan: &Plan, lang: Lang) -> Vec<Reference> {
    let named = plan.sources();
    let mut instruments: Vec<(Id, Vec<Id>)> = Vec::new();
    for (id, source) in rules
        .sources()
        .filter(|(id, _)| named.binary_search(id).is_ok())
    {
        match instruments.iter_mut().find(|(of, _)| *of == source.of) {
            Some((_, articles)) => articles.push(id),
            None => instruments.push((source.of, vec![id])),
        }
    }
    let each = instruments.iter().map(|(of, articles)| {
        let instrument = rules.instrument(of.0);
        let read = instrument.and_then(|one| parse_day(one.read));
        Reference {
            title: cite_all(rules, articles, lang),
            number: instrument.map_or("", |one| one.number),
            address: instrument.map_or("", |one| one.address),
            read: read.map_or(String::new(), |day| {
                say::READ.get(lang).replace("{day}", &date(day, lang))
            }),
        }
    });
    each.collect()
}

/// Is this the name of a host, perhaps with a path, and nothing else? Narrower than RFC 3986: no
/// user, no port, only plain letters.
fn is_address(text: &str) -> bool {
    let (host, path) = text.split_once('/').unwrap_or((text, ""));
    let label = |label: &str| {
        let inside = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !label.is_empty()
            && label.chars().all(inside)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.contains('.')
        && host.split('.').all(label)
        && last.chars().all(|c| c.is_ascii_lowercase())
        && (path.chars()).all(|c| c.is_ascii_alphanumeric() || "/-._~%?=&#".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_address_is_a_link() {
        for good in ["flk.npc.gov.cn", "a-b.gov.cn/x_1/t2.html?id=3&x=%20#top"] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "localhost",
            "javascript:alert(1)",
            "a.gov.cn, post_1",
            "a.gov.cn/x y",
            "a.gov.cn/\"onclick=",
            "a.gov.cn/<b>",
            "me@a.gov.cn",
            "a.gov.cn:8080/x",
            "1.2.3.4",
            "/a.gov.cn",
            "a..cn",
            "-a.cn",
            "https://a.cn",
            "\u{202e}a.cn",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
