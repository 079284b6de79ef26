//! `wkt serve`: the program behind a token, killed without warning, loses nothing it acknowledged (reliability T18).

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use serde_json::{Value, json};

use crate::terminal::Terminal;

/// A served program; killed when this goes.
struct Served {
    child: Child,
    place: String,
    token: String,
}

impl Served {
    fn start(terminal: &Terminal) -> Served {
        Served::start_as(terminal, &["serve"])
    }

    fn start_as(terminal: &Terminal, words: &[&str]) -> Served {
        let mut command = terminal.command(words);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = testkit::process::start(&mut command).unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut address).unwrap();
        let (place, token) = address.trim().strip_prefix("http://").unwrap().split_once("/?token=").unwrap();
        Served { place: place.to_owned(), token: token.to_owned(), child }
    }

    /// Everything that is answered to a request.
    fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.place).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Status and body of a call.
    fn post(&self, name: &str, session: Option<&str>, ask: &Value, token: &str) -> (u16, String) {
        let body = json!({ "name": name, "session": session, "ask": ask }).to_string();
        let answer = self.ask(&format!(
            "POST /call HTTP/1.1\r\nHost: {}\r\nX-Token: {token}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.place,
            body.len(),
        ));
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
    }

    fn call(&self, name: &str, session: Option<&str>, ask: &Value) -> Value {
        let (status, body) = self.post(name, session, ask, &self.token);
        assert_eq!(status, 200, "{name}: {body}");
        serde_json::from_str(&body).unwrap()
    }

    fn enter_first(&self) -> String {
        let door = self.call("open", None, &json!({}));
        let resident = &door["cards"][0]["resident"];
        self.call("enter", None, &json!({ "resident": resident }))["session"].as_str().unwrap().to_owned()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

#[test]
fn nothing_is_answered_without_the_token() {
    let terminal = Terminal::new();
    let served = Served::start(&terminal);
    let (status, _) = served.post("open", None, &json!({}), "0000");
    assert_eq!(status, 403);
    assert_eq!(served.call("open", None, &json!({}))["cards"], json!([]));
    let (status, body) = served.post("matrix", None, &json!({ "class": null }), &served.token);
    assert_eq!(status, 422);
    assert!(body.contains("staff-locked"), "{body}");
}

#[test]
fn killed_after_every_answer_the_next_start_goes_on_from_it() {
    let terminal = Terminal::new();
    let roster = terminal.file("a.csv", "姓名\n王秀梅\n");
    terminal.run(["roster", "import", roster.to_str().unwrap(), "--class", "周一班"]).good();
    let start = json!({ "lesson": "L31", "mode": "guided", "anew": false });
    let mut last: Option<Value> = None;
    for kills in 0..40 {
        let served = Served::start(&terminal);
        let session = served.enter_first();
        let view = served.call("start_lesson", Some(&session), &start);
        if let Some(last) = &last {
            assert_eq!(view["phase"], last["phase"], "after {kills} kills");
            assert_eq!(view["screen"], last["screen"], "after {kills} kills");
        }
        let next = match view["phase"]["kind"].as_str().unwrap() {
            "step" => {
                let ask = json!({ "widget": view["hint"]["ring"], "touch": view["hint"]["touch"], "nearMiss": false });
                served.call("tap", Some(&session), &ask)
            }
            _ => served.call("answer", Some(&session), &json!({ "choice": 0 })),
        };
        drop(served);
        if next["phase"]["kind"] == "finished" {
            let checked = terminal.run(["verify", "--json"]).good().json();
            assert_eq!(checked["ok"], true);
            return;
        }
        last = Some(next);
    }
    panic!("the lesson did not come to its end");
}

#[test]
fn in_english_the_printed_address_opens_an_english_window() {
    for (words, first) in [(&["serve"] as &[&str], "/"), (&["--lang", "en", "serve"], "/?lang=en")] {
        let terminal = Terminal::new();
        let served = Served::start_as(&terminal, words);
        let Served { place, token, .. } = &served;
        let answer = served
            .ask(&format!("GET /?token={token} HTTP/1.1\r\nHost: {place}\r\nConnection: close\r\n\r\n"));
        assert!(answer.contains(&format!("location: {first}\r\n")), "{answer}");
    }
}
