//! What can the program do? One command, one body; the bodies live in the files named after what they are about.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use contract::caller::{Anyone, Learner, Staff};
use contract::commands::Commands;
use contract::door::{Done, Door, DoorSettings, Enter, Entered, MachineSetUp, Nothing};
use contract::hearing::{Hear, Heard};
use contract::home::{Course, Home, Settings};
use contract::inbox::{AnswerSubmission, Inbox};
use contract::learner::{
    Answer, ChooseWish, Demo, Drills, LessonView, LetDangersCome, ShowDemo, StartDrill, StartLesson, Tap,
    Tick, TypeText, Wait, Write,
};
use contract::packs::{PackFile, Packs, UseCourse};
use contract::pictures::{Named, Picture};
use contract::printing::{Printing, SaveCards, SavedPaper};
use contract::staff::{
    AskMatrix, Diagonal, Helped, Matrix, Passphrase, RosterFile, RosterReport, SawOnOwnPhone, SetHelp,
    StaffDoor,
};
use contract::types::{Failure, Language, Refusal, Role};
use journal::context::Context;
use store::store::Store;
use store::surroundings;

use crate::content::{self, Source};
use crate::error::AppError;
use crate::failure::failure;
use crate::folder;
use crate::hearing::Sounds;
use crate::packs::{Courses, Shelf};
use crate::pictures;
use crate::program::{Setup, log};
use crate::sessions::Sessions;
use crate::shown;

/// The running core: lessons, journal, and who is here.
pub struct App {
    pub(crate) context: Context,
    pub(crate) store: Store,
    pub(crate) engine: Arc<lesson::engine::Engine>,
    /// See [`content::Content::fingerprint`].
    pub(crate) fingerprint: String,
    /// What the author of the lessons has to mend.
    pub(crate) blemishes: Vec<lesson::load::Problem>,
    pub(crate) sessions: Sessions,
    pub(crate) courses: Courses,
    pub(crate) sounds: Sounds,
    pub(crate) language: Language,
    /// Where papers to print go.
    pub(crate) papers: PathBuf,
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Sessions and names are nobody's business in a log.
        f.debug_struct("App").field("content", &self.fingerprint).finish_non_exhaustive()
    }
}

impl App {
    /// Opens lessons and data.
    ///
    /// # Errors
    /// [`AppError`] if either cannot be used.
    pub fn open(setup: &Setup) -> Result<Self, AppError> {
        Self::open_with(setup, surroundings::real())
    }

    /// As [`App::open`], with the clock and the chance of a test.
    ///
    /// # Errors
    /// As [`App::open`].
    pub fn open_with(setup: &Setup, context: Context) -> Result<Self, AppError> {
        let base = content::load(&setup.lessons)?;
        let folder = folder::data(setup.data.as_deref()).ok_or(AppError::NoDataFolder)?;
        let store = Store::open(&folder, context.clone())?;
        let shelf = Shelf::open(&folder);
        let (courses, content) = match setup.lessons {
            Source::Shipped => Courses::open(shelf, base),
            Source::Folder(_) => Courses::without_choice(shelf, base),
        };
        Ok(Self {
            sounds: Sounds::new(&folder, content.brought, setup.sounds),
            context,
            store,
            engine: Arc::new(lesson::engine::Engine::new(content.course).live()),
            fingerprint: content.fingerprint,
            blemishes: content.problems,
            sessions: Sessions::default(),
            courses,
            language: setup.language,
            papers: folder::papers(setup.data.as_deref(), &folder),
        })
    }

    /// The lessons with the planner's tables, to be warmed in the background by whoever has a thread to spare.
    #[must_use]
    pub fn engine(&self) -> Arc<lesson::engine::Engine> {
        Arc::clone(&self.engine)
    }

    /// Opens the journal again if an error closed it; without an error before, this does nothing.
    pub(crate) fn mend(&mut self) -> Result<(), Failure> {
        if self.store.is_open() {
            return Ok(());
        }
        let mended = self.store.reopen().map_err(AppError::from).and_then(|()| self.practise_as_written());
        self.told(mended)
    }

    /// Puts everything at rest on the disk.
    pub(crate) fn rest(&mut self) {
        // What fails here is logged by the store and met again by the next command.
        if self.store.is_open() && self.store.settle().is_err() {
            tracing::warn!("the disk could not be put at rest");
        }
    }

    /// Turns the result of a body into what the window is told; the technical side goes to the log, once.
    fn told<T>(&self, result: Result<T, AppError>) -> Result<T, Failure> {
        result.map_err(|error| {
            log(&error);
            failure(&error, self.language)
        })
    }
}

impl Commands for App {
    fn role_of(&mut self, token: &str) -> Option<Role> {
        self.sessions.role_of(&self.context, token)
    }

    fn refuse(&self, refusal: Refusal) -> Failure {
        failure(&AppError::Refused(refusal), self.language)
    }

    fn open(&mut self, _: &Anyone, _: Nothing) -> Result<Door, Failure> {
        let door = self.door();
        self.told(door)
    }

    fn try_out(&mut self, _: &Anyone, _: Nothing) -> Result<Entered, Failure> {
        let entered = self.enter_as_guest();
        self.told(entered)
    }

