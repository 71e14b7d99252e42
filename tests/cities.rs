//! What the packs of cities must give, typed a second time from the base of facts and held against
//! the first typing: a slip on either side shows as a row.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::{collections::BTreeSet, sync::LazyLock};
use xubao::{
    flow::{Aspect, Id},
    pack::{DEEPEST, Desk, Figure, FigureValue, Origin, Person, Rule, Rulebook},
    text::{Text, Value, parse_day},
};

static RULES: LazyLock<Rulebook> = LazyLock::new(Rulebook::embedded);

/// One row a figure: section of the base of facts, place, figure and part, days, what comes out,
/// and what is known of the person.
///
/// `A..B` looks at both days, the first and the last of a time. What comes out is a number, a day,
/// tiers (`400/550`, of which the first is computed with), `words` (`words:5/20` where these stand in
/// them, in both languages), `disputed` with the rates told, or `unknown`: none of these. What is
/// known of the person has short names, see [`GIVEN`].
const TABLE: &str = "
# Months of benefit, at 3, 6 and 10 full years and where steps begin; less than a year gives none.
0   110000 ui-months-local 2026-11-23 0  paid=11
0   110000 ui-months-local 2026-11-23 3  paid=12
0   110000 ui-months-local 2026-11-23 3  paid=23
0   110000 ui-months-local 2026-11-23 6  paid=24
0   110000 ui-months-local 2026-11-23 9  paid=36
0   110000 ui-months-local 2026-11-23 9  paid=47
0   110000 ui-months-local 2026-11-23 12 paid=48
0   110000 ui-months-local 2026-11-23 12 paid=59
0   110000 ui-months-local 2026-11-23 13 paid=60
0   110000 ui-months-local 2026-11-23 14 paid=72
0   110000 ui-months-local 2026-11-23 18 paid=120
0   110000 ui-months-local 2026-11-23 23 paid=191
0   110000 ui-months-local 2026-11-23 24 paid=192
0   110000 ui-months-local 2026-11-23 24 paid=400
0   110000 ui-months-local 2026-11-23 unknown
0   310000 ui-months-local 2026-08-16..2031-08-15 0  paid=11
0   310000 ui-months-local 2026-08-16..2031-08-15 2  paid=12
0   310000 ui-months-local 2026-08-16..2031-08-15 2  paid=23
0   310000 ui-months-local 2026-08-16..2031-08-15 4  paid=24
0   310000 ui-months-local 2026-08-16..2031-08-15 6  paid=36
0   310000 ui-months-local 2026-08-16..2031-08-15 12 paid=72
0   310000 ui-months-local 2026-08-16..2031-08-15 20 paid=120
0   310000 ui-months-local 2026-08-16..2031-08-15 22 paid=143
0   310000 ui-months-local 2026-08-16..2031-08-15 24 paid=144
0   310000 ui-months-local 2026-08-16..2031-08-15 24 paid=400
0   310000 ui-months-local 2026-08-15..2031-08-16 unknown paid=36
0   440100 ui-months-local 2026-11-23 0  paid=11
0   440100 ui-months-local 2026-11-23 1  paid=12
0   440100 ui-months-local 2026-11-23 1  paid=23
0   440100 ui-months-local 2026-11-23 3  paid=36
0   440100 ui-months-local 2026-11-23 3  paid=47
0   440100 ui-months-local 2026-11-23 4  paid=48
0   440100 ui-months-local 2026-11-23 4  paid=53
0   440100 ui-months-local 2026-11-23 5  paid=54
0   440100 ui-months-local 2026-11-23 8  paid=72
0   440100 ui-months-local 2026-11-23 16 paid=120
0   440100 ui-months-local 2026-11-23 23 paid=167
0   440100 ui-months-local 2026-11-23 24 paid=168
0   440100 ui-months-local 2026-11-23 24 paid=400
0   440300 ui-months-local 2026-11-23 3  paid=36
0   440300 ui-months-local 2026-11-23 8  paid=72
0   440300 ui-months-local 2026-11-23 16 paid=120
0   330100 ui-months-local 2022-07-31 unknown paid=36
0   330100 ui-months-local 2022-08-01..2026-11-23 6  paid=36
0   330100 ui-months-local 2022-08-01..2026-11-23 12 paid=72
0   330100 ui-months-local 2022-08-01..2026-11-23 18 paid=120
0   330100 ui-months-local 2026-11-23 0  paid=11
0   330100 ui-months-local 2026-11-23 2  paid=12
0   330100 ui-months-local 2026-11-23 2  paid=14
0   330100 ui-months-local 2026-11-23 3  paid=15
0   330100 ui-months-local 2026-11-23 10 paid=57
0   330100 ui-months-local 2026-11-23 10 paid=60
0   330100 ui-months-local 2026-11-23 10 paid=63
0   330100 ui-months-local 2026-11-23 11 paid=64
0   330100 ui-months-local 2026-11-23 23 paid=167
0   330100 ui-months-local 2026-11-23 24 paid=168
0   330100 ui-months-local 2026-11-23 24 paid=400
0   330100-outer ui-months-local 2026-11-23 12 paid=72
0   510100 ui-months-local 2026-11-23 0  paid=11
0   510100 ui-months-local 2026-11-23 3  paid=12
0   510100 ui-months-local 2026-11-23 6  paid=24
0   510100 ui-months-local 2026-11-23 6  paid=35
0   510100 ui-months-local 2026-11-23 12 paid=36
0   510100 ui-months-local 2026-11-23 12 paid=59
0   510100 ui-months-local 2026-11-23 15 paid=60
0   510100 ui-months-local 2026-11-23 15 paid=72
0   510100 ui-months-local 2026-11-23 15 paid=95
0   510100 ui-months-local 2026-11-23 18 paid=96
0   510100 ui-months-local 2026-11-23 18 paid=119
0   510100 ui-months-local 2026-11-23 24 paid=120
0   510100 ui-months-local 2026-11-23 24 paid=400
0   510100-outer ui-months-local 2026-11-23 15 paid=72
0   500000 ui-months-local 2026-11-23 0  paid=11
0   500000 ui-months-local 2026-11-23 3  paid=12
0   500000 ui-months-local 2026-11-23 6  paid=24
0   500000 ui-months-local 2026-11-23 9  paid=36
0   500000 ui-months-local 2026-11-23 12 paid=48
0   500000 ui-months-local 2026-11-23 12 paid=59
0   500000 ui-months-local 2026-11-23 15 paid=60
0   500000 ui-months-local 2026-11-23 15 paid=72
0   500000 ui-months-local 2026-11-23 15 paid=83
0   500000 ui-months-local 2026-11-23 16 paid=84
0   500000 ui-months-local 2026-11-23 17 paid=96
0   500000 ui-months-local 2026-11-23 17 paid=107
0   500000 ui-months-local 2026-11-23 18 paid=108
0   500000 ui-months-local 2026-11-23 18 paid=119
0   500000 ui-months-local 2026-11-23 19 paid=120
0   500000 ui-months-local 2026-11-23 19 paid=131
0   500000 ui-months-local 2026-11-23 20 paid=132
0   500000 ui-months-local 2026-11-23 20 paid=143
0   500000 ui-months-local 2026-11-23 21 paid=144
0   500000 ui-months-local 2026-11-23 21 paid=155
0   500000 ui-months-local 2026-11-23 22 paid=156
0   500000 ui-months-local 2026-11-23 22 paid=167
0   500000 ui-months-local 2026-11-23 23 paid=168
0   500000 ui-months-local 2026-11-23 23 paid=179
0   500000 ui-months-local 2026-11-23 24 paid=180
0   500000 ui-months-local 2026-11-23 24 paid=400
0   500000-counties ui-months-local 2026-11-23 15 paid=72
6.5 330100 ui-stop-report 2022-07-31 unknown
6.5 330100 ui-stop-report 2022-08-01..2026-11-23 15
6.5 330100-outer ui-stop-report 2026-11-23 15
1.5 110000 ui-stop-report 2026-11-23 unknown
8   420100 flexible-wait.Until 2026-11-23 1 gap=0
8   420100 flexible-wait.Until 2026-11-23 1 gap=1
8   420100 flexible-wait.Until 2026-11-23 4 gap=2
8   420100 flexible-wait.Until 2026-11-23 4 gap=4
8   420100 flexible-wait.Until 2026-11-23 5 gap=5
8   420100 flexible-wait.Until 2026-11-23 unknown gap=6
# as a page of the city's bureau still shows it, below the national ceilings: 18 before 10 years
0   420100 ui-months-local 2026-11-23 0  paid=11
0   420100 ui-months-local 2026-11-23 3  paid=12
0   420100 ui-months-local 2026-11-23 3  paid=23
0   420100 ui-months-local 2026-11-23 5  paid=24
0   420100 ui-months-local 2026-11-23 7  paid=36
0   420100 ui-months-local 2026-11-23 9  paid=59
0   420100 ui-months-local 2026-11-23 11 paid=60
0   420100 ui-months-local 2026-11-23 13 paid=72
0   420100 ui-months-local 2026-11-23 15 paid=84
0   420100 ui-months-local 2026-11-23 17 paid=96
0   420100 ui-months-local 2026-11-23 18 paid=108
0   420100 ui-months-local 2026-11-23 18 paid=119
0   420100 ui-months-local 2026-11-23 21 paid=120
0   420100 ui-months-local 2026-11-23 23 paid=132
0   420100 ui-months-local 2026-11-23 24 paid=144
0   420100 ui-months-local 2026-11-23 24 paid=400

