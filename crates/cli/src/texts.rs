//! What does the help say, in both languages? One line per command and argument, side by side.

use clap::{Arg, Command};

use crate::arguments::Language;

/// `(command path, argument or empty, Chinese, English)`. The path is without the leading `wkt`.
const TEXTS: &[(&str, &str, &str, &str)] = &[
    ("", "", "微课堂，不用窗口的入口。", "The Micro Classroom without its window."),
    ("", "lang", "说明和提示用哪种语言", "Language of help and messages"),
    (
        "",
        "data",
        "数据文件夹；不写就用 WKT_DATA，再没有就用系统给程序的文件夹",
        "Data folder; else WKT_DATA, else the system's own place for programs",
    ),
    (
        "",
        "lessons",
        "用这个文件夹里的课，代替程序自带的课",
        "Use the lessons in this folder instead of those inside the program",
    ),
    ("", "help", "显示说明", "Show this help"),
    ("", "version", "显示版本", "Show the version"),
    (
        "phone",
        "",
        "练习手机，用文字显示；一行一个动作（tap 通讯录、hold 女儿、type 你好、swipe up、back、home、tick 60、look、want 目标、hint、state）",
        "The practice phone as text; one action a line (tap 通讯录, hold 女儿, type 你好, swipe up, back, home, tick 60, look, want GOAL, hint, state)",
    ),
    ("phone", "world", "用这个文件夹里的人和文章", "Use the people and articles in this folder"),
    ("phone", "scene", "从哪个场景开始", "Scene to start in"),
    ("phone", "lesson", "从哪一课的开头开始", "Lesson to start in"),
    ("phone", "step", "从这一课的第几步开始（从 1 数）", "Step of the lesson to start at, counted from 1"),
    ("phone", "json", "一个动作一行 JSON", "One JSON object per line"),
    (
        "lessons",
        "",
        "课程：目录、检查、看一课、做成课程包、导入课程包",
        "The course: list, check, show, pack, import",
    ),
    ("lessons list", "", "有哪些课", "Which lessons there are"),
    ("lessons list", "json", "用 JSON 显示", "As JSON"),
    (
        "lessons check",
        "",
        "检查课程：字句，还有每一步从哪里都走得到",
        "Check lessons: their words, and that every step can be reached from everywhere",
    ),
    (
        "lessons check",
        "folders",
        "课程文件夹；不写就检查程序现在用的课",
        "Folders of lessons; without one, the lessons in use",
    ),
    ("lessons check", "json", "用 JSON 显示", "As JSON"),
    ("lessons show", "", "看一课，像学员看到的那样", "A lesson as the learner reads it"),
    ("lessons show", "lesson", "课的编号，比如 L31", "Lesson id, for example L31"),
    ("lessons show", "json", "用 JSON 显示", "As JSON"),
    (
        "lessons pack",
        "",
        "把一个课程文件夹做成一个文件（课程包），好交给别人",
        "Make one file, a pack, of a folder of lessons, to hand it over",
    ),
    ("lessons pack", "folder", "课程文件夹", "Folder of lessons"),
    ("lessons pack", "out", "做成哪个文件，比如 我们社区.wktpack", "File to write, for example ours.wktpack"),
    ("lessons pack", "json", "用 JSON 显示", "As JSON"),
    (
        "lessons import",
        "",
        "导入课程包：每一课都查过才收下，有一课不行就整个不收；用哪门课，在老师页里选",
        "Take a pack in: kept only after every lesson was proved; which course is used is chosen on the staff pages",
    ),
    ("lessons import", "file", "课程包文件", "The pack"),
    ("lessons import", "json", "用 JSON 显示", "As JSON"),
    ("voice", "", "声音：有哪些话要说", "The voice: what there is to say"),
    (
        "voice lines",
        "",
        "要说的每一句话，最要紧的在前，一句一行 JSON：name 是声音文件的名字，text 是要说的字",
        "Every sentence that is said, the most important first, one JSON object a line: name of its sound, text to say",
    ),
    ("roster", "", "名单：导入、查看", "The roster: import, list"),
    (
        "roster import",
        "",
        "导入名单（CSV 或 XLSX）；从不删人",
        "Import a roster (CSV or XLSX); never removes anybody",
    ),
    ("roster import", "file", "名单文件", "Roster file"),
    (
        "roster import",
        "class",
        "加到哪个班；没有就新建",
        "Class they join; made if there is none of that name",
    ),
    ("roster import", "dry_run", "只看结果，不存", "Show what would happen, write nothing"),
    ("roster import", "json", "用 JSON 显示", "As JSON"),
    ("roster list", "", "有哪些班，哪些人", "Classes and who is in them"),
    ("roster list", "json", "用 JSON 显示", "As JSON"),
    ("report", "", "导出表格", "Write a report"),
    ("report", "name", "哪一张：matrix 是“会到哪一步”", "Which: matrix is residents by skills"),
    ("report", "class", "哪个班；不写就是全部", "Class; everyone without it"),
    ("report", "format", "格式：csv（表格软件能打开）或 json", "Format: csv or json"),
    ("report", "out", "写到哪个文件；不写就显示出来", "File to write; standard output without it"),
    ("report", "json", "用 JSON 显示", "As JSON"),
    (
        "card",
        "",
        "做可以打印的步骤卡片（PDF）：一课一个文件，有图，有写笔记的地方",
        "Make step cards to print (PDF): a file for each lesson, with pictures and room for notes",
    ),
    ("card", "ids", "课的编号，比如 L31；可以写几个", "Lesson ids, for example L31"),
    ("card", "all", "所有的课", "Every lesson"),
    ("card", "unit", "这个单元的课", "The lessons of this unit"),
    ("card", "week", "第几周新学的课", "The lessons that are new in this week"),
    ("card", "plan", "一学期的计划：一张 A4 纸", "The plan of the term on one A4 page instead"),
    ("card", "out", "写到哪个文件夹", "Folder to write to"),
    ("card", "paper", "纸：a4，或者 a5", "Paper: a4 or a5"),
    (
        "card",
        "resident",
        "给哪位学员（名字，或者名单里的编号）：上次不太顺的步骤会标出来",
        "For whom (name, or id from the roster): the steps that were difficult for her are marked",
    ),
    ("card", "class", "给哪个班：每人一张，按座号排", "For which class: a card for each person, by seat"),
    ("card", "json", "用 JSON 显示", "As JSON"),
    (
        "verify",
        "",
        "检查数据：记录一条一条都接得上，各张表和记录对得上",
        "Check the data: the log's chain, and every table against the log",
    ),
    ("verify", "json", "用 JSON 显示", "As JSON"),
    ("rebuild", "", "按记录把各张表重新算一遍", "Compute every table anew from the log"),
    ("rebuild", "json", "用 JSON 显示", "As JSON"),
    (
        "demo",
        "",
        "在空的数据文件夹里，放一个编出来的 30 人演示班和 10 周的记录",
        "Fill an empty data folder with an invented class of 30 and 10 weeks of events",
    ),
    ("demo", "json", "用 JSON 显示", "As JSON"),
    (
        "serve",
        "",
        "只在这台电脑上，用浏览器打开微课堂",
        "Open the program in a browser, on this machine only",
    ),
    ("serve", "port", "端口；0 就是随便一个空的", "Port; 0 takes any free one"),
    (
        "bench",
        "",
        "量一量：提示、点按、检查课程、存记录、算总表要多久",
        "Measure: hints, touches, proofs, appends, the matrix",
    ),
    ("bench", "json", "用 JSON 显示", "As JSON"),
    (
        "bench",
        "states",
        "提示从多少个走乱了的地方量起",
        "How many wandered-off states hints are measured from",
    ),
    ("bench", "goals", "从每种情形量到几个目标", "To how many goals hints are measured from each"),
    ("bench", "from", "从第几个情形开始（从 0 数起）", "The number of the first state, from 0"),
    (
        "bench",
        "compared",
        "拿几对与普通的广度优先搜索比",
        "How many pairs of state and goal plain breadth-first search is tried on as well",
    ),
    ("bench", "only", "只量这一样", "Measure only this"),
];

