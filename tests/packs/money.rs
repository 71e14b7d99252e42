//! Amounts that cannot be: broken fen, below nothing, bounds that cross.
//!
//! Runs on the small city; must not depend on a real place.

use super::refused;

#[test]
fn an_amount_of_more_than_two_decimals() {
    let told = refused(
        "Money(\"5000.00\")",
        "Money(\"5000.347\")",
        "broken-fen",
        "\"|5000.347",
    );
    assert!(told.contains("more than two decimals"), "{told}");
}

#[test]
fn a_tier_of_more_than_two_decimals() {
    refused("\"900.00\"", "\"900.005\"", "broken-fen", "\"|900.005");
}

#[test]
fn an_amount_below_nothing() {
    let told = refused("\"400.00\"", "\"-400.00\"", "negative-amount", "\"|-400.00");
    assert!(told.contains("below 0"), "{told}");
}

#[test]
fn a_greatest_base_below_the_least() {
    let told = refused(
        "Money(\"5000.00\")",
        "Money(\"900.00\")",
        "crossed-bounds",
        "\"|2020-01-01",
    );
    assert!(
        told.contains("On 2026-01-01 \"high\" is 900.00, below \"low\""),
        "{told}"
    );
}
