//! Reads what an author wrote under `goal`: the vocabulary of lessons/README.md.

use phone::content::{Audience, Mark, marks};
use phone::names;
use phone::world::World;

use crate::goal::{Goal, Listed, Post};

/// Every condition a goal can be, in the order of lessons/README.md; a test holds the two together.
pub const CONDITIONS: [&str; 22] = [
    "at",
    "open",
    "following",
    "starred",
    "forwarded",
    "favourite",
    "liked",
    "recommended",
    "posted",
    "read",
    "font",
    "said",
    "set",
    "aimed",
    "seen",
    "words",
    "listed",
    "typed",
    "audience",
    "all",
    "any",
    "not",
];

/// A goal as it stands in a lesson, without the braces: `at = "wechat.moments"`.
///
/// # Errors
/// What is the matter, in plain Chinese.
pub fn goal(text: &str, world: &World) -> Result<Goal, String> {
    let table: toml::Table = format!("goal = {{ {text} }}")
        .parse()
        .map_err(|_| "这样写读不懂。要写成 at = \"wechat.moments\" 这样。".to_owned())?;
    match table.get("goal") {
        Some(goal) => read_table(world, goal),
        None => Err("还没有写目标。".to_owned()),
    }
}

pub(super) fn read_goal(world: &World, key: &str, value: &toml::Value) -> Result<Goal, String> {
    let text = || value.as_str().ok_or_else(|| format!("“{key}”后面要写一个带引号的名字。"));
    let list = || -> Result<Vec<Goal>, String> {
        let goals = value.as_array().ok_or_else(|| format!("“{key}”后面要写 [ {{ … }}, {{ … }} ]。"))?;
        goals.iter().map(|goal| read_table(world, goal)).collect()
    };
    let account = |slug: &str| world.find_account(slug).ok_or_else(|| format!("没有叫“{slug}”的公众号。"));
    let article = |slug: &str| world.find_article(slug).ok_or_else(|| format!("没有叫“{slug}”的文章。"));
    let field = |name: &str| {
        let found = value.get(name).and_then(toml::Value::as_str);
        found.ok_or_else(|| format!("“{key}”里要写 {name} = \"…\"。"))
    };
    Ok(match key {
        "all" => Goal::All(list()?),
        "any" => Goal::Any(list()?),
        "not" => Goal::Not(Box::new(read_table(world, value)?)),
        "at" => Goal::At(screen(world, text()?)?),
        "seen" => Goal::Seen(screen(world, text()?)?),
        "open" => Goal::Open(panel(world, text()?)?),
        "following" => Goal::Following(account(text()?)?),
        "starred" => Goal::Starred(account(text()?)?),
        "favourite" => Goal::Favourite(article(text()?)?),
        "liked" => Goal::Liked(article(text()?)?),
        "recommended" => Goal::Recommended(article(text()?)?),
        "read" => Goal::Read(article(text()?)?),
        "typed" => Goal::Typed(text()?.to_owned()),
        "audience" => Goal::Audience(audience(text()?)?),
        "aimed" => {
            let slug = text()?;
            Goal::Aimed(world.find_poster(slug).ok_or_else(|| format!("没有叫“{slug}”的海报。"))?)
        }
        "forwarded" => {
            let to = field("to")?;
            let chat = world.find_chat(to).ok_or_else(|| format!("没有叫“{to}”的聊天。"))?;
            Goal::Forwarded(article(field("article")?)?, chat)
        }
        "posted" => {
            let audience = value.get("audience").and_then(toml::Value::as_str).map(audience).transpose()?;
            let post = match value.get("photo").and_then(toml::Value::as_str) {
                Some(slug) => {
                    let photo = world.find_photo(slug).ok_or_else(|| format!("没有叫“{slug}”的照片。"));
                    Post::Photo(photo?)
                }
                None => Post::Article(article(field("article")?)?),
            };
            Goal::Posted(post, audience)
        }
        "said" => {
            let to = field("to")?;
            let chat = world.find_chat(to).ok_or_else(|| format!("没有叫“{to}”的聊天。"))?;
            Goal::Said(chat, field("text")?.to_owned())
        }
        "set" => mark_goal(world, value)?,
        "listed" => listed_goal(world, value)?,
        "words" => Goal::Words(mark(world, field("under")?)?, field("are")?.to_owned()),
        "font" => {
            let least = value.as_integer().and_then(|n| u8::try_from(n).ok()).filter(|n| *n <= 4);
            Goal::Font(least.ok_or("字的大小是0到4。")?)
        }
        other => {
            return Err(format!("没有“{other}”这种条件。能写的都在 lessons/README.md 里。"));
        }
    })
}

