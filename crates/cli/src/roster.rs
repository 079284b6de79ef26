//! `wkt roster`: people in, people shown. Nobody is ever removed.

use std::fs;

use contract::staff::RosterReport;
use serde_json::{Value, json};

use crate::arguments::{Arguments, Import};
use crate::outcome::{Outcome, Told};
use crate::{print, start};

/// A file larger than this is not even read; in bytes.
const LARGEST_FILE: u64 = 64 << 20;

/// Takes a roster in, or shows what that would do. Rows that cannot be taken are told, the others are taken.
pub fn import(arguments: &Arguments, asked: &Import, told: Told) -> Outcome {
    let readable = fs::metadata(&asked.file).is_ok_and(|found| found.len() <= LARGEST_FILE);
    let bytes = match fs::read(&asked.file) {
        Ok(bytes) if readable => bytes,
        _ => {
            let path = asked.file.display();
            return Outcome::failed(match told.is_chinese() {
                true => format!("名单文件读不出来：{path}。请看看它在不在，能不能打开。"),
                false => format!(
                    "The roster cannot be read: {path}. Please see whether it is there and can be opened."
                ),
            });
        }
    };
    let name = asked.file.file_name().unwrap_or_default().to_string_lossy();
    let taken = match start::app(arguments) {
        Ok(mut app) => app.take_roster_file(&name, &bytes, &asked.class, !asked.dry_run),
        Err(end) => return end,
    };
    let report = match taken {
        Ok(report) => report,
        Err(error) => return start::sentence(&error, arguments.lang),
    };
    if told.json {
        print::json(&as_json(&report));
    } else {
        print::line(&page(&report, told));
    }
    // A file in which nobody was found is not the roster that was meant.
    if report.new.is_empty() && report.same.is_empty() { Outcome::Red } else { Outcome::Good }
}

/// Classes with their people.
pub fn list(arguments: &Arguments, told: Told) -> Outcome {
    let lists = match start::app(arguments) {
        Ok(app) => app.class_lists(),
        Err(end) => return end,
    };
    let lists = match lists {
        Ok(lists) => lists,
        Err(error) => return start::sentence(&error, arguments.lang),
    };
    if told.json {
        let classes: Vec<Value> = lists
            .iter()
            .map(|class| {
                let people: Vec<Value> =
                    class.people.iter().map(|(name, seat)| json!({ "name": name, "seat": seat })).collect();
                json!({ "id": class.id, "name": class.name, "demo": class.demo, "people": people })
            })
            .collect();
        print::json(&json!({ "classes": classes }));
        return Outcome::Good;
    }
    if lists.is_empty() {
        print::line(told.say("还没有名单。", "There is no roster yet."));
    }
    for class in &lists {
        let count = class.people.len();
        print::line(&match told.is_chinese() {
            true => format!("{}（{count} 人）", class.name),
            false => format!("{} ({count})", class.name),
        });
        for (name, seat) in &class.people {
            print::line(&format!("  {:>3}  {name}", seat.map_or_else(String::new, |seat| seat.to_string())));
        }
    }
    Outcome::Good
}

fn as_json(report: &RosterReport) -> Value {
    let problems: Vec<Value> = report
        .problems
        .iter()
        .map(|problem| json!({ "row": problem.row, "column": problem.column, "say": problem.say }))
        .collect();
    json!({
        "read": report.read,
        "new": report.new.len(),
        "same": report.same.len(),
        "problems": problems,
        "written": report.written,
    })
}

fn page(report: &RosterReport, told: Told) -> String {
    let (read, new, same, written) = (report.read, report.new.len(), report.same.len(), report.written);
    let mut lines = vec![match told.is_chinese() {
        true => format!("读到 {read} 行：新来的 {new} 人，已经在的 {same} 人，存了 {written} 人。"),
        false => format!("{read} rows: {new} new, {same} there already, {written} written."),
    }];
    lines.extend(report.problems.iter().map(|problem| match told.is_chinese() {
        true => format!("  第 {} 行 {} {}", problem.row, problem.column, problem.say),
        false => format!("  row {} {} {}", problem.row, problem.column, problem.say),
    }));
    lines.join("\n")
}
