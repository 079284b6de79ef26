//! From a file with names to the coordinator's page: does the roster come in, can somebody who is only on it go
//! all the way through a lesson, and does the coordinator see it?

use crate::{
    classroom::Classroom,
    driver::{Driver, within},
};

/// More touches than the lesson has steps: the first one after a new page may not count.
const MOST_TOUCHES: usize = 60;

#[tokio::test]
async fn a_roster_is_taken_in_a_learner_finishes_a_lesson_and_the_coordinator_sees_her_level() {
    within(async {
        let classroom = Classroom::empty();
        let roster = classroom.roster(&["王秀梅", "李桂兰"]);
        let window = Driver::start(&classroom.data(), &classroom.home()).await;

        window.touches("先不调，以后再说").await;
        window.touches("老师 · 协调员").await;
        window.types("口令", "香港花园的课").await;
        window.types("再写一遍", "香港花园的课").await;
        window.touches("定下来").await;
        window.touches("导入名单").await;
        window.types("进哪个班", "周一班").await;
        window.chooses(&roster).await;
        window.sees("新来的 2 位").await;
        window.picture("window-0-roster").await;
        window.touches("收下这 2 位").await;
        window.sees("收好了").await;
        window.touches("锁上，回门口").await;

        window.sees("请点自己的名字").await;
        window.picture("window-1-door").await;
        window.touches("王秀梅").await;
        window.touches("以后再说").await;
        window.sees("开始学").await;
        window.picture("window-2-home").await;

        window.touches("所有的课").await;
        window.touches("公众号").await;
        window.touches("下一页").await;
        window.touches("转发给家人").await;
        window.touches("跟我做").await;
        window.sees("第 1 步，共 6 步").await;
        window.picture("window-3-lesson").await;

        for _ in 0..MOST_TOUCHES {
            match window.phase().await.as_str() {
                "step" => window.follows_the_ring().await,
                "check" => {
                    window.picture("window-4-question").await;
                    window.touches("发出去了，到聊天里看看").await;
                    window.touches("接着看").await;
                }
                _ => break,
            }
        }
        assert_eq!(window.phase().await, "finished", "{}", window.text().await);
        window.sees("女儿").await;
        window.picture("window-5-ending").await;

        window.touches("回我的课").await;
        window.touches("不是我").await;
        window.touches("老师 · 协调员").await;
        window.types("口令", "香港花园的课").await;
        window.touches("进去").await;
        window.sees("王秀梅").await;
        window.sees("跟着").await;
        window.picture("window-6-matrix").await;
        window.close().await;

        let matrix = classroom.wkt(&["report", "matrix", "--json"]);
        let levels: Vec<_> = matrix["residents"]
            .as_array()
            .unwrap()
            .iter()
            .map(|resident| {
                (resident["name"].as_str().unwrap(), resident["levels"]["L31"].as_u64().unwrap_or(0))
            })
            .collect();
        assert_eq!(levels, [("王秀梅", 1), ("李桂兰", 0)], "{matrix}");
    })
    .await;
}
