//! 办事流程查询: who, what to bring, how, where, whom to ask; what is still missing (wechat-reference D7).

use crate::content::{Mark, Reads};
use crate::screen::Dress;
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot, spot_of};
use crate::wechat::h5::form::{self, Field, Form, Kind};
use crate::wechat::h5::frame::{Block, Sheet, choices, nth};
use crate::wechat::h5::{At, H5, Over, calls};
use crate::wechat::send_dialog::{self, SendDialog};
use crate::world::offers::MatterId;
use crate::world::{ChatId, MessageBody, PersonKind, World, all};

/// Which papers of a matter are ticked, as bits.
pub const TICKED: Mark = Mark::new("community.papers");
/// The list of papers was kept (存材料单).
pub const KEPT: Mark = Mark::new("community.kept");
/// The list of papers was sent to somebody in the family.
pub const SENT: Mark = Mark::new("community.papers-sent");
/// What is looked for, as words.
pub const QUERY: Mark = Mark::new("community.guide.query");
/// The search box holds something; nothing is asked for there.
const FILLED: Mark = Mark::new("community.guide.filled");

const CLEAR: Spot = spot("community.guide.clear");
const KEEP: Spot = spot("community.matter.keep");
const FORWARD: Spot = spot("community.matter.forward");
const ASK: Spot = spot("community.matter.ask");
const NO: Spot = spot("community.send.cancel");
const SEND: Spot = spot("community.send.confirm");

pub(crate) fn form(world: &World) -> Form {
    let chips: Vec<String> = world.offers.matters.iter().map(|matter| matter.name.clone()).collect();
    let kind = Kind::Words(QUERY, "输入要办的事，比如：老年卡", chips, form::something);
    let field = Field::new(QUERY.name, "找一找", None, kind);
    Form { filled: FILLED, fields: vec![field] }
}

fn row(world: &World, matter: MatterId) -> Block {
    let name = spot_of("community.guide.row", Of::Matter(matter));
    Block::Row(name, world.matter(matter).name.clone(), None, None, None)
}

pub(crate) fn list(world: &World, reads: Reads<'_>, category: Option<u8>) -> Sheet {
    let query = reads.words(QUERY);
    let mut blocks = vec![Block::Field(0)];
    let matters = || all(world.offers.matters.len(), MatterId);
    if !query.is_empty() {
        let fits = |matter: &MatterId| {
            let it = world.matter(*matter);
            it.name.contains(query) || it.also.iter().any(|word| query.contains(word.as_str()))
        };
        let found: Vec<Block> = matters().filter(fits).map(|matter| row(world, matter)).collect();
        if found.is_empty() {
            blocks.push(Block::Words("没有找到。换个词，或者打电话问问。".into()));
        }
        blocks.extend(found);
        blocks.push(Block::Key(CLEAR, "清空".into(), Dress::Default));
        return Sheet { blocks, key: None };
    }
    for (n, words) in (0u16..).zip(&world.offers.categories) {
        blocks.push(Block::Row(nth("community.guide.category", n), words.clone(), None, None, None));
        if category.is_some_and(|category| u16::from(category) == n) {
            let inside = matters().filter(|m| u16::from(world.matter(*m).category) == n);
            blocks.extend(inside.map(|matter| row(world, matter)));
        }
    }
    Sheet { blocks, key: None }
}

/// How many papers are not ticked.
fn missing(world: &World, reads: Reads<'_>, matter: MatterId) -> usize {
    let papers = world.matter(matter).papers.len();
    papers.saturating_sub(reads.mark(TICKED.of(Of::Matter(matter))).count_ones() as usize)
}

