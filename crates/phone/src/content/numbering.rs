//! Facts as bits: every fact of a world has its number.

use super::{Audience, Fact};
use crate::world::World;

const AUDIENCES: usize = Audience::ALL.len();

/// Numbers the facts of a world, so that they fit into a bit set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbering {
    accounts: usize,
    articles: usize,
    chats: usize,
    posters: usize,
    photos: usize,
}

impl Numbering {
    pub(super) fn of(world: &World) -> Self {
        Numbering {
            accounts: world.accounts.len(),
            articles: world.articles.len(),
            chats: world.chats.len(),
            posters: world.posters.len(),
            photos: world.photos.len(),
        }
    }

    pub(super) fn number(self, fact: Fact) -> usize {
        let Numbering { accounts, articles, chats, posters, photos } = self;
        let after_accounts = 2 * accounts;
        let after_articles = after_accounts + 4 * articles;
        let after_forwards = after_articles + articles * chats;
        let after_posts = after_forwards + AUDIENCES * articles;
        let after_unread = after_posts + chats;
        let after_posters = after_unread + posters;
        match fact {
            Fact::Following(a) => a.index(),
            Fact::Starred(a) => accounts + a.index(),
            Fact::Favourite(a) => after_accounts + a.index(),
            Fact::Read(a) => after_accounts + articles + a.index(),
            Fact::Liked(a) => after_accounts + 2 * articles + a.index(),
            Fact::Recommended(a) => after_accounts + 3 * articles + a.index(),
            Fact::Forwarded(a, c) => after_articles + a.index() * chats + c.index(),
            Fact::Posted(a, audience) => after_forwards + AUDIENCES * a.index() + audience as usize,
            Fact::Unread(c) => after_posts + c.index(),
            Fact::Aimed(p) => after_unread + p.index(),
            Fact::PostedPhoto(p, audience) => after_posters + AUDIENCES * p.index() + audience as usize,
            Fact::Seen(n) => after_posters + AUDIENCES * photos + usize::from(n),
        }
    }

    pub(super) fn words(self) -> usize {
        (self.number(Fact::Seen(63)) + 1).div_ceil(64)
    }
}