/// Puts the words of one language into the command line.
pub fn speak(command: Command, language: Language) -> Command {
    dress(command, "", language)
}

fn dress(command: Command, path: &str, language: Language) -> Command {
    let mut command =
        command.about(text(path, "", language)).disable_version_flag(true).disable_help_flag(true);
    command = command.arg(help_argument(language));
    if path.is_empty() {
        command = command.arg(version_argument(language));
    }
    let arguments: Vec<String> =
        command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for id in arguments {
        let words = text(path, &id, language);
        let words = if words.is_empty() { text("", &id, language) } else { words };
        command = command.mut_arg(&id, |argument| argument.help(words));
    }
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let inner = if path.is_empty() { name.clone() } else { format!("{path} {name}") };
        command = command.mut_subcommand(&name, |sub| dress(sub, &inner, language));
    }
    if language == Language::Zh {
        command = command
            .subcommand_help_heading("命令")
            .subcommand_value_name("命令")
            .help_template("{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}");
        let mut headed = command;
        let arguments: Vec<(String, bool)> = headed
            .get_arguments()
            .map(|argument| (argument.get_id().to_string(), argument.is_positional()))
            .collect();
        for (id, positional) in arguments {
            let heading = if positional { "参数" } else { "选项" };
            headed = headed.mut_arg(&id, |argument| argument.help_heading(heading));
        }
        command = headed;
    }
    command
}

fn help_argument(language: Language) -> Arg {
    Arg::new("help").short('h').long("help").action(clap::ArgAction::Help).help(text("", "help", language))
}

fn version_argument(language: Language) -> Arg {
    Arg::new("version")
        .short('V')
        .long("version")
        .action(clap::ArgAction::Version)
        .help(text("", "version", language))
}

fn text(path: &str, argument: &str, language: Language) -> &'static str {
    TEXTS.iter().find(|(of, about, _, _)| *of == path && *about == argument).map_or("", |(_, _, zh, en)| {
        match language {
            Language::Zh => zh,
            Language::En => en,
        }
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::{Language, speak};
    use crate::arguments::Arguments;

    fn check(command: &clap::Command, language: Language) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        assert!(!about.is_empty(), "{} has no sentence in {language:?}", command.get_name());
        for argument in command.get_arguments() {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(
                !help.is_empty(),
                "{} {} has no sentence in {language:?}",
                command.get_name(),
                argument.get_id()
            );
        }
        for sub in command.get_subcommands() {
            check(sub, language);
        }
    }

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for language in [Language::Zh, Language::En] {
            check(&speak(Arguments::command(), language), language);
        }
    }
}
