// Written by `UPDATE_GENERATED=1 cargo test -p contract` from crates/contract. Do not edit.

/**
 * An answer to the self-check question.
 */
export type Answer = { 
/**
 * Index of the choice.
 */
choice: number, };

/**
 * Answers something that was handed in.
 */
export type AnswerSubmission = { 
/**
 * Its id.
 */
id: string, 
/**
 * How far it has got now.
 */
state: number, 
/**
 * What the community's account writes to her; at most 200 characters.
 */
words: string, };

/**
 * After an answer.
 */
export type Answered = { 
/**
 * What she chose.
 */
choice: number, 
/**
 * The choice that fits.
 */
right: number, 
/**
 * Why, without blame.
 */
why: string, };

/**
 * A rectangle in pt.
 */
export type Area = { 
/**
 * Left edge.
 */
x: number, 
/**
 * Upper edge.
 */
y: number, 
/**
 * Width.
 */
w: number, 
/**
 * Height.
 */
h: number, };

/**
 * Asks for the matrix of a class, or of everyone.
 */
export type AskMatrix = { 
/**
 * Class id; `None` for everyone.
 */
class: string | null, };

/**
 * How a key of the on-screen keyboard is dressed.
 */
export type CapDress = "white" | "grey" | "main" | "chip" | "first" | "bare";

/**
 * "If you end up here": what this page is and how to get back.
 */
export type Card = { 
/**
 * 「这里是朋友圈。」
 */
here: string, 
/**
 * 「点左上角的小箭头，就回去了。」
 */
back: string, };

/**
 * A lesson to print.
 */
export type CardLesson = { 
/**
 * Lesson id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * The same in English, if an author wrote it.
 */
titleEn: string | null, };

/**
 * Paper of a step card, upright.
 */
export type CardPaper = "a4" | "a5";

/**
 * The ground of a [`Look::CardBubble`].
 */
export type CardTone = "white" | "orange" | "pale";

/**
 * A unit to print.
 */
export type CardUnit = { 
/**
 * Its title.
 */
title: string, 
/**
 * The same in English, if an author wrote it.
 */
titleEn: string | null, 
/**
 * Its lessons.
 */
lessons: Array<CardLesson>, };

/**
 * Chooses a wish in free practice; `None` drops it.
 */
export type ChooseWish = { 
/**
 * Wish id.
 */
wish: string | null, };

/**
 * The map of the course.
 */
export type Course = { 
/**
 * Units in the order of the course, only those with lessons.
 */
units: Array<Unit>, 
/**
 * The unit she is in now, counted from 0; `None` when the whole course is done.
 */
here: number | null, };

/**
 * A course to choose.
 */
export type CourseChoice = { 
/**
 * Which pack; `None` for the course inside the program.
 */
pack: string | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Whose work it is; `None` for the course inside the program.
 */
author: string | null, 
/**
 * How many lessons it has.
 */
lessons: number, 
/**
 * Titles of the lessons whose progress is recorded apart, because the course inside the program
 * has none that gives the same skill.
 */
own: Array<string>, 
/**
 * The day it was imported, `2026-05-04`; `None` for the course inside the program.
 */
imported: string | null, 
/**
 * Whether it was proved by this version of the program.
 */
proved: boolean, 
/**
 * Whether it is the one that is taught from.
 */
inUse: boolean, };

/**
 * A lesson in the list, with how well she knows it in words.
 */
export type CourseLesson = { 
/**
 * Which.
 */
lesson: LessonName, 
/**
 * Level 0–5.
 */
level: number, 
/**
 * The level in words, for example 「自己会」.
 */
levelWords: string, 
/**
 * The week of the plan in which it is new, from 1; `None` without a plan.
 */
week: number | null, 
/**
 * How she should do it next: the face that stands big on the lesson's page.
 */
suggested: Mode, };

/**
 * A lesson to be shown by a slow hand. The window animates it and decides nothing.
 */
export type Demo = { 
/**
 * Which lesson.
 */
lesson: LessonName, 
/**
 * One touch after the other; never empty.
 */
frames: Array<Frame>, 
/**
 * The practice phone after the last of them.
 */
ending: Screen, 
/**
 * Her pace factor in tenths, 10–25: everything takes so much longer.
 */
paceTenths: number, };

/**
 * How large this machine's screen is.
 */
export type Diagonal = { 
/**
 * In tenths of an inch; `null` when nobody knows.
 */
tenths: number | null, };

/**
 * How this machine shows things while nobody has entered; nothing of people.
 */
export type Display = { 
/**
 * Diagonal of the screen in tenths of an inch; `null` until staff have said.
 */
diagonalTenths: number | null, 
/**
 * Text scale in percent: 100, 125, 150 or 200.
 */
textScale: number, 
/**
 * Whether it speaks.
 */
sound: boolean, 
/**
 * Nobody has set this machine up yet, or staff ask for it once more: the pages for it come first.
 */
asksSetUp: boolean, };

/**
 * A command that answers nothing but "done".
 */
export type Done = Record<symbol, never>;

/**
 * The page where a learner taps her own card.
 */
