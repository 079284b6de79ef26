//! Is a sentence short, single and plainly built? (P1, P2, P3, P13, P16)

use super::Finding;
use super::reading::Reading;

/// The verbs an action may begin with (P2); longer ones first, so that 打开 is not read as 打.
const VERBS: [&str; 17] = [
    "按住",
    "松开",
    "向上滑",
    "向下滑",
    "向左滑",
    "向右滑",
    "输入",
    "打开",
    "关上",
    "返回",
    "点",
    "说",
    "看",
    "等",
    "选",
    "写",
    "拍",
];

/// 打 alone, as in 打勾; kept apart because 打 begins other words.
const STRIKE: &str = "打勾";

/// P1.
pub(super) fn length(text: &Reading, most: usize, warn: usize) -> Option<Finding> {
    let length = text.length();
    if length > most {
        Some(Finding::error(
            "P1",
            format!("这句有{length}个字，最多{most}个字。请去掉不要紧的字，或者分成两句。"),
        ))
    } else if length > warn {
        Some(Finding::warning("P1", format!("这句有{length}个字，{warn}个字以内更好记。")))
    } else {
        None
    }
}

/// P2: exactly one clause begins with a verb.
pub(super) fn one_action(text: &Reading) -> Option<Finding> {
    let verbs: Vec<&str> = text.clauses().filter_map(leading_verb).collect();
    match verbs.as_slice() {
        [_] => None,
        [] => Some(Finding::error(
            "P2",
            "这句没有说做什么。请用一个动作开头，比如“点”“按住”“向上滑”“输入”“看”，例：点右下角的「我」。",
        )),
        [first, second, ..] => Some(Finding::error(
            "P2",
            format!("这句有两个动作（{first}、{second}）。一句只做一件事，请分成两步。"),
        )),
    }
}

/// The verb a clause begins with.
pub(super) fn leading_verb(clause: &str) -> Option<&'static str> {
    if clause.starts_with(STRIKE) {
        return Some(STRIKE);
    }
    VERBS.into_iter().find(|verb| clause.starts_with(verb))
}

/// P3: one full stop, at most one comma.
pub(super) fn one_sentence(text: &Reading) -> Vec<Finding> {
    let mut found = Vec::new();
    let stops = text.open.matches('。').count();
    if stops != 1 {
        found.push(Finding::error("P3", format!("这句有{stops}个句号。一步只说一句话，用一个句号收尾。")));
    }
    let commas = text.open.matches(['，', ',', '、', '；']).count();
    if commas > 1 {
        found.push(Finding::error("P3", format!("这句有{commas}个停顿，最多一个逗号。请拆短。")));
    }
    found
}

/// P13: Arabic digits, one number a sentence, telephone numbers in groups.
///
/// Labels are left out: P7 wants them exactly as they stand on the screen.
pub(super) fn numbers(text: &Reading) -> Vec<Finding> {
    let mut found = Vec::new();
    for sentence in text.sentences() {
        let numbers = numbers_in(sentence);
        if numbers.len() > 1 {
            found.push(Finding::error(
                "P13",
                format!(
                    "“{sentence}”里有{}个数字（{}）。一句话最多一个，请分成几句。",
                    numbers.len(),
                    numbers.join("、")
                ),
            ));
        }
        if let Some(long) = numbers.iter().find(|n| n.len() >= 7 && n.bytes().all(|b| b.is_ascii_digit())) {
            found.push(Finding::error(
                "P13",
                format!("电话号码“{long}”请分开写，比如 138 0000 0011，好一段一段地念。"),
            ));
        }
    }
    if let Some(word) = counted_in_words(&text.open) {
        found.push(Finding::error("P13", format!("“{word}”请写成数字，比如“第2行”。")));
    }
    found
}

/// Runs of digits; a telephone number in groups and a time of day are one number each.
fn numbers_in(sentence: &str) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    let mut gap = String::from("。");
    for character in sentence.chars() {
        if !character.is_ascii_digit() {
            gap.push(character);
            continue;
        }
        let joins = matches!(gap.as_str(), "" | "-" | " " | ":" | "：" | ".");
        match numbers.last_mut() {
            Some(last) if joins => {
                last.push_str(&gap);
                last.push(character);
            }
            _ => numbers.push(character.to_string()),
        }
        gap.clear();
    }
    numbers
}

/// 第二行, 第三步 …: a place counted in words.
fn counted_in_words(text: &str) -> Option<String> {
    text.split('第').skip(1).find_map(|rest| {
        let count: String = rest.chars().take_while(|c| "一二三四五六七八九十".contains(*c)).collect();
        let unit = rest.chars().nth(count.chars().count())?;
        (!count.is_empty() && "行步排个格题".contains(unit)).then(|| format!("第{count}{unit}"))
    })
}

/// P16.
pub(super) fn expectation(text: &Reading) -> Option<Finding> {
    if text.whole.trim().is_empty() {
        return Some(Finding::error(
            "P16",
            "这一步没有写 expect。请写做完以后会看到什么，例：您会看到聊天的名单。",
        ));
    }
    let begins = ["您会看到", "您会听到"].iter().any(|start| text.whole.starts_with(start));
    (!begins).then(|| Finding::error("P16", "expect 请用“您会看到”或“您会听到”开头。"))
}
