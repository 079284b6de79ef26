//! Reads `wechat.toml` and `moments.toml`: who asks to be a friend, plain pages, play money, 朋友圈.

use super::{Names, Reader};
use crate::world::files::MomentsFile;
use crate::world::wechat::WeChatFile;
use crate::world::{ArticleId, Leaf, PersonId, Post, Request, WeChat};

impl Reader<'_> {
    pub(super) fn wechat(&mut self, file: WeChatFile, names: &Names) -> (WeChat, Vec<Leaf>) {
        let leaves: Vec<String> = file.leaf.iter().map(|leaf| leaf.slug.clone()).collect();
        self.unique("wechat.toml", &leaves);
        let requests = file
            .request
            .into_iter()
            .filter_map(|request| {
                let person = PersonId(self.find("wechat.toml", &names.people, &request.person, "人")?);
                Some(Request { person, words: request.words, expired: request.expired })
            })
            .collect();
        let wechat = WeChat { requests, ..file.wechat };
        (WeChat { videos: file.video, minis: file.mini, ..wechat }, file.leaf)
    }

    pub(super) fn posts(&mut self, file: MomentsFile, names: &Names) -> Vec<Post> {
        file.post
            .into_iter()
            .filter_map(|post| {
                let article = match &post.article {
                    Some(slug) => {
                        Some(ArticleId(self.find("moments.toml", &names.articles, slug, "文章")?))
                    }
                    None => None,
                };
                Some(Post {
                    slug: post.id,
                    person: PersonId(self.find("moments.toml", &names.people, &post.person, "人")?),
                    text: post.text,
                    picture: post.picture,
                    article,
                    time: post.time,
                    likes: post.likes,
                    comments: post.comments.into_iter().map(|c| (c.person, c.text)).collect(),
                })
            })
            .collect()
    }
}