export type Door = { 
/**
 * Classes in the order they were made; empty when the program has no roster yet.
 */
classes: Array<DoorClass>, 
/**
 * Everyone, by seat, then by name.
 */
cards: Array<DoorCard>, 
/**
 * How this machine shows things.
 */
display: Display, 
/**
 * A sentence for staff when something about the data needs attention.
 */
notice: string | null, };

/**
 * One learner's card.
 */
export type DoorCard = { 
/**
 * Resident id.
 */
resident: string, 
/**
 * Name as it stands in the roster.
 */
name: string, 
/**
 * Seat number, if the roster has one.
 */
seat: number | null, 
/**
 * The classes she is in.
 */
classes: Array<string>, 
/**
 * Colour of her picture, 0–7, stable for her.
 */
colour: number, };

/**
 * A class as a button under the cards.
 */
export type DoorClass = { 
/**
 * Class id.
 */
id: string, 
/**
 * Its name, for example 「周一班」.
 */
name: string, 
/**
 * How many are in it.
 */
size: number, 
/**
 * `true` for the invented demonstration class, which is always marked as such.
 */
demo: boolean, };

/**
 * Whoever stands at the door changes text size or sound there.
 */
export type DoorSettings = { 
/**
 * Text scale in percent: 100, 125, 150 or 200.
 */
textScale: number, 
/**
 * Whether it speaks.
 */
sound: boolean, };

/**
 * How a button is dressed.
 */
export type Dress = "primary" | "default" | "warn" | "plain" | "link" | "on-dark";

/**
 * A drill as a button.
 */
export type DrillName = { 
/**
 * Id.
 */
id: string, 
/**
 * At most 8 characters, for example 「困在文章里」.
 */
title: string, };

/**
 * 哎呀，怎么办: things that go wrong, to find the way out of.
 */
export type Drills = { 
/**
 * All of them.
 */
drills: Array<DrillName>, };

/**
 * A learner enters by her own card.
 */
export type Enter = { 
/**
 * Resident id.
 */
resident: string, };

/**
 * A session has begun. The token goes with every further command of this learner or staff member.
 */
export type Entered = { 
/**
 * Unguessable, kept in memory only.
 */
session: string, };

/**
 * A portrait or logo: one or two characters on a coloured square.
 */
export type Face = { 
/**
 * One or two characters.
 */
text: string, 
/**
 * Index of the colour in the window's palette, 0–7.
 */
colour: number, };

/**
 * What a person is told when something could not be done.
 */
export type Failure = { 
/**
 * What the window should do about it.
 */
code: FailureCode, 
/**
 * Two short sentences in the chosen language: what happened, what to do now.
 */
message: string, };

/**
 * A code exists only if the window acts on it.
 */
export type FailureCode = "sign-in" | "staff-locked" | "say" | "stop";

/**
 * What just happened.
 */
export type Feedback = { 
/**
 * Which kind, for colour and icon.
 */
kind: FeedbackKind, 
/**
 * For example 「文章打开了，这一步做好了。」
 */
text: string, };

/**
 * Kinds of feedback. There is none for "wrong": the learner is never wrong.
 */
export type FeedbackKind = "done" | "elsewhere" | "back";

/**
 * A figure with its words.
 */
export type Figure = { 
/**
 * For example `21 / 30`.
 */
value: string, 
/**
 * What it counts.
 */
words: string, };

/**
 * Which of a lesson's two tasks of equal weight; they alternate.
 */
export type Form = "a" | "b";

/**
 * One touch of a demonstration. The phone after it is the one before the next.
 */
export type Frame = { 
/**
 * The step it belongs to, counted from 1.
 */
number: number, 
/**
 * How many steps there are.
 */
count: number, 
/**
 * The sentence in pieces.
 */
instruction: Array<Piece>, 
/**
 * 「您会看到……」; empty if there is nothing to add.
 */
expect: string, 
/**
 * What is spoken.
 */
speech: string, 
/**
 * The practice phone before the touch.
 */
screen: Screen, 
/**
 * The widget the hand touches.
 */
widget: string, 
/**
 * How it touches it.
 */
touch: Touch, 
/**
 * A magnifier should stand beside the phone, showing this area.
 */
magnify: Area | null, 
/**
 * Widgets that get greyed so that less distracts; ids.
 */
greyed: Array<string>, };

/**
 * The colour under everything.
 */
export type Ground = "grey" | "white" | "black" | "wallpaper";

/**
 * Something a learner handed in.
 */
export type HandedIn = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who handed it in.
 */
name: string, 
/**
 * What it is, for example 「便民纸条」.
 */
kind: string, 
/**
 * What it is about, for example the activity; `None` if about nothing in particular.
 */
about: string | null, 
/**
 * What she wrote.
 */
text: string, 
/**
 * For example 「昨天」.
 */
when: string, 
/**
 * The lesson it was practised in; `None` in free practice.
 */
lesson: string | null, 
/**
 * How far it has got.
 */
state: number, 
/**
 * The same in words, for example 「已受理」.
 */
stateWords: string, 
/**
 * How far it can get.
 */
states: Array<State>, 
/**
 * What was answered; `None` if nothing yet.
 */
answer: string | null, };

/**
 * How a hand is read (age-friendly §2.1).
 */
export type Hands = { 
/**
 * A second tap on the same thing within so many milliseconds does not count: 300, 500 or 800.
 */
debounceMs: number, 
/**
 * A press of so many milliseconds is a hold: 500 or 800.
 */
holdMs: number, };

