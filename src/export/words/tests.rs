//! Every kind of condition and computation, said in both languages.

use super::*;
use crate::flow::File;

/// A file of the small flow.
macro_rules! small {
    ($name:literal) => {
        File {
            name: $name.to_owned(),
            text: include_str!(concat!("../../../tests/flows/small/", $name)),
        }
    };
}

fn rules() -> Rulebook {
    let files = [
        small!("leaving/flow.ron"),
        small!("leaving/start.ron"),
        small!("leaving/money.ron"),
        small!("regions/national.ron"),
        small!("regions/places.ron"),
    ];
    Rulebook::load(&files).expect("the small flow")
}

fn words(rules: &Rulebook, lang: Lang) -> Words<'_> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    Words::new(rules, today, lang)
}

#[test]
fn conditions_are_said_in_both_languages() {
    let rules = rules();
    let table = [
        ("Always", "任何情况", "always"),
        ("Never", "没有这种情况", "never"),
        (
            r#"Is("ended", "dismissed")"#,
            "“结束方式”是“单位提出”",
            r#""How it ended" is "The employer ended it""#,
        ),
        (
            r#"Not(Is("city", "510100"))"#,
            "“参保城市”不是“成都”",
            r#""City" is not "Chengdu""#,
        ),
        (
            r#"In("ended", ["dismissed", "resigned"])"#,
            "“结束方式”是“单位提出”、“本人辞职”之一",
            r#""How it ended" is one of "The employer ended it", "I resigned""#,
        ),
        (
            r#"Not(In("ended", ["dismissed", "resigned"]))"#,
            "“结束方式”不是“单位提出”、“本人辞职”中的任何一个",
            r#""How it ended" is none of "The employer ended it", "I resigned""#,
        ),
        (
            r#"Has("troubles", "wages")"#,
            "“没办好的事”选了“拖欠工资”",
            r#""Still open" includes "Wages unpaid""#,
        ),
        (
            r#"Yes("online")"#,
            "“网上办”答“是”",
            r#""Online" is answered "Yes""#,
        ),
        (
            r#"Not(Yes("online"))"#,
            "“网上办”答“否”",
            r#""Online" is answered "No""#,
        ),
        ("Local", "收有当地的数值", "figures of the place are held"),
        (
            "Not(Local)",
            "没有当地的数值",
            "no figures of the place are held",
        ),
        (
            r#"Fact("own")"#,
            "“您选择自己缴”",
            r#""you chose to pay yourself""#,
        ),
        (
            r#"Not(Fact("own"))"#,
            "并非“您选择自己缴”",
            r#"not "you chose to pay yourself""#,
        ),
        (
            r#"AtLeast(Answer("months"), Figure("least"))"#,
            "“缴费月数”不少于“最少月数”",
            r#""Months paid" is at least "Least months""#,
        ),
        (
            r#"Below(Whole(0), Answer("months"))"#,
            "“缴费月数”超过0",
            r#""Months paid" is more than 0"#,
        ),
        (
            r#"Not(Below(Answer("months"), Whole(1)))"#,
            "“缴费月数”不少于1",
            r#""Months paid" is at least 1"#,
        ),
        (
            r#"AtLeast(Today, Answer("last-day"))"#,
            "“最后一天”不晚于今天",
            r#""Last day" is on or before today"#,
        ),
        (
            r#"Below(Answer("born"), On("1996-01-01"))"#,
            "“出生年月”早于1996年1月1日",
            r#""Month of birth" is before 1 January 1996"#,
        ),
        (
            r#"All([Fact("own"), Any([Fact("young"), Fact("clicks")])])"#,
            "“您选择自己缴”，且（“未满三十岁”，或“愿意网上办”）",
            r#""you chose to pay yourself" and ("you are under thirty" or "you prefer online")"#,
        ),
        (
            r#"Any([Fact("own"), All([Fact("young"), Fact("clicks")])])"#,
            "“您选择自己缴”，或（“未满三十岁”，且“愿意网上办”）",
            r#""you chose to pay yourself" or ("you are under thirty" and "you prefer online")"#,
        ),
        (
            r#"All([Fact("own"), All([Fact("young"), Fact("clicks")])])"#,
            "“您选择自己缴”，且“未满三十岁”，且“愿意网上办”",
            r#""you chose to pay yourself" and "you are under thirty" and "you prefer online""#,
        ),
        (
            r#"Not(Any([Fact("young"), Fact("clicks")]))"#,
            "并非“未满三十岁”，且并非“愿意网上办”",
            r#"not "you are under thirty" and not "you prefer online""#,
        ),
        (
            r#"Possibly(Fact("own"))"#,
            "除非确定并非“您选择自己缴”",
            r#"unless certainly not "you chose to pay yourself""#,
        ),
        (
            r#"All([Possibly(Not(Fact("own"))), Fact("young")])"#,
            "“未满三十岁”，除非确定“您选择自己缴”",
            r#""you are under thirty", unless certainly "you chose to pay yourself""#,
        ),
        (
            r#"Any([Possibly(Fact("own")), Fact("young")])"#,
            "（除非确定并非“您选择自己缴”），或“未满三十岁”",
            r#"(unless certainly not "you chose to pay yourself") or "you are under thirty""#,
        ),
        (
            r#"Possibly(Any([Fact("own"), Fact("young")]))"#,
            "除非确定（并非“您选择自己缴”，且并非“未满三十岁”）",
            r#"unless certainly (not "you chose to pay yourself" and not "you are under thirty")"#,
        ),
        (
            r#"Not(Possibly(Fact("own")))"#,
            "确定并非“您选择自己缴”",
            r#"certainly not "you chose to pay yourself""#,
        ),
        (
            r#"All([Fact("clicks"), All([Fact("young"), Possibly(Fact("own"))])])"#,
            "“愿意网上办”，且（“未满三十岁”，除非确定并非“您选择自己缴”）",
            r#""you prefer online" and ("you are under thirty", unless certainly not "you chose to pay yourself")"#,
        ),
        (
            r#"NotKnown(Answer("wage"))"#,
            "“平均工资”未知",
            r#""Average wage" is not known"#,
        ),
        (
            r#"Not(NotKnown(Max([Answer("wage"), Whole(1)])))"#,
            "（取最大：“平均工资”；1）已知",
            r#"(the greatest of: "Average wage"; 1) is known"#,
        ),
    ];
    for (ron, zh, en) in table {
        let condition: Condition = ron::from_str(ron).expect(ron);
        assert_eq!(words(&rules, Lang::Zh).condition(&condition), zh, "{ron}");
        assert_eq!(words(&rules, Lang::En).condition(&condition), en, "{ron}");
    }
}