# Beijing
1.1 110000 flexible-medical 2023-06-30 unknown
1.1 110000 flexible-medical 2023-07-01..2024-06-30 553.56
1.1 110000 flexible-medical 2024-07-01..2025-06-30 576.32
1.1 110000 flexible-medical 2025-07-01..2026-06-30 584.92
1.1 110000 flexible-medical 2025-12-01 584.92 base=20000
1.1 110000 flexible-medical.Rate 2025-12-01 unknown
# the sum from July 2026 was not seen, and may not be computed
1.1 110000 flexible-medical 2026-07-01..2026-11-23 unknown base=7270
1.1 110000 flexible-medical-who 2026-11-23 unknown
1.2 110000 flexible-wait.Wait 2026-11-23 unknown gap=0 two=1
1.2 110000 flexible-wait.Wait 2026-11-23 unknown gap=2 two=1
1.2 110000 flexible-wait.Wait 2026-11-23 unknown gap=5 two=0
1.2 110000 flexible-wait.BackPay 2026-11-23 unknown gap=2 two=1
1.3 110000 pension-base-low 2024-06-30 unknown
1.3 110000 pension-base-low 2024-07-01..2025-06-30 6821
1.3 110000 pension-base-low 2025-07-01..2026-06-30 7162
1.3 110000 pension-base-low 2026-07-01..2027-06-30 7270
1.3 110000 pension-base-high 2024-06-30 unknown
1.3 110000 pension-base-high 2024-07-01..2025-06-30 35283
1.3 110000 pension-base-high 2025-07-01..2026-06-30 35811
1.3 110000 pension-base-high 2026-07-01..2027-06-30 36348
1.3 110000 flexible-pension 2024-06-30 unknown
1.3 110000 flexible-pension 2025-07-01..2026-06-30 1432.40
1.3 110000 flexible-pension 2026-07-01..2026-11-23 1454.00
1.3 110000 flexible-pension 2026-11-23 1454.00 base=5000
1.3 110000 flexible-pension 2026-11-23 2000.00 base=10000
1.3 110000 flexible-pension 2026-11-23 7269.60 base=50000
1.3 110000 flexible-pension.Rate 2026-11-23 0.20
1.3 110000 flexible-pension.Base 2026-11-23 7270
1.3 110000 flexible-unemployment 2025-07-01..2026-06-30 71.62
1.3 110000 flexible-unemployment 2026-07-01..2026-11-23 72.70
1.3 110000 flexible-unemployment.Rate 2026-11-23 0.01
# of the year before, as its title says
1.3 110000 local-average-wage 2023-01-01..2023-12-31 11297
1.3 110000 local-average-wage 2024-01-01..2024-12-31 11761
1.3 110000 local-average-wage 2025-01-01..2025-12-31 11937
1.3 110000 local-average-wage 2026-01-01..2026-12-31 12116
1.3 110000 local-average-wage 2027-01-01 unknown
1.3 110000 flexible-pension-who 2026-11-23 unknown
1.4 110000 resident-fee 2025-06-01 unknown
1.4 110000 resident-fee 2026-01-01..2026-12-31 795
1.4 110000 resident-fee 2027-01-01 unknown
1.4 110000 resident-window.Open  2026-02-01 2025-11-30
1.4 110000 resident-window.Close 2026-02-01 2026-02-28
1.4 110000 resident-window.Cover 2026-02-01 2026-01-01
1.4 110000 resident-window.Late  2026-02-01 3
1.4 110000 resident-window.Close 2025-02-01 unknown
1.4 110000 resident-window.Close 2027-02-01 unknown
1.4 110000 resident-who 2026-11-23 unknown
1.5 110000 ui-benefit 2023-08-31 unknown paid=36
1.5 110000 ui-benefit 2023-09-01..2025-08-31 2124 paid=12
1.5 110000 ui-benefit 2023-09-01..2025-08-31 2124 paid=59
1.5 110000 ui-benefit 2023-09-01..2025-08-31 2151 paid=60
1.5 110000 ui-benefit 2023-09-01..2025-08-31 2151 paid=119
1.5 110000 ui-benefit 2023-09-01..2025-08-31 2178 paid=120
1.5 110000 ui-benefit 2023-09-01..2025-08-31 2178 paid=179
1.5 110000 ui-benefit 2023-09-01..2025-08-31 2205 paid=180
1.5 110000 ui-benefit 2023-09-01..2025-08-31 2205 paid=239
1.5 110000 ui-benefit 2023-09-01..2025-08-31 2233 paid=240
1.5 110000 ui-benefit 2025-09-01..2026-11-23 2129 paid=12
1.5 110000 ui-benefit 2025-09-01..2026-11-23 2129 paid=59
1.5 110000 ui-benefit 2025-09-01..2026-11-23 2156 paid=60
1.5 110000 ui-benefit 2025-09-01..2026-11-23 2156 paid=119
1.5 110000 ui-benefit 2025-09-01..2026-11-23 2188 paid=120
1.5 110000 ui-benefit 2025-09-01..2026-11-23 2188 paid=179
1.5 110000 ui-benefit 2025-09-01..2026-11-23 2215 paid=180
1.5 110000 ui-benefit 2025-09-01..2026-11-23 2215 paid=239
1.5 110000 ui-benefit 2025-09-01..2026-11-23 2286 paid=240
1.5 110000 ui-benefit 2026-11-23 0 paid=11
1.5 110000 ui-benefit 2026-11-23 unknown
1.5 110000 ui-benefit-later 2023-08-31 unknown paid=240
1.5 110000 ui-benefit-later 2023-09-01..2025-08-31 2124 paid=240
1.5 110000 ui-benefit-later 2025-09-01..2026-11-23 2129 paid=240
1.5 110000 ui-benefit-extension 2026-11-23 unknown paid=240
1.5 110000 ui-start-rule 2024-12-31 unknown
1.5 110000 ui-start-rule 2025-01-01..2026-11-23 words
1.5 110000 ui-claim-place 2024-12-31 unknown
1.5 110000 ui-claim-place 2025-01-01..2026-11-23 words:5
1.6 110000 minimum-wage 2023-08-31 unknown
1.6 110000 minimum-wage 2023-09-01..2025-08-31 2420
1.6 110000 minimum-wage 2025-09-01..2026-11-23 2540
# part-time, as the question asks
1.6 110000 minimum-wage-hour 2025-08-31 unknown
1.6 110000 minimum-wage-hour 2025-09-01..2026-11-23 27.7
1.7 110000 fund-leaving 2026-11-23 unknown
1.7 110000 fund-rent 2026-06-30..2026-11-23 2000
1.7 110000 fund-rent-rule 2026-11-23 words:2,000
1.7 110000 fund-base-low 2026-06-30 unknown
1.7 110000 fund-base-low 2026-07-01..2027-06-30 2540
1.7 110000 fund-base-low 2027-07-01 unknown
1.7 110000 fund-base-high 2026-06-30 unknown
1.7 110000 fund-base-high 2026-07-01..2027-06-30 36348
1.7 110000 fund-base-high 2027-07-01 unknown
1.7 110000 fund-voluntary 2026-11-23 unknown
13  110000 flexible-subsidy 2026-11-23 words:3