/**
 * A text that is to be spoken.
 */
export type Hear = { 
/**
 * As it stands on the page.
 */
text: string, };

/**
 * A text, sentence by sentence.
 */
export type Heard = { 
/**
 * In their order.
 */
sentences: Array<Sentence>, };

/**
 * Takes a call for the teacher off the list, or puts it back.
 */
export type Helped = { 
/**
 * Resident id.
 */
resident: string, 
/**
 * `true` takes it back: she waits as before.
 */
takenBack: boolean, };

/**
 * A hint, by the ladder of age-friendly §3.
 */
export type Hint = { 
/**
 * 1 other words and the region · 2 ring · 3 hand · 4 the offer to call the teacher.
 */
level: number, 
/**
 * What is said, for example 「看手机最下面一排。」
 */
words: string, 
/**
 * The widget that wears the ring, from level 2 (on the first run of a lesson: from the start).
 */
ring: string | null, 
/**
 * The hand shows this touch on that widget, from level 3.
 */
hand: Touch | null, 
/**
 * Which touch the step needs; anything but a tap brings the 帮我… helper button.
 */
touch: Touch, 
/**
 * Touches still to go, when that is proved shortest.
 */
touchesLeft: number | null, };

/**
 * The learner's home: one big 继续 and at most four other things to touch.
 */
export type Home = { 
/**
 * Her name; empty when she is trying out without a name.
 */
name: string, 
/**
 * `true` when nothing is kept (先试一试).
 */
guest: boolean, 
/**
 * `true` for a member of the invented demonstration class.
 */
demo: boolean, 
/**
 * `true` the first time she comes in: nobody has asked about her hand and her own phone yet.
 */
newcomer: boolean, 
/**
 * What is refreshed first today: at most three skills, mixed (age-friendly §3); empty once done.
 */
due: Array<LessonName>, 
/**
 * What comes after the refreshers, or at once. `None` when the whole course is done.
 */
next: NextLesson | null, 
/**
 * Can-do sentences of what she can do alone (level 3 and up), newest first.
 */
canDo: Array<string>, 
/**
 * Her settings.
 */
settings: Settings, };

/**
 * What came of an import.
 */
export type HowEnded = "kept" | "replaced" | "refused" | "stopped" | "not-written";

/**
 * How an import ended.
 */
export type ImportEnded = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * What came of it.
 */
how: HowEnded, 
/**
 * Everything that keeps it out, if it was refused.
 */
problems: Array<PackProblem>, };

/**
 * How far an import is.
 */
export type Importing = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * So many lessons and drills are proved.
 */
done: number, 
/**
 * Of so many; 0 while the pack is only being opened.
 */
of: number, 
/**
 * Title of the lesson that is being proved.
 */
lesson: string, };

/**
 * What was handed in, the newest first.
 */
export type Inbox = { 
/**
 * The entries.
 */
handedIn: Array<HandedIn>, };

/**
 * Which plane of the glass a widget belongs to.
 */
export type Layer = "page" | "sheet" | "dialog" | "keyboard" | "toast" | "system";

/**
 * A lesson as a button.
 */
export type LessonName = { 
/**
 * For example `L31`.
 */
id: string, 
/**
 * At most 8 characters, for example 「转发给家人」.
 */
title: string, 
/**
 * The same in English, if an author wrote it.
 */
titleEn: string | null, 
/**
 * Can-do sentence, for example 「把文章发给一个人」.
 */
canDo: string, };

/**
 * Everything the lesson page draws. The window never decides anything about lessons.
 */
export type LessonView = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * Which lesson; `None` in free practice.
 */
lesson: LessonName | null, 
/**
 * Which drill; `None` in lessons and in free practice.
 */
drill: DrillName | null, 
/**
 * How it is done; `None` in free practice and in drills.
 */
mode: Mode | null, 
/**
 * Which task; `None` where there is none to choose.
 */
form: Form | null, 
/**
 * What the left side shows.
 */
phase: Phase, 
/**
 * The practice phone.
 */
screen: Screen, 
/**
 * The hint that is shown now.
 */
hint: Hint | null, 
/**
 * What just happened, in words: the deed done, or where she is now.
 */
feedback: Feedback | null, 
/**
 * "If you end up here": set when she stands on a screen the lesson has a card for.
 */
card: Card | null, 
/**
 * Whether 上一步 can go back.
 */
canStepBack: boolean, 
/**
 * How much longer she may be still, in ms, before the window should call `wait`; `None` when no timer runs.
 */
nextHintInMs: number | null, 
/**
 * In how many ms something happens by itself on the phone (an answer comes, somebody calls), counted
 * from the phone's time; the window then calls `tick`. `None`: nothing is due.
 */
nextEventInMs: number | null, 
/**
 * 请老师 was pressed and nobody has come yet.
 */
teacherCalled: boolean, 
/**
 * A magnifier should stand beside the phone, showing this area (age-friendly §1.3).
 */
magnify: Area | null, 
/**
 * Widgets that get greyed in the first runs so that less distracts (age-friendly §3); ids.
 */
greyed: Array<string>, };

/**
 * Lets dangers come by themselves in free practice, or not.
 */
