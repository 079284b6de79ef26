//! What has been done before a scene begins: looked up in what was read before it.

use super::Reader;
use crate::content::Audience;
use crate::world::files::{AudienceFile, ForwardedFile, PostedFile};
use crate::world::{Done, Posted, World};

/// As the scene writes it.
pub(super) fn done(forwarded: Vec<ForwardedFile>, posted: Vec<PostedFile>, font: Option<u8>) -> Done {
    let audience = |audience| match audience {
        AudienceFile::Everyone => Audience::Everyone,
        AudienceFile::Private => Audience::Private,
        AudienceFile::Family => Audience::Family,
    };
    Done {
        forwarded: forwarded.into_iter().map(|f| (f.article, f.to)).collect(),
        posted: posted
            .into_iter()
            .map(|PostedFile { article, photo, text, audience: who }| Posted {
                article,
                photo,
                text,
                audience: audience(who),
            })
            .collect(),
        font,
    }
}

impl Reader<'_> {
    /// The articles, photos and chats it names must be there.
    pub(super) fn done_before(&mut self, world: &World) {
        for done in world.scenes.iter().map(|scene| &scene.done) {
            let shared = done.posted.iter().filter_map(|posted| posted.article.as_ref());
            let articles = done.forwarded.iter().map(|f| &f.0).chain(shared);
            for article in articles.filter(|slug| world.find_article(slug).is_none()) {
                self.say("scenes.toml", &format!("\"{article}\""), format!("没有叫“{article}”的文章。"));
            }
            let photos = done.posted.iter().filter_map(|posted| posted.photo.as_ref());
            for photo in photos.filter(|slug| world.find_photo(slug).is_none()) {
                self.say("scenes.toml", &format!("\"{photo}\""), format!("没有叫“{photo}”的照片。"));
            }
            if done.posted.iter().any(|posted| posted.article.is_some() == posted.photo.is_some()) {
                self.say("scenes.toml", "posted", "posted 里写 article 或者 photo，只写一样。");
            }
            for (_, chat) in done.forwarded.iter().filter(|(_, slug)| world.find_chat(slug).is_none()) {
                self.say("scenes.toml", &format!("\"{chat}\""), format!("没有叫“{chat}”的聊天。"));
            }
            if done.font.is_some_and(|font| font > 4) {
                self.say("scenes.toml", "font", "font 是0到4，平常是1。");
            }
        }
    }
}
