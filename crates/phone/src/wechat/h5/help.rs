//! 使用帮助 and 往期文章 (wechat-reference D1).

use crate::state::Turn;
use crate::ui::Spot;
use crate::wechat::h5::frame::{Block, Sheet};
use crate::wechat::h5::{H5, Over};
use crate::world::World;

pub(crate) fn questions(world: &World) -> Sheet {
    let mut blocks = Vec::new();
    for (ask, answer) in &world.offers.questions {
        blocks.push(Block::Title(ask.clone()));
        blocks.push(Block::Words(answer.clone()));
    }
    Sheet { blocks, key: None }
}

/// All articles of the account by day, newest first.
pub(crate) fn past(world: &World) -> Sheet {
    let mut blocks = Vec::new();
    let articles = world.offers.account.map_or(&[][..], |account| &world.account(account).articles);
    let mut day = "";
    for article in articles {
        let date = world.article(*article).date.split(' ').next().unwrap_or_default();
        if date != day {
            day = date;
            blocks.push(Block::Note(date.into()));
        }
        blocks.push(Block::Article(*article));
    }
    Sheet { blocks, key: None }
}

/// Nothing on these pages but articles is touched, and those the furniture opens.
pub(crate) fn touch(page: H5, turn: &mut Turn<'_>, _at: Spot) {
    page.over(turn, Over::Nothing);
}
