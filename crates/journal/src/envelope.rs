//! How an event is wrapped so that nobody can change, drop or reorder it unnoticed, and yet its
//! content can be taken out for good.
//!
//! `chain = BLAKE3(previous chain ‖ header ‖ body digest)` and `body digest = BLAKE3(salt ‖ body)`.
//! Everything personal and the salt are inside the body: when the body is erased, what stays is
//! device, sequence, order, kind and a digest that cannot be guessed back (reliability §2.2).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::canonical;
use crate::event::Event;
use crate::hlc::Hlc;
use crate::id::DeviceId;
use crate::moment::Moment;

/// Length of the salt in front of every body.
pub const SALT_LEN: usize = 16;

/// First byte of every hashed header: the version of this envelope.
const FORMAT: u8 = 1;

/// A link of the chain.
pub type Chain = [u8; 32];

/// What stands before the first event of a device.
pub const START: Chain = [0; 32];

/// The part of an event that stays even when its content is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Which machine.
    pub device: DeviceId,
    /// Which life of it: a restored or shortened log goes on as the next one (reliability §0.7).
    pub incarnation: u32,
    /// Place in that life, from 1 without gaps.
    pub seq: u64,
    /// Place among all events.
    pub hlc: Hlc,
    /// Kind of event.
    pub kind: String,
}

/// An event as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Who recorded it, and where in the order.
    pub header: Header,
    /// BLAKE3 of the body with its salt.
    pub digest: [u8; 32],
    /// Link to everything before it.
    pub chain: Chain,
    /// Salt and canonical JSON; `None` once erased.
    pub body: Option<Vec<u8>>,
}

/// An event as it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// Who recorded it, and where in the order.
    pub header: Header,
    /// When, on the wall clock there.
    pub at: Moment,
    /// What happened.
    pub what: What,
}

/// What happened, as far as this version knows.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// Something this version knows.
    Known(Event),
    /// Something a newer version recorded; kept and passed on as it is.
    Unknown(Value),
}

/// Why a stored event cannot be trusted or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The body is not the one that was recorded.
    #[error("the body does not match its digest")]
    Body,
    /// The header was changed, or an event before it was changed or is missing.
    #[error("the chain does not continue here")]
    Chain,
    /// The body is whole but is not an event.
    #[error("the body cannot be read as an event")]
    Shape,
}

#[derive(Serialize, Deserialize)]
struct Body<T> {
    at: Moment,
    event: T,
}

impl Recorded {
    /// The event, if this version knows its kind.
    pub fn event(&self) -> Option<&Event> {
        match &self.what {
            What::Known(event) => Some(event),
            What::Unknown(_) => None,
        }
    }
}

/// Wraps an event. `header.kind` must be the event's kind.
pub fn seal(previous: &Chain, header: Header, at: Moment, what: &What, salt: [u8; SALT_LEN]) -> Sealed {
    let event = match what {
        What::Known(event) => to_value(event),
        What::Unknown(value) => value.clone(),
    };
    let json = canonical::bytes(&serde_json::json!({ "at": at.to_string(), "event": event }));
    let mut body = salt.to_vec();
    body.extend_from_slice(&json);
    let digest = *blake3::hash(&body).as_bytes();
    let chain = link(previous, &header, &digest);
    Sealed { header, digest, chain, body: Some(body) }
}

impl Sealed {
    /// Checks that it continues `previous` and that its body is the recorded one.
    ///
    /// # Errors
    /// [`Broken::Body`] or [`Broken::Chain`].
    pub fn check(&self, previous: &Chain) -> Result<(), Broken> {
        if self.body.as_ref().is_some_and(|body| *blake3::hash(body).as_bytes() != self.digest) {
            return Err(Broken::Body);
        }
        if link(previous, &self.header, &self.digest) != self.chain {
            return Err(Broken::Chain);
        }
        Ok(())
    }

    /// Reads it; `None` when its content was erased.
    ///
    /// # Errors
    /// [`Broken::Shape`] when the body is no event at all. A kind or a field value of a newer
    /// version is no error.
    pub fn open(self) -> Result<Option<Recorded>, Broken> {
        let Some(body) = self.body else {
            return Ok(None);
        };
        let json = body.get(SALT_LEN..).ok_or(Broken::Shape)?;
        if let Ok(Body { at, event }) = serde_json::from_slice::<Body<Event>>(json) {
            return Ok(Some(Recorded { header: self.header, at, what: What::Known(event) }));
        }
        let Body { at, event } = serde_json::from_slice::<Body<Value>>(json).map_err(|_| Broken::Shape)?;
        Ok(Some(Recorded { header: self.header, at, what: What::Unknown(event) }))
    }
}

