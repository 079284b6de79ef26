//! How does the program say how long ago something was, and how independent somebody is?

use contract::types::Language;
use jiff::civil::Date;
use lesson::course::Lesson;
use mastery::level::Level;

/// When somebody was last here, seen from today.
#[must_use]
pub fn last_active(day: Option<Date>, today: Date, language: Language) -> String {
    // A clock that was ahead makes yesterday look like tomorrow; she was here, that is what counts.
    let ago = day.map(|day| days_between(day, today).max(0));
    match (ago, language) {
        (None, Language::Zh) => "还没来过".to_owned(),
        (None, Language::En) => "not yet".to_owned(),
        (Some(0), Language::Zh) => "今天".to_owned(),
        (Some(0), Language::En) => "today".to_owned(),
        (Some(1), Language::Zh) => "昨天".to_owned(),
        (Some(1), Language::En) => "yesterday".to_owned(),
        // Chinese has a word for it, English counts.
        (Some(2), Language::Zh) => "前天".to_owned(),
        (Some(days), Language::Zh) => format!("{days} 天前"),
        (Some(days), Language::En) => format!("{days} days ago"),
    }
}

/// Whole days from one day to another; negative if the other is earlier.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// The words beside a level's digit.
#[must_use]
pub fn level(level: Level, language: Language) -> &'static str {
    let (zh, en) = match level {
        Level::Untouched => ("未学", "not begun"),
        Level::Following => ("跟着做", "with guidance"),
        Level::Hinted => ("提示下会", "with a hint"),
        Level::Alone => ("自己会", "alone"),
        Level::Kept => ("记住了", "remembered"),
        Level::OwnPhone => ("真机会了", "on own phone"),
    };
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}

/// The title of a course, unit or lesson; what a community wrote may have one in Chinese only.
#[must_use]
pub fn title<'a>(zh: &'a str, en: Option<&'a str>, language: Language) -> &'a str {
    match language {
        Language::Zh => zh,
        Language::En => en.unwrap_or(zh),
    }
}

/// A lesson's title.
#[must_use]
pub fn lesson_title(lesson: &Lesson, language: Language) -> &str {
    title(&lesson.title, lesson.title_en.as_deref(), language)
}

#[cfg(test)]
mod tests {
    use contract::types::Language;
    use jiff::civil::date;

    use super::last_active;

    #[test]
    fn days_ago_are_said_as_people_say_them() {
        let today = date(2026, 5, 4);
        for (day, zh, en) in [
            (Some(date(2026, 5, 5)), "今天", "today"),
            (Some(date(2026, 5, 4)), "今天", "today"),
            (Some(date(2026, 5, 3)), "昨天", "yesterday"),
            (Some(date(2026, 5, 2)), "前天", "2 days ago"),
            (Some(date(2026, 4, 22)), "12 天前", "12 days ago"),
            (Some(date(2025, 5, 4)), "365 天前", "365 days ago"),
            (None, "还没来过", "not yet"),
        ] {
            assert_eq!(last_active(day, today, Language::Zh), zh);
            assert_eq!(last_active(day, today, Language::En), en);
        }
    }
}
