//! Letters: the few words that have a Chinese one, and the names of the others.

/// Words that older people know by a Chinese one (age-friendly P6), in small letters.
const WORDS: [(&str, &str); 8] = [
    ("wlan", "无线网"),
    ("wi-fi", "无线网"),
    ("wifi", "无线网"),
    ("app", "应用"),
    ("qq", "扣扣"),
    ("ok", "好"),
    ("vs", "对"),
    ("km", "公里"),
];

/// How the letters are called, in characters that every voice can say.
const NAMES: [&str; 26] = [
    "诶",
    "必",
    "西",
    "弟",
    "伊",
    "艾弗",
    "记",
    "艾尺",
    "艾",
    "杰",
    "开",
    "艾勒",
    "艾姆",
    "恩",
    "欧",
    "批",
    "丘",
    "阿尔",
    "艾斯",
    "提",
    "优",
    "维",
    "达不溜",
    "艾克斯",
    "歪",
    "贼",
];

/// The words for the letters that begin here, and how many characters they are.
pub(super) fn read(plain: &[char], at: usize) -> Option<(String, usize)> {
    let is_letter = |character: &char| character.is_ascii_alphabetic();
    plain.get(at).filter(|character| is_letter(character))?;
    for (word, said) in WORDS {
        let length = word.len();
        let here = plain
            .get(at..at + length)
            .is_some_and(|here| here.iter().map(char::to_ascii_lowercase).eq(word.chars()));
        let ends = !plain.get(at + length).is_some_and(is_letter);
        if here && ends && !at.checked_sub(1).and_then(|before| plain.get(before)).is_some_and(is_letter) {
            return Some(((*said).to_owned(), length));
        }
    }
    letter(plain[at])
}

fn letter(character: char) -> Option<(String, usize)> {
    let place = u32::from(character.to_ascii_lowercase()).checked_sub(u32::from('a'))?;
    let name = NAMES.get(usize::try_from(place).ok()?)?;
    Some(((*name).to_owned(), 1))
}
