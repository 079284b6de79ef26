//! `wkt phone`: the practice phone as text. One action a line; after each the screen, as people or machines read it.

mod line;
mod session;

use std::io::{self, BufRead as _};

use crate::arguments::{Arguments, Phone};
use crate::outcome::{Outcome, Told};
use crate::{print, start};

use session::Session;

/// Reads actions from standard input until it ends.
pub fn run(arguments: &Arguments, asked: &Phone, told: Told) -> Outcome {
    let mut session = match Session::begin(arguments, asked) {
        Ok(session) => session,
        Err(end) => return end,
    };
    let mut reading = session.show(told, Ok(()));
    for line in io::stdin().lock().lines() {
        let Ok(line) = line else {
            return Outcome::failed(
                told.say("这一行不是 UTF-8 的字，读不出来。", "This line is not UTF-8 and cannot be read."),
            );
        };
        if !reading {
            break;
        }
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            continue;
        }
        match line::read(&line) {
            Some(line::Line::Quit) => break,
            Some(action) => reading = session.act(action, told),
            None => {
                let known = "tap hold type write swipe back home tick look want hint state quit";
                reading = session.show(
                    told,
                    Err(match told.is_chinese() {
                        true => format!("没有这个动作。能用的有：{known}"),
                        false => format!("There is no such action. There are: {known}"),
                    }),
                );
            }
        }
    }
    Outcome::Good
}

/// The lessons of the command line, with another world in place of theirs if one was named.
fn content(arguments: &Arguments, asked: &Phone) -> Result<app::content::Content, Outcome> {
    match &asked.world {
        None => start::content(arguments),
        Some(world) => app::content::load_with_world(&start::source(arguments), world)
            .map_err(|error| start::sentence(&error.into(), arguments.lang)),
    }
}

/// Prints what is for people; machines get their own line.
fn say(told: Told, text: &str) {
    if !told.json {
        print::line(text);
    }
}
