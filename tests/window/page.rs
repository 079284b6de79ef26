//! What does a person see in the window, and touch? Words and places, never the page's own code.

use std::{fs, path::Path, time::Duration};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use fantoccini::{
    Locator,
    actions::{InputSource, MouseActions, PointerAction},
    elements::Element,
    error::CmdError,
};
use serde_json::{Value, json};
use tokio::time::{self, Instant};

use crate::driver::Driver;

/// How long a page may take to show something, on a machine that compiles besides.
const PATIENCE: Duration = Duration::from_secs(30);

/// Between two looks at the page.
const A_MOMENT: Duration = Duration::from_millis(250);

/// How long a touch that counts may take until it shows.
const ONCE_DRAWN: Duration = Duration::from_secs(2);
/// A button that still does nothing then is broken.
const MOST_TOUCHES: usize = 8;

impl Driver {
    /// Waits until these words stand on the page.
    pub async fn sees(&self, words: &str) {
        let path = format!("//body//*[contains(normalize-space(.), '{words}')]");
        self.found(&path, words).await;
    }

    /// Touches the button with these words on it, as soon as there is one, until it counts: a touch
    /// just after a new page is ignored on purpose (age-friendly §2.1).
    pub async fn touches(&self, words: &str) {
        let path = format!(
            "//button[not(@disabled)][contains(normalize-space(.), '{words}') or @aria-label='{words}']"
        );
        for _ in 0..MOST_TOUCHES {
            let button = self.found(&path, words).await;
            let before = self.drawn().await;
            // A page that changes at this very moment takes the button away: then the next look decides.
            if button.click().await.is_err() {
                continue;
            }
            // On a busy machine the answer comes after the last look, and takes the button with it.
            if self.changes(&before).await || self.client.find(Locator::XPath(&path)).await.is_err() {
                return;
            }
        }
        panic!("touching {words} changes nothing:\n{}", self.text().await);
    }

    /// Types into the box with this name.
    pub async fn types(&self, name: &str, text: &str) {
        let path = format!(
            "//input[@aria-label='{name}' or @id=//label[contains(normalize-space(.), '{name}')]/@for]|//label[contains(normalize-space(.), '{name}')]//input"
        );
        let input = self.found(&path, name).await;
        input.click().await.unwrap();
        input.send_keys(text).await.unwrap_or_else(|error| panic!("typing into {name}: {error}"));
    }

    /// Chooses a file where the page asks for one. The system's own window for files cannot be driven: the page
    /// is given what that window would have given it.
    pub async fn chooses(&self, file: &Path) {
        const CHOOSE: &str = "const [name, content] = arguments; \
            const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)); \
            const chosen = new DataTransfer(); chosen.items.add(new File([bytes], name)); \
            const input = document.querySelector('input[type=file]'); input.files = chosen.files; \
            input.dispatchEvent(new Event('change', { bubbles: true }));";
        let name = file.file_name().unwrap().to_str().unwrap();
        let content = STANDARD.encode(fs::read(file).unwrap());
        self.client.execute(CHOOSE, vec![json!(name), json!(content)]).await.unwrap();
    }

    /// What the left side of the lesson page shows: `step`, `check`, `finished`, `free`.
    pub async fn phase(&self) -> String {
        let page = self.found("//*[@data-phase]", "the lesson page").await;
        page.attr("data-phase").await.unwrap().unwrap()
    }

    /// Asks for hints until something on the phone wears the ring.
    pub async fn wears_the_ring(&self) {
        const RING: &str = "return document.querySelector('[data-ring]') !== null";
        while self.reads(RING).await != true {
            self.touches("提示").await;
        }
    }

    /// Does one step of a lesson: touches what wears the ring, or asks for the ring. Whether the touch
    /// counted shows in the next look at the page.
    pub async fn follows_the_ring(&self) {
        const MIDDLE: &str = "const ring = document.querySelector('[data-ring]')?.getBoundingClientRect(); \
            return ring && [ring.x + ring.width / 2, ring.y + ring.height / 2];";
        let middle = self.reads(MIDDLE).await;
        match (middle[0].as_f64(), middle[1].as_f64()) {
            (Some(x), Some(y)) => {
                let before = self.drawn().await;
                self.puts_a_finger_on(x, y).await;
                self.changes(&before).await;
            }
            _ => self.asks_for_a_hint().await,
        }
    }