/// `{ mark = "…", to = 1 }`, or with `least` and `most` instead of `to`.
fn mark_goal(world: &World, value: &toml::Value) -> Result<Goal, String> {
    let number = |name: &str| -> Result<Option<u32>, String> {
        let Some(found) = value.get(name) else { return Ok(None) };
        let found = found.as_integer().and_then(|n| u32::try_from(n).ok());
        found.map(Some).ok_or_else(|| format!("{name} 后面要写一个数，从0开始。"))
    };
    let name = value.get("mark").and_then(toml::Value::as_str);
    let mark = mark(world, name.ok_or("“set”里要写 mark = \"…\"。")?)?;
    let (to, least, most) = (number("to")?, number("least")?, number("most")?);
    match (to, least, most) {
        (Some(to), None, None) => Ok(Goal::Mark(mark, to, to)),
        (None, None, None) | (Some(_), ..) => Err("“set”里写 to，或者写 least、most。".into()),
        (None, least, most) => Ok(Goal::Mark(mark, least.unwrap_or(0), most.unwrap_or(u32::MAX))),
    }
}

/// `{ list = "…", of = "…", number = 1, text = "…", least = 1 }`; all but `list` can be left out.
fn listed_goal(world: &World, value: &toml::Value) -> Result<Goal, String> {
    let text = |name: &str| value.get(name).and_then(toml::Value::as_str);
    let number =
        |name: &str| value.get(name).and_then(toml::Value::as_integer).and_then(|n| u32::try_from(n).ok());
    let list = mark(world, text("list").ok_or("“listed”里要写 list = \"…\"。")?)?;
    let of = text("of").map(|slug| names::entity(world, slug).ok_or(format!("“{slug}”这个名字找不到。")));
    Ok(Goal::Listed(Listed {
        list,
        of: of.transpose()?,
        number: number("number"),
        text: text("text").map(str::to_owned),
        least: number("least").unwrap_or(1),
    }))
}

fn mark(world: &World, name: &str) -> Result<Mark, String> {
    marks::find(world, name).ok_or_else(|| format!("没有“{name}”这个标记。能写的都在 lessons/README.md 里。"))
}

fn audience(name: &str) -> Result<Audience, String> {
    Ok(match name {
        "everyone" => Audience::Everyone,
        "private" => Audience::Private,
        "family" => Audience::Family,
        other => {
            return Err(format!("谁可以看没有“{other}”，只有 everyone、private、family。"));
        }
    })
}

fn read_table(world: &World, value: &toml::Value) -> Result<Goal, String> {
    let one = value.as_table().filter(|table| table.len() == 1).and_then(|table| table.iter().next());
    let (key, value) = one.ok_or("一个 goal 只写一个条件；几个一起，用 all = [ ... ]。")?;
    read_goal(world, key, value)
}

fn panel(world: &World, name: &str) -> Result<String, String> {
    if names::is_panel(world, name) {
        return Ok(name.to_owned());
    }
    Err(format!("没有叫“{name}”的小窗口。能写的有：{}。", names::PANELS.join("、")))
}

/// A page by its id, with an entity that exists.
pub(crate) fn screen(world: &World, at: &str) -> Result<String, String> {
    if names::is_screen(world, at) {
        return Ok(at.to_owned());
    }
    match at.split_once(':') {
        Some((screen, _)) if names::is_screen(world, screen) => {
            Err(format!("“{at}”里冒号后面的名字找不到。"))
        }
        _ => Err(format!("没有叫“{at}”的页面。能写的都在 lessons/README.md 里。")),
    }
}
