//! Why could the pages not be served?

use std::io;

/// What the server could not get when it started.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another program has the port, or the system refuses to listen.
    #[error("cannot listen on 127.0.0.1:{port}")]
    Listen {
        /// The port asked for; 0 means any free one.
        port: u16,
        /// The system's reason.
        #[source]
        source: io::Error,
    },
    /// The system gave no thread for the server.
    #[error("cannot start the server's thread")]
    Thread(#[source] io::Error),
    /// The system gave no randomness, so no token could be made.
    #[error("cannot make a token")]
    Token(#[source] getrandom::Error),
}