    /// Touches 提示, unless the page has just become one without it.
    async fn asks_for_a_hint(&self) {
        const HINT: &str = "//button[not(@disabled)][contains(normalize-space(.), '提示')]";
        let before = self.drawn().await;
        match self.client.find(Locator::XPath(HINT)).await {
            Ok(button) if button.click().await.is_ok() => drop(self.changes(&before).await),
            _ => time::sleep(A_MOMENT).await,
        }
    }

    /// What a learner sees of a lesson: the phase, the sentence, what is on the phone.
    pub async fn lesson(&self) -> Value {
        const LESSON: &str = "return [document.querySelector('[data-phase]').dataset.phase, \
            document.querySelector('[data-instruction]').textContent, \
            [...document.querySelectorAll('[data-widget]')].map((widget) => widget.dataset.widget)];";
        self.reads(LESSON).await
    }

    /// What can be read and where the ring is, to see whether a touch counted.
    async fn drawn(&self) -> Value {
        self.reads("return document.body.outerHTML").await
    }

    /// Whether the page becomes another one soon.
    async fn changes(&self, before: &Value) -> bool {
        let changed = async {
            while self.drawn().await == *before {
                time::sleep(Duration::from_millis(30)).await;
            }
        };
        time::timeout(ONCE_DRAWN, changed).await.is_ok()
    }

    /// Puts the pointer down and lifts it again.
    async fn puts_a_finger_on(&self, x: f64, y: f64) {
        let touch = MouseActions::new("finger".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: 0 })
            .then(PointerAction::Pause { duration: Duration::from_millis(80) })
            .then(PointerAction::Up { button: 0 });
        self.client.perform_actions(touch).await.unwrap();
    }

    /// Gives a command the way the page does; `Ok` is an answer, `Err` a refusal.
    pub async fn calls(&self, name: &str, session: Option<&str>, ask: Value) -> Result<Value, Value> {
        const CALL: &str = "const [name, session, ask, done] = arguments; \
            window.__TAURI_INTERNALS__.invoke('call', { name, session, ask }) \
            .then((answer) => done({ answer }), (refusal) => done({ refusal }));";
        let arguments = vec![json!(name), json!(session), ask];
        let mut came = self.client.execute_async(CALL, arguments).await.unwrap();
        match came.get_mut("refusal") {
            Some(refusal) => Err(refusal.take()),
            None => Ok(came["answer"].take()),
        }
    }

    /// Everything that can be read on the page.
    pub async fn text(&self) -> String {
        let text = self.reads("return document.body?.innerText ?? ''").await;
        text.as_str().unwrap().to_owned()
    }

    /// What this script says about the page. It changes nothing, so that it can be asked again.
    pub async fn reads(&self, script: &str) -> Value {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.client.execute(script, Vec::new()).await {
                Ok(read) => return read,
                Err(error) if passes(&error) && Instant::now() < until => time::sleep(A_MOMENT).await,
                Err(error) => panic!("the page does not answer: {error}\n{script}"),
            }
        }
    }

    /// Keeps a picture of the window in `target/pictures`, for people.
    pub async fn picture(&self, name: &str) {
        // What was changed last is drawn with the next frame, and seen with the one after.
        const DRAWN: &str =
            "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done()));";
        self.client.execute_async(DRAWN, Vec::new()).await.unwrap();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("pictures");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{name}.png")), self.client.screenshot().await.unwrap()).unwrap();
    }

    async fn found(&self, path: &str, what: &str) -> Element {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.client.find(Locator::XPath(path)).await {
                Ok(element) => return element,
                Err(error) if (error.is_no_such_element() || passes(&error)) && Instant::now() < until => {
                    time::sleep(A_MOMENT).await;
                }
                Err(error) => panic!("{what} is not on the page ({error}):\n{}", self.text().await),
            }
        }
    }
}

/// Whether it may be over in a moment: the driver got an empty answer from the page and could not parse it. If the
/// page has died, which says the same at first, the next look finds no session any more: another error.
fn passes(error: &CmdError) -> bool {
    matches!(error, CmdError::Standard(told)
        if error.is_unknown_error() && told.message.starts_with("Could not parse"))
}
