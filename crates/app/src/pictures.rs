//! The pictures that a course brings along: what a world calls `our-hall.jpg` lies in its folder `picture/`.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use card::Raster;
use lesson::load::{Files, Problem};
use pack::limits::LARGEST_ENTRY;
use pack::picture::{self, is_picture};
use phone::world::load::line_of;
use toml::{Table, Value};

use crate::brought::Brought;
use crate::content::WORLD;

/// Folder of pictures in a course.
pub const FOLDER: &str = "picture";

/// Most points a side for the window and for paper: the practice phone shows none larger.
const SIDE: u32 = 960;

/// What a world calls a picture.
const KEY: &str = "picture";

impl Brought {
    /// The picture of this name as it lies there.
    fn picture(&self, name: &str) -> Option<Vec<u8>> {
        if !is_picture(name) {
            return None;
        }
        self.file(&format!("{FOLDER}/{name}"), LARGEST_ENTRY).unwrap_or_else(|error| {
            tracing::warn!(name, %error, "a picture that cannot be used");
            None
        })
    }
}

/// A picture as an address that carries it, no larger than it is shown.
#[must_use]
pub fn address(brought: &Brought, name: &str) -> Option<String> {
    let bytes = picture::smaller(name, &brought.picture(name)?, SIDE).ok()?;
    Some(format!("data:{};base64,{}", picture::media_type(name), STANDARD.encode(bytes)))
}

/// A picture for paper.
#[must_use]
pub fn raster(brought: &Brought, name: &str) -> Option<Raster> {
    let picture::Points { width, height, rgba } =
        picture::points(name, &brought.picture(name)?, SIDE).ok()?;
    Some(Raster { width, height, rgba })
}

/// Pictures that a world names and that are neither drawn by the program nor in the course's folder.
#[must_use]
pub fn problems(files: &Files, brought: &Brought) -> Vec<Problem> {
    let worlds = files.iter().filter(|(file, _)| file.starts_with(WORLD));
    worlds.flat_map(|(file, text)| wrong(file, text, brought)).collect()
}

fn wrong(file: &str, text: &str, brought: &Brought) -> Vec<Problem> {
    // A file that cannot be understood is told by the loader.
    let Ok(table) = text.parse::<Table>() else { return Vec::new() };
    let mut names = BTreeSet::new();
    named(&Value::Table(table), &mut names);
    let told = names.into_iter().filter_map(|name| {
        let say = why_not(&name, brought)?;
        let line = text.find(&format!("\"{name}\"")).map_or(0, |at| line_of(text, at));
        Some(Problem { file: file.to_owned(), line, rule: KEY.into(), say })
    });
    told.collect()
}

/// What keeps a picture from being shown, and what to do.
fn why_not(name: &str, brought: &Brought) -> Option<String> {
    if card::is_drawn(name) {
        return None;
    }
    if !is_picture(name) {
        return Some(format!(
            "没有叫“{name}”的图。请从《图的名字》里选一个；用自己的图，就写文件名，比如 our-hall.jpg，文件名只用英文字母、数字、点、横杠、下划线。"
        ));
    }
    match brought.picture(name).map(|bytes| picture::points(name, &bytes, SIDE)) {
        Some(Ok(_)) => None,
        Some(Err(_)) => {
            Some(format!("{FOLDER}/{name} 打不开，或者太大。请换一张 png 或 jpg 图，横竖都不超过 4096 点。"))
        }
        None => Some(format!("没有找到 {FOLDER}/{name}。请把这张图放进 {FOLDER} 文件夹。")),
    }
}

/// The names of pictures anywhere in a file.
fn named(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                match value {
                    Value::String(name) if key == KEY => {
                        names.insert(name.clone());
                    }
                    value => named(value, names),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| named(value, names)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use image::{ImageFormat, RgbImage};

    use super::*;
    use crate::content::{Source, read};

    const ARTICLES: &str = "world/articles.toml";

    /// The shipped files with another picture at one article.
    fn with(name: &str) -> Files {
        let mut files = read(&Source::Shipped).unwrap();
        let text = files.get_mut(ARTICLES).unwrap();
        *text = text.replacen("picture = \"syringe\"", &format!("picture = \"{name}\""), 1);
        assert!(text.contains(name));
        files
    }

    fn told(name: &str, brought: &Brought) -> Vec<String> {
        problems(&with(name), brought).into_iter().map(|problem| problem.say).collect()
    }

    #[test]
    fn every_picture_of_the_shipped_world_is_drawn() {
        let files = read(&Source::Shipped).unwrap();
        assert_eq!(problems(&files, &Brought::Nothing), []);
        let mut names = BTreeSet::new();
        for text in files.values() {
            named(&Value::Table(text.parse().unwrap()), &mut names);
        }
        assert!(names.len() > 20, "{names:?}");
    }

    #[test]
    fn a_picture_that_cannot_be_shown_is_told_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let brought = Brought::Folder(folder.path().to_owned());
        assert!(told("syrinje", &brought)[0].starts_with("没有叫“syrinje”的图。"));
        assert!(told("../hall.png", &brought)[0].starts_with("没有叫“../hall.png”的图。"));
        assert!(told("hall.png", &brought)[0].starts_with("没有找到 picture/hall.png。"));
        fs::create_dir(folder.path().join(FOLDER)).unwrap();
        let path = folder.path().join(FOLDER).join("hall.png");
        fs::write(&path, b"no picture").unwrap();
        assert!(told("hall.png", &brought)[0].starts_with("picture/hall.png 打不开"));
        let [problem] = &problems(&with("hall.png"), &brought)[..] else { panic!("one problem") };
        let text = &with("hall.png")[ARTICLES];
        assert!(text.lines().nth(problem.line - 1).unwrap().contains("hall.png"), "{problem:?}");
        RgbImage::new(40, 30).save_with_format(&path, ImageFormat::Png).unwrap();
        assert_eq!(told("hall.png", &brought), [""; 0]);
        assert!(address(&brought, "hall.png").unwrap().starts_with("data:image/png;base64,"));
        assert_eq!(raster(&brought, "hall.png").map(|raster| (raster.width, raster.height)), Some((40, 30)));
        assert_eq!(address(&brought, "../hall.png"), None);
    }
}
