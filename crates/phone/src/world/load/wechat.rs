//! Reads `wechat.toml`: who asks to be a friend, plain pages, play money.

use super::{Names, Reader};
use crate::world::wechat::WeChatFile;
use crate::world::{Leaf, PersonId, Request, WeChat};

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
}