    fn enter(&mut self, _: &Anyone, ask: Enter) -> Result<Entered, Failure> {
        let entered = self.enter_as(&ask.resident);
        self.told(entered)
    }

    fn make_demo_class(&mut self, _: &Anyone, _: Nothing) -> Result<Door, Failure> {
        let door = self.fill_with_demo().and_then(|_| self.door());
        self.told(door)
    }

    fn set_door(&mut self, _: &Anyone, ask: DoorSettings) -> Result<Done, Failure> {
        let set = self.change_door(ask);
        self.told(set).map(|()| Done {})
    }

    fn set_machine_up(&mut self, _: &Anyone, ask: MachineSetUp) -> Result<Door, Failure> {
        let door = self.set_up_machine(ask).and_then(|()| self.door());
        self.told(door)
    }

    fn hear(&mut self, _: &Anyone, ask: Hear) -> Result<Heard, Failure> {
        Ok(self.sounds.of(&ask.text))
    }

    fn staff_door(&mut self, _: &Anyone, _: Nothing) -> Result<StaffDoor, Failure> {
        let door = self.look_at_staff_door();
        self.told(door)
    }

    fn set_passphrase(&mut self, _: &Anyone, ask: Passphrase) -> Result<Entered, Failure> {
        let entered = self.set_first_passphrase(&ask.passphrase);
        self.told(entered)
    }

    fn unlock_staff(&mut self, _: &Anyone, ask: Passphrase) -> Result<Entered, Failure> {
        let entered = self.unlock_with(&ask.passphrase);
        self.told(entered)
    }

    fn leave(&mut self, caller: &Learner, _: Nothing) -> Result<Done, Failure> {
        let left = self.sign_out(caller.token());
        self.told(left).map(|()| Done {})
    }

    fn home(&mut self, caller: &Learner, _: Nothing) -> Result<Home, Failure> {
        let home = self.home_page(caller.token());
        self.told(home)
    }

    fn course(&mut self, caller: &Learner, _: Nothing) -> Result<Course, Failure> {
        let course = self.course_page(caller.token());
        self.told(course)
    }

    fn picture(&mut self, _: &Learner, ask: Named) -> Result<Picture, Failure> {
        Ok(Picture { address: pictures::address(&self.sounds.brought, &ask.name) })
    }

    fn set_settings(&mut self, caller: &Learner, ask: Settings) -> Result<Home, Failure> {
        let home = self.change_settings(caller.token(), ask);
        self.told(home)
    }

    fn start_lesson(&mut self, caller: &Learner, ask: StartLesson) -> Result<LessonView, Failure> {
        let view = self.begin_lesson(caller.token(), &ask);
        self.told(view)
    }

    fn show_demo(&mut self, caller: &Learner, ask: ShowDemo) -> Result<Demo, Failure> {
        let demo = self.begin_demo(caller.token(), &ask.lesson);
        self.told(demo)
    }

    fn start_free(&mut self, caller: &Learner, _: Nothing) -> Result<LessonView, Failure> {
        let view = self.begin_free(caller.token());
        self.told(view)
    }

    fn choose_wish(&mut self, caller: &Learner, ask: ChooseWish) -> Result<LessonView, Failure> {
        let view = self.wish_for(caller.token(), ask.wish);
        self.told(view)
    }

    fn let_dangers_come(&mut self, caller: &Learner, ask: LetDangersCome) -> Result<LessonView, Failure> {
        let view = self.act(caller.token(), |attempt, engine| attempt.let_dangers_come(engine, ask.on));
        self.told(view)
    }

    fn drills(&mut self, _: &Learner, _: Nothing) -> Result<Drills, Failure> {
        Ok(shown::drills(&self.engine))
    }

    fn start_drill(&mut self, caller: &Learner, ask: StartDrill) -> Result<LessonView, Failure> {
        let view = self.begin_drill(caller.token(), ask.drill);
        self.told(view)
    }

    fn tap(&mut self, caller: &Learner, ask: Tap) -> Result<LessonView, Failure> {
        let view = self.act(caller.token(), |attempt, engine| {
            attempt.touch(engine, &ask.widget, ask.touch, ask.near_miss)
        });
        self.told(view)
    }

    fn type_text(&mut self, caller: &Learner, ask: TypeText) -> Result<LessonView, Failure> {
        let view = self.act(caller.token(), |attempt, engine| attempt.type_text(engine, &ask.text));
        self.told(view)
    }

    fn write(&mut self, caller: &Learner, ask: Write) -> Result<LessonView, Failure> {
        let view = self.act(caller.token(), |attempt, engine| {
            let read = hand::recognise(ask.strokes.all(), phone::keyboard::MOST_OFFERED);
            attempt.write(engine, &String::from_iter(read))
        });
        self.told(view)
    }

    fn ask_hint(&mut self, caller: &Learner, _: Nothing) -> Result<LessonView, Failure> {
        let view = self.act(caller.token(), lesson::attempt::Attempt::ask_hint);
        self.told(view)
    }

