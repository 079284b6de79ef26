//! A real store in a temporary folder.

use std::path::Path;
use std::sync::Arc;

use journal::context::Context;
use store::error::Error;
use store::staff::Strength;
use store::store::Store;
use tempfile::TempDir;

use crate::clock::{self, FixedClock};

/// A store and what it lives in. The folder goes when this is dropped.
#[derive(Debug)]
pub struct Kept {
    /// The open store; `None` while a test has it closed.
    store: Option<Store>,
    /// The clock it goes by.
    pub clock: Arc<FixedClock>,
    context: Context,
    folder: TempDir,
}

impl Kept {
    /// A new, empty store on the morning of Monday, 4 May 2026, in Qingdao.
    pub fn new() -> Kept {
        let clock = FixedClock::at("2026-05-04T09:00:00+08:00");
        let context = clock::context(&clock);
        let folder = tempfile::tempdir().unwrap();
        let mut kept = Kept { store: None, clock, context, folder };
        kept.open().unwrap();
        kept
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The open store.
    pub fn store(&mut self) -> &mut Store {
        self.store.as_mut().unwrap()
    }

    /// Closes the store as at the end of the program.
    pub fn close(&mut self) {
        if let Some(store) = self.store.take() {
            store.close().unwrap();
        }
    }

    /// Opens the store as at the start of the program.
    ///
    /// # Errors
    /// Those of `Store::open`.
    pub fn open(&mut self) -> Result<&mut Store, Error> {
        let mut store = Store::open(self.folder.path(), self.context.clone())?;
        store.set_strength(Strength::WEAK);
        Ok(self.store.insert(store))
    }

    /// Ends the program and starts it again.
    pub fn restart(&mut self) -> &mut Store {
        self.close();
        self.open().unwrap()
    }
}

impl Default for Kept {
    fn default() -> Kept {
        Kept::new()
    }
}
