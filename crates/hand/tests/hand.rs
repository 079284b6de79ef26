//! How good the recogniser is, by faults of a hand, and that nothing that is written makes it fail.
//!
//! The bounds are a little under what is measured; `examples/rates.rs` measures more of it.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

use hand::trying::{Fault, commonest, written};
use hand::{MOST_POINTS, MOST_STROKES, Point, recognise};

/// Of a hundred common characters with this fault: how often first, how often among the first ten.
fn rates(fault: Fault) -> (usize, usize) {
    let characters: Vec<char> = commonest(2000).into_iter().step_by(20).collect();
    let (mut first, mut ten) = (0, 0);
    for character in &characters {
        let found = recognise(&written(*character, fault, 7).unwrap(), 10);
        first += usize::from(found.first() == Some(character));
        ten += usize::from(found.contains(character));
    }
    (100 * first / characters.len(), 100 * ten / characters.len())
}

#[test]
fn what_hands_do_is_borne() {
    for (fault, first, ten) in [
        (Fault::None, 99, 100),
        (Fault::Tremble, 97, 99),
        (Fault::Slant, 97, 99),
        (Fault::Stretch, 97, 99),
        (Fault::Small, 98, 99),
        (Fault::Shift, 96, 99),
        (Fault::Joined, 97, 99),
        (Fault::AllJoined, 95, 99),
        (Fault::Order, 97, 99),
        (Fault::Backwards, 88, 96),
        (Fault::NoHooks, 98, 99),
        (Fault::Everything, 93, 98),
    ] {
        let found = rates(fault);
        assert!(found.0 >= first && found.1 >= ten, "{fault:?}: {found:?}, wanted {:?}", (first, ten));
    }
}

#[test]
fn the_same_strokes_give_the_same_characters() {
    let strokes = written('家', Fault::Everything, 3).unwrap();
    assert_eq!(recognise(&strokes, 10), recognise(&strokes, 10));
    assert_eq!(recognise(&strokes, 10).len(), 10);
}

#[test]
fn digits_are_read_too() {
    for digit in "0123456789".chars() {
        let found = recognise(&written(digit, Fault::None, 1).unwrap(), 10);
        assert!(found.contains(&digit), "{digit}: {found:?}");
    }
}

#[test]
fn a_plain_line_is_one() {
    assert_eq!(recognise(&[vec![[100, 500], [500, 480], [900, 500]]], 5).first(), Some(&'一'));
}

#[test]
fn nothing_written_is_nothing_read() {
    assert!(recognise(&[], 10).is_empty());
    assert!(recognise(&[Vec::new(), Vec::new()], 10).is_empty());
}

#[test]
fn anything_drawn_is_read_as_something() {
    let corner: Vec<Point> = vec![[0, 0]; MOST_POINTS];
    let wild: Vec<Point> =
        (0..MOST_POINTS).map(|n| [(n * 7919 % 65536) as u16, (n * 104_729 % 65536) as u16]).collect();
    for strokes in [
        vec![vec![[500, 500]]],
        vec![vec![[u16::MAX, u16::MAX], [0, 0]]],
        vec![corner; MOST_STROKES],
        vec![wild; MOST_STROKES],
    ] {
        assert_eq!(recognise(&strokes, 10).len(), 10);
    }
}

#[test]
fn more_than_anybody_writes_is_not_read() {
    assert!(recognise(&vec![vec![[1, 2]]; MOST_STROKES + 1], 10).is_empty());
    assert!(recognise(&[vec![[1, 2]; MOST_POINTS + 1]], 10).is_empty());
}
