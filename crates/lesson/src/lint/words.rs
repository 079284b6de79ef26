//! Which single words should an author replace, and by what? (P3–P6, P9–P12, P15)

use super::reading::{Reading, holds, is_hanzi};
use super::{Allow, Finding};

/// A word to avoid.
struct Word {
    word: &'static str,
    /// What to write instead; empty when only leaving it out helps.
    instead: &'static str,
    /// Longer words that hold it and are harmless.
    except: &'static [&'static str],
}

const fn word(word: &'static str, instead: &'static str) -> Word {
    Word { word, instead, except: &[] }
}

const fn word_except(word: &'static str, instead: &'static str, except: &'static [&'static str]) -> Word {
    Word { word, instead, except }
}

const CHAINING: &[Word] = &[
    word("然后", ""),
    word("接着", ""),
    word("之后", ""),
    word("随后", ""),
    word("同时", ""),
    word("并且", ""),
    word("以及", ""),
    word("再去", ""),
];

/// 后 and 并 between two deeds: 松开后发送, 找到并打开.
const AFTER: &[&str] = &[
    "后面", "后天", "以后", "最后", "后边", "后排", "今后", "前后", "先后", "背后", "后头", "后来", "后年",
    "落后", "然后", "之后", "随后", "后台",
];
const AND: &[&str] = &["并排", "并列", "并不", "并没", "并且"];

const ONE_WORD: &[Word] = &[
    word("点击", "点"),
    word("单击", "点"),
    word("双击", "点"),
    word("轻触", "点"),
    word("触摸", "点"),
    word("戳", "点"),
    word("按一下", "点一下"),
    word("长按", "按住"),
    word_except("上滑", "向上滑", &["向上滑"]),
    word_except("下滑", "向下滑", &["向下滑"]),
    word_except("左滑", "向左滑", &["向左滑"]),
    word_except("右滑", "向右滑", &["向右滑"]),
];

const JARGON: &[Word] = &[
    word("界面", "这一页"),
    word("页面", "这一页"),
    word("菜单栏", "最下面一排"),
    word("弹窗", "跳出来的小窗口"),
    word("对话框", "小窗口"),
    word("链接", "蓝色的字"),
    word("加载", "打开"),
    word("刷新", "再打开一次"),
    word("缓存", "存下的东西"),
    word("授权", "同意"),
    word("授予", "同意"),
    word("权限", "同意"),
    word("账户", "名字和密码"),
    word_except("验证", "看一看是不是本人", &["验证码"]),
    word("终端", "手机"),
    word("客户端", "微信"),
    word("后台", "看不见的地方"),
    word("导航", "最下面一排"),
    word("图标", "小图"),
    word("默认", "原来的"),
    word("配置", "设好"),
    word_except("模式", "样子", &["关怀模式"]),
    word("上一级", "前一页"),
    word("跳转", "打开"),
    word("检索", "找一找"),
    word("勾选", "打勾"),
    word("选中", "打勾"),
    word("底部", "最下面"),
    word("顶部", "最上面"),
    word("用户", "您"),
];

const BLAME: &[Word] = &[
    word("错误", ""),
    word("失败", ""),
    word("无效", ""),
    word("非法", ""),
    word("警告", ""),
    word("必须", ""),
    word_except("不对", "", &["对不对"]),
    word("又", ""),
    word("您没有", ""),
    word("操作不当", ""),
    word("否则", ""),
    word("超时", ""),
    word("点错了", ""),
    word("做错", ""),
    word("弄错", ""),
    word("不是这里", ""),
];

const HURRY: &[Word] = &[
    word_except("快", "", &["快递", "快乐", "凉快", "愉快", "痛快", "勤快", "快门"]),
    word("马上", ""),
    word("立即", ""),
    word("立刻", ""),
    word("尽快", ""),
    word("赶紧", ""),
    word("倒计时", ""),
    word("限时", ""),
];

const FORBIDDING: &[Word] = &[word("勿", ""), word("不得", ""), word("不要不", "")];

/// Words in which 不, 别, 没 deny nothing.
const NO_NEGATIVE: &[&str] = &[
    "特别",
    "别人",
    "分别",
    "差别",
    "告别",
    "级别",
    "不但",
    "不同",
    "不少",
    "差不多",
    "对不对",
    "要不要",
    "能不能",
    "是不是",
    "会不会",
    "有没有",
    "认不认",
    "看不看",
    "好不好",
    "不错",
    "不断",
];

const ADDRESS: &[Word] = &[
    word("爷爷", "您"),
    word("奶奶", "您"),
    word("宝贝", ""),
    word("乖", ""),
    word_except("亲", "", &["亲友", "亲戚", "亲人", "亲手", "亲自", "母亲", "父亲", "亲属", "相亲相爱"]),
    word("你", "您"),
];

const PRAISE: &[Word] = &[
    word("真棒", ""),
    word("太棒", ""),
    word("聪明", ""),
    word("了不起", ""),
    word("真厉害", ""),
    word("再接再厉", ""),
    word("很简单", ""),
    word("加油", ""),
];