export type LetDangersCome = { 
/**
 * They come.
 */
on: boolean, };

/**
 * A level as digit and word (the window adds the pattern).
 */
export type LevelCell = { 
/**
 * 0–5.
 */
level: number, 
/**
 * Date of the last unaided success, `2026-05-04`; `None` if none yet.
 */
lastUnaided: string | null, 
/**
 * Date of the next refresher; `None` if not in the boxes.
 */
due: string | null, };

/**
 * What a widget looks like. One drawing component per variant.
 *
 * `face` names a portrait or logo drawn by the program from one or two characters and a colour;
 * `picture` names a drawing of our own; `icon` names an icon of the openly licensed set.
 */
export type Look = { "kind": "status-bar", time: string, onDark: boolean, signs: Array<string>, battery: number, saving: boolean, } | { "kind": "panel", ground: PanelGround, rounded: boolean, } | { "kind": "mask", dim: boolean, } | { "kind": "text", lines: Array<string>, size: number, style: TextStyle, } | { "kind": "icon", icon: string, size: number, onDark: boolean, } | { "kind": "icon-tile", icon: string, } | { "kind": "app-icon", app: string, } | { "kind": "tab", icon: string, selected: boolean, badge: number, } | { "kind": "row", face: Face | null, icon: string | null, title: string, subtitle: string | null, aside: string | null, badge: number, arrow: boolean, tick: boolean | null, star: boolean, pinned: boolean, divider: boolean, } | { "kind": "portrait", face: Face, } | { "kind": "button", dress: Dress, } | { "kind": "sheet-row", dress: Dress, note: string | null, } | { "kind": "menu-row", icon: string | null, dark: boolean, } | { "kind": "menu-key", hasLines: boolean, } | { "kind": "input", text: string, placeholder: string, focused: boolean, icon: string | null, lines: number, } | { "kind": "bubble", side: Side, lines: Array<string>, link: Array<string>, face: Face, } | { "kind": "link-bubble", side: Side, face: Face, title: Array<string>, note: Array<string>, picture: string, source: string, } | { "kind": "voice-bubble", side: Side, face: Face, seconds: number, unheard: boolean, playing: boolean, words: Array<string>, } | { "kind": "picture-bubble", side: Side, face: Face, picture: string, plain: boolean, film: string | null, } | { "kind": "poster-bubble", side: Side, face: Face, poster: Poster, } | { "kind": "poster", poster: Poster, } | { "kind": "card-bubble", side: Side, face: Face, tone: CardTone, portrait: Face | null, icon: string | null, picture: string | null, title: Array<string>, note: string | null, foot: string, } | { "kind": "named-face", face: Face, } | { "kind": "dark-tile", icon: string, } | { "kind": "number-tick", number: number | null, } | { "kind": "sound-wave" } | { "kind": "hold-zone", main: boolean, } | { "kind": "article-card", title: Array<string>, picture: string, large: boolean, source: string | null, time: string | null, } | { "kind": "link-strip", title: Array<string>, picture: string, } | { "kind": "picture", picture: string, rounded: boolean, } | { "kind": "switch", on: boolean, } | { "kind": "slider", steps: number, at: number, } | { "kind": "level", icon: string, at: number, steps: number, upright: boolean, } | { "kind": "control-tile", icon: string, on: boolean, } | { "kind": "side-key" } | { "kind": "key-pair" } | { "kind": "tint", dark: number, warm: boolean, } | { "kind": "notice", app: string, title: string, words: Array<string>, } | { "kind": "camera", posters: Array<Poster>, found: boolean, } | { "kind": "key", main: boolean, wide: boolean, } | { "kind": "cap", dress: CapDress, size: number, above: string | null, icon: string | null, } | { "kind": "pad", isRead: boolean, } | { "kind": "toast", icon: string | null, } | { "kind": "strip" } | { "kind": "done" } | { "kind": "divider" } | { "kind": "swipe-area" } | { "kind": "home-bar", onDark: boolean, } | { "kind": "recent-card", app: string, } | { "kind": "round-key", icon: string | null, tone: Tone, named: boolean, } | { "kind": "qr-code", text: string, } | { "kind": "barcode", text: string, };

/**
 * What is asked the first time this machine is used.
 */
export type MachineSetUp = { 
/**
 * Diagonal of the screen in tenths of an inch; `null` when nobody knows.
 */
diagonalTenths: number | null, 
/**
 * Text scale in percent: 100, 125, 150 or 200.
 */
textScale: number, 
/**
 * Whether it speaks.
 */
sound: boolean, };

/**
 * The coordinator's first page: residents × skills.
 */
export type Matrix = { 
/**
 * Classes to choose from.
 */
classes: Array<DoorClass>, 
/**
 * The class shown; `None` for everyone.
 */
class: string | null, 
/**
 * Columns.
 */
skills: Array<Skill>, 
/**
 * Rows, by seat, then by name.
 */
residents: Array<ResidentRow>, 
/**
 * Who needs help today, most urgent first.
 */
needs: Array<Need>, 
/**
 * Four figures at the lower left, each with its words.
 */
figures: Array<Figure>, 
/**
 * How many things that were handed in wait for an answer, from whatever class.
 */
toAnswer: number, };

/**
 * How a lesson is done.
 */
export type Mode = "guided" | "alone" | "test";

