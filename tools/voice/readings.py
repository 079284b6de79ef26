"""How the words of this course are read where jieba and pypinyin would read them otherwise.

`WORDS` also keeps a word together; `RULES` decide single characters by what stands around them and
never touch a word of `WORDS`. Every entry has a test in test_voice.py.
"""

import re

WORDS = {
    "相片": "xiang4 pian4",
    "大夫": "dai4 fu5",
    "地方": "di4 fang5",
    "答应": "da1 ying5",
    "多少": "duo1 shao5",
    "弹出": "tan2 chu1",
    "弹出来": "tan2 chu1 lai2",
    "便民": "bian4 min2",
    "便宜": "pian2 yi5",
    "亲家": "qing4 jia5",
    "长按": "chang2 an4",
    "字号": "zi4 hao4",
    "调大": "tiao2 da4",
    "调小": "tiao2 xiao3",
    "调亮": "tiao2 liang4",
    "调暗": "tiao2 an4",
    "调高": "tiao2 gao1",
    "调低": "tiao2 di1",
    "调到": "tiao2 dao4",
    "调成": "tiao2 cheng2",
    "调回": "tiao2 hui2",
    "调音量": "tiao2 yin1 liang4",
    "调字": "tiao2 zi4",
    "转一转": "zhuan4 yi5 zhuan4",
    "转圈": "zhuan4 quan1",
    "数一数": "shu3 yi5 shu3",
    "量一量": "liang2 yi5 liang2",
    "量血压": "liang2 xue4 ya1",
    "量体温": "liang2 ti3 wen1",
    "一会儿": "yi2 hui4 er5",
    "这儿": "zhe4 er5",
    "那儿": "na4 er5",
    "哪儿": "na3 er5",
    "小李": "xiao2 li3",
    "卡住": "ka3 zhu4",
    "朋友": "peng2 you5",
    "朋友圈": "peng2 you5 quan1",
    "清楚": "qing1 chu5",
    "明白": "ming2 bai5",
    "认识": "ren4 shi5",
    "消息": "xiao1 xi5",
    "东西": "dong1 xi5",
    "时候": "shi2 hou5",
    "告诉": "gao4 su5",
    "先生": "xian1 sheng5",
    "孩子": "hai2 zi5",
    "妻子": "qi1 zi5",
    "窗户": "chuang1 hu5",
    "钥匙": "yao4 shi5",
    "休息": "xiu1 xi5",
    "眼睛": "yan3 jing5",
    "耳朵": "er3 duo5",
    "名字": "ming2 zi5",
    "爷爷": "ye2 ye5",
    "奶奶": "nai3 nai5",
    "妈妈": "ma1 ma5",
    "爸爸": "ba4 ba5",
    "里面": "li3 mian4",
}

# A verb said twice with 一 between: 一 is neutral.
NEUTRAL_DOUBLES = "看扫点试听说想找问读写学练走等翻查摸按拍闻尝算讲动摇挪滑认记念谈聊数量转"

_VERB_NEXT = "先再点按看去来把用自多少有花要等打找问上下输回换跟让给"

RULES = [
    # 行 as a line: 一行, 第三行, 每行.
    (re.compile(r"(?<=[一二两三四五六七八九十几每首末这那整])行(?![动走李人驶不为程])"), "hang2"),
    # 得 as "must".
    (re.compile(rf"(?<=[还就都也您你我他她]){'得'}(?=[{_VERB_NEXT}])"), "dei3"),
    # 得 behind a verb.
    (re.compile(r"(?<=[做说写读学听看走来记认用过长变找想按点练问打拍滑坐站])得(?![到了出])"), "de5"),
    # 地 behind an adverb.
    (re.compile(r"(?<=慢慢|轻轻|好好|稳稳|紧紧|悄悄|细细|常常|渐渐|静静|仔细|放心|大胆)地"), "de5"),
    (re.compile(r"(?<=一步一步|一个一个|一遍一遍|一点一点|一下一下)地"), "de5"),
    # 长 as "long".
    (re.compile(r"(?<=[很太多更最较不好])长(?![大])"), "chang2"),
    (re.compile(r"长(?=[一条短句些]|的)"), "chang2"),
    # 教 as a verb.
    (re.compile(r"教(?=[你您我他她会大别给过了]|老[人年])"), "jiao1"),
    # 数 as a verb.
    (re.compile(r"数(?=数|到[一二三四五六七八九十]|一下)"), "shu3"),
    # 量 as a verb.
    (re.compile(r"(?<![数音流分质容重])量(?=一下|好|完|了)"), "liang2"),
    # 头发.
    (re.compile(r"(?<=头)发"), "fa4"),
]

LETTERS = {
    "A": "ei1", "B": "bi4", "C": "xi1", "D": "di4", "E": "yi4", "F": "ai2 fu5", "G": "ji4",
    "H": "ei1 chi5", "I": "ai4", "J": "zhei4", "K": "kei4", "L": "ai2 lou5", "M": "ai2 mu5",
    "N": "en1", "O": "ou1", "P": "pi4", "Q": "kou4", "R": "a4 er5", "S": "ai2 si5", "T": "ti4",
    "U": "you1", "V": "wei1", "W": "da2 bu5 liu5", "X": "ai2 ke5 si5", "Y": "wai4", "Z": "zei4",
    "WIFI": "wai1 fai5", "WLAN": "da2 bu5 liu5 lan2", "APP": "ei1 pi4 pi4",
    "2G": "er4 ji4", "3G": "san1 ji4", "4G": "si4 ji4", "5G": "wu3 ji4",
}  # fmt: skip
