//! Where does the server live? On one thread of its own, so that its callers know nothing of async.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    sync::Arc,
    thread::JoinHandle,
};

use contract::types::{Failure, Language};
use serde_json::Value;
use tokio::sync::oneshot;

use crate::{answer::router, error::Error, guard::Gate, token::Token};

/// Answers one command: its name, the caller's session, what it asks.
pub type Call = Arc<dyn Fn(&str, Option<&str>, Value) -> Result<Value, Failure> + Send + Sync>;

/// A server that answers. It ends with [`Running::stop`], or when this value is dropped.
pub struct Running {
    address: String,
    place: SocketAddr,
    token: Token,
    ask_to_stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Listens on 127.0.0.1 and answers from a thread of its own; port 0 takes any free one. Whoever opens the
/// address finds the window in this language.
///
/// # Errors
/// When the port is taken, or the system refuses a thread or randomness.
pub fn serve(port: u16, language: Language, call: Call) -> Result<Running, Error> {
    let listen = |source| Error::Listen { port, source };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(listen)?;
    listener.set_nonblocking(true).map_err(listen)?;
    let place = listener.local_addr().map_err(listen)?;
    let token = Token::new()?;
    let gate = Gate { token: token.clone(), cookie: format!("weiketang-{}", place.port()), language };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(Error::Thread)?;
    let (ask_to_stop, stop) = oneshot::channel::<()>();
    let thread = std::thread::Builder::new()
        .name("host".to_owned())
        .spawn(move || {
            if let Err(error) = runtime.block_on(answer_until(listener, gate, call, stop)) {
                tracing::error!(error = %error, "the server ended");
            }
            // A connection that a browser keeps open must not keep the program alive.
            runtime.shutdown_background();
        })
        .map_err(Error::Thread)?;
    let address = format!("http://{place}/?token={}", token.text());
    Ok(Running { address, place, token, ask_to_stop: Some(ask_to_stop), thread: Some(thread) })
}

async fn answer_until(
    listener: TcpListener,
    gate: Gate,
    call: Call,
    stop: oneshot::Receiver<()>,
) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let serving = axum::serve(listener, router(gate, call)).into_future();
    tokio::select! {
        ended = serving => ended,
        _ = stop => Ok(()),
    }
}

impl Running {
    /// What to open in a browser; it carries the token.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where it listens.
    #[must_use]
    pub fn place(&self) -> SocketAddr {
        self.place
    }

    /// The secret of this run, for programs that send it as the header `x-token`.
    #[must_use]
    pub fn token(&self) -> &str {
        self.token.text()
    }

    /// Waits until the server ends, which it does not do by itself.
    pub fn wait(mut self) {
        self.join();
    }

    /// Ends the server. What is being answered at this moment may be cut off.
    pub fn stop(self) {
        drop(self);
    }

    fn join(&mut self) {
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the server's thread broke off");
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(ask) = self.ask_to_stop.take() {
            // No receiver means the server has ended already, which is what is wanted.
            ask.send(()).ok();
        }
        self.join();
    }
}