#[test]
fn computations_are_said_in_both_languages() {
    let rules = rules();
    let table = [
        (
            r#"AddDays(Answer("last-day"), Figure("least"))"#,
            "“最后一天”加“最少月数”（天数）",
            r#""Last day" plus "Least months" (days)"#,
        ),
        (
            r#"AddMonths(MonthOf(Today), Whole(1))"#,
            "今天所在的月之后 1 个月",
            "1 month after the month of today",
        ),
        (
            r#"AddWorkingDays(Today, Whole(-10))"#,
            "今天之前 10 个工作日",
            "10 working days before today",
        ),
        (
            r#"Product([Decimal("0.5"), Sum([Answer("months"), Whole(3)])])"#,
            "0.5 × （“缴费月数” + 3）",
            r#"0.5 × ("Months paid" + 3)"#,
        ),
        (
            r#"Minus(Answer("months"), MonthsBetween(Answer("last-day"), Today))"#,
            "“缴费月数” − （从“最后一天”到今天的整月数）",
            r#""Months paid" − (whole months from "Last day" to today)"#,
        ),
        (
            r#"Case([(Fact("own"), Whole(0)), (Always, Answer("months"))])"#,
            "如果“您选择自己缴”：0；否则：“缴费月数”",
            r#"if "you chose to pay yourself": 0; otherwise: "Months paid""#,
        ),
        (
            r#"Ladder(Answer("months"), [(Whole(12), Whole(3)), (Whole(60), Whole(12))])"#,
            "按“缴费月数”分档：12起3；60起12",
            r#"by "Months paid": from 12: 3; from 60: 12"#,
        ),
        (
            r#"First([Answer("wage"), Whole(0)])"#,
            "先取已知的：“平均工资”；0",
            r#"the first known of: "Average wage"; 0"#,
        ),
        (
            r#"Aspect("least", Wait, EndOfMonth(Today))"#,
            "“最少月数”（按今天的月末的标准）的等待月数",
            r#"the months of "Least months" (as of the last day of today)"#,
        ),
        (
            r#"SumMonths("least", MonthOf(Today), Min([Whole(2), Whole(3)]))"#,
            "“最少月数”逐月相加，从今天所在的月起，共（取最小：2；3）个月",
            r#""Least months" added up by month, from the month of today, so many months: (the least of: 2; 3)"#,
        ),
    ];
    for (ron, zh, en) in table {
        let value: Expression = ron::from_str(ron).expect(ron);
        assert_eq!(words(&rules, Lang::Zh).value(&value), zh, "{ron}");
        assert_eq!(words(&rules, Lang::En).value(&value), en, "{ron}");
    }
}

#[test]
fn what_is_too_long_for_a_line_becomes_a_list() {
    let rules = rules();
    let ron = r#"Not(Any([Fact("own"), All([Fact("young"), Fact("clicks")])]))"#;
    let condition: Condition = ron::from_str(ron).expect(ron);
    let lines = words(&rules, Lang::En).spread(&condition, 60);
    let lines: Vec<_> = lines
        .iter()
        .map(|(depth, text)| (*depth, &**text))
        .collect();
    assert_eq!(
        lines,
        [
            (0, "none of these:"),
            (1, "\"you chose to pay yourself\""),
            (1, "\"you are under thirty\" and \"you prefer online\""),
        ]
    );
}

#[test]
fn values_that_are_the_same_for_everybody_stand_in_texts() {
    let rules = rules();
    let text = Text::new(
        "满 {least} 个月，{months}",
        "{least|month|months}, {months|day|days}",
    );
    assert_eq!(
        words(&rules, Lang::En).text(text),
        "12 months, [Months paid] days"
    );
    assert_eq!(words(&rules, Lang::Zh).text(text), "满 12 个月，[缴费月数]");
}
