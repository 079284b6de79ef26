//! How does the program say how long ago something was?

use jiff::civil::Date;

/// When somebody was last here, seen from today.
#[must_use]
pub fn last_active(day: Option<Date>, today: Date) -> String {
    let Some(day) = day else { return "还没来过".to_owned() };
    match days_between(day, today) {
        // A clock that was ahead makes yesterday look like tomorrow; she was here, that is what counts.
        ..=0 => "今天".to_owned(),
        1 => "昨天".to_owned(),
        2 => "前天".to_owned(),
        days => format!("{days} 天前"),
    }
}

/// Whole days from one day to another; negative if the other is earlier.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::last_active;

    #[test]
    fn days_ago_are_said_as_people_say_them() {
        let today = date(2026, 5, 4);
        for (day, words) in [
            (Some(date(2026, 5, 5)), "今天"),
            (Some(date(2026, 5, 4)), "今天"),
            (Some(date(2026, 5, 3)), "昨天"),
            (Some(date(2026, 5, 2)), "前天"),
            (Some(date(2026, 4, 22)), "12 天前"),
            (Some(date(2025, 5, 4)), "365 天前"),
            (None, "还没来过"),
        ] {
            assert_eq!(last_active(day, today), words);
        }
    }
}