/**
 * Which picture.
 */
export type Named = { 
/**
 * As the phone's screen names it: the name of a file.
 */
name: string, };

/**
 * Someone who needs help, and why, from events only.
 */
export type Need = { 
/**
 * Resident id.
 */
resident: string, 
/**
 * Name.
 */
name: string, 
/**
 * In words, for example 「停在“扫码关注”第2步，按了请老师」.
 */
why: string, 
/**
 * `true` for today, `false` for this week.
 */
urgent: boolean, };

/**
 * What the big button starts.
 */
export type NextLesson = { 
/**
 * The lesson.
 */
lesson: LessonName, 
/**
 * How she will do it.
 */
mode: Mode, 
/**
 * Why just this one.
 */
why: WhyNext, 
/**
 * Set when she left in the middle: the step to go on with, counted from 1.
 */
resumeStep: number | null, };

/**
 * A command that asks nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * The phone in a learner's pocket.
 */
export type OwnPhone = { 
/**
 * How one goes back and home on it.
 */
system: System, 
/**
 * Whether its WeChat is in 关怀模式.
 */
care: boolean, 
/**
 * Whether its WeChat still says 订阅号消息, not 公众号.
 */
older: boolean, };

/**
 * A pack to take in.
 */
export type PackFile = { 
/**
 * File name.
 */
name: string, 
/**
 * Its bytes in base64.
 */
content: string, };

/**
 * Something that keeps a pack out.
 */
export type PackProblem = { 
/**
 * File inside the pack; empty when it is about the pack as a whole.
 */
file: string, 
/**
 * Line, from 1; 0 when it is about the whole file.
 */
line: number, 
/**
 * What is the matter and what to do.
 */
say: string, };

/**
 * The page: which courses there are, and how far an import is.
 */
export type Packs = { 
/**
 * The course inside the program first, then imported ones, by name.
 */
courses: Array<CourseChoice>, 
/**
 * The import that is under way.
 */
importing: Importing | null, 
/**
 * How the last import of this run of the program ended.
 */
ended: ImportEnded | null, 
/**
 * What was the matter with the course that was chosen, so that another is used.
 */
trouble: string | null, };

/**
 * The ground of a [`Look::Panel`].
 */
export type PanelGround = "white" | "grey" | "bar" | "dark" | "keyboard" | "pink" | "strip" | "cover" | "dock" | "red" | "green";

/**
 * Sets the passphrase (first time) or opens the staff pages with it.
 */
export type Passphrase = { 
/**
 * At least 6 characters.
 */
passphrase: string, };

/**
 * What the left side of the lesson page shows.
 */
export type Phase = { "kind": "step", 
/**
 * Counted from 1.
 */
number: number, 
/**
 * How many.
 */
count: number, 
/**
 * The sentence in pieces; `strong` is the word to look for.
 */
instruction: Array<Piece>, 
/**
 * 「您会看到……」; empty if there is nothing to add.
 */
expect: string, 
/**
 * What is spoken: instruction and expectation with numbers written out.
 */
speech: string, } | { "kind": "check", 
/**
 * The question.
 */
question: string, 
/**
 * Answers to choose from.
 */
choices: Array<string>, 
/**
 * After an answer: what was chosen and why it is so.
 */
answered: Answered | null, 
/**
 * What is spoken.
 */
speech: string, } | { "kind": "finished", 
/**
 * For example 「您自己把文章发给了小林。」
 */
headline: string, 
/**
 * What she can do now, from her level.
 */
canDo: string, 
/**
 * Two or three short lines: what went well, what comes next.
 */
lines: Array<string>, 
/**
 * What the big button starts; `None` after the last.
 */
next: NextLesson | null, 
/**
 * What is spoken.
 */
speech: string, } | { "kind": "free", 
/**
 * Goals to choose from with 我想去…
 */
wishes: Array<Wish>, 
/**
 * The wish she chose.
 */
chosen: Wish | null, 
/**
 * The sentence beside the phone.
 */
instruction: Array<Piece>, 
/**
 * 「还差3步」 for the chosen wish; `None` without one.
 */
touchesLeft: number | null, 
/**
 * Dangers come by themselves.
 */
dangers: boolean, 
/**
 * What is spoken.
 */
speech: string, };

/**
 * A picture.
 */
export type Picture = { 
/**
 * As a `data:` address; `null` where the course has none of this name.
 */
address: string | null, };

/**
 * A piece of a sentence.
 */
export type Piece = { 
/**
 * The characters.
 */
text: string, 
/**
 * The word to look for on the phone.
 */
strong: boolean, };

/**
 * A poster on the wall in front of the camera.
 */
export type Poster = { 
/**
 * Its headline.
 */
title: string, 
/**
 * A second line.
 */
note: string, 
/**
 * Centre of its code relative to the middle of the view, in pt.
 */
dx: number, 
/**
 * See `dx`.
 */
dy: number, 
/**
 * Text the code is drawn from (an invented address).
 */
code: string, 
/**
 * Index of its colour, 0–7.
 */
colour: number, };

/**
 * What there is to print.
 */
