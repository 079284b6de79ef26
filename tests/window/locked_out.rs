//! What can the page inside the window reach? Its own pages and, for each role, that role's commands (reliability T1, T2, T8).

use contract::{commands::COMMANDS, types::Role};
use serde_json::{Value, json};

use crate::{
    classroom::Classroom,
    driver::{Driver, within},
};

#[tokio::test]
async fn no_command_is_carried_out_for_a_role_that_may_not_give_it() {
    within(async {
        let classroom = Classroom::with_roster();
        let window = Driver::start(&classroom.data(), &classroom.home()).await;
        let door = window.calls("open", None, json!({})).await.unwrap();
        let resident = &door["cards"][0]["resident"];
        let entered = window.calls("enter", None, json!({ "resident": resident })).await.unwrap();
        let learner = entered["session"].as_str().unwrap();

        let mut asked = 0;
        for command in COMMANDS {
            let strangers: &[Option<&str>] = match command.role {
                Role::Anyone => &[],
                Role::Learner => &[None, Some(""), Some("0123456789abcdef")],
                Role::Staff => &[None, Some(""), Some("0123456789abcdef"), Some(learner)],
            };
            for session in strangers {
                let answer = window.calls(command.name, *session, json!({})).await;
                let code = answer.as_ref().err().and_then(|refusal| refusal["code"].as_str());
                let expected = if command.role == Role::Staff { "staff-locked" } else { "sign-in" };
                assert_eq!(code, Some(expected), "{} with {session:?}: {answer:?}", command.name);
                asked += 1;
            }
        }
        assert!(asked > 40, "all commands were asked: {asked}");
        assert!(window.calls("no_such_command", None, json!({})).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn the_page_cannot_reach_anything_but_the_core() {
    // Each line tries one thing and says what came of it; the page itself could not try more.
    const TRY: &str = "const done = arguments[0]; const came = {}; \
        const tried = (name, attempt) => attempt.then(() => { came[name] = 'allowed'; }, () => { came[name] = 'refused'; }); \
        const image = (src) => new Promise((yes, no) => { const i = new Image(); i.onload = yes; i.onerror = no; i.src = src; }); \
        const script = () => new Promise((yes, no) => { const s = document.createElement('script'); \
            s.textContent = 'window.ran = 1'; document.body.append(s); window.ran ? yes() : no(); }); \
        const invoke = window.__TAURI_INTERNALS__.invoke; \
        Promise.all([ \
            tried('fetch', fetch('http://127.0.0.1:9/')), \
            tried('picture', image('http://127.0.0.1:9/x.png')), \
            tried('script', script()), \
            tried('window', Promise.resolve().then(() => { if (!window.open('https://example.com/')) throw 0; })), \
            tried('close', invoke('plugin:window|close', {})), \
            tried('listen', invoke('plugin:event|listen', { event: 'x', target: { kind: 'Any' }, handler: 1 })), \
        ]).then(() => { location.href = 'https://example.com/'; setTimeout(() => done(came), 300); });";
    within(async {
        let classroom = Classroom::empty();
        let window = Driver::start(&classroom.data(), &classroom.home()).await;
        window.sees("微课堂").await;
        let came = window.client.execute_async(TRY, Vec::new()).await.unwrap();
        let refused: Vec<&str> = ["close", "fetch", "listen", "picture", "script", "window"].into();
        let expected: Value = refused.iter().map(|name| ((*name).to_owned(), json!("refused"))).collect();
        assert_eq!(came, expected);
        assert!(
            window.client.current_url().await.unwrap().scheme() == "tauri",
            "the window stayed where it was"
        );
    })
    .await;
}

#[tokio::test]
async fn a_name_that_looks_like_markup_is_drawn_as_text() {
    within(async {
        let classroom = Classroom::with_names(&["<svg onload=ran=1>", "<b>粗</b>"]);
        let window = Driver::start(&classroom.data(), &classroom.home()).await;
        window.sees("<b>粗</b>").await;
        window.sees("<svg onload=ran=1>").await;
        let ran = window.reads("return window.ran === undefined").await;
        assert_eq!(ran, json!(true));
    })
    .await;
}
