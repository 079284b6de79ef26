//! The contract's promises: the TypeScript is current and the list is sound.
//! That every command refuses the wrong role is tested with the real `app`, in `tests/journeys`.

mod generated;
mod list;
