//! (written with the pages)
