//! The packs in the binary, whatever is in them: every local value says where it comes from and
//! when to look again, and the arithmetic of every city is held by people with given answers.

use xubao::{
    flow::Confidence,
    pack::{DEEPEST, Dated, Desk, FigureValue, Rulebook, embedded_files},
    text::Lang,
};

/// All local values with their place in words.
fn values(rules: &Rulebook) -> Vec<(String, &Dated)> {
    let mut all = Vec::new();
    for (region, of) in rules.regions().iter() {
        for (id, figure) in of.figures.iter() {
            for value in &figure.values {
                all.push((format!("{region} {id} from {}", value.from), value));
            }
        }
    }
    all
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn there_is_no_mistake_in_them() {
    let (_, findings) = Rulebook::read(&embedded_files());
    let told: Vec<String> = findings
        .iter()
        .map(|finding| finding.render(Lang::En))
        .collect();
    none(&told);
}

#[test]
fn every_local_value_says_where_it_comes_from() {
    let rules = Rulebook::embedded();
    let mut faults = Vec::new();
    for (place, value) in values(&rules) {
        let source = rules.source(value.source.0);
        let instrument = source.and_then(|source| rules.instrument(source.of.0));
        if instrument.is_none_or(|instrument| instrument.title.zh.is_empty()) {
            faults.push(format!("{place}: no source"));
        }
        let address = instrument.map_or("", |instrument| instrument.address);
        if address.contains([' ', ',', '，', '；']) {
            faults.push(format!(
                "{place}: “{address}” is no address: a number has a field of its own"
            ));
        }
        if value.seen.is_none() || value.review_by.is_none() {
            faults.push(format!(
                "{place}: nobody says when it was seen, or is to be seen again"
            ));
        }
        let hearsay = |confidence| confidence == Confidence::Blog;
        let renamed = source.is_some_and(|source| hearsay(source.confidence));
        let hearsay = hearsay(value.confidence) || (renamed && !value.confirm);
        if hearsay && value.is_known() {
            faults.push(format!("{place}: hearsay is used as a value"));
        }
    }
    none(&faults);
}

#[test]
fn every_known_figure_of_a_city_is_computed_for_somebody() {
    let (rules, _) = Rulebook::read(&embedded_files());
    let mut used = Vec::new();
    for (_, region) in rules.regions().iter() {
        for vector in &region.vectors {
            let mut desk = Desk {
                rules: &rules,
                region: Some(vector.region),
                person: &mut &*vector,
                used: Some(&mut used),
                depth: DEEPEST,
            };
            desk.worth(vector.figure, vector.aspect, vector.on);
        }
    }
    let mut faults = Vec::new();
    for (at, (region, of)) in rules.regions().iter().enumerate() {
        let is_city =
            of.chain.first() == Some(&at) && rules.places.iter().any(|p| p.code == region);
        for (id, figure) in of.figures.iter().filter(|_| is_city) {
            let computed = figure
                .values
                .iter()
                .any(|value| matches!(value.value, FigureValue::Known(_) | FigureValue::Rule(_)));
            let held = used
                .iter()
                .any(|one| one.id.0 == id.0 && one.region == Some(at));
            if computed && !held {
                faults.push(format!("{region} {id}: no vector leads to it"));
            }
        }
    }
    none(&faults);
}
