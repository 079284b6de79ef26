//! Which commands are there, who may give them, what does each ask and answer?
//!
//! The list below is the only one: the trait, the dispatcher, the roles and the TypeScript all come
//! from it. A command without a body in `app` does not compile, nor does one without a role.

use serde_json::Value;

use crate::caller::{Anyone, Learner, Staff, check};
use crate::door::{Done, Door, DoorSettings, Enter, Entered, MachineSetUp, Nothing};
use crate::hearing::{Hear, Heard};
use crate::home::{Course, Home, Settings};
use crate::inbox::{AnswerSubmission, Inbox};
use crate::learner::{
    Answer, ChooseWish, Demo, Drills, LessonView, LetDangersCome, ShowDemo, StartDrill, StartLesson, Tap,
    Tick, TypeText, Wait, Write,
};
use crate::packs::{PackFile, Packs, UseCourse};
use crate::pictures::{Named, Picture};
use crate::printing::{Printing, SaveCards, SavedPaper};
use crate::staff::{
    AskMatrix, Diagonal, Helped, Matrix, Passphrase, RosterFile, RosterReport, SawOnOwnPhone, SetHelp,
    StaffDoor,
};
use crate::types::{Failure, Refusal, Role};

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    /// Name on the wire.
    pub name: &'static str,
    /// Who may give it.
    pub role: Role,
    /// Name of the type it asks.
    pub ask: &'static str,
    /// Name of the type it answers.
    pub answer: &'static str,
    /// What it does.
    pub doc: &'static str,
}

