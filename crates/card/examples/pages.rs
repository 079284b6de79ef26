//! Cards as pictures, to be looked at: `cargo run -p card --example pages -- DIR [a4|a5] [LESSON…]`.
//!
//! Each page goes to `DIR` as PNG; steps 2 and 4 are marked as difficult, so that the mark is seen too.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool for whoever works on the page")]

use std::path::{Path, PathBuf};
use std::time::Instant;

use card::{Paper, Reader, card};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use lesson::engine::Engine;
use lesson::load::{Files, load};

/// Dots a pt.
const SCALE: f32 = 1.4;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap());
    let (papers, lessons): (Vec<String>, Vec<String>) = arguments.partition(|word| word.starts_with('a'));
    let paper = if papers.iter().any(|paper| paper == "a5") { Paper::A5 } else { Paper::A4 };
    let mut files = Files::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons"), "", &mut files);
    let engine = Engine::new(load(&files).0.unwrap());
    let reader = Reader { name: "王秀梅".into(), hard: vec![2, 4] };
    for lesson in &engine.course().lessons {
        if !lessons.is_empty() && !lessons.contains(&lesson.id) {
            continue;
        }
        let begin = Instant::now();
        match card(&engine, &lesson.id, paper, Some(&reader)) {
            Ok(card) => {
                println!(
                    "{} {} pages, {} kB, {:?}",
                    lesson.id,
                    card.pages,
                    card.pdf.len() / 1000,
                    begin.elapsed()
                );
                draw(&folder.join(&lesson.id), card.pdf);
            }
            Err(error) => println!("{} {error}", lesson.id),
        }
    }
}

fn draw(path: &Path, pdf: Vec<u8>) {
    let pdf = Pdf::new(pdf).unwrap();
    let cache = RenderCache::new();
    let settings =
        RenderSettings { x_scale: SCALE, y_scale: SCALE, bg_color: WHITE, ..RenderSettings::default() };
    for (at, page) in pdf.pages().iter().enumerate() {
        let picture = render(page, &cache, &InterpreterSettings::default(), &settings);
        let path = format!("{}-{}.png", path.display(), at + 1);
        std::fs::write(path, picture.into_png().unwrap()).unwrap();
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files);
        } else if name.ends_with(".toml") {
            files.insert(format!("{prefix}{name}"), std::fs::read_to_string(&path).unwrap());
        }
    }
}
