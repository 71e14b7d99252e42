//! Bytes as what is typed in plain mode.
//!
//! Must not look at anything but what is shown and kept.

use super::{harmless, rules, today};
use xubao::{
    answers::Answers,
    interview::walk,
    plain::{self, Ending, Settings},
    text::{Lang, Text},
};

pub fn seeds() -> Vec<Vec<u8>> {
    let seeds: [&[u8]; 6] = [
        b"\x00510100\n2026-11-20\n1\n3\n74\n8000\n2\n1990-05\n2\n\n",
        b"\x00510100\n2026-11-20\n2\n2\n1990-05\n2\nchange 3\n1\n3\n74\n8000\n\n",
        "\u{0}510100\n2026年11月20日\n为什么\n返回\n\n修改\n1\n苏州\n退出\n".as_bytes(),
        "\u{1}510100\n２０２６-10-31\n1\n1\n?\nEnglish\n0\n1\n如果\n".as_bytes(),
        b"\x04510100\n2026-10-31\nwhat if\n1\n2\nreal\nsave\nlanguage\nhelp\nquit\n",
        b"\x05510100\nwhy\n2026-11-20\n1\n3\n74\n8000\nwhy\n2\n1990-05\n2\nchange\n\n\nwhat if\n3\n2\n\n",
    ];
    seeds.iter().map(|seed| seed.to_vec()).collect()
}

pub fn lines(bytes: &[u8]) {
    let Some((first, mut typed)) = bytes.split_first() else {
        return;
    };
    let (rules, first) = (rules(*first), first / 3);
    let fails = first & 2 != 0;
    let (mut kept, mut shown) = (Answers::default(), Vec::new());
    let mut save = |answers: &Answers, _: Lang| {
        if fails {
            return Err(std::io::Error::other("no\u{1b}[2J room"));
        }
        kept = answers.clone();
        Ok(None)
    };
    let settings = Settings {
        rules,
        today: today(),
        lang: if first & 1 == 0 { Lang::Zh } else { Lang::En },
        answers: Answers::default(),
        reason: Text::new("原因", "reason"),
        notices: vec!["\u{1b}]0;title\u{7}".to_owned()],
        come_back: Some("xubao --drafts \u{202e}x".to_owned()),
        save: &mut save,
        codes: &mut |_, _| String::new(),
    };
    let ending = plain::run(settings, &mut typed, &mut shown).expect("no broken stream");
    harmless(&String::from_utf8(shown).expect("text"), "the lines");
    if ending == Ending::Finished && !fails {
        assert!(walk(rules, &kept, today()).complete(), "an answer is lost");
    }
}
