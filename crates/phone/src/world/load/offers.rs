//! Reads what the community's account offers: community.toml, activities.toml, surveys.toml, guide.toml.

use serde::Deserialize;

use super::{Names, Reader};
use crate::world::offers::{
    Activity, Asks, Matching, Matter, Notes, Offers, Office, OfficeId, Question, Survey, minute_of,
};
use crate::world::{AccountId, PhotoId};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CommunityFile {
    account: String,
    provider: String,
    own_name: String,
    own_phone: String,
    family_phone: String,
    buildings: Vec<String>,
    units: Vec<String>,
    floors: Vec<String>,
    helping: Vec<String>,
    remarks: Vec<String>,
    #[serde(default)]
    office: Vec<OfficeFile>,
    note: NotesFile,
    matching: MatchingFile,
    #[serde(default)]
    help: Vec<HelpFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfficeFile {
    id: String,
    name: String,
    number: String,
    from: Option<String>,
    until: Option<String>,
    #[serde(default)]
    urgent: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NotesFile {
    kinds: Vec<String>,
    phrases: Vec<String>,
    camera: String,
    #[serde(default)]
    too_large: Vec<String>,
    steps: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MatchingFile {
    line: String,
    ages: Vec<String>,
    hobbies: Vec<String>,
    names: Vec<String>,
    wishes: Vec<String>,
    #[serde(default)]
    card: Vec<CardFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardFile {
    name: String,
    words: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HelpFile {
    ask: String,
    answer: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivitiesFile {
    activity: Vec<ActivityFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivityFile {
    id: String,
    name: String,
    time: String,
    place: String,
    about: Vec<String>,
    bring: String,
    capacity: u16,
    signed: u16,
    #[serde(default)]
    ended: bool,
    #[serde(default)]
    matching: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SurveysFile {
    survey: Vec<SurveyFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SurveyFile {
    id: String,
    subject: String,
    until: String,
    question: Vec<QuestionFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFile {
    text: String,
    one: Option<Vec<String>>,
    several: Option<Vec<String>>,
    #[serde(default)]
    stars: bool,
    words: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GuideFile {
    categories: Vec<String>,
    matter: Vec<MatterFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MatterFile {
    id: String,
    name: String,
    category: String,
    #[serde(default)]
    also: Vec<String>,
    who: String,
    papers: Vec<PaperFile>,
    how: Vec<String>,
    place: String,
    office: String,
    fee: String,
    basis: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PaperFile {
    name: String,
    copies: String,
}

const COMMUNITY: &str = "community.toml";
const ACTIVITIES: &str = "activities.toml";
const SURVEYS: &str = "surveys.toml";
const GUIDE: &str = "guide.toml";

/// Most activities, surveys and papers: a search counts every subset of them.
const MOST: usize = 8;

impl Reader<'_> {
    /// What is there of the four files; none of them has to be.
    pub(super) fn offers(&mut self, names: &Names) -> Offers {
        let mut offers = Offers::default();
        let community: Option<CommunityFile> = self.file_if_there(COMMUNITY);
        if let Some(file) = community {
            self.community(file, names, &mut offers);
        }
        let activities: Option<ActivitiesFile> = self.file_if_there(ACTIVITIES);
        offers.activities = activities.map(|file| self.activities(file)).unwrap_or_default();
        let surveys: Option<SurveysFile> = self.file_if_there(SURVEYS);
        offers.surveys = surveys.map(|file| self.surveys(file)).unwrap_or_default();
        let guide: Option<GuideFile> = self.file_if_there(GUIDE);
        if let Some(file) = guide {
            self.guide(file, &mut offers);
        }
        offers
    }

    fn file_if_there<T: for<'de> Deserialize<'de>>(&mut self, name: &str) -> Option<T> {
        if self.files.contains_key(name) { self.file(name) } else { None }
    }

    fn community(&mut self, file: CommunityFile, names: &Names, offers: &mut Offers) {
        offers.account = self.find(COMMUNITY, &names.accounts, &file.account, "公众号").map(AccountId);
        let note = file.note;
        let too_large = note
            .too_large
            .iter()
            .filter_map(|slug| self.find(COMMUNITY, &names.photos, slug, "照片").map(PhotoId))
            .collect();
        if note.steps.len() != 3 {
            self.say(COMMUNITY, "steps", "steps 要写三句：已受理、处理中、已办好，各说一句。");
        }
        let offices: Vec<Office> = file.office.into_iter().map(|office| self.office(office)).collect();
        *offers = Offers {
            account: offers.account,
            provider: file.provider,
            own_name: file.own_name,
            own_phone: file.own_phone,
            family_phone: file.family_phone,
            buildings: file.buildings,
            units: file.units,
            floors: file.floors,
            helping: file.helping,
            remarks: file.remarks,
            offices,
            notes: Notes {
                kinds: note.kinds,
                phrases: note.phrases,
                camera: note.camera,
                too_large,
                steps: note.steps,
            },
            matching: Matching {
                line: file.matching.line,
                ages: file.matching.ages,
                hobbies: file.matching.hobbies,
                names: file.matching.names,
                wishes: file.matching.wishes,
                cards: file.matching.card.into_iter().map(|card| (card.name, card.words)).collect(),
            },
            questions: file.help.into_iter().map(|help| (help.ask, help.answer)).collect(),
            ..Offers::default()
        };
    }

    fn office(&mut self, file: OfficeFile) -> Office {
        let hours = match (&file.from, &file.until) {
            (Some(from), Some(until)) => {
                let hours = minute_of(from).zip(minute_of(until));
                if hours.is_none() {
                    self.say(COMMUNITY, from, "上班时间要写成 from = \"8:30\"、until = \"17:30\" 这样。");
                }
                hours
            }
            _ => None,
        };
        Office { slug: file.id, name: file.name, number: file.number, hours, urgent: file.urgent }
    }

    fn activities(&mut self, file: ActivitiesFile) -> Vec<Activity> {
        if file.activity.len() > MOST {
            self.say(ACTIVITIES, "[[activity]]", format!("活动最多写 {MOST} 个。"));
        }
        let activities = file.activity.into_iter().map(|activity| Activity {
            slug: activity.id,
            name: activity.name,
            time: activity.time,
            place: activity.place,
            about: activity.about,
            bring: activity.bring,
            capacity: activity.capacity,
            signed: activity.signed,
            ended: activity.ended,
            matching: activity.matching,
        });
        activities.collect()
    }

    fn surveys(&mut self, file: SurveysFile) -> Vec<Survey> {
        let mut surveys = Vec::new();
        for survey in file.survey {
            let questions = survey.question.into_iter().filter_map(|question| self.question(question));
            surveys.push(Survey {
                questions: questions.collect(),
                slug: survey.id,
                subject: survey.subject,
                until: survey.until,
            });
        }
        for survey in surveys.iter().filter(|s| s.questions.is_empty() || s.questions.len() > MOST) {
            let quoted = format!("\"{}\"", survey.slug);
            self.say(SURVEYS, &quoted, format!("一份问卷写 1 到 {MOST} 道题。"));
        }
        surveys
    }

    fn question(&mut self, file: QuestionFile) -> Option<Question> {
        let asks = match (file.one, file.several, file.stars, file.words) {
            (Some(one), None, false, None) => Asks::One(one),
            (None, Some(several), false, None) => Asks::Several(several),
            (None, None, true, None) => Asks::Stars,
            (None, None, false, Some(words)) => Asks::Words(words),
            _ => {
                self.say(SURVEYS, &file.text, "一道题写 one、several、stars、words 中的一个。");
                return None;
            }
        };
        Some(Question { text: file.text, asks })
    }

    fn guide(&mut self, file: GuideFile, offers: &mut Offers) {
        let slugs: Vec<String> = offers.offices.iter().map(|office| office.slug.clone()).collect();
        for matter in file.matter {
            let quoted = format!("\"{}\"", matter.id);
            let category = file.categories.iter().position(|c| *c == matter.category);
            let Some(category) = category.and_then(|at| u8::try_from(at).ok()) else {
                self.say(GUIDE, &quoted, format!("“{}”不在 categories 里。", matter.category));
                continue;
            };
            if matter.papers.len() > MOST {
                self.say(GUIDE, &quoted, format!("要带的东西最多写 {MOST} 样。"));
            }
            let Some(office) = self.find(GUIDE, &slugs, &matter.office, "电话") else { continue };
            offers.matters.push(Matter {
                slug: matter.id,
                name: matter.name,
                category,
                also: matter.also,
                who: matter.who,
                papers: matter.papers.into_iter().map(|paper| (paper.name, paper.copies)).collect(),
                how: matter.how,
                place: matter.place,
                office: OfficeId(office),
                fee: matter.fee,
                basis: matter.basis,
            });
        }
        offers.categories = file.categories;
    }
}
