//! Any bytes at all: an answer, never a panic.

use proptest::prelude::*;

use crate::making::course;

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..4096)) {
        prop_assert!(pack::open(&bytes).is_err());
    }

    #[test]
    fn a_pack_with_pieces_written_over_gets_an_answer_and_gives_no_other_course(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = pack::write(&course()).unwrap();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(opened) = pack::open(&bytes) {
            prop_assert_eq!(opened.cleaned().unwrap(), course());
        }
    }

    #[test]
    fn any_picture_gets_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..2048), png: bool) {
        let path = if png { "a.png" } else { "a.jpg" };
        let start: &[u8] = if png { b"\x89PNG\r\n\x1a\n" } else { b"\xff\xd8\xff\xe0" };
        let others = [(path.to_owned(), [start, &bytes].concat())].into();
        let _ = pack::Pack { others, ..course() }.cleaned();
    }
}
