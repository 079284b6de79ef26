//! Reads the official accounts and their articles.

use super::{Names, Reader};
use crate::world::files::{AccountsFile, ArticlesFile};
use crate::world::{Account, AccountId, Article, ArticleId, PersonId};

impl Reader<'_> {
    pub(super) fn accounts(&mut self, file: AccountsFile, names: &Names) -> Vec<Account> {
        let mut accounts = Vec::new();
        for account in file.account {
            let quoted = format!("\"{}\"", account.id);
            if account.menu.len() > 3 || account.menu.iter().any(|key| key.lines.len() > 5) {
                self.say("accounts.toml", &quoted, "下面的菜单最多三个，每个里面最多五行。");
            }
            let menu = account.menu.into_iter().map(|key| self.menu_key(key, names)).collect();
            accounts.push(Account {
                articles: account
                    .articles
                    .iter()
                    .filter_map(|slug| {
                        self.find("accounts.toml", &names.articles, slug, "文章").map(ArticleId)
                    })
                    .collect(),
                slug: account.id,
                name: account.name,
                verified: account.verified,
                organisation: account.organisation,
                description: account.description,
                followers_words: account.followers_words,
                service: account.kind.as_deref() == Some("service"),
                answer: account.answer,
                welcome: account.welcome,
                read_aloud: account.read_aloud,
                menu,
                replies: account.replies.into_iter().collect(),
                advert: account.advert,
                face: account.face,
                colour: account.colour,
            });
        }
        accounts
    }

    pub(super) fn articles(&mut self, file: ArticlesFile, names: &Names) -> Vec<Article> {
        file.article
            .into_iter()
            .filter_map(|article| {
                let account =
                    AccountId(self.find("articles.toml", &names.accounts, &article.account, "公众号")?);
                Some(Article {
                    date: day_words(&article.date),
                    slug: article.id,
                    account,
                    title: article.title,
                    place: article.place,
                    picture: article.picture,
                    paragraphs: article.paragraphs,
                    source: article.source,
                    kind: article.kind,
                    reads: article.reads,
                    likes: article.likes,
                    recommended: article
                        .recommended
                        .iter()
                        .filter_map(|slug| {
                            self.find("articles.toml", &names.people, slug, "人").map(PersonId)
                        })
                        .collect(),
                    comments: article.comments.into_iter().map(|c| (c.person, c.text)).collect(),
                })
            })
            .collect()
    }
}

/// `2026-10-12 17:00` as the article shows it: `10月12日 17:00`.
fn day_words(date: &str) -> String {
    let mut parts = date.splitn(3, ['-', ' ']).skip(1);
    let month = parts.next().and_then(|m| m.parse::<u8>().ok());
    let rest = parts.next().and_then(|rest| rest.split_once(' '));
    match (month, rest) {
        (Some(month), Some((day, time))) => {
            format!("{month}月{}日 {time}", day.trim_start_matches('0'))
        }
        _ => date.to_owned(),
    }
}
