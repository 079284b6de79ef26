//! Digits in words: amounts as numbers, times, dates and shares as they are said, and what is dialled or
//! typed digit by digit, 1 as 幺.

const NAMES: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// With one of these behind it, a number says how much, however long it is.
const UNITS: &str =
    "元块毛角个条步样次位件张页排秒天人课遍篇段家本支只项道句字口岁米克斤升度名户种颗台部层份朵分";

/// Longer units that say how much.
const LONG_UNITS: [&str; 7] = ["小时", "分钟", "公里", "毫升", "工作日", "多", "余"];

/// Counted in order, not in pieces: here 2 is 二 and not 两.
const ORDERED: &str = "月日号楼";

/// From so many digits on, groups of digits are a number that is dialled.
const DIALLED: usize = 7;

/// The words for the digits that begin here, and how many characters they are.
pub(super) fn read(plain: &[char], at: usize) -> Option<(String, usize)> {
    let rest = &plain[at..];
    let sign = usize::from(matches!(rest.first(), Some('¥' | '￥')));
    if sign == 1 {
        let from = sign + rest[sign..].iter().take_while(|c| **c == ' ').count();
        let (number, taken) = decimal(&rest[from..])?;
        let unit = usize::from(rest.get(from + taken) == Some(&'元'));
        return Some((format!("{number}元"), from + taken + unit));
    }
    rest.first().filter(|c| c.is_ascii_digit())?;
    dialled(rest)
        .or_else(|| date(rest))
        .or_else(|| time(rest))
        .or_else(|| share(rest))
        .or_else(|| range(rest))
        .or_else(|| year(rest))
        .or_else(|| decimal(rest).filter(|(_, taken)| *taken > digits(rest)))
        .or_else(|| plain_number(plain, at))
}

/// How many digits stand here.
fn digits(rest: &[char]) -> usize {
    rest.iter().take_while(|c| c.is_ascii_digit()).count()
}

fn value(rest: &[char]) -> Option<u64> {
    rest.iter().collect::<String>().parse().ok()
}

/// A telephone number: groups of digits with a space or a stroke between them.
fn dialled(rest: &[char]) -> Option<(String, usize)> {
    let mut groups = vec![&rest[..digits(rest)]];
    let mut taken = groups[0].len();
    while let Some(' ' | '-') = rest.get(taken) {
        let group = digits(&rest[taken + 1..]);
        if group < 3 {
            break;
        }
        groups.push(&rest[taken + 1..taken + 1 + group]);
        taken += 1 + group;
    }
    let count: usize = groups.iter().map(|group| group.len()).sum();
    if groups.len() == 1 && count == 11 {
        groups = vec![&rest[..3], &rest[3..7], &rest[7..11]];
    }
    let is_amount = groups.len() == 1 && counts(&rest[taken..]);
    (count >= DIALLED && !is_amount)
        .then(|| (groups.iter().map(|g| one_by_one(g)).collect::<Vec<_>>().join("，"), taken))
}

/// 2026-10-14.
fn date(rest: &[char]) -> Option<(String, usize)> {
    let year = digits(rest);
    let month = digits(rest.get(year + 1..)?);
    let day = digits(rest.get(year + month + 2..)?);
    let strokes = rest.get(year) == Some(&'-') && rest.get(year + 1 + month) == Some(&'-');
    if year != 4 || !strokes || !(1..=2).contains(&month) || !(1..=2).contains(&day) {
        return None;
    }
    let (m, d) = (&rest[year + 1..][..month], &rest[year + month + 2..][..day]);
    let words = format!("{}年{}月{}日", named(&rest[..year]), number(value(m)?), number(value(d)?));
    Some((words, year + month + day + 2))
}

/// 9:30, and from one time to another.
fn time(rest: &[char]) -> Option<(String, usize)> {
    let (begin, taken) = clock(rest)?;
    if let Some('-' | '–' | '—' | '~' | '～') = rest.get(taken)
        && let Some((end, more)) = clock(&rest[taken + 1..])
    {
        return Some((format!("{begin}到{end}"), taken + 1 + more));
    }
    Some((begin, taken))
}

fn clock(rest: &[char]) -> Option<(String, usize)> {
    let hour = digits(rest);
    let colon = matches!(rest.get(hour), Some(':' | '：'));
    if !(1..=2).contains(&hour) || !colon || digits(&rest[hour + 1..]) != 2 {
        return None;
    }
    let (h, m) = (value(&rest[..hour])?, value(&rest[hour + 1..hour + 3])?);
    if h > 24 || m > 59 {
        return None;
    }
    let hours = if h == 2 { "两".to_owned() } else { number(h) };
    let minutes = match m {
        0 => String::new(),
        30 => "半".into(),
        1..=9 => format!("零{}分", number(m)),
        _ => format!("{}分", number(m)),
    };
    Some((format!("{hours}点{minutes}"), hour + 3))
}

/// 50%, and 3/9 as three, of nine.
fn share(rest: &[char]) -> Option<(String, usize)> {
    let (whole, taken) = decimal(rest)?;
    if rest.get(taken) == Some(&'%') {
        let words = if whole == "一百" { "百".into() } else { whole };
        return Some((format!("百分之{words}"), taken + 1));
    }
    let of = digits(rest.get(taken + 1..)?);
    if rest.get(taken) == Some(&'/') && of > 0 {
        let all = number(value(&rest[taken + 1..][..of])?);
        return Some((format!("{whole}，共{all}"), taken + 1 + of));
    }
    None
}

