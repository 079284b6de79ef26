//! How fast it is on this machine; figures are printed, limits are generous because machines are busy.

use std::time::{Duration, Instant};

use serde_json::json;
use testkit::kept::Kept;
use testkit::school::{class, class_made, input, joined, started, term};

#[expect(clippy::print_stdout, reason = "the figures are what one runs this for")]
fn say(line: &str) {
    println!("{line}");
}

fn took(act: impl FnOnce()) -> Duration {
    let start = Instant::now();
    act();
    start.elapsed()
}

#[test]
fn the_matrix_of_thirty_among_two_thousand_comes_at_once() {
    let mut kept = Kept::new();
    let now = "2026-05-04T10:00:00+08:00".parse().unwrap();
    let mut events = term("全区", 2_000, 1, now);
    let small = match &events[1].1 {
        journal::event::Event::ResidentJoined { .. } => class(7),
        other => panic!("joining comes after making a class, not {other:?}"),
    };
    // Thirty of them are in a class of their own too.
    let joins: Vec<_> =
        events.iter().filter(|(_, event)| event.kind() == "resident-joined").take(30).cloned().collect();
    events.push((now, class_made(7, "周一班")));
    for (_, mut event) in joins {
        if let journal::event::Event::ResidentJoined { class, .. } = &mut event {
            *class = small;
        }
        events.push((now, event));
    }
    let filled = took(|| {
        kept.store().append_past(&events).unwrap();
    });
    let mut times: Vec<Duration> =
        (0..51).map(|_| took(|| assert_eq!(kept.store().matrix(Some(small)).unwrap().len(), 30))).collect();
    times.sort();
    let all = took(|| assert_eq!(kept.store().matrix(None).unwrap().len(), 2_000));
    let needs = took(|| assert!(!kept.store().needs(None, now.date()).unwrap().is_empty()));
    let rebuilt = took(|| {
        kept.store().rebuild().unwrap();
    });
    let verified = took(|| assert_eq!(kept.store().verify().unwrap().faults, []));
    let per_second = |time: Duration| events.len() as f64 / time.as_secs_f64();
    say(&format!(
        "matrix 30 of 2,000: median {:?}, worst {:?}; 2,000: {all:?}; needs: {needs:?}",
        times[25], times[50]
    ));
    say(&format!(
        "{} events: filled {filled:?}, rebuilt {rebuilt:?} ({:.0}/s), verified {verified:?}",
        events.len(),
        per_second(rebuilt)
    ));
    // A machine that does other work makes single times long, never short.
    assert!(times[0] < Duration::from_millis(10), "{:?}", times[0]);
    assert!(times[25] * 10 < all, "a class does not pay for the whole district: {:?}, {all:?}", times[25]);
}

#[test]
fn touches_are_saved_faster_than_a_class_can_touch() {
    let mut kept = Kept::new();
    kept.store()
        .append(&[class_made(1, "周一班"), joined(1, "王秀英", class(1)), started(1, "L26")])
        .unwrap();
    let time = took(|| {
        for n in 0..500 {
            kept.store().append(&[input(1, json!({"tap": n}))]).unwrap();
        }
    });
    let per_second = 500.0 / time.as_secs_f64();
    say(&format!("{per_second:.0} appends a second, each synced"));
    assert!(per_second > 20.0, "ten people touch twice a second at most");
}
