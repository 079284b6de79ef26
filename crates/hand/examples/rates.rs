//! How good is the recogniser? For each fault of a hand: how often the character comes first, and how
//! often it is among the first ten, of so many common characters; and how long one takes.
//!
//! ```text
//! cargo run --release -p hand --example rates [-- FILE]
//! ```
//!
//! FILE holds characters of another source, as `tools/hand/kanjivg.py` writes them: a line each, the
//! character, a tab, strokes parted by `;`, points `x,y` parted by blanks.
#![allow(clippy::disallowed_methods, reason = "it measures how long one takes")]

use std::io::{self, Write};
use std::time::{Duration, Instant};

use hand::trying::{Fault, again, commonest, written};
use hand::{Point, recognise};

const CHARACTERS: usize = 3500;

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    // Templates are made ready on first use.
    let begun = Instant::now();
    let _ = recognise(&[vec![[0, 0], [9, 9]]], 1);
    writeln!(out, "made ready in {:?}", begun.elapsed())?;
    let others = std::env::args().nth(1).map(std::fs::read_to_string).transpose()?;
    let others: Option<Vec<_>> = others.map(|lines| lines.lines().filter_map(read).collect());
    let characters = commonest(CHARACTERS);
    for fault in Fault::ALL {
        let mut rate = Rate::default();
        match &others {
            None => {
                for character in &characters {
                    if let Some(strokes) = written(*character, fault, 1) {
                        rate.count(*character, &strokes);
                    }
                }
            }
            Some(others) => {
                for ((character, strokes), seed) in others.iter().zip(1..) {
                    rate.count(*character, &again(strokes, fault, seed));
                }
            }
        }
        writeln!(out, "{rate}  {fault:?}, not among ten: {:.30}", rate.missed)?;
    }
    Ok(())
}

#[derive(Default)]
struct Rate {
    all: u32,
    first: u32,
    ten: u32,
    missed: String,
    took: Duration,
    longest: Duration,
}

impl Rate {
    fn count(&mut self, character: char, strokes: &[Vec<Point>]) {
        let begun = Instant::now();
        let found = recognise(strokes, 10);
        let took = begun.elapsed();
        self.took += took;
        self.longest = self.longest.max(took);
        self.all += 1;
        self.first += u32::from(found.first() == Some(&character));
        self.ten += u32::from(found.contains(&character));
        if !found.contains(&character) {
            self.missed.push(character);
        }
    }
}

impl std::fmt::Display for Rate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let of = |part: u32| 100.0 * f64::from(part) / f64::from(self.all.max(1));
        let each = self.took / self.all.max(1);
        write!(
            f,
            "{} characters: first {:5.1} %, of ten {:5.1} %, {each:?} each, longest {:?}",
            self.all,
            of(self.first),
            of(self.ten),
            self.longest
        )
    }
}

fn read(line: &str) -> Option<(char, Vec<Vec<Point>>)> {
    let (character, strokes) = line.split_once('\t')?;
    let point = |point: &str| -> Option<Point> {
        let (x, y) = point.split_once(',')?;
        Some([x.parse().ok()?, y.parse().ok()?])
    };
    let strokes: Option<Vec<Vec<Point>>> =
        strokes.split(';').map(|stroke| stroke.split(' ').map(point).collect()).collect();
    Some((character.chars().next()?, strokes?))
}
