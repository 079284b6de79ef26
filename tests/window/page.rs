//! What does a person see in the window, and touch? Words and places, never the page's own code.

use std::{fs, path::Path, time::Duration};

use fantoccini::{
    Client, Locator,
    actions::{InputSource, MouseActions, PointerAction},
    elements::Element,
};
use serde_json::{Value, json};

use crate::driver::Driver;

/// How long a page may take to show something, on a machine that compiles besides.
const PATIENCE: Duration = Duration::from_secs(30);

impl Driver {
    /// Waits until these words stand on the page.
    pub async fn sees(&self, words: &str) {
        let path = format!("//body//*[contains(normalize-space(.), '{words}')]");
        self.found(&path, words).await;
    }

    /// Touches the button with these words on it, as soon as there is one.
    pub async fn touches(&self, words: &str) {
        let path = format!("//button[not(@disabled)][contains(normalize-space(.), '{words}') or @aria-label='{words}']");
        let button = self.found(&path, words).await;
        button.click().await.unwrap_or_else(|error| panic!("touching {words}: {error}"));
    }

    /// Types into the box with this name.
    pub async fn types(&self, name: &str, text: &str) {
        let path = format!("//input[@aria-label='{name}' or @id=//label[contains(normalize-space(.), '{name}')]/@for]|//label[contains(normalize-space(.), '{name}')]//input");
        self.found(&path, name).await.send_keys(text).await.unwrap();
    }

    /// Touches the place on the practice phone that wears the ring, with the pointer, as a finger would.
    pub async fn touches_the_ring(&self) {
        let ring = self.client.wait().at_most(PATIENCE).for_element(Locator::Css("[data-ring]"));
        let Ok(ring) = ring.await else { panic!("no ring on the phone:\n{}", self.text().await) };
        let (x, y, w, h) = ring.rectangle().await.unwrap();
        let (x, y) = ((x + w / 2.0).round() as i64, (y + h / 2.0).round() as i64);
        let touch = MouseActions::new("finger".to_owned())
            .then(PointerAction::MoveTo { duration: None, x: x as f64, y: y as f64 })
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
        let body = self.client.find(Locator::Css("body")).await.unwrap();
        body.text().await.unwrap()
    }

    /// Keeps a picture of the window in `target/pictures`, for people.
    pub async fn picture(&self, name: &str) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("pictures");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{name}.png")), self.client.screenshot().await.unwrap()).unwrap();
    }

    async fn found(&self, path: &str, what: &str) -> Element {
        let client: &Client = &self.client;
        match client.wait().at_most(PATIENCE).for_element(Locator::XPath(path)).await {
            Ok(element) => element,
            Err(error) => panic!("{what} is not on the page ({error}):\n{}", self.text().await),
        }
    }
}
