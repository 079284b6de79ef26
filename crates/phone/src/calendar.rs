//! 日历: the month of the practice day, today marked.

use jiff::civil::Date;

use crate::content::Reads;
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::screen::{Ground, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Spot, Ui, area};
use crate::world::{Day, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Calendar {}

/// Width of a digit, of its height.
const DIGIT: f32 = 0.56;

/// Empty days of the first week (weeks begin on Monday) and days of the month; a date that does not
/// exist has no month to show.
fn month(today: Day) -> (u8, u8) {
    let Ok(year) = i16::try_from(today.year) else { return (0, 0) };
    let Ok(month) = i8::try_from(today.month) else { return (0, 0) };
    Date::new(year, month, 1).map_or((0, 0), |first| {
        let empty = first.weekday().to_monday_zero_offset();
        (empty.unsigned_abs(), first.days_in_month().unsigned_abs())
    })
}

impl Shows for Calendar {
    fn screen(&self) -> &'static str {
        "calendar.month"
    }

    fn title(&self, _world: &World) -> String {
        "日历".into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let today = ui.world.today;
        let metrics = parts::metrics(ui);
        let cell = WIDTH / 7.0;
        for (n, name) in (0u8..).zip(["一", "二", "三", "四", "五", "六", "日"]) {
            let left = f32::from(n) * cell + (cell - metrics.note) / 2.0;
            let place = area(left, TOP + 16.0, metrics.note + 1.0, 30.0);
            parts::text(ui, place, name, metrics.note, TextStyle::Note);
        }
        let (first, days) = month(today);
        for day in 1..=days {
            let at = first + day - 1;
            let x = f32::from(at % 7) * cell;
            let y = TOP + 60.0 + f32::from(at / 7) * 62.0;
            let size = metrics.bar_title;
            if day == today.day {
                ui.show(area(x + (cell - 40.0) / 2.0, y - 4.0, 40.0, 40.0), || {
                    (
                        format!("今天，{day}日"),
                        Role::Text,
                        Look::Portrait { face: parts::face(&day.to_string(), 6) },
                    )
                });
            } else {
                let words = day.to_string();
                let w = words.len() as f32 * size * DIGIT;
                let place = area(x + (cell - w) / 2.0, y, w + 4.0, 40.0);
                parts::text(ui, place, &words, size, TextStyle::Body);
            }
        }
        parts::bar(ui, || format!("{}年{}月", today.year, today.month), false, PanelGround::White);
    }

    fn touch(self, turn: &mut Turn<'_>, _at: Spot, _touch: Touch) {
        turn.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn october_2026_begins_on_a_thursday() {
        assert_eq!(month(Day { year: 2026, month: 10, day: 14 }), (3, 31));
        assert_eq!(month(Day { year: 2028, month: 2, day: 1 }), (1, 29));
    }
}