macro_rules! commands {
    ($( $role:ident { $( $(#[doc = $doc:literal])+ $name:ident: $ask:ident => $answer:ident, )+ } )+) => {
        /// What the core can do. `app` implements it; nobody else does.
        pub trait Commands {
            /// The role behind a session token, `None` if there is no such session or it is over.
            /// Called once before every command that needs a role.
            fn role_of(&mut self, token: &str) -> Option<Role>;

            /// The sentence for a call that is not even begun.
            fn refuse(&self, refusal: Refusal) -> Failure;

            $($(
                $(#[doc = $doc])+
                ///
                /// # Errors
                /// A [`Failure`] whose sentence is shown as it is.
                fn $name(&mut self, caller: &$role, ask: $ask) -> Result<$answer, Failure>;
            )+)+
        }

        /// Every command, in the order of the list.
        pub const COMMANDS: &[Command] = &[$($(
            Command {
                name: stringify!($name),
                role: Role::$role,
                ask: stringify!($ask),
                answer: stringify!($answer),
                doc: concat!($($doc),+),
            },
        )+)+];

        fn run(
            app: &mut impl Commands,
            command: &Command,
            checked: crate::caller::Checked,
            ask: Value,
        ) -> Result<Value, Failure> {
            match command.name {
                $($(stringify!($name) => {
                    let ask: $ask = read(app, ask)?;
                    let answer = app.$name(&$role::from(checked), ask)?;
                    Ok(write(&answer))
                })+)+
                _ => Err(app.refuse(Refusal::UnknownCommand)),
            }
        }

        /// Hands every type of the list to a visitor that collects declarations.
        pub(crate) fn visit_types(visitor: &mut impl ts_rs::TypeVisitor) {
            visitor.visit::<Failure>();
            $($(
                visitor.visit::<$ask>();
                visitor.visit::<$answer>();
            )+)+
        }
    };
}

commands! {
    Anyone {
        /// The page with everyone's card.
        open: Nothing => Door,
        /// Begins without a name; nothing is kept.
        try_out: Nothing => Entered,
        /// A learner enters by her own card.
        enter: Enter => Entered,
        /// Fills an empty program with the invented demonstration class; refused once anybody is in it.
        make_demo_class: Nothing => Door,
        /// Changes text size or sound of the door, for this machine.
        set_door: DoorSettings => Done,
        /// Says how large the screen is, how large text stands and whether it speaks, the first time;
        /// refused once that was done, until staff ask for it again.
        set_machine_up: MachineSetUp => Door,
        /// The sounds of a text, sentence by sentence; nothing of it is kept.
        hear: Hear => Heard,
        /// Whether the staff pages have a passphrase, and whether one must wait.
        staff_door: Nothing => StaffDoor,
        /// Sets the passphrase the first time; refused when one is set.
        set_passphrase: Passphrase => Entered,
        /// Opens the staff pages.
        unlock_staff: Passphrase => Entered,
    }
    Learner {
        /// Ends the learner's session; an open attempt stays open and is resumed next time.
        leave: Nothing => Done,
        /// The learner's home page.
        home: Nothing => Home,
        /// The map of the course with how well she knows each lesson.
        course: Nothing => Course,
        /// A picture that the course brings along, for the practice phone.
        picture: Named => Picture,
        /// Changes text size, sound, pace, hands or the own phone.
        set_settings: Settings => Home,
        /// Starts a lesson, or goes on with it where it was left.
        start_lesson: StartLesson => LessonView,
        /// Shows a lesson, touch by touch; nothing of it counts.
        show_demo: ShowDemo => Demo,
        /// Starts free practice.
        start_free: Nothing => LessonView,
        /// Chooses or drops a wish in free practice.
        choose_wish: ChooseWish => LessonView,
        /// Lets dangers come by themselves in free practice, or not.
        let_dangers_come: LetDangersCome => LessonView,
        /// Things that go wrong, to find the way out of.
        drills: Nothing => Drills,
        /// Starts one of them.
        start_drill: StartDrill => LessonView,
        /// The learner touches one place on the phone.
        tap: Tap => LessonView,
        /// The learner typed on the PC's own keyboard.
        type_text: TypeText => LessonView,
        /// The learner wrote by hand on the pad of the phone's keyboard.
        write: Write => LessonView,
        /// The next hint now.
        ask_hint: Nothing => LessonView,
        /// Nothing was touched for a while.
        wait: Wait => LessonView,
        /// Seconds have gone by for the practice phone: what is due on it happens.
        tick: Tick => LessonView,
        /// Goes back to the beginning of the step.
        step_back: Nothing => LessonView,
        /// Asks the teacher to come.
        call_teacher: Nothing => LessonView,
        /// Ends a test before its goal; it is not gone on with and counts for nothing.
        end_here: Nothing => LessonView,
        /// Answers the self-check question.
        answer: Answer => LessonView,
        /// Leaves the lesson; it can be resumed.
        leave_lesson: Nothing => Home,
    }
    Staff {
        /// Locks the staff pages.
        lock_staff: Nothing => Done,
        /// Residents × skills, who needs help, four figures.
        matrix: AskMatrix => Matrix,
        /// What importing this roster would do.
        preview_roster: RosterFile => RosterReport,
        /// Takes a roster in; never removes anybody.
        import_roster: RosterFile => RosterReport,
        /// A staff member saw the skill done on the resident's own phone, or takes that back.
        saw_on_own_phone: SawOnOwnPhone => Matrix,
        /// Chooses how hints come to a resident, from her next run on.
        set_help: SetHelp => Matrix,
        /// What there is to print: lessons by week and by unit, and for which classes.
        printing: Nothing => Printing,
        /// Saves the step cards of a lesson as a PDF on this machine.
        save_cards: SaveCards => SavedPaper,
        /// Saves the plan of the term as a PDF on this machine.
        save_plan: Nothing => SavedPaper,
        /// Takes a call for the teacher off the list.
        helped: Helped => Matrix,
        /// What learners handed in on the practice phone.
        inbox: Nothing => Inbox,
        /// Answers something that was handed in; the answer arrives in her practice WeChat.
        answer_submission: AnswerSubmission => Inbox,
        /// Says how large this machine's screen is; all sizes follow.
        set_diagonal: Diagonal => Done,
        /// The courses of this machine, and how far an import is.
        packs: Nothing => Packs,
        /// Begins to take in a pack; it is proved in the background.
        import_pack: PackFile => Packs,
        /// Stops the import that is under way; nothing of it is kept.
        stop_import: Nothing => Packs,
        /// Chooses the course that is taught from.
        use_course: UseCourse => Packs,
        /// Lets this machine be set up once more, by whoever stands at it.
        set_up_again: Nothing => Done,
    }
}

/// Carries out one call: finds the command, checks the role, reads the ask, answers as JSON.
///
/// # Errors
/// A [`Failure`] whose sentence is shown as it is; a call that is refused has changed nothing.
pub fn dispatch(
    app: &mut impl Commands,
    name: &str,
    session: Option<&str>,
    ask: Value,
) -> Result<Value, Failure> {
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return Err(app.refuse(Refusal::UnknownCommand));
    };
    let checked = check(app, command.role, session)?;
    run(app, command, checked, ask)
}

fn read<T: serde::de::DeserializeOwned>(app: &impl Commands, ask: Value) -> Result<T, Failure> {
    // A command that asks nothing may be called without a body.
    let ask = if ask.is_null() { Value::Object(serde_json::Map::new()) } else { ask };
    serde_json::from_value(ask).map_err(|problem| app.refuse(Refusal::BadAsk(problem.to_string())))
}

#[expect(
    clippy::expect_used,
    reason = "answers are structs of strings, numbers and lists: no map keys, no failing impls"
)]
fn write(answer: &impl serde::Serialize) -> Value {
    serde_json::to_value(answer).expect("an answer is always JSON")
}