pub(crate) fn matter(world: &World, reads: Reads<'_>, matter: MatterId) -> Sheet {
    let it = world.matter(matter);
    let ticked = reads.mark(TICKED.of(Of::Matter(matter)));
    let mut blocks = vec![
        Block::Title(it.name.clone()),
        Block::Note("练习用，以社区公布为准".into()),
        Block::Title("谁能办".into()),
        Block::Words(it.who.clone()),
        Block::Title("带什么".into()),
    ];
    for (n, (paper, copies)) in (0u16..).zip(&it.papers) {
        let on = ticked & (1 << n) != 0;
        let name = nth("community.matter.paper", n);
        blocks.push(Block::Row(name, paper.clone(), None, Some(copies.clone()), Some(on)));
    }
    blocks.push(Block::Words(match missing(world, reads, matter) {
        0 => "都备齐了".into(),
        left => format!("还差{left}样"),
    }));
    blocks.push(Block::Title("怎么办".into()));
    blocks.extend((1..).zip(&it.how).map(|(n, step)| Block::Words(format!("{n}. {step}"))));
    blocks.extend([
        Block::Title("在哪儿办、几点".into()),
        Block::Words(it.place.clone()),
        Block::Title("问谁".into()),
        Block::Words(format!("{} {}", world.office(it.office).name, world.office(it.office).number)),
        Block::Title("收不收钱".into()),
        Block::Words(it.fee.clone()),
        Block::Note(it.basis.clone()),
    ]);
    let kept = reads.is_on(KEPT.of(Of::Matter(matter)));
    let keep = if kept { "材料单存好了" } else { "存材料单" };
    blocks.extend([
        Block::Key(KEEP, keep.into(), Dress::Primary),
        Block::Key(FORWARD, "转发给家人".into(), Dress::Default),
        Block::Key(ASK, "打电话问问".into(), Dress::Default),
    ]);
    Sheet { blocks, key: None }
}

/// Chats with people of the family.
fn relatives(world: &World) -> impl Iterator<Item = ChatId> {
    let of_family = |chat: &ChatId| {
        let person = world.chat(*chat).person;
        person.is_some_and(|person| world.person(person).kind == PersonKind::Family)
    };
    all(world.chats.len(), ChatId).filter(of_family).take(5)
}

pub(crate) fn family(ui: &mut Ui<'_>) {
    let world = ui.world;
    let line = |chat| (spot_of("community.family", Of::Chat(chat)), world.chat(chat).title.clone());
    let lines: Vec<(Spot, String)> = relatives(world).map(line).collect();
    choices(ui, "发给谁", &lines);
}

pub(crate) fn send_dialog(ui: &mut Ui<'_>, at: At, chat: ChatId) {
    let world = ui.world;
    let matter = if let At::Matter(matter) = at { &world.matter(matter).name } else { "" };
    let dialog = SendDialog::plain(world, chat, format!("[链接] {matter}"), (NO, SEND));
    send_dialog::draw(ui, &dialog);
}

/// What the family reads.
fn written(world: &World, reads: Reads<'_>, matter: MatterId) -> String {
    let it = world.matter(matter);
    let papers: Vec<&str> = it.papers.iter().map(|(paper, _)| paper.as_str()).collect();
    let left = missing(world, reads, matter);
    format!("{}要带：{}。还差{left}样。{}", it.name, papers.join("、"), it.place)
}

pub(crate) fn touch(page: H5, turn: &mut Turn<'_>, at: Spot) {
    if calls::touch_dialog(&page, turn, at) {
        return;
    }
    let shut = H5 { over: Over::Nothing, ..page.clone() };
    match (at, page.at) {
        (Spot { name: "community.guide.row", of: Of::Matter(matter) }, _) => {
            H5::go(turn, At::Matter(matter));
        }
        (Spot { name: "community.guide.category", of: Of::Number(n) }, At::Guide(open)) => {
            let n = u8::try_from(n).ok();
            turn.turn_into(H5 { at: At::Guide(n.filter(|n| open != Some(*n))), ..shut });
        }
        (CLEAR, _) => {
            turn.writes.write(QUERY, "");
            turn.turn_into(H5 { scroll: 0, ..shut });
        }
        (Spot { name: "community.matter.paper", of: Of::Number(n) }, At::Matter(matter)) => {
            let mark = TICKED.of(Of::Matter(matter));
            let bits = turn.writes.reads().mark(mark);
            turn.writes.set(mark, bits ^ (1 << n));
            turn.turn_into(shut);
        }
        (KEEP, At::Matter(matter)) => {
            turn.writes.set(KEPT.of(Of::Matter(matter)), 1);
            turn.turn_into(shut);
            turn.done("材料单已收藏");
        }
        (FORWARD, _) => shut.over(turn, Over::Family),
        (ASK, At::Matter(matter)) => calls::ask(shut, turn, turn.world.matter(matter).office),
        (Spot { name: "community.family", of: Of::Chat(chat) }, _) => shut.over(turn, Over::Send(chat)),
        (SEND, At::Matter(matter)) => {
            if let Over::Send(chat) = page.over {
                let text = written(turn.world, turn.writes.reads(), matter);
                turn.writes.say(chat, MessageBody::Text(text));
                turn.writes.set(SENT.of(Of::Matter(matter)), 1);
            }
            turn.turn_into(shut);
            turn.done("已发送");
        }
        _ => turn.turn_into(shut),
    }
}