export type Printing = { 
/**
 * What is new in each week of the plan, from week 1 on; empty where the course names no weeks.
 */
weeks: Array<Array<CardLesson>>, 
/**
 * The units of the course.
 */
units: Array<CardUnit>, 
/**
 * Classes whose people can each get a card of their own.
 */
classes: Array<DoorClass>, };

/**
 * A resident as a row.
 */
export type ResidentRow = { 
/**
 * Resident id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Seat.
 */
seat: number | null, 
/**
 * Every run of hers begins with the ring, which fades after clean runs only.
 */
errorless: boolean, 
/**
 * Whether stillness brings her a hint.
 */
byTime: boolean, 
/**
 * One cell per skill, in the order of `skills`.
 */
cells: Array<LevelCell>, 
/**
 * When she last did something, RFC 3339 with zone; `None` if never.
 */
lastActive: string | null, 
/**
 * The same in words, for example 「昨天」.
 */
lastActiveWords: string, };

/**
 * The control kinds that assistive technology tells apart.
 */
export type Role = "button" | "tab" | "row" | "input" | "switch" | "heading" | "text" | "picture" | "status" | "area";

/**
 * A roster file to look at or to take in.
 */
export type RosterFile = { 
/**
 * File name, for its ending (`csv`, `xlsx`).
 */
name: string, 
/**
 * Its bytes in base64.
 */
content: string, 
/**
 * The class they join; made if there is none of this name.
 */
class: string, };

/**
 * A person of a roster.
 */
export type RosterPerson = { 
/**
 * Row in the file, counted from 1 with the heading.
 */
row: number, 
/**
 * Name.
 */
name: string, 
/**
 * Seat.
 */
seat: number | null, 
/**
 * The class she joins or is in: that of her row if it names one.
 */
class: string, };

/**
 * A row that could not be taken.
 */
export type RosterProblem = { 
/**
 * Row in the file, counted from 1 with the heading.
 */
row: number, 
/**
 * Column heading.
 */
column: string, 
/**
 * What is the matter and what to do.
 */
say: string, };

/**
 * What importing a roster would do, or did. Nobody is ever removed by it.
 */
export type RosterReport = { 
/**
 * Rows read.
 */
read: number, 
/**
 * People who are not there yet, with name and seat.
 */
new: Array<RosterPerson>, 
/**
 * People who are there already; nothing changes for them.
 */
same: Array<RosterPerson>, 
/**
 * Rows that could not be taken.
 */
problems: Array<RosterProblem>, 
/**
 * Classes that there are not yet, and that the new people would make.
 */
newClasses: Array<string>, 
/**
 * How many were written; 0 for a preview.
 */
written: number, };

/**
 * Saves the cards of one lesson as one PDF, to be printed.
 */
export type SaveCards = { 
/**
 * Lesson id.
 */
lesson: string, 
/**
 * Whose cards they are.
 */
whose: Whose, 
/**
 * What they are printed on.
 */
paper: CardPaper, };

/**
 * A PDF that was saved.
 */
export type SavedPaper = { 
/**
 * Its folder, as the system writes it.
 */
folder: string, 
/**
 * Its name in there.
 */
file: string, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * How many steps are marked as difficult, of all people together.
 */
marked: number, };

/**
 * A staff member saw the skill done on the resident's own phone: level 5.
 */
export type SawOnOwnPhone = { 
/**
 * Resident id.
 */
resident: string, 
/**
 * Skill (lesson id).
 */
skill: string, 
/**
 * `true` = seen; `false` takes it back.
 */
seen: boolean, };

/**
 * Everything visible at one moment, in drawing order (later widgets lie above earlier ones).
 */
export type Screen = { 
/**
 * Which screen this is, for example `wechat.chats`.
 */
id: string, 
/**
 * What a person would call it, for example 「微信」; read out when the screen changes.
 */
title: string, 
/**
 * The colour under everything.
 */
ground: Ground, 
/**
 * Width of the glass in pt.
 */
width: number, 
/**
 * Height of the glass in pt.
 */
height: number, 
/**
 * Size of ordinary text in pt at the phone's font tier (wechat-reference B8).
 */
textSize: number, 
/**
 * What stands on the glass.
 */
widgets: Array<Widget>, };

/**
 * A sentence.
 */
export type Sentence = { 
/**
 * What is said, for a voice that speaks it itself: numbers and signs are written out.
 */
text: string, 
/**
 * Its sound as a `data:` address; `null` where none was made.
 */
sound: string | null, };

/**
 * How hints come to a resident (age-friendly §3).
 */
export type SetHelp = { 
/**
 * Resident id.
 */
resident: string, 
/**
 * The errorless profile: every run begins with the ring, which fades after clean runs only.
 */
errorless: boolean, 
/**
 * Whether stillness brings a hint; touches off the path and 提示 always do.
 */
byTime: boolean, };

/**
 * What a learner can set for herself, one touch away on every page.
 */
export type Settings = { 
/**
 * Text scale in percent: 100, 125, 150 or 200.
 */
textScale: number, 
/**
 * Whether instructions are spoken.
 */
sound: boolean, 
/**
 * Pace factor of the hint ladder, 1.0–2.5 (age-friendly §3), in tenths: 10–25. The voice goes with it.
 */
paceTenths: number, 
/**
 * How fast the voice speaks at the usual pace, in characters a minute: 140, 170, 200 or 250
 * (age-friendly §2.3).
 */
voiceRate: number, 
/**
 * How her hand is read.
 */
hands: Hands, 
/**
 * The phone in her pocket; `None` until she has said. The practice phone is made like it.
 */
phone: OwnPhone | null, };

