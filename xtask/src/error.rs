//! What could not be done, and what should the person at the keyboard do?

use std::{io, path::PathBuf, process::ExitStatus};

/// Why a task ended early.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("usage:\n{0}")]
    Usage(&'static str),
    #[error("there is no stage {asked}; there are: {stages}")]
    NoSuchStage { asked: String, stages: String },
    #[error("{program} does not start; is it installed?")]
    Start {
        program: String,
        #[source]
        source: io::Error,
    },
    #[error("{shown} failed ({status})")]
    Ended { shown: String, status: ExitStatus },
    #[error("cannot use {path}")]
    File {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
    /// Something a person has to install; the sentence says what and how.
    #[error("{what} is missing: {how}")]
    Missing { what: String, how: String },
    #[error("failed: {0}")]
    Stages(String),
}