# Shanghai
2.1 310000 flexible-medical.Rate 2024-02-29 unknown
2.1 310000 flexible-medical.Rate 2024-03-01..2026-12-31 0.10
2.1 310000 flexible-medical 2024-06-30 unknown
2.1 310000 flexible-medical 2024-07-01..2025-06-30 738.40
2.1 310000 flexible-medical 2025-07-01..2026-06-30 746.00
2.1 310000 flexible-medical 2026-07-01..2026-12-31 754.60
2.1 310000 flexible-medical 2027-01-01 unknown
2.1 310000 flexible-medical 2026-11-23 754.60 base=3000
2.1 310000 flexible-medical 2026-11-23 1000.00 base=10000
2.1 310000 flexible-medical 2026-11-23 3773.10 base=40000
2.1 310000 flexible-medical.Base 2026-11-23 7546
2.1 310000 flexible-medical-who 2023-04-30 unknown
2.1 310000 flexible-medical-who 2023-05-01..2026-11-23 words:16/60/55
# in Shanghai the household does not matter; whoever may is still to register, which nobody was asked
2.1 310000 flexible-medical-who.Told 2023-04-30 unknown
2.1 310000 flexible-medical-who.Told 2023-05-01..2026-11-23 1
2.1 310000 flexible-medical-who 2026-11-23 0 age=191
2.1 310000 flexible-medical-who 2026-11-23 unknown age=192
2.1 310000 flexible-medical-who 2026-11-23 unknown age=659 man=0
# from these ages to the raised legal ones nothing is told
2.1 310000 flexible-medical-who 2026-11-23 unknown age=660 man=0 past=0
2.1 310000 flexible-medical-who 2026-11-23 0 age=660 man=0 past=1
2.1 310000 flexible-medical-who 2026-11-23 unknown age=660
2.1 310000 flexible-medical-who 2026-11-23 unknown age=719 man=1
2.1 310000 flexible-medical-who 2026-11-23 unknown age=720 man=1 past=0
2.1 310000 flexible-medical-who 2026-11-23 0 age=760 man=1 past=1
2.2 310000 flexible-wait.Wait 2025-09-09 unknown gap=1
2.2 310000 flexible-wait.Wait 2025-09-10..2030-09-09 0 gap=0
2.2 310000 flexible-wait.Wait 2025-09-10..2030-09-09 0 gap=2
# whether three missed months are still within three months is not told
2.2 310000 flexible-wait.Wait 2025-09-10..2030-09-09 unknown gap=3
2.2 310000 flexible-wait.Wait 2025-09-10..2030-09-09 6 gap=4
2.2 310000 flexible-wait.Wait 2025-09-10..2030-09-09 6 gap=12
2.2 310000 flexible-wait.Wait 2030-09-10 unknown gap=4
2.2 310000 flexible-wait.Until 2026-11-23 2 gap=0
2.2 310000 flexible-wait.Until 2026-11-23 2 gap=2
2.2 310000 flexible-wait.Until 2026-11-23 3 gap=3
2.2 310000 flexible-wait.Until 2026-11-23 unknown gap=4
2.2 310000 flexible-wait.BackPay 2026-11-23 0 gap=4
2.2 310000 flexible-wait.Reimbursed 2026-11-23 unknown gap=2
2.3 310000 pension-base-low 2024-06-30 unknown
2.3 310000 pension-base-low 2024-07-01..2025-06-30 7384
2.3 310000 pension-base-low 2025-07-01..2026-06-30 7460
2.3 310000 pension-base-low 2026-07-01..2027-06-30 7546
2.3 310000 pension-base-high 2024-06-30 unknown
2.3 310000 pension-base-high 2024-07-01..2025-06-30 36921
2.3 310000 pension-base-high 2025-07-01..2026-06-30 37302
2.3 310000 pension-base-high 2026-07-01..2027-06-30 37731
2.1 310000 medical-base-low 2024-07-01..2025-06-30 7384
2.1 310000 medical-base-low 2025-07-01..2026-06-30 7460
2.1 310000 medical-base-low 2026-07-01..2027-06-30 7546
2.1 310000 medical-base-high 2024-07-01..2025-06-30 36921
2.1 310000 medical-base-high 2025-07-01..2026-06-30 37302
2.1 310000 medical-base-high 2026-07-01..2027-06-30 37731
# 24% before, but no first day of that is told
2.3 310000 flexible-pension.Rate 2024-02-29 unknown
2.3 310000 flexible-pension.Rate 2024-03-01..2026-11-23 0.20
2.3 310000 flexible-pension 2024-06-30 unknown
2.3 310000 flexible-pension 2024-07-01..2025-06-30 1476.80
2.3 310000 flexible-pension 2025-07-01..2026-06-30 1492.00
2.3 310000 flexible-pension 2026-07-01..2026-11-23 1509.20
2.3 310000 flexible-pension 2026-11-23 2000.00 base=10000
2.3 310000 flexible-pension 2026-11-23 7546.20 base=40000
2.3 310000 flexible-pension-who 2023-04-30 unknown
2.3 310000 flexible-pension-who 2023-05-01..2026-11-23 words
2.3 310000 flexible-pension-who 2026-11-23 unknown age=720 man=1 past=0
2.3 310000 flexible-pension-who 2026-11-23 0 age=760 man=1 past=1
2.3 310000 flexible-pension-who 2026-11-23 unknown age=500
# both together, without unemployment insurance
2.1 310000 flexible-unemployment 2026-11-23 unknown
2.4 310000 resident-fee 2025-06-01..2026-06-01 unknown
2.4 310000 resident-fee 2027-01-01 unknown
2.4 310000 resident-window.Close 2026-02-01..2027-02-01 unknown
2.5 310000 ui-benefit 2023-06-30 unknown
2.5 310000 ui-benefit 2023-07-01..2024-06-30 2175
2.5 310000 ui-benefit 2024-07-01..2025-06-30 2255
2.5 310000 ui-benefit 2025-07-01..2026-06-30 2305
2.5 310000 ui-benefit 2026-07-01..2028-06-30 2340
2.5 310000 ui-benefit 2028-07-01 unknown
2.5 310000 ui-benefit-later 2023-06-30 unknown
2.5 310000 ui-benefit-later 2023-07-01..2024-06-30 1740
2.5 310000 ui-benefit-later 2024-07-01..2025-06-30 1804
2.5 310000 ui-benefit-later 2025-07-01..2026-06-30 1844
2.5 310000 ui-benefit-later 2026-07-01..2028-06-30 1872
2.5 310000 ui-benefit-later 2028-07-01 unknown
2.5 310000 ui-benefit-extension 2023-06-30 unknown
2.5 310000 ui-benefit-extension 2023-07-01..2024-06-30 1510
2.5 310000 ui-benefit-extension 2024-07-01..2025-06-30 1595
2.5 310000 ui-benefit-extension 2025-07-01..2026-06-30 1650
2.5 310000 ui-benefit-extension 2026-07-01..2028-06-30 1690
2.5 310000 ui-benefit-extension 2028-07-01 unknown
2.5 310000 ui-start-rule 2026-11-23 unknown
2.5 310000 ui-claim-place 2026-11-23 words
2.6 310000 minimum-wage 2024-06-30 unknown
2.6 310000 minimum-wage 2024-07-01..2025-06-30 2690
2.6 310000 minimum-wage 2025-07-01..2026-11-23 2740
2.6 310000 minimum-wage-hour 2025-06-30 unknown
2.6 310000 minimum-wage-hour 2025-07-01..2026-11-23 25
2.6 310000 local-average-wage 2024-01-01..2024-12-31 12307
2.6 310000 local-average-wage 2025-01-01..2025-12-31 12434
2.6 310000 local-average-wage 2026-01-01..2026-12-31 12577
2.6 310000 local-average-wage 2027-01-01 unknown
2.7 310000 fund-leaving 2026-11-23 unknown
2.7 310000 fund-rent 2024-10-31 unknown
2.7 310000 fund-rent 2024-11-01..2029-10-31 4000
2.7 310000 fund-rent 2029-11-01 unknown
2.7 310000 fund-rent-rule 2024-10-31 unknown
2.7 310000 fund-rent-rule 2024-11-01..2026-11-23 words:3/4,000/35
2.7 310000 fund-base-low 2026-11-23 2740
2.7 310000 fund-base-high 2026-11-23 37731
2.7 310000 fund-voluntary 2025-05-31 unknown
2.7 310000 fund-voluntary 2025-06-01..2026-11-23 words:10/24/16
13  310000 flexible-subsidy 2026-11-23..2026-12-31 words:3
13  310000 flexible-subsidy 2027-01-01 unknown

