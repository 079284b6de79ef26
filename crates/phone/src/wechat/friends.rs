//! Who is a friend, and what a friend is called on this phone.

use crate::content::{Mark, Reads};
use crate::ui::Of;
use crate::world::{ChatId, PersonId, PersonKind, World, all};

/// Whether a person is a friend: 0 = as the world says, 1 = added, 2 = not (any more).
pub const FRIEND: Mark = Mark::new("wechat.friend");
/// 备注: the owner's own name for a person, as words.
pub const REMARK: Mark = Mark::new("wechat.remark");

/// Whether the person is in 通讯录.
pub(crate) fn is_friend(world: &World, reads: Reads<'_>, person: PersonId) -> bool {
    match reads.mark(FRIEND.of(Of::Person(person))) {
        0 => world.person(person).kind != PersonKind::Stranger,
        1 => true,
        _ => false,
    }
}

/// Friends by the letter of their names.
pub(crate) fn friends(world: &World, reads: Reads<'_>) -> Vec<PersonId> {
    let mut friends: Vec<PersonId> =
        all(world.people.len(), PersonId).filter(|p| is_friend(world, reads, *p)).collect();
    friends.sort_by_key(|p| world.person(*p).letter);
    friends
}

/// What the person is called: the 备注, or her own name.
pub(crate) fn name<'a>(world: &'a World, reads: Reads<'a>, person: PersonId) -> &'a str {
    match reads.words(REMARK.of(Of::Person(person))) {
        "" => &world.person(person).name,
        remark => remark,
    }
}

/// The title of a chat in the list: a 备注 stands for the name.
pub(crate) fn chat_title(world: &World, reads: Reads<'_>, chat: ChatId) -> String {
    let it = world.chat(chat);
    it.person.map_or_else(|| it.title.clone(), |person| name(world, reads, person).to_owned())
}

/// Whether the chat is in the list: one in which nothing was ever written is not.
pub(crate) fn has_begun(world: &World, reads: Reads<'_>, chat: ChatId) -> bool {
    !world.chat(chat).messages.is_empty() || !reads.thread(chat).is_empty()
}
