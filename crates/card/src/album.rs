//! Pictures that a course brings along, for paper.

/// A picture, point by point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    /// Points from left to right.
    pub width: u32,
    /// Points from top to bottom.
    pub height: u32,
    /// Red, green, blue and how opaque it is, a byte each, line by line.
    pub rgba: Vec<u8>,
}

/// Where pictures are found by the name a world gives them.
pub type Album<'a> = dyn Fn(&str) -> Option<Raster> + 'a;

/// No pictures but those of the program.
#[must_use]
pub fn empty(_name: &str) -> Option<Raster> {
    None
}