# Guangzhou
3.1 440100 flexible-medical.Rate 2024-02-29 unknown
3.1 440100 flexible-medical.Rate 2024-03-01..2025-12-31 0.065
3.1 440100 flexible-medical.Rate 2026-01-01..2026-12-31 0.08
3.1 440100 flexible-medical.Rate 2027-01-01 unknown
# the base of 2025 is hearsay, that of 2026 was not found
3.1 440100 medical-base-low 2025-06-01..2026-11-23 unknown
3.1 440100 medical-base-high 2025-06-01..2026-11-23 unknown
3.1 440100 flexible-medical 2025-06-01..2026-11-23 unknown
3.1 440100 flexible-medical 2025-06-01..2026-11-23 unknown base=10000
3.1 440100 flexible-medical-who 2026-11-23 words
3.1 440100 flexible-medical-who 2023-04-20 unknown here=1
3.1 440100 flexible-medical-who 2023-04-21..2026-11-23 1 here=1
3.1 440100 flexible-medical-who 2026-11-23 unknown here=0
3.1 440100 flexible-medical-who 2026-11-23 unknown
3.2 440100 flexible-wait.Wait 2026-11-23 unknown gap=0 two=1
3.2 440100 flexible-wait.Wait 2026-11-23 unknown gap=2 two=1
3.2 440100 flexible-wait.Wait 2026-11-23 unknown gap=5 two=0
3.3 440100 pension-base-low 2024-06-30 unknown
3.3 440100 pension-base-low 2024-07-01..2025-06-30 5500
3.3 440100 pension-base-low 2025-07-01..2026-11-23 5510
3.3 440100 pension-base-high 2024-06-30 unknown
3.3 440100 pension-base-high 2024-07-01..2025-06-30 27501
3.3 440100 pension-base-high 2025-07-01..2026-11-23 27549
# the rule of 2026 holds for two years
3.3 440100 flexible-pension.Rate 2026-04-30..2028-05-01 unknown
3.3 440100 flexible-pension.Rate 2026-05-01..2028-04-30 0.20
3.3 440100 flexible-pension 2026-05-01..2026-11-23 1102.00
3.3 440100 flexible-pension 2026-11-23 2000.00 base=10000
3.3 440100 flexible-pension 2026-11-23 5509.80 base=30000
3.3 440100 flexible-pension-who 2021-04-30 unknown
3.3 440100 flexible-pension-who 2021-05-01..2026-11-23 words
3.3 440100 flexible-pension-who 2021-05-01..2026-11-23 1 here=1
3.3 440100 flexible-pension-who 2026-11-23 unknown here=0
3.3 440100 flexible-unemployment 2026-11-23 unknown
3.4 440100 resident-fee 2025-06-01 549
3.4 440100 resident-fee 2026-06-01..2027-01-01 unknown
3.4 440100 resident-window.Open  2025-06-01 2024-09-01
3.4 440100 resident-window.Close 2025-06-01 2024-12-20
# extended to 2026-02-28; no first day is told, nor the cover of those in time
3.4 440100 resident-window.Close 2026-02-01 2026-02-28
3.4 440100 resident-window.Late  2026-02-01 3
3.4 440100 resident-window.Open  2026-02-01 unknown
3.4 440100 resident-window.Cover 2026-02-01 unknown
3.4 440100 resident-window.Close 2027-02-01 unknown
3.4 440100 resident-who 2026-11-23 unknown
3.5 440100 ui-benefit 2025-02-28 unknown
3.5 440100 ui-benefit 2025-03-01..2026-08-31 2250.00
3.5 440100 ui-benefit 2026-09-01..2026-11-23 2412.00
3.5 440100 ui-benefit-later 2025-03-01..2026-08-31 2250.00
3.5 440100 ui-benefit-later 2026-09-01..2026-11-23 2412.00
3.5 440100 ui-benefit-extension 2026-11-23 unknown
3.5 440100 ui-start-rule 2026-11-23 words:7
3.5 440100 ui-claim-place 2026-11-23 words
3.6 440100 minimum-wage 2025-02-28 unknown
3.6 440100 minimum-wage 2025-03-01..2026-08-31 2500
3.6 440100 minimum-wage 2026-09-01..2026-11-23 2680
3.6 440100 minimum-wage-hour 2025-02-28 unknown
3.6 440100 minimum-wage-hour 2025-03-01..2026-08-31 23.7
3.6 440100 minimum-wage-hour 2026-09-01..2026-11-23 25.4
3.7 440100 fund-leaving 2026-11-23 unknown
3.7 440100 fund-rent 2024-10-31 unknown
3.7 440100 fund-rent 2024-11-30..2029-10-31 2000
3.7 440100 fund-rent 2029-12-01 unknown
3.7 440100 fund-rent-rule 2026-11-23 words:3/40/2,000
3.7 440100 fund-base-low 2026-11-23 unknown
3.7 440100 fund-base-high 2026-11-23 unknown
3.7 440100 fund-voluntary 2026-11-23 unknown
13  440100 flexible-subsidy 2026-11-23 words

# Shenzhen
4.1 440300 flexible-medical.Rate 2023-12-31 unknown
4.1 440300 flexible-medical.Rate 2024-01-01..2025-12-31 0.07
4.1 440300 flexible-medical.Rate 2026-01-01..2026-11-23 0.08
4.1 440300 medical-base-low 2024-12-31 unknown
4.1 440300 medical-base-low 2025-01-01..2025-12-31 6733
4.1 440300 medical-base-low 2026-01-01..2026-12-31 6727
4.1 440300 medical-base-low 2027-01-01 unknown
4.1 440300 medical-base-high 2024-12-31 unknown
4.1 440300 medical-base-high 2025-01-01..2025-12-31 33666
4.1 440300 medical-base-high 2026-01-01..2026-12-31 33633
4.1 440300 medical-base-high 2027-01-01 unknown
4.1 440300 flexible-medical.Rate 2027-01-01 0.08
4.1 440300 flexible-medical 2024-12-31 unknown
4.1 440300 flexible-medical 2025-01-01..2025-12-31 471.31
4.1 440300 flexible-medical 2026-01-01..2026-12-31 538.16
4.1 440300 flexible-medical 2027-01-01 unknown
# its base is another than that of the pension
4.1 440300 flexible-medical 2026-11-23 538.16 base=4775
4.1 440300 flexible-medical 2026-11-23 538.16 base=20000
4.1 440300 flexible-medical 2025-12-31 700.00 medical=10000
4.1 440300 flexible-medical 2026-11-23 800.00 medical=10000
4.1 440300 flexible-medical 2026-11-23 538.16 medical=5000
4.1 440300 flexible-medical 2026-11-23 2690.64 medical=50000
4.1 440300 flexible-medical-who 2026-11-23 unknown
4.2 440300 continuity-share 2013-12-31 unknown months=36
4.2 440300 continuity-share 2014-01-01..2023-09-30 0.60 months=0
4.2 440300 continuity-share 2014-01-01..2023-09-30 0.60 months=11
4.2 440300 continuity-share 2014-01-01..2023-09-30 0.75 months=12
4.2 440300 continuity-share 2014-01-01..2023-09-30 0.75 months=35
4.2 440300 continuity-share 2014-01-01..2023-09-30 0.90 months=36
4.2 440300 continuity-share 2014-01-01..2023-09-30 0.90 months=120
# the bureau says that the share is unchanged under the new decree
4.2 440300 continuity-share 2023-10-01..2026-11-23 0.60 months=11
4.2 440300 continuity-share 2023-10-01..2026-11-23 0.75 months=12
4.2 440300 continuity-share 2023-10-01..2026-11-23 0.90 months=36
4.2 440300 continuity-share 2026-11-23 unknown
4.2 440300 continuity-ceiling 2013-12-31 unknown months=36
4.2 440300 continuity-ceiling 2014-01-01..2023-09-30 1 months=5
4.2 440300 continuity-ceiling 2014-01-01..2023-09-30 2 months=6
4.2 440300 continuity-ceiling 2014-01-01..2023-09-30 2 months=11
4.2 440300 continuity-ceiling 2014-01-01..2023-09-30 3 months=12
4.2 440300 continuity-ceiling 2014-01-01..2023-09-30 3 months=23
4.2 440300 continuity-ceiling 2014-01-01..2023-09-30 4 months=24
4.2 440300 continuity-ceiling 2014-01-01..2023-09-30 4 months=35
4.2 440300 continuity-ceiling 2014-01-01..2023-09-30 5 months=36
4.2 440300 continuity-ceiling 2014-01-01..2023-09-30 5 months=71
4.2 440300 continuity-ceiling 2014-01-01..2023-09-30 6 months=72
4.2 440300 continuity-ceiling 2023-10-01..2026-11-23 unknown months=36
4.2 440300 continuity-rule 2013-12-31 unknown
4.2 440300 continuity-rule 2014-01-01..2023-09-30 words:3
4.2 440300 continuity-rule 2023-10-01..2026-11-23 unknown
4.2 440300 flexible-wait.Wait  2014-01-01..2023-09-30 0 gap=2
4.2 440300 flexible-wait.Wait  2014-01-01..2023-09-30 0 gap=9
4.2 440300 flexible-wait.Start 2014-01-01..2023-09-30 1 gap=2
4.2 440300 flexible-wait.Wait  2013-12-31 unknown gap=2
4.2 440300 flexible-wait.Wait  2023-10-01..2026-11-23 unknown gap=2
4.3 440300 pension-base-low 2024-06-30 unknown
4.3 440300 pension-base-low 2024-07-01..2025-06-30 4492
4.3 440300 pension-base-low 2025-07-01..2026-11-23 4775
4.3 440300 pension-base-high 2024-06-30 unknown
4.3 440300 pension-base-high 2024-07-01..2025-06-30 27501
4.3 440300 pension-base-high 2025-07-01..2026-11-23 27549
# 20%, as without a local household
4.3 440300 flexible-pension 2025-06-30 unknown
4.3 440300 flexible-pension 2025-07-01..2026-11-23 955.00
4.3 440300 flexible-pension 2026-11-23 2000.00 base=10000
4.3 440300 flexible-pension 2025-07-01..2026-11-23 955.00 here=0
# 21% with a local household
4.3 440300 flexible-pension 2025-06-30 unknown here=1
4.3 440300 flexible-pension 2025-07-01..2026-11-23 1002.75 here=1
4.3 440300 flexible-pension 2026-11-23 2100.00 base=10000 here=1
4.3 440300 flexible-pension.Rate 2026-11-23 0.21 here=1
4.3 440300 flexible-pension.Rate 2026-11-23 0.20
4.3 440300 flexible-pension-who 2026-11-23 unknown
4.3 440300 flexible-unemployment 2026-11-23 unknown
4.4 440300 resident-fee 2025-06-01..2026-06-01 unknown
4.4 440300 resident-fee 2027-01-01 unknown
4.4 440300 resident-window.Close 2026-02-01 unknown
4.4 440300 resident-who 2026-11-23 unknown
4.5 440300 ui-benefit 2025-02-28 unknown
4.5 440300 ui-benefit 2025-03-01..2026-08-31 2268.00
4.5 440300 ui-benefit 2026-09-01..2026-11-23 2430.00
4.5 440300 ui-benefit-later 2025-03-01..2026-08-31 2268.00
4.5 440300 ui-benefit-later 2026-09-01..2026-11-23 2430.00
4.5 440300 ui-start-rule 2026-11-23 words:7
4.5 440300 ui-claim-place 2026-11-23 words
4.6 440300 minimum-wage 2025-02-28 unknown
4.6 440300 minimum-wage 2025-03-01..2026-08-31 2520
4.6 440300 minimum-wage 2026-09-01..2026-11-23 2700
4.6 440300 minimum-wage-hour 2025-02-28 unknown
4.6 440300 minimum-wage-hour 2025-03-01..2026-08-31 23.7
4.6 440300 minimum-wage-hour 2026-09-01..2026-11-23 25.4
4.7 440300 fund-leaving 2026-11-23 unknown
# a share of what the person pays in: no sum
4.7 440300 fund-rent 2026-11-23 unknown
4.7 440300 fund-rent-rule 2025-11-01..2027-10-31 words:80/100
4.7 440300 fund-rent-rule 2027-11-01 unknown
4.7 440300 fund-base-low 2026-06-30 unknown
4.7 440300 fund-base-low 2026-07-01..2027-06-30 2520
4.7 440300 fund-base-high 2026-06-30 unknown
4.7 440300 fund-base-high 2026-07-01..2027-06-30 48471
4.7 440300 fund-voluntary 2021-07-19 unknown
4.7 440300 fund-voluntary 2021-07-20..2027-07-19 words:10/24
4.7 440300 fund-voluntary 2027-07-20 unknown
13  440300 flexible-subsidy 2026-11-23 words:600

