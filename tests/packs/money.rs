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

#[test]
fn an_amount_that_nobody_is_paid() {
    let told = refused(
        "Money(\"5000.00\")",
        "Money(\"100000000000000000000\")",
        "implausible-number",
        "\"|100000000000000000000",
    );
    assert!(told.contains("between 0 and 10000000"), "{told}");
}

#[test]
fn a_share_above_the_whole() {
    let told = refused(
        "Share(of: \"wage\", share: \"0.90\")",
        "Share(of: \"wage\", share: \"90\")",
        "implausible-share",
        "share: \"|90\"",
    );
    assert!(told.contains("hint: write 90% as \"0.9\""), "{told}");
}

#[test]
fn a_share_below_nothing() {
    refused(
        "Share(of: \"wage\", share: \"0.90\")",
        "Share(of: \"wage\", share: \"-0.90\")",
        "implausible-share",
        "share: \"|-0.90\"",
    );
}

#[test]
fn a_rate_in_percent() {
    refused(
        "rate: \"0.01\", needs: \"local\"",
        "rate: \"1.01\", needs: \"local\"",
        "implausible-share",
        "rate: \"|1.01\", needs",
    );
}

#[test]
fn a_row_that_gives_more_than_the_whole() {
    refused(
        "to: \"36\", is: \"0.75\"",
        "to: \"36\", is: \"75\"",
        "implausible-share",
        "is: \"|75\"",
    );
}

#[test]
fn a_wait_of_less_than_nothing() {
    refused(
        "from: \"4\", wait: \"6\"",
        "from: \"4\", wait: \"-6\"",
        "implausible-number",
        "wait: \"|-6\"",
    );
}

#[test]
fn more_months_than_a_life_has() {
    refused(
        "least: \"12\", most: \"24\"",
        "least: \"12\", most: \"24000\"",
        "implausible-number",
        "most: \"|24000\"",
    );
}

#[test]
fn a_value_that_ends_before_it_begins() {
    let told = refused(
        "to: \"2025-12-31\", published",
        "to: \"2024-12-31\", published",
        "bounds",
        "to: \"|2024-12-31\", published",
    );
    assert!(told.contains("ends before it begins"), "{told}");
}

#[test]
fn a_value_that_begins_after_its_rule_has_ended() {
    refused(
        "expires: \"2027-12-31\"",
        "expires: \"2025-12-31\"",
        "bounds",
        "expires: \"|2025-12-31\"",
    );
}

#[test]
fn a_value_seen_before_it_was_published() {
    refused(
        "published: \"2024-12-20\", seen: \"2026-11-01\"",
        "published: \"2024-12-20\", seen: \"2024-12-19\"",
        "bounds",
        "seen: \"|2024-12-19\"",
    );
}
