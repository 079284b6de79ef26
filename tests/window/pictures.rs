//! Do the pages look as the documents show them? The way of a visitor through the invented class, with its pictures.
//!
//! Whoever changes how a page looks copies `target/pictures/{door,home,lesson,ending,matrix}.png` to
//! `docs/pictures` and looks at each.

use crate::{
    classroom::Classroom,
    driver::{Driver, within},
};

/// More touches than the lesson has steps.
const MOST_TOUCHES: usize = 60;

#[tokio::test]
async fn a_visitor_sees_the_invented_class_from_the_door_to_the_matrix() {
    within(async {
        let classroom = Classroom::with_demo();
        let roster = classroom.wkt(&["roster", "list", "--json"]);
        let class = &roster["classes"][0];
        let (class_name, somebody) =
            (class["name"].as_str().unwrap(), class["people"][0]["name"].as_str().unwrap());
        let window = Driver::start(&classroom.data(), &classroom.home()).await;

        window.sees(class_name).await;
        window.picture("door").await;
        window.touches(somebody).await;
        window.sees("随便练练").await;
        window.picture("home").await;

        window.touches("所有的课").await;
        window.touches("公众号").await;
        window.touches("下一页").await;
        window.touches("转发给家人").await;
        window.touches("跟我做").await;
        while !window.text().await.contains("第 2 步") {
            window.follows_the_ring().await;
        }
        window.wears_the_ring().await;
        window.picture("lesson").await;
        for _ in 0..MOST_TOUCHES {
            match window.phase().await.as_str() {
                "step" => window.follows_the_ring().await,
                "check" => {
                    window.touches("发出去了，到聊天里看看").await;
                    window.touches("接着看").await;
                }
                _ => break,
            }
        }
        assert_eq!(window.phase().await, "finished", "{}", window.text().await);
        window.picture("ending").await;

        window.touches("回我的课").await;
        window.touches("不是我").await;
        window.touches("老师 · 协调员").await;
        window.types("口令", "浪花社区的课").await;
        window.types("再写一遍", "浪花社区的课").await;
        window.touches("定下来").await;
        window.sees(class_name).await;
        window.sees(somebody).await;
        window.picture("matrix").await;
        window.close().await;
    })
    .await;
}