# Chengdu
5.1 510100 flexible-medical 2024-06-30 unknown
5.1 510100 flexible-medical 2024-07-01..2025-09-30 571.42
5.1 510100 flexible-medical 2025-10-01..2026-11-23 581.12
5.1 510100 flexible-medical 2025-12-01 581.12 base=20000
# a published sum has no rate
5.1 510100 flexible-medical.Rate 2024-07-01..2025-09-30 unknown
5.1 510100 flexible-medical.Rate 2025-10-01..2026-11-23 0.095
5.1 510100 medical-base-set 2024-06-30 unknown
5.1 510100 medical-base-set 2024-07-01..2025-09-30 6015
5.1 510100 medical-base-set 2025-10-01..2026-11-23 6117
5.1 510100-outer flexible-medical 2025-12-01 581.12
5.1 510100 flexible-medical-who 2026-11-23 unknown
5.2 510100 flexible-wait.Wait 2022-07-31 unknown gap=1 two=1
5.2 510100 flexible-wait.Wait 2022-08-31..2026-11-23 0 gap=1 two=1
5.2 510100 flexible-wait.Wait 2022-08-31..2026-11-23 0 gap=3 two=1
5.2 510100 flexible-wait.BackPay 2026-11-23 1 gap=3 two=1
# a short gap without two years before: the report does not say
5.2 510100 flexible-wait.Wait 2022-08-31..2026-11-23 unknown gap=3 two=0
5.2 510100 flexible-wait.Wait 2022-08-31..2026-11-23 6 gap=4 two=1
5.2 510100 flexible-wait.Wait 2026-11-23 unknown gap=3
5.2 510100 flexible-wait.Until 2026-11-23 3 gap=1 two=1
5.2 510100 flexible-wait.Until 2026-11-23 unknown gap=4 two=1
5.3 510100 pension-base-low 2024-12-31 unknown
5.3 510100 pension-base-low 2025-01-01..2025-12-31 4588
5.3 510100 pension-base-high 2024-12-31 unknown
5.3 510100 pension-base-high 2025-01-01..2025-12-31 22938
# the bounds of 2026 are hearsay
5.3 510100 pension-base-low 2026-01-01..2026-11-23 unknown
5.3 510100 pension-base-high 2026-01-01..2026-11-23 unknown
5.3 510100 flexible-pension 2025-01-01..2025-12-31 917.60
5.3 510100 flexible-pension 2025-12-01 4587.60 base=30000
5.3 510100 flexible-pension 2026-11-23 unknown
5.3 510100 flexible-pension-who 2026-11-23 unknown
5.4 510100 resident-fee.Most 2025-06-01 unknown
5.4 510100 resident-fee.Most 2026-01-01..2026-12-31 550
5.4 510100 resident-fee.Most 2027-01-01 unknown
5.4 510100 resident-fee 2025-06-01 unknown
5.4 510100 resident-fee 2026-01-01..2026-12-31 400/550
5.4 510100 resident-fee 2027-01-01 unknown
# its last day is reported, its first is not: told as unconfirmed
5.4 510100 resident-window.Close 2026-02-01 2026-02-28
5.4 510100 resident-window.Cover 2026-02-01 2026-01-01
5.4 510100 resident-window.Open  2026-02-01 unknown
5.4 510100 resident-window.Late  2026-02-01 unknown
5.4 510100 resident-window.Close 2027-02-01 unknown
5.5 510100 ui-benefit 2024-12-31 unknown
5.5 510100 ui-benefit 2025-01-01..2026-11-23 2097.00
5.5 510100 ui-benefit-later 2025-01-01..2026-11-23 2097.00
5.5 510100-outer ui-benefit 2024-12-31 unknown
5.5 510100-outer ui-benefit 2025-01-01..2026-11-23 1980.00
5.5 510100-outer ui-benefit-later 2025-01-01..2026-11-23 1980.00
5.5 510100 ui-claim-place 2026-11-23 unknown
5.5 510100 ui-start-rule 2026-11-23 words
5.6 510100 minimum-wage 2024-12-31 unknown
5.6 510100 minimum-wage 2025-01-01..2026-11-23 2330
5.6 510100 minimum-wage-hour 2024-12-31 unknown
5.6 510100 minimum-wage-hour 2025-01-01..2026-11-23 23
5.6 510100-outer minimum-wage 2024-12-31 unknown
5.6 510100-outer minimum-wage 2025-01-01..2026-11-23 2200
5.6 510100-outer minimum-wage-hour 2025-01-01..2026-11-23 22
# that of the province, which is not the city's
5.6 510000 local-average-wage 2025-12-01 7646
5.6 510000 local-average-wage 2026-11-23 unknown
5.6 510100 local-average-wage 2025-12-01..2026-11-23 unknown
5.7 510100 fund-leaving 2026-11-23 unknown
5.7 510100 fund-rent 2026-07-30 unknown
5.7 510100 fund-rent 2026-07-31..2026-11-23 1800
5.7 510100-outer fund-rent 2026-07-31..2026-11-23 1800
5.7 510100 fund-rent-rule 2026-07-31..2026-11-23 words:3
5.7 510100 fund-base-low 2026-11-23 2330
5.7 510100 fund-base-high 2026-11-23 32969
5.7 510100-outer fund-base-low 2026-11-23 2200
5.7 510100-outer fund-base-high 2026-11-23 32969
5.7 510100 fund-voluntary 2026-11-23 words:110
# old and without a date: told as unconfirmed
13  510100 flexible-subsidy 2026-11-23 unknown

