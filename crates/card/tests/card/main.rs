//! Is the card that comes out of the printer what it should be? Read back from the PDF itself.
#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its case has failed")]

mod codes;
mod people;
mod photos;
mod reading;
mod shipped;
mod sizes;
