//! Does the real window play the sounds of the course? Its policy lets them in, and WebKitGTK can decode them.
//!
//! What it needs for that, GStreamer's good plugins, comes with the WebView: Debian's WebKitGTK depends on them.

use std::time::Duration;

use fantoccini::Locator;
use serde_json::{Value, json};
use tokio::time;

use crate::{
    classroom::Classroom,
    driver::{Driver, within},
};

/// What the sound check of the set-up says.
const SAMPLE: &str = "您好，欢迎来到微课堂。";

#[tokio::test]
async fn the_window_plays_a_line_of_the_course() {
    within(async {
        let classroom = Classroom::empty();
        let window = Driver::start(&classroom.data(), &classroom.home()).await;
        window.sees("屏幕有多大").await;
        let heard = window.calls("hear", None, json!({ "text": SAMPLE })).await.unwrap();
        let [sentence] = heard["sentences"].as_array().unwrap().as_slice() else { panic!("{heard}") };
        let sound = sentence["sound"].as_str().unwrap_or_else(|| panic!("no sound for {SAMPLE}"));
        let loaded = loaded(&window, sound).await;
        let seconds = loaded["seconds"].as_f64().unwrap_or_else(|| panic!("it cannot be played: {loaded}"));
        // Eleven characters at 180–220 a minute are three to four seconds.
        assert!((2.0..6.0).contains(&seconds), "{loaded}");
        assert_eq!(loaded["keepsPitch"], true, "{loaded}");

        window.touches("23.8 英寸").await;
        window.touches("下一步").await;
        watch(&window).await;
        window.sees("听一句").await;
        // A touch just after a new page is ignored on purpose, and a second one would begin anew.
        time::sleep(Duration::from_secs(1)).await;
        window.client.find(Locator::Css("[data-main]")).await.unwrap().click().await.unwrap();
        window.sees("听清楚了").await;
        let played = window.reads("return window.played").await;
        assert_eq!(
            played,
            json!(["playing", "ended", "playing", "ended"]),
            "two sentences, one after the other"
        );
        window.close().await;
    })
    .await;
}

/// How long a sound is and whether its pitch is kept, or why it cannot be played.
async fn loaded(window: &Driver, sound: &str) -> Value {
    const LOAD: &str = "const [sound, done] = arguments; const audio = new Audio(sound); \
        audio.oncanplaythrough = () => done({ seconds: audio.duration, keepsPitch: audio.preservesPitch }); \
        audio.onerror = () => done({ refused: audio.error && audio.error.message }); audio.load();";
    window.client.execute_async(LOAD, vec![json!(sound)]).await.unwrap()
}

/// Notes from now on when sounds begin and end.
async fn watch(window: &Driver) {
    const WATCH: &str = "window.played = []; const play = HTMLMediaElement.prototype.play; \
        HTMLMediaElement.prototype.play = function () { for (const what of ['playing', 'ended']) \
        this.addEventListener(what, () => window.played.push(what), { once: true }); return play.call(this); };";
    window.client.execute(WATCH, Vec::new()).await.unwrap();
}
