//! The things of a world by their ids, and ids by the names that files write.

use super::pocket::{Contact, Product, Site, Thread};
use super::sorting::Sorting;
use super::{
    Account, AccountId, Article, ArticleId, Chat, ChatId, ContactId, Leaf, LeafId, Person, PersonId, Photo,
    PhotoId, Post, PostId, Poster, PosterId, ProductId, Scene, SiteId, SortingId, ThreadId, World,
};

macro_rules! lookups {
    ($($(#[$doc:meta])* $get:ident, $find:ident, $list:ident, $id:ident, $item:ident);* $(;)?) => {
        impl World {$(
            $(#[$doc])*
            #[must_use]
            pub fn $get(&self, id: $id) -> &$item { &self.$list[id.index()] }
            /// The id that the files call `slug`.
            #[must_use]
            pub fn $find(&self, slug: &str) -> Option<$id> {
                let at = self.$list.iter().position(|item| item.slug == slug)?;
                u16::try_from(at).ok().map($id)
            }
        )*}
    };
}

lookups! {
    /// The person of this id; ids come from this world only.
    person, find_person, people, PersonId, Person;
    /// The chat of this id.
    chat, find_chat, chats, ChatId, Chat;
    /// The account of this id.
    account, find_account, accounts, AccountId, Account;
    /// The article of this id.
    article, find_article, articles, ArticleId, Article;
    /// The poster of this id.
    poster, find_poster, posters, PosterId, Poster;
    /// The photo of this id.
    photo, find_photo, photos, PhotoId, Photo;
    /// The post of this id.
    post, find_post, posts, PostId, Post;
    /// The plain page of this id.
    leaf, find_leaf, leaves, LeafId, Leaf;
    /// The contact of this id.
    contact, find_contact, contacts, ContactId, Contact;
    /// The text messages of this id.
    thread, find_thread, threads, ThreadId, Thread;
    /// The thing of the app market of this id.
    product, find_product, products, ProductId, Product;
    /// The web page of this id.
    site, find_site, sites, SiteId, Site;
    /// The set of things to be sorted of this id.
    sorting, find_sorting, sortings, SortingId, Sorting;
}

impl World {
    /// The scene of this name.
    #[must_use]
    pub fn scene(&self, name: &str) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.name == name)
    }
}