/// 3–5.
fn range(rest: &[char]) -> Option<(String, usize)> {
    let first = digits(rest);
    if !matches!(rest.get(first), Some('-' | '–' | '—' | '~' | '～')) {
        return None;
    }
    let last = digits(&rest[first + 1..]);
    if last == 0 {
        return None;
    }
    let (from, to) = (value(&rest[..first])?, value(&rest[first + 1..][..last])?);
    Some((format!("{}到{}", number(from), number(to)), first + 1 + last))
}

/// 2026年 is read digit by digit; 1 stays 一.
fn year(rest: &[char]) -> Option<(String, usize)> {
    (digits(rest) == 4 && rest.get(4) == Some(&'年')).then(|| (named(&rest[..4]), 4))
}

/// A number with 。 or thousands: 12.50 and 1,280.
fn decimal(rest: &[char]) -> Option<(String, usize)> {
    let mut taken = digits(rest);
    let mut whole: Vec<char> = rest[..taken].to_vec();
    if whole.is_empty() {
        return None;
    }
    while rest.get(taken) == Some(&',') && digits(&rest[taken + 1..]) == 3 {
        whole.extend(&rest[taken + 1..taken + 4]);
        taken += 4;
    }
    let mut words = number(value(&whole)?);
    let mut is_version = false;
    while rest.get(taken) == Some(&'.') && rest.get(taken + 1).is_some_and(char::is_ascii_digit) {
        let places = digits(&rest[taken + 1..]);
        let shown = &rest[taken + 1..][..places];
        taken += 1 + places;
        is_version |= rest.get(taken) == Some(&'.') && rest.get(taken + 1).is_some_and(char::is_ascii_digit);
        let significant = if is_version {
            shown
        } else {
            &shown[..shown.iter().rposition(|c| *c != '0').map_or(0, |last| last + 1)]
        };
        if !significant.is_empty() {
            words.push('点');
            words.push_str(&named(significant));
        }
    }
    Some((words, taken))
}

/// A number by itself: as an amount where it counts something or is short, else digit by digit.
fn plain_number(plain: &[char], at: usize) -> Option<(String, usize)> {
    let rest = &plain[at..];
    let taken = digits(rest);
    let shown = &rest[..taken];
    let spaces = rest[taken..].iter().take_while(|c| **c == ' ').count();
    let behind = &rest[taken + spaces..];
    let padded = taken > 1 && shown[0] == '0';
    let in_a_word = at > 0 && plain[at - 1].is_ascii_alphabetic();
    if padded || in_a_word || (taken > 2 && !counts(behind)) {
        return Some((one_by_one(shown), taken));
    }
    let number_before = plain[..at].iter().rev().find(|c| **c != ' ');
    let amount = value(shown)?;
    let in_order = number_before == Some(&'第');
    if amount == 2 && !in_order && (counts(behind) || behind.first().is_some_and(|c| "点行万千".contains(*c)))
    {
        return Some(("两".into(), taken));
    }
    Some((number(amount), taken))
}

/// What stands behind a number says that it counts something.
fn counts(behind: &[char]) -> bool {
    let Some(next) = behind.first() else { return false };
    let text: String = behind.iter().take(3).collect();
    !ORDERED.contains(*next)
        && (UNITS.contains(*next) || LONG_UNITS.iter().any(|unit| text.starts_with(unit)))
}

/// Digit by digit, as it is dialled or typed.
fn one_by_one(shown: &[char]) -> String {
    named(shown).replace('一', "幺")
}

fn named(shown: &[char]) -> String {
    shown.iter().filter_map(|digit| NAMES.get(digit.to_digit(10)? as usize).copied()).collect()
}

/// A number as it is said: 105 一百零五, 200 二百, 2000 两千, 12000 一万两千.
fn number(amount: u64) -> String {
    for (unit, name) in [(100_000_000, "亿"), (10_000, "万")] {
        if amount >= unit {
            let (head, rest) = (amount / unit, amount % unit);
            let head = if head == 2 { "两".to_owned() } else { number(head) };
            let gap = if rest > 0 && rest < unit / 10 { "零" } else { "" };
            let rest = if rest == 0 { String::new() } else { full(rest) };
            return format!("{head}{name}{gap}{rest}");
        }
    }
    match amount {
        10..=19 => full(amount).trim_start_matches('一').to_owned(),
        _ => full(amount),
    }
}

/// Below ten thousand, with 一 before 十.
fn full(amount: u64) -> String {
    let digit = |value: u64| NAMES[usize::try_from(value).unwrap_or(0) % 10];
    if amount == 0 {
        return NAMES[0].into();
    }
    let mut words = String::new();
    let mut gap = false;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let value = amount / unit % 10;
        if value == 0 {
            gap |= !words.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            words.push_str(NAMES[0]);
        }
        words.push_str(if unit == 1000 && value == 2 { "两" } else { digit(value) });
        words.push_str(name);
    }
    words
}