# Hangzhou
6.1 330100 flexible-medical 2022-12-31 unknown
6.1 330100 flexible-medical 2023-01-01..2023-12-31 375.92
6.1 330100 flexible-medical 2024-01-01..2024-12-31 423.89
6.1 330100 flexible-medical 2025-01-01..2025-12-31 unknown
# the base is not confirmed
6.1 330100 flexible-medical 2026-01-01..2026-11-23 unknown
6.1 330100 flexible-medical.Rate 2025-01-01..2026-11-23 0.095
6.1 330100 medical-base-set 2025-06-01..2026-11-23 unknown
6.1 330100 flexible-medical-who 2026-11-23 unknown
6.2 330100 flexible-wait.Wait 2026-11-23 unknown gap=0 two=1
6.2 330100 flexible-wait.Wait 2026-11-23 unknown gap=2 two=1
6.2 330100 flexible-wait.Wait 2026-11-23 unknown gap=5 two=0
6.3 330100 pension-base-low 2024-12-31 unknown
6.3 330100 pension-base-low 2025-01-01..2026-11-23 4986
6.3 330100 pension-base-high 2024-12-31 unknown
6.3 330100 pension-base-high 2025-01-01..2026-11-23 25299
6.3 330100 flexible-pension 2024-12-31 unknown
6.3 330100 flexible-pension 2025-01-01..2026-11-23 997.20
6.3 330100 flexible-pension 2026-11-23 2000.00 base=10000
6.3 330100 flexible-pension 2026-11-23 5059.80 base=30000
6.3 330100-outer flexible-pension 2026-11-23 997.20
6.3 330100 flexible-pension-who 2021-11-30 unknown
6.3 330100 flexible-pension-who 2021-12-01..2026-11-23 words
6.3 330100 flexible-pension-who 2021-12-01..2026-11-23 1 here=1
6.3 330100 flexible-pension-who 2026-11-23 unknown here=0
6.4 330100 resident-fee 2026-06-01..2027-06-01 unknown
6.4 330100 resident-window.Close 2026-02-01..2027-02-01 unknown
6.4 330100 resident-who 2026-11-23 unknown
6.5 330100 ui-benefit 2023-12-31 unknown
6.5 330100 ui-benefit 2024-01-01..2025-12-31 2241.00
6.5 330100 ui-benefit 2026-01-01..2026-11-23 2394.00
6.5 330100 ui-benefit-later 2024-01-01..2025-12-31 2241.00
6.5 330100 ui-benefit-later 2026-01-01..2026-11-23 2394.00
# nothing is said of the counties before 2026
6.5 330100-outer ui-benefit 2025-12-31 unknown
6.5 330100-outer ui-benefit 2026-01-01..2026-11-23 2187.00
6.5 330100-outer ui-benefit-later 2026-01-01..2026-11-23 2187.00
6.5 330100 ui-start-rule 2022-07-31 unknown
6.5 330100 ui-start-rule 2022-08-01..2026-11-23 words
6.5 330100 ui-claim-place 2022-07-31 unknown
6.5 330100 ui-claim-place 2022-08-01..2026-11-23 words:5/15
6.6 330100 minimum-wage 2023-12-31 unknown
6.6 330100 minimum-wage 2024-01-01..2025-12-31 2490
6.6 330100 minimum-wage 2026-01-01..2026-11-23 2660
6.6 330100 minimum-wage-hour 2023-12-31 unknown
6.6 330100 minimum-wage-hour 2024-01-01..2025-12-31 24
6.6 330100 minimum-wage-hour 2026-01-01..2026-11-23 25
6.6 330100-outer minimum-wage 2025-12-31 unknown
6.6 330100-outer minimum-wage 2026-01-01..2026-11-23 2430
6.6 330100-outer minimum-wage-hour 2025-12-31 unknown
6.6 330100-outer minimum-wage-hour 2026-01-01..2026-11-23 23
6.7 330100 fund-leaving 2026-11-23 words:5/6
6.7 330100 fund-rent 2023-12-31 unknown
6.7 330100 fund-rent 2024-01-01..2026-11-23 2000
6.7 330100-outer fund-rent 2023-12-31 unknown
6.7 330100-outer fund-rent 2024-01-01..2026-11-23 1200
6.7 330100 fund-rent-rule 2024-01-01..2026-11-23 words:35/50
6.7 330100 fund-base-low 2026-06-30 unknown
6.7 330100 fund-base-low 2026-07-01..2027-06-30 2660
6.7 330100 fund-base-low 2027-07-01 unknown
6.7 330100 fund-base-high 2026-06-30 unknown
6.7 330100 fund-base-high 2026-07-01..2027-06-30 42151
6.7 330100 fund-base-high 2027-07-01 unknown
6.7 330100-outer fund-base-low 2026-07-01..2027-06-30 2430
6.7 330100-outer fund-base-low 2027-07-01 unknown
6.7 330100-outer fund-base-high 2026-07-01..2027-06-30 42151
6.7 330100 fund-voluntary 2026-11-23 words:10/24
# old and without a date: told as unconfirmed
13  330100 flexible-subsidy 2026-11-23 unknown

# Chongqing
# a twelfth of the year
7   500000 flexible-medical 2024-12-31 unknown
7   500000 flexible-medical 2025-01-01..2025-12-31 256.25/563.75
7   500000 flexible-medical 2026-01-01..2026-11-23 unknown
7   500000 flexible-wait.Wait 2026-11-23 unknown gap=0 two=1
7   500000 flexible-wait.Wait 2026-11-23 unknown gap=2 two=1
7   500000 flexible-wait.Wait 2026-11-23 unknown gap=5 two=0
7   500000 pension-base-low 2024-12-31 unknown
7   500000 pension-base-low 2025-01-01..2025-12-31 4404
# 2026 is only in a calculator's test file: that of 2025 goes on, to be checked
7   500000 pension-base-low 2026-01-01..2026-11-23 4404
7   500000 pension-base-high 2024-12-31 unknown
7   500000 pension-base-high 2025-01-01..2025-12-31 22017
7   500000 pension-base-high 2026-01-01..2026-11-23 22017
7   500000 flexible-pension 2025-01-01..2025-12-31 880.80
7   500000 flexible-pension 2025-12-01 4403.40 base=30000
7   500000 flexible-pension 2026-01-01..2026-11-23 880.80
7   500000 local-average-wage 2026-11-23 unknown
7   500000 resident-fee 2026-06-01..2027-06-01 unknown
7   500000 resident-window.Close 2026-02-01..2027-02-01 unknown
7   500000 ui-benefit 2025-02-24..2026-11-23 1864.00
7   500000 ui-benefit-later 2025-02-24..2026-11-23 1864.00
7   500000-counties ui-benefit 2025-02-24..2025-12-31 2097.00
7   500000-counties ui-benefit 2026-01-01..2026-11-23 unknown
7   500000-counties ui-benefit-later 2025-02-24..2025-12-31 2097.00
7   500000-counties ui-benefit-later 2026-01-01..2026-11-23 unknown
7   500000 ui-claim-place 2026-11-23 words
# by district, and there is no list of the districts
7   500000 minimum-wage 2024-12-31 unknown
7   500000 minimum-wage 2025-01-01..2026-11-23 2200/2330
7   500000 minimum-wage-hour 2024-12-31 unknown
7   500000 minimum-wage-hour 2025-01-01..2026-11-23 22/23
7   500000 fund-leaving 2026-11-23 words:6/2
7   500000 fund-rent 2023-05-31 unknown
# 1,800 in the centre
7   500000 fund-rent 2023-06-30..2026-11-23 1500/1800
7   500000 fund-rent-rule 2026-11-23 words:1,500/1,800/2,700/2,250
7   500000 fund-voluntary 2026-11-23 words:6/9
13  500000 flexible-subsidy 2026-11-23 words

# Wuhan
8   420100 medical-base-set 2024-12-01 unknown
8   420100 medical-base-set 2025-12-01..2026-11-23 unknown
8   420100 flexible-medical 2025-12-01..2026-11-23 disputed:0.048+7/0.06+7
8   420100 flexible-medical.Rate 2025-12-01..2026-11-23 unknown
# Seen in 2024: by 2025 at the latest. Months count from leaving, 'this month included': with 2 missed
# months it is open whether they may be paid, and with 5 whether there is a wait.
8   420100 flexible-wait.Wait       2024-12-31 unknown gap=1
8   420100 flexible-wait.Wait       2025-01-01..2026-11-23 0 gap=0
8   420100 flexible-wait.Wait       2025-01-01..2026-11-23 0 gap=1
8   420100 flexible-wait.BackPay    2026-11-23 1 gap=1
8   420100 flexible-wait.Reimbursed 2026-11-23 1 gap=1
8   420100 flexible-wait.Wait       2026-11-23 0 gap=2
8   420100 flexible-wait.BackPay    2026-11-23 unknown gap=2
8   420100 flexible-wait.Wait       2026-11-23 0 gap=3
8   420100 flexible-wait.Start      2026-11-23 1 gap=3
8   420100 flexible-wait.Wait       2026-11-23 0 gap=4
8   420100 flexible-wait.Start      2026-11-23 1 gap=4
8   420100 flexible-wait.BackPay    2026-11-23 unknown gap=4
8   420100 flexible-wait.Wait       2026-11-23 unknown gap=5
8   420100 flexible-wait.Wait       2026-11-23 6 gap=6
8   420100 flexible-wait.Start      2026-11-23 6 gap=6
8   420100 pension-base-low  2024-06-30 unknown
8   420100 pension-base-low  2025-12-01..2026-11-23 4498
8   420100 pension-base-high 2024-06-30 unknown
8   420100 pension-base-high 2025-12-01..2026-11-23 22488
8   420100 flexible-pension  2025-12-01..2026-11-23 899.60
8   420100 flexible-pension  2026-11-23 2000.00 base=10000
8   420100 resident-fee 2025-06-01..2026-06-01 unknown
8   420100 resident-fee 2027-06-01 unknown
8   420100 resident-window.Close 2025-06-01..2026-02-01 unknown
8   420100 resident-window.Close 2027-02-01 unknown
8   420100 ui-benefit 2025-11-30 unknown
8   420100 ui-benefit 2025-12-01..2026-11-23 2160.00
8   420100 ui-benefit-later 2026-11-23 unknown
8   420100 ui-claim-place 2026-11-23 unknown
8   420100 minimum-wage 2025-11-30 unknown
8   420100 minimum-wage 2025-12-01..2026-11-23 2400
8   420100 minimum-wage-hour 2025-11-30 unknown
8   420100 minimum-wage-hour 2025-12-01..2026-11-23 24
# also read in the rules themselves (national.md, section on the provident fund)
8   420100 fund-leaving 2023-12-31 unknown
8   420100 fund-leaving 2024-01-01..2026-11-23 words:24/6
# the limit is one of a year and may be drawn at once
8   420100 fund-rent 2026-11-23 unknown
8   420100 fund-rent-rule 2026-11-23 words:18,000/36,000
8   420100 fund-voluntary 2026-11-23 words:3
# of 2022
13  420100 flexible-subsidy 2026-11-23 unknown
";

