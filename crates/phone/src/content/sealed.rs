//! How is content kept so that phones are compared and copied cheaply? Lists with their hashes, and lists
//! in the order of marks.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::Mark;

/// A value with its hash, so that comparing and hashing a whole list is cheap.
#[derive(Debug, Clone)]
pub(super) struct Sealed<T> {
    pub(super) value: Arc<Vec<T>>,
    pub(super) hash: u64,
}

impl<T: Hash> Sealed<T> {
    pub(super) fn new(value: Vec<T>) -> Self {
        let mut hasher = rustc_hash::FxHasher::default();
        value.hash(&mut hasher);
        Sealed { hash: hasher.finish(), value: Arc::new(value) }
    }
}

pub(super) fn hash_of(words: &str) -> u64 {
    let mut hasher = rustc_hash::FxHasher::default();
    words.hash(&mut hasher);
    hasher.finish()
}

/// What stands under a mark, in a list kept in the order of marks.
pub(super) fn under<T>(kept: &[(Mark, T)], mark: Mark) -> Option<&T> {
    let at = kept.binary_search_by(|(known, _)| known.cmp(&mark)).ok()?;
    Some(&kept[at].1)
}

/// Puts something under a mark, or takes away what was there.
pub(super) fn put_under<T: Clone + PartialEq>(kept: &mut Arc<Vec<(Mark, T)>>, mark: Mark, what: Option<T>) {
    match (kept.binary_search_by(|(known, _)| known.cmp(&mark)), what) {
        (Ok(at), Some(what)) if kept[at].1 == what => {}
        (Ok(at), Some(what)) => Arc::make_mut(kept)[at].1 = what,
        (Ok(at), None) => drop(Arc::make_mut(kept).remove(at)),
        (Err(at), Some(what)) => Arc::make_mut(kept).insert(at, (mark, what)),
        (Err(_), None) => {}
    }
}

impl<T: PartialEq> PartialEq for Sealed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash && (Arc::ptr_eq(&self.value, &other.value) || self.value == other.value)
    }
}
impl<T: Eq> Eq for Sealed<T> {}
impl<T> Hash for Sealed<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.hash.hash(state);
    }
}
