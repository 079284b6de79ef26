//! The pages of the sections: their names, and which page lies before which.

use crate::ui::Of;
use crate::world::World;
use crate::world::offers::{ActivityId, MatterId, SurveyId};

/// Which page of the sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum At {
    /// 活动报名: the list.
    Activities,
    /// An activity.
    Activity(ActivityId),
    /// Its form.
    SignUp(ActivityId),
    /// 报名成功.
    SignedUp(ActivityId),
    /// 征求意见: the list.
    Surveys,
    /// A question of a survey, from 0.
    Survey(SurveyId, u8),
    /// 谢谢您的意见.
    SurveyDone(SurveyId),
    /// 一键拨号.
    Calls,
    /// 便民纸条: the form.
    Note,
    /// 纸条已送到社区.
    NoteDone,
    /// 鹊桥驿站.
    Matching,
    /// 登记意向.
    MatchingForm,
    /// 登记好了.
    MatchingDone,
    /// 办事流程查询, with the category that is open.
    Guide(Option<u8>),
    /// Something one can have done.
    Matter(MatterId),
    /// 我的记录.
    Records,
    /// 使用帮助.
    Help,
    /// 往期文章.
    Past,
}

impl At {
    /// The page before it inside the sections; `None` for the first page of one.
    #[must_use]
    pub fn before(self) -> Option<At> {
        Some(match self {
            At::Activity(_) | At::SignedUp(_) => At::Activities,
            At::SignUp(activity) => At::Activity(activity),
            At::Survey(_, 0) | At::SurveyDone(_) => At::Surveys,
            At::Survey(survey, question) => At::Survey(survey, question - 1),
            At::MatchingForm | At::MatchingDone => At::Matching,
            At::Matter(_) | At::Guide(Some(_)) => At::Guide(None),
            _ => return None,
        })
    }

    /// The page that scenes write as `community.activities` or `community.activity:choir`.
    #[must_use]
    pub fn named(world: &World, screen: &str, entity: &str) -> Option<At> {
        let activity = || world.find_activity(entity);
        Some(match screen {
            "community.activities" => At::Activities,
            "community.activity" => At::Activity(activity()?),
            "community.sign-up" => At::SignUp(activity()?),
            "community.surveys" => At::Surveys,
            "community.survey" => At::Survey(world.find_survey(entity)?, 0),
            "community.calls" => At::Calls,
            "community.note" => At::Note,
            "community.matching" => At::Matching,
            "community.matching-form" => At::MatchingForm,
            "community.guide" => At::Guide(None),
            "community.matter" => At::Matter(world.find_matter(entity)?),
            "community.records" => At::Records,
            "community.help" => At::Help,
            "community.past" => At::Past,
            _ => return None,
        })
    }

    pub(super) fn of(self) -> Of {
        match self {
            At::Activity(a) | At::SignUp(a) | At::SignedUp(a) => Of::Activity(a),
            At::Survey(s, _) | At::SurveyDone(s) => Of::Survey(s),
            At::Matter(m) => Of::Matter(m),
            At::Guide(Some(category)) => Of::Number(category.into()),
            _ => Of::One,
        }
    }

    pub(super) fn screen(self) -> &'static str {
        match self {
            At::Activities => "community.activities",
            At::Activity(_) => "community.activity",
            At::SignUp(_) => "community.sign-up",
            At::SignedUp(_) => "community.signed-up",
            At::Surveys => "community.surveys",
            At::Survey(..) => "community.survey",
            At::SurveyDone(_) => "community.survey-done",
            At::Calls => "community.calls",
            At::Note => "community.note",
            At::NoteDone => "community.note-done",
            At::Matching => "community.matching",
            At::MatchingForm => "community.matching-form",
            At::MatchingDone => "community.matching-done",
            At::Guide(_) => "community.guide",
            At::Matter(_) => "community.matter",
            At::Records => "community.records",
            At::Help => "community.help",
            At::Past => "community.past",
        }
    }

    pub(super) fn title(self) -> &'static str {
        match self {
            At::Activities | At::Activity(_) | At::SignUp(_) | At::SignedUp(_) => "活动报名",
            At::Surveys | At::Survey(..) | At::SurveyDone(_) => "征求意见",
            At::Calls => "一键拨号",
            At::Note | At::NoteDone => "便民纸条",
            At::Matching | At::MatchingForm | At::MatchingDone => "鹊桥驿站",
            At::Guide(_) | At::Matter(_) => "办事流程查询",
            At::Records => "我的记录",
            At::Help => "使用帮助",
            At::Past => "往期文章",
        }
    }

    /// What › remembers; only pages ‹ leaves are in it.
    pub(super) fn code(self) -> u32 {
        let (kind, n) = match self {
            At::Activity(a) => (1, a.0),
            At::SignUp(a) => (2, a.0),
            At::SignedUp(a) => (3, a.0),
            At::Survey(s, question) => (16 + u32::from(question), s.0),
            At::SurveyDone(s) => (4, s.0),
            At::MatchingForm => (5, 0),
            At::MatchingDone => (6, 0),
            At::Matter(m) => (7, m.0),
            At::Guide(category) => (8, category.unwrap_or(0).into()),
            _ => return 0,
        };
        kind << 16 | u32::from(n)
    }

    pub(super) fn from_code(code: u32) -> Option<At> {
        let n = u16::try_from(code & 0xFFFF).ok()?;
        Some(match code >> 16 {
            1 => At::Activity(ActivityId(n)),
            2 => At::SignUp(ActivityId(n)),
            3 => At::SignedUp(ActivityId(n)),
            4 => At::SurveyDone(SurveyId(n)),
            5 => At::MatchingForm,
            6 => At::MatchingDone,
            7 => At::Matter(MatterId(n)),
            8 => At::Guide(u8::try_from(n).ok()),
            question @ 16.. => At::Survey(SurveyId(n), u8::try_from(question - 16).ok()?),
            _ => return None,
        })
    }
}