/// What the table calls the quantities and facts of a person.
const GIVEN: [(&str, &str); 10] = [
    ("paid", "ui-paid-months"),
    ("gap", "gap-months"),
    ("months", "continuous-months"),
    ("base", "chosen-pension-base"),
    ("two", "two-years-covered"),
    ("medical", "chosen-medical-base"),
    ("here", "hukou-here"),
    ("age", "age-months"),
    ("man", "class-man"),
    ("past", "past-retirement"),
];

/// What is known of a person, by the names of the flow.
#[derive(Default)]
struct Known(Vec<(&'static str, Decimal)>);

impl Person for Known {
    fn asked(&mut self, quantity: Id) -> Option<Value> {
        let given = self.0.iter().find(|(id, _)| *id == quantity.0);
        given.map(|(_, number)| Value::Number(*number))
    }

    fn holds_for(&mut self, fact: Id) -> Option<bool> {
        self.asked(fact)?.number().map(|number| !number.is_zero())
    }
}

fn day(text: &str) -> NaiveDate {
    parse_day(text).unwrap_or_else(|| panic!("“{text}” is no day"))
}

fn number(text: &str) -> Decimal {
    text.parse()
        .unwrap_or_else(|_| panic!("“{text}” is no number"))
}

fn aspect(name: &str) -> Aspect {
    match name {
        "Open" => Aspect::Open,
        "Close" => Aspect::Close,
        "Cover" => Aspect::Cover,
        "Late" => Aspect::Late,
        "Wait" => Aspect::Wait,
        "BackPay" => Aspect::BackPay,
        "Reimbursed" => Aspect::Reimbursed,
        "Start" => Aspect::Start,
        "Until" => Aspect::Until,
        "Rate" => Aspect::Rate,
        "Base" => Aspect::Base,
        "Most" => Aspect::Most,
        "Told" => Aspect::Told,
        _ => panic!("no part is called “{name}”"),
    }
}

fn worth(
    place: &str,
    figure: &'static str,
    part: Option<Aspect>,
    day: NaiveDate,
    person: &mut Known,
) -> Option<Value> {
    let mut desk = Desk {
        rules: &RULES,
        region: RULES.region(place),
        person,
        used: None,
        depth: DEEPEST,
    };
    desk.worth(Id(figure), part, day)
}

/// What a figure gives on a day, in the words of the table; of words those of `parts` that stand in
/// both languages.
fn told(row: &Row, day: NaiveDate, parts: &str) -> String {
    let (_, dated) = RULES.find(RULES.region(row.place), row.figure, day);
    let mut person = Known(row.given.clone());
    let got = match worth(row.place, row.figure, row.part, day, &mut person) {
        None => "unknown".to_owned(),
        Some(Value::Day(day)) => day.to_string(),
        Some(value) => plain(value.number().expect("a number")),
    };
    match dated.map(|dated| &dated.value) {
        Some(FigureValue::Words(text)) => in_words(*text, parts),
        Some(FigureValue::Disputed(candidates)) if row.part.is_none() => {
            assert_eq!(got, "unknown", "nothing is computed from {}", row.figure);
            let rates: BTreeSet<_> = candidates.iter().map(|one| rate(&one.value)).collect();
            format!("disputed:{}", Vec::from_iter(rates).join("/"))
        }
        Some(FigureValue::Rule(rule)) => match &**rule {
            Rule::Tiers(tiers) if row.part.is_none() => {
                let higher = tiers.iter().skip(1).map(|(_, amount)| plain(*amount));
                let all: Vec<_> = std::iter::once(got).chain(higher).collect();
                all.join("/")
            }
            Rule::Who { words, .. } if row.is.starts_with("words") => in_words(*words, parts),
            _ => got,
        },
        _ => got,
    }
}

/// Of a rule in words, those of `parts` that stand in both languages.
fn in_words(text: Text, parts: &str) -> String {
    let both = |part: &&str| text.zh.contains(part) && text.en.contains(part);
    let held: Vec<_> = parts.split('/').filter(both).collect();
    let colon = if parts.is_empty() { "" } else { ":" };
    format!("words{colon}{}", held.join("/"))
}

/// The rate and the flat sum of a value that is told, as `0.06+7`.
fn rate(value: &FigureValue) -> String {
    let FigureValue::Rule(rule) = value else {
        panic!("no rate: {value:?}")
    };
    match &**rule {
        Rule::FixedBase { rate, plus, .. } => format!("{}+{}", plain(rate.total), plain(*plus)),
        _ => panic!("no rate: {value:?}"),
    }
}

fn plain(number: Decimal) -> String {
    number.normalize().to_string()
}

struct Row {
    place: &'static str,
    figure: &'static str,
    part: Option<Aspect>,
    days: Vec<NaiveDate>,
    is: &'static str,
    given: Vec<(&'static str, Decimal)>,
}

impl Row {
    fn read(line: &'static str) -> Self {
        let mut words = line.split_whitespace();
        let mut next = || words.next().unwrap_or_else(|| panic!("too short: {line}"));
        let (_section, place, figure, days, is) = (next(), next(), next(), next(), next());
        let (figure, part) = match figure.split_once('.') {
            Some((figure, part)) => (figure, Some(aspect(part))),
            None => (figure, None),
        };
        assert!(RULES.figures.get(figure).is_some(), "not declared: {line}");
        let given = words.map(|word| {
            let (name, is) = word.split_once('=').expect("name=number");
            let known = GIVEN.iter().find(|(short, _)| *short == name);
            (known.expect("a quantity of the table").1, number(is))
        });
        Self {
            place,
            figure,
            part,
            days: days.split("..").map(day).collect(),
            is,
            given: given.collect(),
        }
    }
}

/// The rows of the table as they are written, without remarks.
fn lines() -> impl Iterator<Item = &'static str> {
    TABLE
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn what_was_typed_twice_is_the_same() {
    let mut wrong = Vec::new();
    for line in lines() {
        let row = Row::read(line);
        if RULES.region(row.place).is_none() {
            wrong.push(format!("{line}\n    no such place"));
            continue;
        }
        let parts = row.is.strip_prefix("words:").unwrap_or_default();
        let is = row.is.parse().map_or(row.is.to_owned(), plain);
        for day in &row.days {
            let got = told(&row, *day, parts);
            if got != is {
                wrong.push(format!("{line}\n    on {day}: {got}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// The example the whole began with: 20,000 yuan of serious outpatient illness.
#[test]
fn a_new_count_cost_six_thousand_in_shenzhen() {
    let paid = |on: &str, months: i64| {
        let mut person = Known(vec![("continuous-months", Decimal::from(months))]);
        let share = worth("440300", "continuity-share", None, day(on), &mut person);
        share
            .and_then(Value::number)
            .map(|share| share * number("20000"))
    };
    for on in ["2014-01-01", "2018-11-01", "2023-09-30"] {
        assert_eq!(paid(on, 36), Some(number("18000")), "{on}");
        assert_eq!(paid(on, 12), Some(number("15000")), "{on}");
        assert_eq!(paid(on, 0), Some(number("12000")), "{on}");
    }
    assert_eq!(paid("2013-12-31", 36), None);
}

/// Medical cover and pension are paid together in Shanghai.
#[test]
fn both_payments_in_shanghai() {
    for (on, both) in [("2025-07-01", "2238.00"), ("2026-07-01", "2263.80")] {
        let sum: Decimal = ["flexible-medical", "flexible-pension"]
            .iter()
            .filter_map(|figure| worth("310000", figure, None, day(on), &mut Known::default()))
            .filter_map(Value::number)
            .sum();
        assert_eq!(sum, number(both), "{on}");
    }
}

/// Figures that stand beside a value, in words: section, place, figure, day, what stands there, parts of
/// it in both languages. A `hint` is what only portals tell, or what follows from that: there the
/// value itself is not known, and nothing is computed from it.
const BESIDE: &str = "
1.6 110000 minimum-wage-hour    2026-11-23 note 14.6
1.7 110000 fund-base-high       2026-11-23 note 5%/12%
3.1 440100 flexible-medical     2025-06-01 hint 6,236/405.34
3.4 440100 resident-fee         2025-06-01 note 413/549
5.1 510100 flexible-medical     2024-07-01 note 6,015/526.31/45.11
5.1 510100 flexible-medical     2025-10-01 beside 595.2
5.3 510100 pension-base-low     2026-11-23 hint 4,699/939.80
5.5 510100 ui-benefit           2026-11-23 note 90%/70%
5.6 510100 local-average-wage   2026-11-23 hint 7,646/7,831
6.1 330100 flexible-medical     2026-11-23 hint 4,986/473.67
7   500000 flexible-medical     2025-06-01 note 3,075/6,765/132
7   500000 flexible-medical     2026-11-23 note 3,075/6,765/132
7   500000 pension-base-low     2026-11-23 note 4,553/910.60
8   420100 flexible-medical     2026-11-23 hint 7,496/456.76/366.81
13  310000 flexible-subsidy     2026-11-23 note 1,131.90
13  510100 flexible-subsidy     2026-11-23 hint 70%
13  330100 flexible-subsidy     2026-11-23 hint 50%
13  420100 flexible-subsidy     2026-11-23 hint 673.19
";

#[test]
fn what_is_told_beside_values_was_typed_twice_too() {
    for line in BESIDE.lines().filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [_, place, figure, on, kind, parts] = words[..] else {
            panic!("six words: {line}");
        };
        let (_, dated) = RULES.find(RULES.region(place), figure, day(on));
        let dated = dated.unwrap_or_else(|| panic!("no value: {line}"));
        let told = match kind {
            "note" => dated.note,
            _ => dated.hint,
        };
        let told = told.unwrap_or_else(|| panic!("nothing told: {line}"));
        assert_eq!(in_words(told, parts), format!("words:{parts}"), "{line}");
        // a value may have a hint on what comes after it
        let known = worth(place, figure, None, day(on), &mut Known::default());
        assert!(kind != "hint" || known.is_none(), "{line}");
    }
}

/// Half of what the least base costs in Shanghai, medical cover and pension together (section 13).
#[test]
fn the_subsidy_told_in_shanghai_is_half_of_both_payments() {
    let both = |figure| {
        worth(
            "310000",
            figure,
            None,
            day("2026-11-23"),
            &mut Known::default(),
        )
    };
    let sum: Decimal = ["flexible-medical", "flexible-pension"]
        .into_iter()
        .filter_map(both)
        .filter_map(Value::number)
        .sum();
    assert_eq!(sum * number("0.5"), number("1131.90"));
}

/// The parts of rates that are charged and rounded one by one (sections 5.1 and 6.1).
#[test]
fn rates_have_their_parts() {
    for (place, on, parts) in [
        ("510100", "2025-12-01", "0.0875/0.0075"),
        ("330100", "2025-12-01", "0.095"),
        ("440100", "2025-12-31", "0.065"),
        ("310000", "2026-11-23", "0.1"),
    ] {
        let (_, dated) = RULES.find(RULES.region(place), "flexible-medical", day(on));
        let Some(FigureValue::Rule(rule)) = dated.map(|dated| &dated.value) else {
            panic!("{place}: no rule");
        };
        let (Rule::FixedBase { rate, .. } | Rule::ChosenBase { rate, .. }) = &**rule else {
            panic!("{place}: no rate");
        };
        let all: Vec<String> = rate.parts.iter().map(|(_, part)| plain(*part)).collect();
        assert_eq!(all.join("/"), parts, "{place}");
    }
}

/// In Wuhan others than leavers wait too: first time and long gaps of one's own to month 7 (section 8).
#[test]
fn who_never_paid_waits_to_month_seven_in_wuhan() {
    let region = RULES.region("420100");
    let (_, dated) = RULES.find(region, "flexible-wait", day("2026-11-23"));
    let Some(FigureValue::Rule(rule)) = dated.map(|dated| &dated.value) else {
        panic!("no rule of waiting");
    };
    let Rule::Wait { rows, .. } = &**rule else {
        panic!("no rule of waiting");
    };
    let wait = |origin: Origin, gap: i64| {
        let gap = Decimal::from(gap);
        let fits = |to: Option<Decimal>| to.is_none_or(|to| gap <= to);
        let row = rows
            .iter()
            .find(|row| row.origin == origin && row.from <= gap && fits(row.to));
        row.map(|row| (row.wait.map(plain), row.back_pay, row.reimbursed))
    };
    let at_once = Some((Some("0".to_owned()), Some(true), Some(true)));
    let waits = Some((Some("6".to_owned()), None, None));
    assert_eq!(wait(Origin::FirstTime, 0), waits);
    assert_eq!(wait(Origin::OwnGap, 1), at_once);
    assert_eq!(wait(Origin::OwnGap, 3), at_once);
    assert_eq!(wait(Origin::OwnGap, 4), waits);
}

/// The figures that only places give.
fn local() -> impl Iterator<Item = (&'static str, &'static Figure)> {
    RULES
        .figures
        .iter()
        .filter(|(_, figure)| figure.ask.is_some() || figure.values.is_empty())
        .map(|(id, figure)| (id.0, figure))
}

#[test]
fn nobody_without_a_pack_is_shown_a_local_figure() {
    let parts = [
        None,
        Some(Aspect::Open),
        Some(Aspect::Close),
        Some(Aspect::Cover),
        Some(Aspect::Late),
        Some(Aspect::Wait),
        Some(Aspect::BackPay),
        Some(Aspect::Reimbursed),
        Some(Aspect::Start),
        Some(Aspect::Until),
        Some(Aspect::Rate),
        Some(Aspect::Base),
        Some(Aspect::Most),
        Some(Aspect::Told),
    ];
    let without: Vec<_> = RULES
        .places
        .iter()
        .map(|place| place.code.0)
        .filter(|code| RULES.region(code).is_none())
        .collect();
    assert!(without.contains(&"000000"), "another city has a pack");
    let figures: Vec<_> = local().collect();
    assert!(figures.len() >= 33, "{}", figures.len());
    for (id, figure) in figures {
        assert!(figure.values.is_empty(), "{id} holds in the whole country");
        for place in &without {
            for on in [
                "2014-01-01",
                "2024-07-01",
                "2026-02-01",
                "2026-11-23",
                "2030-01-01",
            ] {
                let (_, dated) = RULES.find(RULES.region(place), id, day(on));
                assert_eq!(dated, None, "{place} {id} {on}");
                for part in parts {
                    let all = GIVEN.map(|(_, name)| (name, Decimal::from(36)));
                    let got = worth(place, id, part, day(on), &mut Known(all.to_vec()));
                    assert_eq!(got, None, "{place} {id} {part:?} {on}");
                }
            }
        }
    }
}

/// A pack without rows here would be typed once only.
#[test]
fn every_place_with_a_pack_has_rows() {
    let rows: BTreeSet<_> = lines().map(|line| Row::read(line).place).collect();
    for place in &RULES.places {
        let code = place.code.0;
        assert_eq!(RULES.region(code).is_some(), rows.contains(code), "{code}");
    }
}

/// A value that stands in a pack of a place and in no row was typed once only.
#[test]
fn every_known_value_of_a_place_has_a_row() {
    let rows: Vec<Row> = lines().map(Row::read).collect();
    let mut missing = Vec::new();
    for (code, region) in RULES.regions().iter() {
        let at = RULES.region(code.0);
        // a province's values are looked at in its cities
        let below = |row: &Row| {
            RULES.region(row.place).is_some_and(|place| {
                let chain = &RULES.regions().at(place).1.chain;
                chain.iter().any(|of| Some(*of) == at)
            })
        };
        for (id, figure) in region.figures.iter() {
            for value in figure.values.iter().filter(|value| value.is_known()) {
                let held = rows.iter().any(|row| {
                    let on = |day: &NaiveDate| figure.on(*day).is_some_and(|one| one == value);
                    row.figure == id.0 && row.days.iter().any(on) && below(row)
                });
                if !held {
                    missing.push(format!("{code} {id} from {}", value.from));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
