//! What is answered? The pages, and `POST /call`.

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Request, State, rejection::JsonRejection},
    http::{
        HeaderName, HeaderValue, StatusCode, Uri,
        header::{
            CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
            X_FRAME_OPTIONS,
        },
    },
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use contract::types::{Failure, FailureCode, Language};
use serde::Deserialize;
use serde_json::Value;

use crate::{
    guard::{Gate, guard},
    pages::page,
    serving::Call,
    texts::Text,
};

/// The largest course pack (64 MiB) in base64 fits; nothing is read before the token was right. In bytes.
const LARGEST_CALL: usize = 90 << 20;

/// The same promises as the window's own policy: no foreign script, picture, frame or address.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; font-src 'self' data:; media-src 'self' data:; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (REFERRER_POLICY, "no-referrer"),
    (CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// A command as it arrives.
#[derive(Deserialize)]
struct Asked {
    name: String,
    session: Option<String>,
    ask: Value,
}

/// Everything this server answers.
pub(crate) fn router(gate: Gate, call: Call) -> Router {
    let language = gate.language;
    Router::new()
        .route("/call", post(move |call, asked| answer(call, language, asked)))
        .fallback(get(move |uri: Uri| async move { show(&uri, language) }))
        .with_state(call)
        .layer(DefaultBodyLimit::max(LARGEST_CALL))
        .layer(middleware::from_fn_with_state(gate, guard))
        .layer(middleware::from_fn(promise))
}

/// Gives a command to the program: 200 with its answer, 422 with the [`Failure`], 400 for what is no command.
async fn answer(
    State(call): State<Call>,
    language: Language,
    asked: Result<Json<Asked>, JsonRejection>,
) -> Response {
    let Json(asked) = match asked {
        Ok(asked) => asked,
        Err(refused) => return (refused.status(), refused.body_text()).into_response(),
    };
    // The store waits for the disk: that must not hold up the other connections.
    let answered =
        tokio::task::spawn_blocking(move || call(&asked.name, asked.session.as_deref(), asked.ask)).await;
    match answered {
        Ok(Ok(value)) => Json(value).into_response(),
        Ok(Err(failure)) => (StatusCode::UNPROCESSABLE_ENTITY, Json(failure)).into_response(),
        Err(broken) => {
            tracing::error!(error = %broken, "a command ended without an answer");
            (StatusCode::UNPROCESSABLE_ENTITY, Json(no_answer(language))).into_response()
        }
    }
}

/// One of the built pages.
fn show(uri: &Uri, language: Language) -> Response {
    match page(uri.path(), language) {
        Some(page) => ([(CONTENT_TYPE, page.kind)], page.bytes).into_response(),
        None => (StatusCode::NOT_FOUND, Text::NoPage.say(language)).into_response(),
    }
}

/// Every answer, a refusal too, carries the same headers.
async fn promise(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn no_answer(language: Language) -> Failure {
    Failure { code: FailureCode::Say, message: Text::NoAnswer.say(language).to_owned() }
}
