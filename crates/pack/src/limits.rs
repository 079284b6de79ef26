//! How much may a pack hold? The figures of reliability T6–T9.

/// Most bytes of the file itself: a course with all its sound is a third of it.
pub const LARGEST_FILE: usize = 64 << 20;
/// Most bytes of everything in it, inflated.
pub const LARGEST_TOTAL: u64 = 200 << 20;
/// Most bytes of one entry, inflated.
pub const LARGEST_ENTRY: u64 = 20 << 20;
/// Most bytes of one spoken line: half a minute of uncompressed sound.
pub const LARGEST_LINE: u64 = 4 << 20;
/// Most bytes of one text: what people write is far less.
pub const LARGEST_TEXT: u64 = 1 << 20;
/// Most times an entry may grow when inflated.
pub const LARGEST_RATIO: u64 = 100;
/// Most entries.
pub const MOST_ENTRIES: usize = 2_000;
/// Most characters of a path.
pub const LONGEST_PATH: usize = 120;
/// Most parts of a path.
pub const DEEPEST_PATH: usize = 5;
/// Most characters of the name of a course, and of its author.
pub const LONGEST_NAME: usize = 40;
/// Most points of a picture from left to right, and from top to bottom.
pub const LARGEST_SIDE: u32 = 4_096;
/// Most bytes a picture may take while it is decoded.
pub const LARGEST_PICTURE: u64 = 64 << 20;
