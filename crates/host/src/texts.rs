//! What does the server itself say? Both languages side by side.

use contract::types::Language;

/// Something that is said without asking the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text {
    /// The request was sent to another name, or comes from another page.
    NotHere,
    /// It does not carry the token.
    NoToken,
    /// There is no such page.
    NoPage,
    /// A command ended without an answer.
    NoAnswer,
    /// The program was built before its pages were: a page that says so.
    NotBuilt,
}

impl Text {
    /// It in words.
    pub(crate) fn say(self, language: Language) -> &'static str {
        let (zh, en) = match self {
            Text::NotHere => (
                "这个地址不对。请用程序打印出来的地址打开。\n",
                "This is not the address. Please open the one that the program printed.\n",
            ),
            Text::NoToken => (
                "这里要有钥匙才能进。请用程序打印出来的地址打开。\n",
                "A key is needed here. Please open the address that the program printed.\n",
            ),
            Text::NoPage => ("没有这一页。\n", "There is no such page.\n"),
            Text::NoAnswer => ("这一步没有做成。请再试一次。", "This was not done. Please try again."),
            Text::NotBuilt => (
                "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>微课堂</title>\
                <p>页面还没有做好。请先运行 cargo xtask run。</p></html>\n",
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Weiketang</title>\
                <p>The pages are not built yet. Please run cargo xtask run first.</p></html>\n",
            ),
        };
        match language {
            Language::Zh => zh,
            Language::En => en,
        }
    }
}
