//! Does a real server on a free port answer only those it should? Asked over plain sockets, as any program could.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use std::{
    io::{Read, Write},
    net::TcpStream,
    sync::Arc,
    time::Duration,
};

use contract::types::{Failure, FailureCode, Language};
use host::serving::{Call, Running, serve};
use serde_json::{Value, json};

/// Answers with what it was asked, so that a test sees what arrived; `stop` is refused, `break` breaks.
fn echo() -> Call {
    Arc::new(|name, session, ask| match name {
        "stop" => {
            Err(Failure { code: FailureCode::Stop, message: "数据打不开。请找老师。".to_owned() })
        }
        "break" => panic!("a command that breaks off"),
        _ => Ok(json!({ "name": name, "session": session, "ask": ask })),
    })
}

fn running() -> Running {
    serve(0, Language::Zh, echo()).unwrap()
}

/// What came back.
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(found, _)| *found == name)
            .map(|(_, v)| v)
    }
}

/// Sends a request byte by byte as given, headers each on a line.
fn ask(server: &Running, line: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut stream = TcpStream::connect(server.place()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut request = format!("{line} HTTP/1.1\r\nconnection: close\r\n");
    if !headers.iter().any(|(name, _)| *name == "host") {
        request.push_str(&format!("host: {}\r\n", server.place()));
    }
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    request.push_str(&format!("content-length: {}\r\n\r\n{body}", body.len()));
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

/// A command with the token in its header.
fn call(server: &Running, headers: &[(&str, &str)], body: &Value) -> Answer {
    let mut all = vec![("content-type", "application/json"), ("x-token", server.token())];
    all.extend_from_slice(headers);
    ask(server, "POST /call", &all, &body.to_string())
}

#[test]
fn a_command_reaches_the_program_and_its_answer_comes_back() {
    let server = running();
    let answer = call(&server, &[], &json!({ "name": "tap", "session": "s", "ask": { "widget": "微信" } }));
    assert_eq!(answer.status, 200, "{}", answer.body);
    let echoed: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(echoed, json!({ "name": "tap", "session": "s", "ask": { "widget": "微信" } }));
}

#[test]
fn a_refused_command_comes_back_as_the_failure_itself() {
    let server = running();
    let answer = call(&server, &[], &json!({ "name": "stop", "session": null, "ask": {} }));
    assert_eq!(answer.status, 422);
    let failure: Failure = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(failure.code, FailureCode::Stop);
}

#[test]
fn a_command_that_breaks_off_still_gets_a_sentence_and_the_server_goes_on() {
    let server = running();
    let broken = call(&server, &[], &json!({ "name": "break", "session": null, "ask": {} }));
    assert_eq!(broken.status, 422);
    assert!(broken.body.contains("请再试一次"), "{}", broken.body);
    assert_eq!(call(&server, &[], &json!({ "name": "open", "session": null, "ask": {} })).status, 200);
}

#[test]
fn what_is_no_command_is_refused() {
    let server = running();
    let token = server.token();
    let json = ("content-type", "application/json");
    assert_eq!(ask(&server, "POST /call", &[json, ("x-token", token)], "{").status, 400);
    assert_eq!(ask(&server, "POST /call", &[json, ("x-token", token)], "{}").status, 422);
    let as_form = ask(&server, "POST /call", &[("content-type", "text/plain"), ("x-token", token)], "{}");
    assert_eq!(as_form.status, 415, "a form of another page can send text/plain without being asked");
    assert_eq!(ask(&server, "GET /call", &[("x-token", token)], "").status, 405);
}

#[test]
fn without_the_token_nothing_is_answered() {
    let server = running();
    let json = ("content-type", "application/json");
    for answer in [
        ask(&server, "GET /", &[], ""),
        ask(&server, "GET /index.html", &[], ""),
        ask(&server, "GET /?token=", &[], ""),
        ask(&server, "GET /?token=0123456789abcdef0123456789abcdef", &[], ""),
        ask(&server, "GET /", &[("cookie", "weiketang=1; x=")], ""),
        ask(&server, "POST /call", &[json], "{\"name\":\"open\",\"session\":null,\"ask\":{}}"),
        ask(&server, "POST /call", &[json, ("x-token", "")], "{}"),
    ] {
        assert_eq!(answer.status, 403, "{}", answer.body);
        assert!(answer.body.contains("请用程序打印出来的地址打开"), "{}", answer.body);
    }
}

#[test]
fn the_printed_address_is_exchanged_for_a_cookie_that_opens_the_page() {
    let server = running();
    let path = server.address().strip_prefix(&format!("http://{}", server.place())).unwrap();
    let exchanged = ask(&server, &format!("GET {path}"), &[], "");
    assert_eq!((exchanged.status, exchanged.header("location")), (303, Some("/")));
    let set = exchanged.header("set-cookie").unwrap();
    assert!(set.ends_with("; Path=/; HttpOnly; SameSite=Strict"), "{set}");

    let cookie = format!("other=1; {}", set.split(';').next().unwrap());
    let page = ask(&server, "GET /", &[("cookie", &cookie)], "");
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
}

#[test]
fn in_english_the_printed_address_opens_an_english_window_and_refusals_are_english() {
    let server = serve(0, Language::En, echo()).unwrap();
    let path = server.address().strip_prefix(&format!("http://{}", server.place())).unwrap();
    let exchanged = ask(&server, &format!("GET {path}"), &[], "");
    assert_eq!((exchanged.status, exchanged.header("location")), (303, Some("/?lang=en")));
    let cookie = exchanged.header("set-cookie").unwrap().split(';').next().unwrap();
    let page = ask(&server, "GET /?lang=en", &[("cookie", cookie)], "");
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    for refused in [
        ask(&server, "GET /", &[], ""),
        ask(&server, "GET /", &[("host", "example.com")], ""),
        ask(&server, "GET /nowhere", &[("cookie", cookie)], ""),
    ] {
        assert!(refused.status >= 400 && refused.body.is_ascii(), "{} {}", refused.status, refused.body);
    }
}

#[test]
fn a_name_of_another_site_is_turned_away_even_with_the_token() {
    let server = running();
    let port = server.place().port();
    for name in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1.evil.example", ""] {
        let answer = ask(&server, "GET /", &[("host", name), ("x-token", server.token())], "");
        assert_eq!(answer.status, 421, "{name}");
    }
    for name in ["localhost", "127.0.0.1", &format!("localhost:{port}")] {
        assert_eq!(
            ask(&server, "GET /", &[("host", name), ("x-token", server.token())], "").status,
            200,
            "{name}"
        );
    }
}

#[test]
fn a_page_of_another_site_is_turned_away_even_with_the_cookie() {
    let server = running();
    let body = json!({ "name": "open", "session": null, "ask": {} });
    assert_eq!(call(&server, &[("origin", "https://evil.example")], &body).status, 403);
    assert_eq!(call(&server, &[("origin", "null")], &body).status, 403);
    let ours = format!("http://{}", server.place());
    assert_eq!(call(&server, &[("origin", &ours)], &body).status, 200);
}

#[test]
fn nothing_beside_the_built_pages_can_be_read() {
    let server = running();
    for path in [
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/assets/../../Cargo.toml",
        "/..%2fCargo.toml",
        "//etc/passwd",
    ] {
        let answer = ask(&server, &format!("GET {path}"), &[("x-token", server.token())], "");
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("[package]"), "{path}");
    }
}

#[test]
fn every_answer_forbids_foreign_scripts_and_frames() {
    let server = running();
    for answer in [ask(&server, "GET /", &[("x-token", server.token())], ""), ask(&server, "GET /", &[], "")]
    {
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.contains("default-src 'none'; script-src 'self';"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert!(answer.header("access-control-allow-origin").is_none());
    }
}

#[test]
fn two_servers_have_two_ports_and_two_tokens() {
    let (one, other) = (running(), running());
    assert_ne!(one.place(), other.place());
    assert_eq!(ask(&one, "GET /", &[("x-token", other.token())], "").status, 403);
}

#[test]
fn a_taken_port_is_named() {
    let server = running();
    let Err(error) = serve(server.place().port(), Language::Zh, echo()) else {
        panic!("two servers on one port");
    };
    assert_eq!(error.to_string(), format!("cannot listen on 127.0.0.1:{}", server.place().port()));
}

#[test]
fn a_stopped_server_answers_nobody() {
    let server = running();
    let place = server.place();
    server.stop();
    assert!(TcpStream::connect(place).is_err());
}