fn link(previous: &Chain, header: &Header, digest: &[u8; 32]) -> Chain {
    let mut hasher = blake3::Hasher::new();
    hasher.update(previous);
    hasher.update(&[FORMAT]);
    hasher.update(header.device.as_bytes());
    hasher.update(&header.incarnation.to_be_bytes());
    hasher.update(&header.seq.to_be_bytes());
    hasher.update(&header.hlc.bits().to_be_bytes());
    // The length keeps kind and digest apart.
    hasher.update(&(header.kind.len() as u64).to_be_bytes());
    hasher.update(header.kind.as_bytes());
    hasher.update(digest);
    *hasher.finalize().as_bytes()
}

#[expect(
    clippy::expect_used,
    reason = "events hold only text, numbers, lists and maps with text keys, which JSON always takes"
)]
fn to_value(event: &Event) -> Value {
    serde_json::to_value(event).expect("an event is always JSON")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::id::{ClassId, ResidentId};

    fn header(seq: u64, kind: &str) -> Header {
        let device = DeviceId::from_bytes([1; 16]);
        Header { device, incarnation: 1, seq, hlc: Hlc::from_bits(seq << 16), kind: kind.to_owned() }
    }

    fn joined() -> What {
        What::Known(Event::ResidentJoined {
            resident: ResidentId::from_bytes([2; 16]),
            name: "王秀英".into(),
            seat: Some(3),
            class: ClassId::from_bytes([3; 16]),
            colour: None,
        })
    }

    fn sealed(previous: &Chain, seq: u64) -> Sealed {
        let at = "2026-05-04T09:30:00+08:00".parse().unwrap();
        seal(previous, header(seq, "resident-joined"), at, &joined(), [seq as u8; SALT_LEN])
    }

    /// These bytes are on the disks of every class: they may never change.
    #[test]
    fn the_stored_form_is_frozen() {
        let first = sealed(&START, 1);
        let json = String::from_utf8(first.body.as_ref().unwrap()[SALT_LEN..].to_vec()).unwrap();
        expect![[r#"{"at":"2026-05-04T09:30:00+08:00","event":{"class":"03030303-0303-0303-0303-030303030303","kind":"resident-joined","name":"王秀英","resident":"02020202-0202-0202-0202-020202020202","seat":3}}"#]].assert_eq(&json);
        expect!["52afcad059e4b00b7c850fcbef76dce3ad2fdd7fd3d12a3cd29625d2071a6397"]
            .assert_eq(&blake3::Hash::from_bytes(first.chain).to_string());
    }

    #[test]
    fn an_event_opens_as_it_was_sealed() {
        let recorded = sealed(&START, 1).open().unwrap().unwrap();
        assert_eq!(recorded.what, joined());
        assert_eq!(recorded.at.date().to_string(), "2026-05-04");
    }

    #[test]
    fn every_changed_bit_of_an_event_is_noticed() {
        let first = sealed(&START, 1);
        let second = sealed(&first.chain, 2);
        assert_eq!(second.check(&first.chain), Ok(()));
        assert_eq!(second.check(&START), Err(Broken::Chain), "the first one was dropped");
        for bit in 0..second.body.as_ref().unwrap().len() * 8 {
            let mut changed = second.clone();
            changed.body.as_mut().unwrap()[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(changed.check(&first.chain), Err(Broken::Body));
        }
        let mut moved = second.clone();
        moved.header.hlc = Hlc::from_bits(1);
        assert_eq!(moved.check(&first.chain), Err(Broken::Chain));
        let mut renamed = second;
        renamed.header.kind.push('x');
        assert_eq!(renamed.check(&first.chain), Err(Broken::Chain));
    }

    #[test]
    fn an_erased_body_leaves_the_chain_whole_and_nothing_to_read() {
        let mut first = sealed(&START, 1);
        let second = sealed(&first.chain, 2);
        first.body = None;
        assert_eq!(first.check(&START), Ok(()));
        assert_eq!(second.check(&first.chain), Ok(()));
        assert_eq!(first.open(), Ok(None));
    }

    #[test]
    fn what_a_newer_version_recorded_is_kept_as_it_is() {
        let newer = What::Unknown(serde_json::json!({ "kind": "attendance-taken", "present": ["…"] }));
        let at = "2031-05-04T09:30:00+08:00".parse().unwrap();
        let stored = seal(&START, header(1, "attendance-taken"), at, &newer, [9; SALT_LEN]);
        let read = stored.clone().open().unwrap().unwrap();
        assert_eq!(read.what, newer);
        assert_eq!(seal(&START, read.header, read.at, &read.what, [9; SALT_LEN]), stored);
    }

    #[test]
    fn noise_is_no_event() {
        let mut noise = sealed(&START, 1);
        noise.body = Some(vec![0; 40]);
        assert_eq!(noise.clone().open(), Err(Broken::Shape));
        noise.body = Some(vec![0; 3]);
        assert_eq!(noise.open(), Err(Broken::Shape));
    }
}
