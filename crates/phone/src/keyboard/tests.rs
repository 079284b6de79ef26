//! Does the keyboard offer at once what is written every day?

use expect_test::expect;

use super::candidates::places;
use super::dictionary::{group, offer};
use super::names::Name;
use crate::trying::Trying;
use crate::world::World;

fn world() -> World {
    Trying::at("phone.home").world
}

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

/// How it is written: at the first candidate, from the first row alone, or not so.
fn reach(names: &[Name], wanted: &str, typed: &str) -> char {
    let found = offer(typed, names).candidates;
    if found.first().is_some_and(|first| first.word == wanted) {
        return '1';
    }
    let (mut text, mut typed) = (String::new(), typed.to_owned());
    while !typed.is_empty() {
        let found = offer(&typed, names).candidates;
        let row = places(&found).into_iter().filter(|place| place.page == 0).count();
        let rest = &wanted[text.len()..];
        let good = found[..row].iter().filter(|c| rest.starts_with(c.word.as_str()));
        let Some(best) = good.max_by_key(|c| c.used) else { return '-' };
        text.push_str(&best.word);
        typed = typed[best.used..].to_owned();
    }
    if text == wanted { 'r' } else { '-' }
}

fn rate(groups: bool) -> String {
    let names = world().names;
    let (mut first, mut row, mut not) = (0, 0, Vec::new());
    for (wanted, typed) in EVERYDAY {
        let typed: String = typed.bytes().map(|b| char::from(if groups { group(b) } else { b })).collect();
        match reach(&names, wanted, &typed) {
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
