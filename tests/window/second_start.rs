//! What does a second program on the same data say? That there is one already; it never shows an empty class.

use crate::{
    classroom::Classroom,
    driver::{Driver, within},
};

#[tokio::test]
async fn a_second_start_says_so_leaves_the_first_alone_and_opens_after_it() {
    within(async {
        let classroom = Classroom::with_roster();
        let first = Driver::start(&classroom.data(), &classroom.home()).await;
        first.sees("王秀梅").await;

        let second = Driver::start(&classroom.data(), &classroom.home()).await;
        second.sees("已经开着").await;
        second.picture("window-8-second-start").await;
        assert!(!second.text().await.contains("王秀梅"));

        first.touches("王秀梅").await;

        first.touches("以后再说").await;
        first.sees("开始学").await;
        first.close().await;

        second.touches("再试一次").await;
        second.sees("王秀梅").await;
    })
    .await;
}
