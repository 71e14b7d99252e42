//! `flows/plan.schema.json`: plans keep to it, it lets nothing else pass, and it names the fields of
//! `flows/JSON.md`.

use super::{MAPS, PAGE, described, plans};
use jsonschema::Validator;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use xubao::pack::Rulebook;

const SCHEMA: &str = include_str!("../../flows/plan.schema.json");

fn schema() -> Json {
    serde_json::from_str(SCHEMA).expect("JSON")
}

fn validator() -> Validator {
    assert!(jsonschema::draft202012::meta::is_valid(&schema()));
    jsonschema::draft202012::new(&schema()).expect("a schema")
}

#[test]
fn every_plan_keeps_to_the_schema() {
    let validator = validator();
    for mut plan in plans(&Rulebook::embedded()) {
        for case in [Json::Null, "K7MX-3PQ2".into()] {
            plan["case"] = case;
            let faults = validator.iter_errors(&plan);
            let faults: Vec<String> = faults
                .map(|fault| format!("{}: {fault}", fault.instance_path()))
                .collect();
            assert!(faults.is_empty(), "{}", faults.join("\n"));
        }
    }
}

/// Where objects stand: one for each place in the form of a plan, and for each kind that it has there.
fn objects(value: &Json, at: &str, form: &str, seen: &mut BTreeSet<String>, all: &mut Vec<String>) {
    match value {
        Json::Object(object) => {
            let map = MAPS.contains(&form);
            let kind = ["kind", "state"].map(|key| object.get(key).and_then(Json::as_str));
            if !map && seen.insert(format!("{form} {kind:?}")) {
                all.push(at.to_owned());
            }
            for (key, inner) in object {
                let name = if map { "*" } else { key };
                let form = format!("{form}.{name}");
                objects(
                    inner,
                    &format!("{at}/{key}"),
                    form.trim_start_matches('.'),
                    seen,
                    all,
                );
            }
        }
        Json::Array(list) => {
            for (i, inner) in list.iter().enumerate() {
                objects(inner, &format!("{at}/{i}"), &format!("{form}[]"), seen, all);
            }
        }
        _ => {}
    }
}

#[test]
fn a_field_too_many_too_few_or_of_another_kind_does_not_pass() {
    let validator = validator();
    let (mut seen, mut tried) = (BTreeSet::new(), 0);
    for plan in plans(&Rulebook::embedded()) {
        let mut places = Vec::new();
        objects(&plan, "", "", &mut seen, &mut places);
        for place in places {
            let mut more = plan.clone();
            more.pointer_mut(&place).expect("an object")["more"] = true.into();
            assert!(!validator.is_valid(&more), "{place}/more");
            let object = plan.pointer(&place).and_then(Json::as_object);
            for key in object.expect("an object").keys() {
                let mut fewer = plan.clone();
                let object = fewer.pointer_mut(&place).and_then(Json::as_object_mut);
                object.expect("an object").remove(key);
                assert!(!validator.is_valid(&fewer), "{place} without {key}");
                let mut other = plan.clone();
                other.pointer_mut(&place).expect("an object")[key] =
                    serde_json::json!([{ "something": "else" }]);
                assert!(
                    !validator.is_valid(&other),
                    "{place}/{key} is something else"
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 150, "only {tried} fields were tried");
}

/// The fields that a schema names, as in the tables of the page.
fn fields(whole: &Json, schema: &Json, path: &str, all: &mut BTreeSet<String>) {
    if let Some(to) = schema["$ref"].as_str() {
        if to != "#/$defs/text" {
            let to = whole.pointer(&to[1..]).expect("a definition");
            fields(whole, to, path, all);
        }
        return;
    }
    for one in ["anyOf", "oneOf"] {
        for part in schema[one].as_array().into_iter().flatten() {
            fields(whole, part, path, all);
        }
    }
    for (key, inner) in schema["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}.{key}");
        let path = path.trim_start_matches('.');
        all.insert(path.to_owned());
        fields(whole, inner, path, all);
    }
    if schema["additionalProperties"].is_object() {
        let path = format!("{path}.*");
        all.insert(path.clone());
        fields(whole, &schema["additionalProperties"], &path, all);
    }
    if schema["items"].is_object() {
        fields(whole, &schema["items"], &format!("{path}[]"), all);
    }
}

#[test]
fn it_names_the_fields_and_words_of_the_page() {
    let schema = schema();
    let mut named = BTreeSet::new();
    fields(&schema, &schema, "", &mut named);
    let described = described("\n## `xubao plan --format json`\n");
    assert_eq!(named, described, "left: the schema; right: the page");
    let mut words = BTreeSet::new();
    enumerated(&schema, &mut words);
    let unnamed: Vec<_> = words
        .iter()
        .filter(|word| !PAGE.contains(&format!("`{word}`")))
        .collect();
    assert!(unnamed.is_empty(), "words of the schema only: {unnamed:?}");
}

fn enumerated<'j>(schema: &'j Json, all: &mut BTreeSet<&'j str>) {
    match schema {
        Json::Object(object) => {
            let words = object.get("enum").and_then(Json::as_array);
            all.extend(words.into_iter().flatten().filter_map(Json::as_str));
            object.values().for_each(|inner| enumerated(inner, all));
        }
        Json::Array(list) => list.iter().for_each(|inner| enumerated(inner, all)),
        _ => {}
    }
}

/// Objects that take any field are only those whose keys are ids.
#[test]
fn it_is_closed() {
    fn walk(schema: &Json, path: &str, open: &mut Vec<String>) {
        if schema["type"] == "object" && schema["additionalProperties"] != Json::Bool(false) {
            open.push(path.to_owned());
        }
        match schema {
            Json::Object(object) => object
                .iter()
                .for_each(|(key, inner)| walk(inner, &format!("{path}/{key}"), open)),
            Json::Array(list) => list.iter().for_each(|inner| walk(inner, path, open)),
            _ => {}
        }
    }
    let mut open = Vec::new();
    walk(&schema(), "", &mut open);
    let maps: BTreeSet<String> = MAPS
        .iter()
        .map(|map| format!("/properties/{map}"))
        .collect();
    assert_eq!(open.into_iter().collect::<BTreeSet<_>>(), maps);
}
