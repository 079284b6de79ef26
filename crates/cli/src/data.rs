//! `wkt verify`, `rebuild` and `demo`: looking after the data folder.

use serde_json::json;

use crate::arguments::Arguments;
use crate::outcome::{Outcome, Told};
use crate::{print, start};

/// Checks everything; exit code 1 if something is not as it should be.
pub fn verify(arguments: &Arguments, told: Told) -> Outcome {
    let checked = match start::app(arguments) {
        Ok(mut app) => app.verify(),
        Err(end) => return end,
    };
    let checked = match checked {
        Ok(checked) => checked,
        Err(error) => return start::sentence(&error, arguments.lang),
    };
    let ok = checked.faults.is_empty();
    if told.json {
        print::json(&json!({
            "ok": ok,
            "events": checked.events,
            "doubtful_clocks": checked.doubtful_clocks,
            "code": checked.code,
            "faults": checked.faults,
        }));
    } else {
        for fault in &checked.faults {
            print::line(fault);
        }
        let (events, code) = (checked.events, &checked.code);
        print::line(&match (ok, told.is_chinese()) {
            (true, true) => format!("{events} 条记录，都好。校验码 {code}"),
            (true, false) => format!("{events} records, all well. Check code {code}"),
            (false, true) => format!("{events} 条记录，有 {} 处不对。", checked.faults.len()),
            (false, false) => format!("{events} records, {} faults.", checked.faults.len()),
        });
    }
    if ok { Outcome::Good } else { Outcome::Red }
}

/// Makes every table anew from the log.
pub fn rebuild(arguments: &Arguments, told: Told) -> Outcome {
    let rebuilt = match start::app(arguments) {
        Ok(mut app) => app.rebuild(),
        Err(end) => return end,
    };
    match rebuilt {
        Err(error) => start::sentence(&error, arguments.lang),
        Ok(rebuilt) => {
            let (events, unreadable) = (rebuilt.events, rebuilt.unreadable);
            if told.json {
                print::json(&json!({ "events": events, "unreadable": unreadable }));
            } else if told.is_chinese() {
                print::line(&format!("按 {events} 条记录重新算好了，读不出来的 {unreadable} 条。"));
            } else {
                print::line(&format!("Made anew from {events} records, {unreadable} of them unreadable."));
            }
            if unreadable == 0 { Outcome::Good } else { Outcome::Red }
        }
    }
}

/// Fills an empty data folder with the invented class.
pub fn demo(arguments: &Arguments, told: Told) -> Outcome {
    let filled = match start::app(arguments) {
        Ok(mut app) => app.fill_with_demo(),
        Err(end) => return end,
    };
    match filled {
        Err(error) => start::sentence(&error, arguments.lang),
        Ok(events) => {
            if told.json {
                print::json(&json!({ "events": events }));
            } else if told.is_chinese() {
                print::line(&format!("演示班放好了：30 个编出来的人，10 周，{events} 条记录。"));
            } else {
                print::line(&format!(
                    "The demonstration class is there: 30 invented people, 10 weeks, {events} records."
                ));
            }
            Outcome::Good
        }
    }
}
