//! Is this request from the page that this program gave out? Everything else is turned away here.
//!
//! Any page in the world can make a browser send requests to 127.0.0.1, and with a DNS name of its
//! own it can even read the answers. So three things must be right: the name the request was sent
//! to, the page it comes from, and the secret.

use axum::{
    extract::{Request, State},
    http::{
        HeaderMap, Method, StatusCode, Uri,
        header::{COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

use contract::types::Language;

use crate::{texts::Text, token::Token};

/// What the guard knows about this run.
#[derive(Clone)]
pub(crate) struct Gate {
    /// The secret of this run.
    pub(crate) token: Token,
    /// The cookie that holds it. Cookies know no ports: its name keeps two programs apart.
    pub(crate) cookie: String,
    /// In which the pages open, and refusals are said.
    pub(crate) language: Language,
}

/// Lets a request through, exchanges the printed address for a cookie, or refuses.
pub(crate) async fn guard(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let refuse = |status, text: Text| (status, text.say(gate.language)).into_response();
    if !sent_to_loopback(request.headers()) {
        return refuse(StatusCode::MISDIRECTED_REQUEST, Text::NotHere);
    }
    if !from_our_page(request.headers()) {
        return refuse(StatusCode::FORBIDDEN, Text::NotHere);
    }
    if request.method() == Method::GET && in_address(request.uri()).is_some_and(|text| gate.token.is(text)) {
        return exchange(&gate);
    }
    if !holds_token(&gate, request.headers()) {
        return refuse(StatusCode::FORBIDDEN, Text::NoToken);
    }
    next.run(request).await
}

/// The secret leaves the address bar at once, so that it stays out of the browser's history. The window reads
/// its language from there.
fn exchange(gate: &Gate) -> Response {
    let cookie = format!("{}={}; Path=/; HttpOnly; SameSite=Strict", gate.cookie, gate.token.text());
    let first = match gate.language {
        Language::Zh => "/",
        Language::En => "/?lang=en",
    };
    (StatusCode::SEE_OTHER, [(LOCATION, first.to_owned()), (SET_COOKIE, cookie)]).into_response()
}

/// A page of another site that points its own name at 127.0.0.1 still sends its own name here.
fn sent_to_loopback(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(HOST).and_then(|host| host.to_str().ok()) else {
        return false;
    };
    let name = host.rsplit_once(':').map_or(host, |(name, _port)| name);
    matches!(name, "127.0.0.1" | "localhost")
}

/// Browsers name the page a request comes from; programs do not.
fn from_our_page(headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(ORIGIN) else {
        return true;
    };
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    origin.to_str().is_ok_and(|origin| origin == format!("http://{host}"))
}

/// The secret in the header `x-token`, or in the cookie.
fn holds_token(gate: &Gate, headers: &HeaderMap) -> bool {
    let in_header = headers.get("x-token").and_then(|value| value.to_str().ok());
    let in_cookies = headers
        .get_all(COOKIE)
        .into_iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .filter(|(name, _)| *name == gate.cookie)
        .map(|(_, value)| value);
    in_header.into_iter().chain(in_cookies).any(|text| gate.token.is(text))
}

/// The secret as it stands in the printed address.
fn in_address(uri: &Uri) -> Option<&str> {
    uri.query()?.split('&').find_map(|pair| pair.strip_prefix("token="))
}