/**
 * Asks to be shown a lesson (看一看).
 */
export type ShowDemo = { 
/**
 * Lesson id.
 */
lesson: string, };

/**
 * Which side of a chat a bubble stands on.
 */
export type Side = "theirs" | "own";

/**
 * A skill as a column.
 */
export type Skill = { 
/**
 * Lesson id that gives it.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * The same in English, if an author wrote it.
 */
titleEn: string | null, 
/**
 * Can-do sentence.
 */
canDo: string, };

/**
 * Whether the staff pages have a passphrase yet, and whether one must wait before trying again.
 */
export type StaffDoor = { 
/**
 * `false` the first time: the passphrase is set now.
 */
hasPassphrase: boolean, 
/**
 * Seconds to wait after too many tries (reliability §4); 0 when one may try.
 */
waitSeconds: number, };

/**
 * Starts a drill.
 */
export type StartDrill = { 
/**
 * Drill id.
 */
drill: string, };

/**
 * Starts a lesson, or goes on with it where it was left.
 */
export type StartLesson = { 
/**
 * Lesson id.
 */
lesson: string, 
/**
 * How.
 */
mode: Mode, 
/**
 * `true` begins anew even if an attempt is open.
 */
anew: boolean, };

/**
 * How far something can get.
 */
export type State = { 
/**
 * The list's own number.
 */
number: number, 
/**
 * For example 「处理中」.
 */
words: string, };

/**
 * Strokes of one character; more than anybody writes are refused.
 */
export type Strokes = Array<Array<[number, number]>>;

/**
 * The ways of going back and home.
 */
export type System = "gestures" | "keys" | "ios";

/**
 * One touch on the practice phone.
 */
export type Tap = { 
/**
 * Widget id as it stands in the screen.
 */
widget: string, 
/**
 * Which touch.
 */
touch: Touch, 
/**
 * The touch landed up to 8 mm beside the widget (age-friendly §2.1); logged apart, never an error.
 */
nearMiss: boolean, };

/**
 * How a run of text is set.
 */
export type TextStyle = "bar-title" | "headline" | "body" | "note" | "centre" | "clock" | "on-dark" | "marked" | "must";

/**
 * Seconds have gone by for the practice phone.
 */
export type Tick = { 
/**
 * How many since the last time it was told, or since something became due.
 */
seconds: number, };

/**
 * The colour of a round key.
 */
export type Tone = "green" | "red" | "white" | "dark" | "lit";

/**
 * A touch that a widget takes.
 */
export type Touch = "tap" | "hold" | "swipe-up" | "swipe-down" | "swipe-left" | "swipe-right";

/**
 * Text typed on the PC's own keyboard.
 */
export type TypeText = { 
/**
 * What the box holds now (the whole text, not what was added).
 */
text: string, };

/**
 * A unit of the course.
 */
export type Unit = { 
/**
 * For example 「公众号」.
 */
title: string, 
/**
 * The same in English, if an author wrote it.
 */
titleEn: string | null, 
/**
 * Its lessons.
 */
lessons: Array<CourseLesson>, 
/**
 * How many of them she can do alone (level 3 and up).
 */
able: number, 
/**
 * First and last week of the plan in which something of it is new; `None` without a plan.
 */
weeks: [number, number] | null, };

/**
 * Chooses the course that is taught from.
 */
export type UseCourse = { 
/**
 * Which pack; `null` for the course inside the program.
 */
pack: string | null, };

/**
 * The window tells how long the learner has been still since the spoken step ended or the last useful touch.
 */
export type Wait = { 
/**
 * Milliseconds.
 */
idleMs: number, };

/**
 * Whose card it is: somebody's own has her name on it and her difficult steps marked.
 */
export type Whose = { "kind": "anybody" } | { "kind": "resident", 
/**
 * Resident id.
 */
resident: string, } | { "kind": "class", 
/**
 * Class id.
 */
class: string, };

/**
 * Why a lesson comes next.
 */
export type WhyNext = "new" | "again" | "alone" | "left" | "refresher";

/**
 * One thing on the glass.
 */
export type Widget = { 
/**
 * Stable name, for example `wechat.tab.contacts`; unique among the widgets of a screen.
 */
id: string, 
/**
 * What a person reads on it, never empty for something that can be touched.
 */
label: string, 
/**
 * What kind of control it is, for assistive technology.
 */
role: Role, 
/**
 * The touches it takes; empty for things that are only looked at.
 */
touches: Array<Touch>, 
/**
 * `false` for a control that is shown greyed out.
 */
enabled: boolean, 
/**
 * Where it stands, in pt.
 */
area: Area, 
/**
 * Which layer it belongs to; a mask lies between two layers.
 */
layer: Layer, 
/**
 * What it looks like.
 */
look: Look, };

/**
 * A goal of free practice.
 */
export type Wish = { 
/**
 * Id.
 */
id: string, 
/**
 * In plain words, for example 「看朋友圈」.
 */
title: string, };

/**
 * Everything that stands on the pad of the on-screen keyboard, to be read as one character.
 */