    fn wait(&mut self, caller: &Learner, ask: Wait) -> Result<LessonView, Failure> {
        let view = self.act(caller.token(), |attempt, engine| attempt.wait(engine, ask.idle_ms));
        self.told(view)
    }

    fn tick(&mut self, caller: &Learner, ask: Tick) -> Result<LessonView, Failure> {
        let view = self.act(caller.token(), |attempt, engine| attempt.tick(engine, ask.seconds));
        self.told(view)
    }

    fn step_back(&mut self, caller: &Learner, _: Nothing) -> Result<LessonView, Failure> {
        let view = self.act(caller.token(), lesson::attempt::Attempt::step_back);
        self.told(view)
    }

    fn call_teacher(&mut self, caller: &Learner, _: Nothing) -> Result<LessonView, Failure> {
        let view = self.act(caller.token(), lesson::attempt::Attempt::call_teacher);
        self.told(view)
    }

    fn end_here(&mut self, caller: &Learner, _: Nothing) -> Result<LessonView, Failure> {
        let view = self.act(caller.token(), lesson::attempt::Attempt::end_here);
        self.told(view)
    }

    fn answer(&mut self, caller: &Learner, ask: Answer) -> Result<LessonView, Failure> {
        let view = self.act(caller.token(), |attempt, engine| attempt.answer(engine, ask.choice));
        self.told(view)
    }

    fn leave_lesson(&mut self, caller: &Learner, _: Nothing) -> Result<Home, Failure> {
        let home = self.stop_practising(caller.token()).and_then(|()| self.home_page(caller.token()));
        self.told(home)
    }

    fn lock_staff(&mut self, caller: &Staff, _: Nothing) -> Result<Done, Failure> {
        self.sessions.end(caller.token());
        Ok(Done {})
    }

    fn matrix(&mut self, caller: &Staff, ask: AskMatrix) -> Result<Matrix, Failure> {
        let matrix = self.look_at_class(caller.token(), ask.class.as_deref());
        self.told(matrix)
    }

    fn inbox(&mut self, _: &Staff, _: Nothing) -> Result<Inbox, Failure> {
        let inbox = self.look_into_inbox();
        self.told(inbox)
    }

    fn answer_submission(&mut self, _: &Staff, ask: AnswerSubmission) -> Result<Inbox, Failure> {
        let inbox = self.answer_handed_in(&ask);
        self.told(inbox)
    }

    fn preview_roster(&mut self, _: &Staff, ask: RosterFile) -> Result<RosterReport, Failure> {
        let report = self.take_roster(&ask, false);
        self.told(report)
    }

    fn import_roster(&mut self, _: &Staff, ask: RosterFile) -> Result<RosterReport, Failure> {
        let report = self.take_roster(&ask, true);
        self.told(report)
    }

    fn saw_on_own_phone(&mut self, caller: &Staff, ask: SawOnOwnPhone) -> Result<Matrix, Failure> {
        let matrix = self.note_own_phone(&ask).and_then(|()| self.look_again(caller.token()));
        self.told(matrix)
    }

    fn set_help(&mut self, caller: &Staff, ask: SetHelp) -> Result<Matrix, Failure> {
        let matrix = self.choose_help(&ask).and_then(|()| self.look_again(caller.token()));
        self.told(matrix)
    }

    fn printing(&mut self, _: &Staff, _: Nothing) -> Result<Printing, Failure> {
        let printing = self.look_at_printing();
        self.told(printing)
    }

    fn save_cards(&mut self, _: &Staff, ask: SaveCards) -> Result<SavedPaper, Failure> {
        let saved = self.save_step_cards(&ask);
        self.told(saved)
    }

    fn save_plan(&mut self, _: &Staff, _: Nothing) -> Result<SavedPaper, Failure> {
        let saved = self.save_term_plan();
        self.told(saved)
    }

    fn helped(&mut self, caller: &Staff, ask: Helped) -> Result<Matrix, Failure> {
        let matrix = self.note_help(&ask).and_then(|()| self.look_again(caller.token()));
        self.told(matrix)
    }

    fn set_diagonal(&mut self, _: &Staff, ask: Diagonal) -> Result<Done, Failure> {
        let set = self.change_diagonal(ask);
        self.told(set).map(|()| Done {})
    }

    fn set_up_again(&mut self, _: &Staff, _: Nothing) -> Result<Done, Failure> {
        let set = self.ask_set_up_again();
        self.told(set).map(|()| Done {})
    }

    fn packs(&mut self, _: &Staff, _: Nothing) -> Result<Packs, Failure> {
        let packs = self.look_at_packs();
        self.told(packs)
    }

    fn import_pack(&mut self, _: &Staff, ask: PackFile) -> Result<Packs, Failure> {
        let packs = self.begin_import(ask);
        self.told(packs)
    }

    fn stop_import(&mut self, _: &Staff, _: Nothing) -> Result<Packs, Failure> {
        let packs = self.end_import();
        self.told(packs)
    }

    fn use_course(&mut self, _: &Staff, ask: UseCourse) -> Result<Packs, Failure> {
        let packs = self.use_course_of(ask.pack.as_deref());
        self.told(packs)
    }
}
