//! The spoken lines of the course, made beforehand: what is inside the program, by the name of a sentence.
//!
//! Only the programs that speak link this crate, so that no test carries the sounds about.

/// Names and sounds, by name.
const LINES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/lines.rs"));

/// The sound of a sentence, by its name; `None` if none was made.
#[must_use]
pub fn sound(name: &str) -> Option<&'static [u8]> {
    in_table(LINES, name)
}

/// How many lines there are.
#[must_use]
pub fn count() -> usize {
    LINES.len()
}

fn in_table(lines: &'static [(&'static str, &'static [u8])], name: &str) -> Option<&'static [u8]> {
    let at = lines.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
    lines.get(at).map(|(_, bytes)| *bytes)
}

#[cfg(test)]
mod tests {
    use super::{LINES, count, in_table, sound};

    #[test]
    fn a_line_is_found_by_its_name_and_no_other_is() {
        const TABLE: &[(&str, &[u8])] = &[("0a", b"first"), ("1b", b"second"), ("c2", b"third")];
        for (name, bytes) in TABLE {
            assert_eq!(in_table(TABLE, name), Some(*bytes));
        }
        assert_eq!(in_table(TABLE, "1"), None);
        assert_eq!(in_table(TABLE, ""), None);
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(LINES.is_sorted_by_key(|(name, _)| *name));
        assert_eq!(count(), LINES.iter().filter(|(name, _)| sound(name).is_some()).count());
    }
}
