//! Tables in and tables out: rosters from CSV and XLSX, reports as CSV and JSON.
//!
//! Takes bytes and gives bytes; knows neither the store nor the pages. Everything that comes in is
//! hostile until shown otherwise (reliability T10), everything that goes out is opened in a spreadsheet
//! by somebody who trusts it (T11).

mod csv_in;
pub mod reading;
pub mod roster;
pub mod table;
pub mod writing;
mod xlsx_in;
