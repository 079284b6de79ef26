//! Is anything lost when the program is killed in the middle of a lesson?

use crate::{
    classroom::Classroom,
    driver::{Driver, within},
};

#[tokio::test]
async fn a_killed_program_goes_on_at_the_same_step() {
    within(async {
        let classroom = Classroom::with_roster();
        let window = Driver::start(&classroom.data(), &classroom.home()).await;
        window.touches("王秀梅").await;
        window.touches("以后再说").await;
        window.touches("所有的课").await;
        window.touches("公众号").await;
        window.touches("下一页").await;
        window.touches("转发给家人").await;
        window.touches("跟我做").await;
        window.sees("第 1 步，共 6 步").await;
        while !window.text().await.contains("第 3 步") {
            window.follows_the_ring().await;
        }
        let before = window.lesson().await;
        window.kill_program();
        drop(window);

        let window = Driver::start(&classroom.data(), &classroom.home()).await;
        window.touches("王秀梅").await;
        window.sees("上次学到第 3 步").await;
        window.picture("window-7-resume").await;
        window.touches("接着学").await;
        window.sees("第 3 步，共 6 步").await;
        assert_eq!(window.lesson().await, before, "the same sentence, the same phone");
    })
    .await;
}

#[tokio::test]
async fn the_program_opens_although_the_folder_of_its_webview_is_full_of_noise() {
    within(async {
        let classroom = Classroom::with_roster();
        let window = Driver::start(&classroom.data(), &classroom.home()).await;
        window.sees("请点自己的名字").await;
        window.close().await;

        let spoiled = classroom.spoil_home();
        assert!(spoiled > 0, "the WebView keeps files of its own");
        let window = Driver::start(&classroom.data(), &classroom.home()).await;
        window.sees("王秀梅").await;
    })
    .await;
}