export type Write = { 
/**
 * The strokes, each the points it goes through, across and down in thousandths of the pad's height.
 */
strokes: Strokes, };

/** Every command: what it asks, what it answers. */
export interface CommandMap {
  /** The page with everyone's card. */
  open: [Nothing, Door];
  /** Begins without a name; nothing is kept. */
  try_out: [Nothing, Entered];
  /** A learner enters by her own card. */
  enter: [Enter, Entered];
  /** Fills an empty program with the invented demonstration class; refused once anybody is in it. */
  make_demo_class: [Nothing, Door];
  /** Changes text size or sound of the door, for this machine. */
  set_door: [DoorSettings, Done];
  /** Says how large the screen is, how large text stands and whether it speaks, the first time; refused once that was done, until staff ask for it again. */
  set_machine_up: [MachineSetUp, Door];
  /** The sounds of a text, sentence by sentence; nothing of it is kept. */
  hear: [Hear, Heard];
  /** Whether the staff pages have a passphrase, and whether one must wait. */
  staff_door: [Nothing, StaffDoor];
  /** Sets the passphrase the first time; refused when one is set. */
  set_passphrase: [Passphrase, Entered];
  /** Opens the staff pages. */
  unlock_staff: [Passphrase, Entered];
  /** Ends the learner's session; an open attempt stays open and is resumed next time. */
  leave: [Nothing, Done];
  /** The learner's home page. */
  home: [Nothing, Home];
  /** The map of the course with how well she knows each lesson. */
  course: [Nothing, Course];
  /** A picture that the course brings along, for the practice phone. */
  picture: [Named, Picture];
  /** Changes text size, sound, pace, hands or the own phone. */
  set_settings: [Settings, Home];
  /** Starts a lesson, or goes on with it where it was left. */
  start_lesson: [StartLesson, LessonView];
  /** Shows a lesson, touch by touch; nothing of it counts. */
  show_demo: [ShowDemo, Demo];
  /** Starts free practice. */
  start_free: [Nothing, LessonView];
  /** Chooses or drops a wish in free practice. */
  choose_wish: [ChooseWish, LessonView];
  /** Lets dangers come by themselves in free practice, or not. */
  let_dangers_come: [LetDangersCome, LessonView];
  /** Things that go wrong, to find the way out of. */
  drills: [Nothing, Drills];
  /** Starts one of them. */
  start_drill: [StartDrill, LessonView];
  /** The learner touches one place on the phone. */
  tap: [Tap, LessonView];
  /** The learner typed on the PC's own keyboard. */
  type_text: [TypeText, LessonView];
  /** The learner wrote by hand on the pad of the phone's keyboard. */
  write: [Write, LessonView];
  /** The next hint now. */
  ask_hint: [Nothing, LessonView];
  /** Nothing was touched for a while. */
  wait: [Wait, LessonView];
  /** Seconds have gone by for the practice phone: what is due on it happens. */
  tick: [Tick, LessonView];
  /** Goes back to the beginning of the step. */
  step_back: [Nothing, LessonView];
  /** Asks the teacher to come. */
  call_teacher: [Nothing, LessonView];
  /** Ends a test before its goal; it is not gone on with and counts for nothing. */
  end_here: [Nothing, LessonView];
  /** Answers the self-check question. */
  answer: [Answer, LessonView];
  /** Leaves the lesson; it can be resumed. */
  leave_lesson: [Nothing, Home];
  /** Locks the staff pages. */
  lock_staff: [Nothing, Done];
  /** Residents × skills, who needs help, four figures. */
  matrix: [AskMatrix, Matrix];
  /** What importing this roster would do. */
  preview_roster: [RosterFile, RosterReport];
  /** Takes a roster in; never removes anybody. */
  import_roster: [RosterFile, RosterReport];
  /** A staff member saw the skill done on the resident's own phone, or takes that back. */
  saw_on_own_phone: [SawOnOwnPhone, Matrix];
  /** Chooses how hints come to a resident, from her next run on. */
  set_help: [SetHelp, Matrix];
  /** What there is to print: lessons by week and by unit, and for which classes. */
  printing: [Nothing, Printing];
  /** Saves the step cards of a lesson as a PDF on this machine. */
  save_cards: [SaveCards, SavedPaper];
  /** Saves the plan of the term as a PDF on this machine. */
  save_plan: [Nothing, SavedPaper];
  /** Takes a call for the teacher off the list. */
  helped: [Helped, Matrix];
  /** What learners handed in on the practice phone. */
  inbox: [Nothing, Inbox];
  /** Answers something that was handed in; the answer arrives in her practice WeChat. */
  answer_submission: [AnswerSubmission, Inbox];
  /** Says how large this machine's screen is; all sizes follow. */
  set_diagonal: [Diagonal, Done];
  /** The courses of this machine, and how far an import is. */
  packs: [Nothing, Packs];
  /** Begins to take in a pack; it is proved in the background. */
  import_pack: [PackFile, Packs];
  /** Stops the import that is under way; nothing of it is kept. */
  stop_import: [Nothing, Packs];
  /** Chooses the course that is taught from. */
  use_course: [UseCourse, Packs];
  /** Lets this machine be set up once more, by whoever stands at it. */
  set_up_again: [Nothing, Done];
}
