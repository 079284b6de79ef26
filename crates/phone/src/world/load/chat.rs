//! Reads the chats: who is in each, its messages, its answers.

use super::super::files::{ChatFile, MessageFile, RingFile, SaidFile};
use super::super::{
    AccountId, Answer, ArticleId, Chat, ChatId, ChatMessage, MessageBody, Person, PersonId, PhotoId,
    PosterId, Taking,
};
use super::{Names, Reader};

const FILE: &str = "chats.toml";

/// What a chat holds.
pub(super) struct Known {
    pub members: Vec<PersonId>,
    pub messages: Vec<ChatMessage>,
    pub answers: Vec<Answer>,
}

impl Reader<'_> {
    pub(super) fn chats(&mut self, file: Vec<ChatFile>, names: &Names, people: &[Person]) -> Vec<Chat> {
        let mut chats = Vec::new();
        for chat in file {
            let person =
                names.people.iter().position(|p| *p == chat.id).and_then(|at| u16::try_from(at).ok());
            let (title, face, colour) = match (person, &chat.title) {
                (Some(at), _) => {
                    let person = &people[usize::from(at)];
                    (person.name.clone(), person.face.clone(), person.colour)
                }
                (None, Some(title)) => {
                    let size =
                        chat.size.unwrap_or_else(|| u16::try_from(chat.members.len() + 1).unwrap_or(2));
                    (
                        format!("{title}({size})"),
                        chat.face.clone().unwrap_or_else(|| title.chars().take(1).collect()),
                        chat.colour.unwrap_or(0),
                    )
                }
                (None, None) => {
                    self.say(
                        FILE,
                        &format!("\"{}\"", chat.id),
                        format!("“{}”不是一个人，也没有写 title。请给群写上名字。", chat.id),
                    );
                    continue;
                }
            };
            let known = self.chat(&chat, names);
            chats.push(Chat {
                slug: chat.id,
                title,
                person: person.map(PersonId),
                face,
                colour,
                pinned: chat.pinned,
                muted: chat.muted,
                unread: chat.unread,
                size: chat.size.unwrap_or_else(|| u16::try_from(known.members.len() + 1).unwrap_or(2)),
                members: known.members,
                to_come: chat.to_come,
                notice: chat.notice,
                answers: known.answers,
                messages: known.messages,
            });
        }
        chats
    }

    pub(super) fn chat(&mut self, chat: &ChatFile, names: &Names) -> Known {
        let mut person = |slug: &str| self.find(FILE, &names.people, slug, "人").map(PersonId);
        let members = chat.members.iter().filter_map(|slug| person(slug)).collect();
        let mut answers = Vec::new();
        for answer in &chat.answer {
            let from = match &answer.from {
                None => None,
                Some(slug) => match person(slug) {
                    None => continue,
                    found => found,
                },
            };
            answers.push(Answer {
                to: answer.to.clone(),
                from,
                text: answer.text.clone(),
                after: answer.after,
            });
        }
        let messages = chat.message.iter().filter_map(|message| self.message(chat, message, names)).collect();
        Known { members, messages, answers }
    }

    fn message(&mut self, chat: &ChatFile, message: &MessageFile, names: &Names) -> Option<ChatMessage> {
        let from = match message.from.as_str() {
            "me" => None,
            who => Some(PersonId(self.find(FILE, &names.people, who, "人")?)),
        };
        let mut bodies = self.bodies(message, names)?;
        let (Some(body), true) = (bodies.pop(), bodies.is_empty()) else {
            let quoted = format!("\"{}\"", chat.id);
            self.say(FILE, &quoted, "一条消息写 text、article、voice、picture 这些里面的一个，请只留一个。");
            return None;
        };
        Some(ChatMessage { from, body, time: message.time.clone() })
    }

    /// Everything the author wrote: it should be one.
    fn bodies(&mut self, message: &MessageFile, names: &Names) -> Option<Vec<MessageBody>> {
        let words = || message.words.clone();
        let mut bodies = Vec::new();
        bodies.extend(message.text.clone().map(MessageBody::Text));
        bodies.extend(message.system.clone().map(MessageBody::System));
        bodies.extend(message.voice.map(|seconds| MessageBody::Voice { seconds, words: words() }));
        bodies.extend(message.sticker.map(MessageBody::Sticker));
        bodies.extend(message.place.map(MessageBody::Location));
        bodies.extend(message.file.map(MessageBody::File));
        if let Some(amount_fen) = message.red_packet {
            bodies.push(MessageBody::RedPacket { amount_fen, words: words(), taken: false });
        }
        if let Some(amount_fen) = message.transfer {
            bodies.push(MessageBody::Transfer {
                amount_fen,
                words: words(),
                to: None,
                state: Taking::Waiting,
                hours: 0,
            });
        }
        if let Some(slug) = &message.article {
            bodies.push(MessageBody::Article(ArticleId(self.find(FILE, &names.articles, slug, "文章")?)));
        }
        if let Some(slug) = &message.picture {
            bodies.push(MessageBody::Picture(PhotoId(self.find(FILE, &names.photos, slug, "照片")?)));
        }
        if let Some(slug) = &message.poster {
            bodies.push(MessageBody::Poster(PosterId(self.find(FILE, &names.posters, slug, "海报")?)));
        }
        if let Some(slug) = &message.person {
            bodies.push(MessageBody::PersonCard(PersonId(self.find(FILE, &names.people, slug, "人")?)));
        }
        if let Some(slug) = &message.account {
            bodies.push(MessageBody::AccountCard(AccountId(self.find(
                FILE,
                &names.accounts,
                slug,
                "公众号",
            )?)));
        }
        Some(bodies)
    }

    pub(super) fn said(&mut self, said: &[SaidFile], names: &Names) -> Vec<(ChatId, String)> {
        said.iter()
            .filter_map(|said| {
                let chat = self.find("scenes.toml", &names.chats, &said.to, "聊天")?;
                Some((ChatId(chat), said.text.clone()))
            })
            .collect()
    }

    pub(super) fn ring(&mut self, ring: Option<&RingFile>, names: &Names) -> Option<(PersonId, u32, bool)> {
        let ring = ring?;
        let person = self.find("scenes.toml", &names.people, &ring.from, "人")?;
        Some((PersonId(person), ring.after, ring.video))
    }
}
