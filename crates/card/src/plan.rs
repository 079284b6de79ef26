//! The plan of the term on one sheet: which week, which lessons, what one can do after them.

use lesson::course::{Course, Lesson};

use crate::album;
use crate::document::{self, About};
use crate::font::Weight;
use crate::ink::{HAIR, INK, Ink, SOFT, STRONG, WHITE};
use crate::lines::{Paragraph, Span};
use crate::paper::{MM, Paper};
use crate::pen::{Dress, Pen, To, area};
use crate::{Card, Error, mark};

/// The title, and what stands below it.
const TITLE: f32 = 24.0;
const NOTE: f32 = 12.0;
const HEAD: f32 = 18.0 * MM;
/// Sizes that are tried, the largest first: a sheet on the wall is read from further away.
const SIZES: [f32; 9] = [14.0, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.0];
/// From one line to the next, in sizes.
const LEAD: f32 = 1.3;
/// Above and below a week.
const ROOM: f32 = 0.7 * MM;
/// The column of the weeks, and that of the lessons as a share of the rest.
const WEEK: f32 = 17.0 * MM;
const LESSONS: f32 = 0.33;
const GAP: f32 = 3.0 * MM;
/// Every second week.
const BAND: Ink = Ink::rgb(0xF1F5FA);

/// A week with what is new in it.
struct Row {
    number: usize,
    lessons: Vec<(Paragraph, Paragraph)>,
    height: f32,
}

/// The plan of the weeks as a PDF: one A4 page, or more where the course has more to learn than fits.
///
/// # Errors
/// [`Error::NoPlan`] if the course names no weeks; [`Error::Pdf`].
pub fn plan(course: &Course) -> Result<Card, Error> {
    if course.weeks.is_empty() {
        return Err(Error::NoPlan);
    }
    let paper = Paper::A4;
    let room = paper.inner_height() - HEAD;
    let sheets = |size: &f32| sheets(rows(course, *size, paper.inner_width()), room);
    let pages = SIZES.iter().map(sheets).find(|pages| pages.len() == 1);
    let pages = pages.unwrap_or_else(|| sheets(&SIZES[SIZES.len() - 1]));
    let count = pages.len();
    let draws = pages.into_iter().map(|rows| {
        let draw: document::Draw<'_> = Box::new(move |pen| page(pen, course, &rows, room));
        draw
    });
    let about = About { title: &course.title, keyword: "学习计划" };
    Ok(Card { pdf: document::pdf(&about, paper.size(), draws.collect(), &album::empty)?, pages: count })
}

fn rows(course: &Course, size: f32, wide: f32) -> Vec<Row> {
    let rest = wide - WEEK - 2.0 * GAP;
    let broken =
        |text: &str, weight, ink, wide| Paragraph::new(&[Span::new(text, weight, ink)], size, LEAD, wide);
    let of = |lesson: &Lesson| {
        let name = mark(lesson).map_or(lesson.title.clone(), |mark| format!("{mark} {}", lesson.title));
        let title = broken(&name, Weight::Bold, INK, rest * LESSONS);
        (title, broken(&lesson.can_do, Weight::Regular, INK, rest * (1.0 - LESSONS)))
    };
    let row = |(at, ids): (usize, &[String])| {
        let lessons: Vec<_> = ids.iter().filter_map(|id| course.lesson(id)).map(of).collect();
        let height = lessons.iter().map(|(title, can_do)| height(title, can_do)).sum::<f32>() + 2.0 * ROOM;
        Row { number: at + 1, lessons, height }
    };
    course.weeks.iter().map(|week| week.lessons.as_slice()).enumerate().map(row).collect()
}

/// Of a lesson, with the room below its last line.
fn height(title: &Paragraph, can_do: &Paragraph) -> f32 {
    let between = title.lead - title.size;
    title.height().max(can_do.height()) + between
}

/// As many weeks on a sheet as there is room for.
fn sheets(rows: Vec<Row>, room: f32) -> Vec<Vec<Row>> {
    let mut sheets: Vec<Vec<Row>> = Vec::new();
    let mut left = 0.0;
    for row in rows {
        match sheets.last_mut().filter(|_| row.height <= left) {
            Some(sheet) => {
                left -= row.height;
                sheet.push(row);
            }
            None => {
                left = room - row.height;
                sheets.push(vec![row]);
            }
        }
    }
    sheets
}

fn page(pen: &mut Pen<'_, '_>, course: &Course, rows: &[Row], room: f32) {
    let paper = Paper::A4;
    let (edge, wide) = (paper.margin(), paper.inner_width());
    pen.at(edge, edge, 1.0, |pen| {
        pen.line(area(0.0, 0.0, wide, TITLE * 1.2), &course.title, Dress::of(TITLE).bold());
        let weeks = course.weeks.len();
        let note = format!("{weeks} 周的学习计划 · 每课学会以后，您会……");
        pen.line(area(0.0, TITLE * 1.2 + 2.0, wide, NOTE * 1.4), &note, Dress::of(NOTE).ink(SOFT));
        pen.slab(area(0.0, HEAD - 2.4, wide, 1.2), 0.0, SOFT);
        let taken: f32 = rows.iter().map(|row| row.height).sum();
        let more = ((room - taken) / rows.len().max(1) as f32).clamp(0.0, 3.0 * MM);
        let mut y = HEAD;
        for row in rows {
            let high = row.height + more;
            if row.number % 2 == 0 {
                pen.slab(area(0.0, y, wide, high), 0.0, BAND);
            }
            pen.slab(area(0.0, y + high - 0.5, wide, 0.5), 0.0, HAIR);
            pen.at(0.0, y + more / 2.0, 1.0, |pen| week(pen, row, wide));
            y += high;
        }
    });
}

fn week(pen: &mut Pen<'_, '_>, row: &Row, wide: f32) {
    let size = row.lessons.first().map_or(NOTE, |(title, _)| title.size);
    let badge = area(1.0 * MM, (row.height - size * 1.7) / 2.0, WEEK - 2.0 * MM, size * 1.7);
    pen.slab(badge, 2.0 * MM, STRONG);
    let words = format!("第{}周", row.number);
    pen.fit(
        area(badge.x + 3.0, badge.y, badge.w - 6.0, badge.h),
        &words,
        Dress::of(size).to(To::Centre).ink(WHITE).bold(),
    );
    let titles = WEEK + GAP;
    let can_dos = titles + (wide - WEEK - 2.0 * GAP) * LESSONS + GAP;
    let mut y = ROOM;
    for (title, can_do) in &row.lessons {
        let down = (title.lead - title.size) / 2.0;
        pen.paragraph(titles, y + down, title);
        pen.paragraph(can_dos, y + down, can_do);
        y += height(title, can_do);
    }
}
