//! A table of cells, as it was read or as it will be written.

/// Rows of cells; the first may be a heading. Rows may differ in length.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// From top to bottom.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing in it.
    #[default]
    Empty,
    /// Text.
    Text(String),
    /// A number; whole ones are written without a point.
    Number(f64),
}

impl Cell {
    /// What a person reads in it, without spaces around.
    pub fn words(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.trim().to_owned(),
            Cell::Number(number) => number.to_string(),
        }
    }
}

impl Table {
    /// What a person reads in a cell; nothing outside the table. Both count from 0.
    pub fn words(&self, row: usize, column: usize) -> String {
        self.rows.get(row).and_then(|cells| cells.get(column)).map(Cell::words).unwrap_or_default()
    }
}
