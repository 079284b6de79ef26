//! How long does it take from a touch on the practice phone to the next page painted in the real window?
//!
//! The figure of docs/performance.md comes from here, printed when run with `--release` and `--nocapture`.

use std::time::Duration;

use fantoccini::Locator;
use serde_json::{Value, json};
use tokio::time;

use crate::{
    classroom::Classroom,
    driver::{Driver, within},
};

/// Times round the four tabs of WeChat.
const ROUNDS: usize = 10;
const TABS: [&str; 4] = ["contacts", "discover", "me", "chats"];

/// Whoever waits longer than this touches again.
const FELT_BROKEN_MS: f64 = 500.0;

/// From lifting the finger until other things can be touched on the phone and the frame that shows them is
/// painted: what is sent in the frame's own turn arrives after it. A touch that was ignored is not counted.
const WATCH: &str = "const shown = () => [...document.querySelectorAll('[data-widget]')]\
    .map((widget) => widget.dataset.widget).join(); \
    window.repaints = []; \
    addEventListener('pointerup', () => { \
        const begun = performance.now(), before = shown(); \
        const observer = new MutationObserver(() => { \
            if (shown() === before) return; \
            observer.disconnect(); \
            requestAnimationFrame(() => { \
                const painted = new MessageChannel(); \
                painted.port1.onmessage = () => window.repaints.push(performance.now() - begun); \
                painted.port2.postMessage(0); \
            }); \
        }); \
        window.watching?.disconnect(); \
        window.watching = observer; \
        observer.observe(document.body, { subtree: true, childList: true, attributes: true }); \
    }, true);";

#[tokio::test]
async fn a_touch_is_answered_before_anybody_would_touch_again() {
    within(async {
        let classroom = Classroom::with_roster();
        let window = Driver::start(&classroom.data(), &classroom.home()).await;
        window.touches("王秀梅").await;
        window.touches("以后再说").await;
        window.touches("随便练练").await;
        window.touches("自己随便点").await;
        // Free practice begins in WeChat.
        window.client.execute(WATCH, Vec::new()).await.unwrap();
        for tab in TABS.iter().cycle().take(ROUNDS * TABS.len()) {
            touch_until_painted(&window, tab).await;
        }
        let took = window.reads("return window.repaints").await;
        let mut took: Vec<f64> = took.as_array().unwrap().iter().filter_map(Value::as_f64).collect();
        took.sort_by(f64::total_cmp);
        let (median, p95) = (took[took.len() / 2], took[took.len() * 95 / 100]);
        say(&format!(
            "{} touches: painted after {median} ms in the middle, {p95} ms at the 95th",
            took.len()
        ));
        assert!(took.len() >= ROUNDS * TABS.len());
        assert!(p95 < FELT_BROKEN_MS, "{took:?}");
        window.close().await;
    })
    .await;
}

/// A touch just after a new page is ignored on purpose; then it is touched again.
async fn touch_until_painted(window: &Driver, tab: &str) {
    const COUNT: &str = "return window.repaints.length";
    let before = window.reads(COUNT).await;
    let widget = format!("[data-widget='wechat.tab.{tab}']");
    for _ in 0..8 {
        window.client.wait().for_element(Locator::Css(&widget)).await.unwrap().click().await.unwrap();
        for _ in 0..20 {
            time::sleep(Duration::from_millis(50)).await;
            if window.reads(COUNT).await != before {
                return;
            }
        }
    }
    panic!("touching {tab} changes nothing: {}", json!(window.lesson().await));
}

#[expect(clippy::print_stdout, reason = "a figure that nobody sees is none")]
fn say(line: &str) {
    println!("{line}");
}
