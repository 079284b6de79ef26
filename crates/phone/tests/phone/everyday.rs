//! Does the keyboard offer at once what is written every day?

use expect_test::expect;
use phone::profile::Profile;

use crate::hand::Hand;
use crate::shipped::{page, with};

/// What people of sixty-five to eighty-five write: lessons, family, neighbours, the community.
const EVERYDAY: [(&str, &str); 84] = [
    ("我到家了", "wodaojiale"),
    ("真好看", "zhenhaokan"),
    ("收到", "shoudao"),
    ("我是二楼老王", "woshierloulaowang"),
    ("浪花社区", "langhuashequ"),
    ("浪花", "langhua"),
    ("天气", "tianqi"),
    ("看看这个", "kankanzhege"),
    ("有用", "youyong"),
    ("收到请说一声", "shoudaoqingshuoyisheng"),
    ("这个有用", "zhegeyouyong"),
    ("大家看看", "dajiakankan"),
    ("今天真高兴", "jintianzhengaoxing"),
    ("好的", "haode"),
    ("报修", "baoxiu"),
    ("报名", "baoming"),
    ("电话", "dianhua"),
    ("体检", "tijian"),
    ("女儿", "nver"),
    ("小林", "xiaolin"),
    ("老伴", "laoban"),
    ("外甥", "waisheng"),
    ("小军", "xiaojun"),
    ("孙子", "sunzi"),
    ("豆豆", "doudou"),
    ("二哥", "erge"),
    ("李老师", "lilaoshi"),
    ("邻居", "linju"),
    ("小赵", "xiaozhao"),
    ("老王", "laowang"),
    ("合唱队", "hechangdui"),
    ("陈姐", "chenjie"),
    ("网格员", "wanggeyuan"),
    ("小刘", "xiaoliu"),
    ("谢谢", "xiexie"),
    ("谢谢大家", "xiexiedajia"),
    ("早上好", "zaoshanghao"),
    ("晚安", "wanan"),
    ("生日快乐", "shengrikuaile"),
    ("我在家", "wozaijia"),
    ("我在医院", "wozaiyiyuan"),
    ("我不舒服", "wobushufu"),
    ("今天吃什么", "jintianchishenme"),
    ("几点回来", "jidianhuilai"),
    ("晚上回家吃饭", "wanshanghuijiachifan"),
    ("路上小心", "lushangxiaoxin"),
    ("注意身体", "zhuyishenti"),
    ("多喝水", "duoheshui"),
    ("我想你了", "woxiangnile"),
    ("周末来吗", "zhoumolaima"),
    ("下午三点", "xiawusandian"),
    ("明天上午", "mingtianshangwu"),
    ("买菜", "maicai"),
    ("吃药", "chiyao"),
    ("量血压", "liangxueya"),
    ("挂号", "guahao"),
    ("医院", "yiyuan"),
    ("社区", "shequ"),
    ("居委会", "juweihui"),
    ("志愿者", "zhiyuanzhe"),
    ("水管漏水", "shuiguanloushui"),
    ("楼道灯坏了", "loudaodenghuaile"),
    ("电梯坏了", "diantihuaile"),
    ("快递到了", "kuaididaole"),
    ("微信", "weixin"),
    ("公众号", "gongzhonghao"),
    ("朋友圈", "pengyouquan"),
    ("照片", "zhaopian"),
    ("视频", "shipin"),
    ("健康码", "jiankangma"),
    ("老年大学", "laoniandaxue"),
    ("养老金", "yanglaojin"),
    ("广场舞", "guangchangwu"),
    ("唱歌", "changge"),
    ("书法", "shufa"),
    ("太极拳", "taijiquan"),
    ("我听不清楚", "wotingbuqingchu"),
    ("等我一下", "dengwoyixia"),
    ("马上到", "mashangdao"),
    ("没关系", "meiguanxi"),
    ("不用了", "buyongle"),
    ("可以", "keyi"),
    ("知道了", "zhidaole"),
    ("祝您身体健康", "zhuninshentijiankang"),
];

/// The keys of these letters, one for each letter or one for three or four.
fn keys(letters: &str, groups: bool) -> Vec<String> {
    let key = |letter: u8| match letter {
        _ if !groups => format!("keyboard.letter.{letter}"),
        b'a'..=b'c' => "keyboard.group.50".into(),
        b'd'..=b'f' => "keyboard.group.51".into(),
        b'g'..=b'i' => "keyboard.group.52".into(),
        b'j'..=b'l' => "keyboard.group.53".into(),
        b'm'..=b'o' => "keyboard.group.54".into(),
        b'p'..=b's' => "keyboard.group.55".into(),
        b't'..=b'v' => "keyboard.group.56".into(),
        _ => "keyboard.group.57".into(),
    };
    letters.bytes().map(key).collect()
}

/// The words offered in the row above the keys, and where they are touched.
fn offered(hand: &Hand) -> Vec<(String, String)> {
    let widgets = hand.screen().widgets.into_iter();
    widgets.filter(|w| w.id.starts_with("keyboard.candidate.")).map(|w| (w.label, w.id)).collect()
}

/// How it is written: at the first candidate, from the first row alone, or not so.
fn reach(wanted: &str, letters: &str, groups: bool) -> char {
    let start = with(&[("keyboard.board", u32::from(groups))], page("wechat.search"));
    let mut hand = Hand::on(Profile::default(), &start);
    let keys = keys(letters, groups);
    hand.tap(&keys.iter().map(String::as_str).collect::<Vec<_>>());
    if offered(&hand).first().is_some_and(|(word, _)| word == wanted) {
        return '1';
    }
    loop {
        let typed = hand.state.page().typed().unwrap();
        if typed == wanted {
            return 'r';
        }
        let good = offered(&hand).into_iter().filter(|(word, _)| wanted[typed.len()..].starts_with(word));
        let Some((_, id)) = good.max_by_key(|(word, _)| word.len()) else { return '-' };
        hand.tap(&[&id]);
    }
}

fn rate(groups: bool) -> String {
    let (mut first, mut row, mut not) = (0, 0, Vec::new());
    for (wanted, letters) in EVERYDAY {
        match reach(wanted, letters, groups) {
            '1' => first += 1,
            'r' => row += 1,
            _ => not.push(wanted),
        }
    }
    format!("of {}: {first} first, {row} from the first row, not: {not:?}", EVERYDAY.len())
}

#[test]
fn everyday_words_stand_in_the_first_row() {
    expect![[r#"of 84: 70 first, 13 from the first row, not: ["收到请说一声"]"#]].assert_eq(&rate(false));
    expect![[r#"of 84: 62 first, 10 from the first row, not: ["我到家了", "收到请说一声", "报修", "我不舒服", "量血压", "挂号", "楼道灯坏了", "快递到了", "微信", "健康码", "广场舞", "我听不清楚"]"#]].assert_eq(&rate(true));
}