/// Signs that a voice cannot read (P15).
const SYMBOLS: &str = "+＋→←↑↓⇒/／\\·•×÷=＝&＆#＃*＊|｜_~～<>＜＞^@%";

/// P3, the words that chain two deeds.
pub(super) fn chaining(text: &Reading) -> Vec<Finding> {
    let mut found =
        named(&text.open, CHAINING, "P3", |w| format!("“{}”把两件事连在一起。请分成两步。", w.word));
    for (mark, except) in [("后", AFTER), ("并", AND)] {
        if chains(&text.open, mark, except) {
            found.push(Finding::error("P3", format!("“……{mark}……”把两件事连在一起。请分成两步。")));
        }
    }
    found
}

/// Whether the mark stands between two deeds: something before it, and a clause going on behind it.
fn chains(text: &str, mark: &str, except: &[&str]) -> bool {
    text.match_indices(mark).any(|(at, _)| {
        let goes_on = text[at + mark.len()..].chars().next().is_some_and(|c| is_hanzi(c) || c == '，');
        let before =
            text[..at].chars().next_back().is_some_and(|c| is_hanzi(c) || c.is_alphanumeric() || c == '」');
        let around: String =
            text[..at].chars().next_back().into_iter().chain(text[at..].chars().take(2)).collect();
        before && goes_on && !except.iter().any(|harmless| around.contains(harmless))
    })
}

/// P4.
pub(super) fn one_word_per_thing(text: &Reading) -> Vec<Finding> {
    named(&text.open, ONE_WORD, "P4", |w| {
        format!("“{}”请一律写“{}”：一样东西只用一个词。", w.word, w.instead)
    })
}

/// P5.
pub(super) fn jargon(text: &Reading) -> Vec<Finding> {
    named(&text.open, JARGON, "P5", |w| format!("“{}”不好懂。请换成“{}”这样的话。", w.word, w.instead))
}

/// P6.
pub(super) fn latin(text: &Reading, allow: &Allow) -> Option<Finding> {
    let mut open = text.open.clone();
    for word in &allow.latin {
        open = open.replace(&word.written, "");
    }
    let letters: String =
        open.chars().filter(|c| c.is_ascii_alphabetic() || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ')).collect();
    (!letters.is_empty()).then(|| {
        Finding::error("P6", format!("“{letters}”是外文字母，请写中文，比如“无线网”“应用”“二维码”。"))
    })
}

/// P9. A question may ask 怎么办: that is what she comes for.
pub(super) fn blame(text: &Reading, question: bool) -> Vec<Finding> {
    let mut found = named(&text.open, BLAME, "P9", |w| {
        format!("“{}”听着像责怪，也吓人。请只说现在在哪里、往哪里走。", w.word)
    });
    let harmless: &[&str] = if question { &["怎么办"] } else { &[] };
    if holds(&text.open, "怎么", harmless) {
        found.push(Finding::error("P9", "“怎么”听着像责怪。请直接说做什么。"));
    }
    found
}

/// P10.
pub(super) fn hurry(text: &Reading) -> Vec<Finding> {
    named(&text.open, HURRY, "P10", |w| format!("“{}”是在催人。请去掉，让人慢慢来。", w.word))
}

/// P11: say what to do; at most one negative in a sentence.
pub(super) fn negatives(text: &Reading) -> Vec<Finding> {
    let mut found =
        named(&text.open, FORBIDDING, "P11", |w| format!("“{}”只说了不要做什么。请说要做什么。", w.word));
    for sentence in text.sentences() {
        let mut plain = sentence.to_owned();
        for harmless in NO_NEGATIVE {
            plain = plain.replace(harmless, "");
        }
        let count = plain.chars().filter(|c| matches!(c, '不' | '别' | '没')).count();
        if count > 1 {
            found.push(Finding::error(
                "P11",
                format!("“{sentence}”里有{count}个“不”“没”“别”。一句话最多一个，请换成要做什么。"),
            ));
        }
    }
    found
}

/// P12, in labels too: the program never calls her anything but 您. Praise is for the deed.
pub(super) fn address(text: &Reading) -> Vec<Finding> {
    let mut found =
        named(text.whole, ADDRESS, "P12", |w| format!("“{}”这个称呼不合适。请称“您”，或者不称呼。", w.word));
    found.extend(named(text.whole, PRAISE, "P12", |w| {
        format!("“{}”夸的是人。请说做成了什么事，例：您自己找到了通讯录。", w.word)
    }));
    found
}

/// P15: no bare signs, in labels neither, because everything is read out.
pub(super) fn symbols(text: &Reading) -> Option<Finding> {
    let signs: String = text.whole.chars().filter(|c| SYMBOLS.contains(*c)).collect();
    (!signs.is_empty())
        .then(|| Finding::error("P15", format!("“{signs}”念不出来。请写成字，比如“加号”“三个点”。")))
}

fn named(text: &str, list: &[Word], rule: &'static str, say: impl Fn(&Word) -> String) -> Vec<Finding> {
    list.iter().filter(|w| holds(text, w.word, w.except)).map(|w| Finding::error(rule, say(w))).collect()
}
