//! The command line itself: wrong usage is exit code 2, in the chosen language.

use crate::terminal::Terminal;

fn check(words: &[&str], code: i32, err: &str) {
    let said = Terminal::new().run(words);
    assert_eq!((said.code, said.err.trim_end()), (code, err), "{words:?}");
}

#[test]
fn wrong_usage_is_told_in_chinese() {
    check(&[], 2, "还没有写命令。写 --help 可以看说明。");
    check(&["jump"], 2, "没有“jump”这个命令。写 --help 可以看说明。");
    check(&["verify", "--fast"], 2, "没有“--fast”这个写法。写 --help 可以看说明。");
    check(
        &["--lang", "fr", "verify"],
        2,
        "“--lang <LANG>”不能写“fr”，可以写：zh, en。写 --help 可以看说明。",
    );
    check(&["phone", "--step", "0", "--lesson", "L12"], 2, "“--step <N>”不能写“0”。写 --help 可以看说明。");
    check(&["roster", "import", "a.csv"], 2, "还少写了：--class <NAME>。写 --help 可以看说明。");
}

#[test]
fn wrong_usage_is_told_in_english_when_asked() {
    let said = Terminal::new().run(["--lang", "en", "jump"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("unrecognized subcommand"), "{said:?}");
}

#[test]
fn help_is_there_in_both_languages() {
    let terminal = Terminal::new();
    let chinese = terminal.run(["--help"]).good().out;
    assert!(chinese.contains("用法：wkt") && chinese.contains("练习手机"), "{chinese}");
    let english = terminal.run(["--lang", "en", "roster", "import", "--help"]).good().out;
    assert!(english.contains("never removes anybody"), "{english}");
    assert!(terminal.run(["--version"]).good().out.starts_with("wkt "));
}

#[test]
fn a_broken_data_folder_is_exit_code_1() {
    let terminal = Terminal::new();
    let file = terminal.file("a-file", "no folder");
    let said = terminal.run(["verify", "--data", file.to_str().unwrap()]);
    assert_eq!(said.code, 1);
    assert!(said.err.starts_with("这个文件夹里存不了东西："), "{said:?}");
}
