"""How the words of this course are read where jieba and pypinyin would read them otherwise.

`WORDS` also keeps a word together; `RULES` decide single characters by what stands around them and
never touch a word of `WORDS`. Every entry has a test in test_voice.py.
"""

import re

WORDS = {
    "相片": "xiang4 pian4",
    "照片": "zhao4 pian4",
    "图片": "tu2 pian4",
    "手机": "shou3 ji1",
    "没收到": "mei2 shou1 dao4",
    "睡不着": "shui4 bu4 zhao2",
    "睡着": "shui4 zhao2",
    "找不着": "zhao3 bu4 zhao2",
    "用不着": "yong4 bu4 zhao2",
    "关系": "guan1 xi5",
    "声调": "sheng1 diao4",
    "语调": "yu3 diao4",
    "强调": "qiang2 diao4",
    "语气": "yu3 qi4",
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
    "转一转": "zhuan4 yi1 zhuan4",
    "转圈": "zhuan4 quan1",
    "数一数": "shu3 yi1 shu3",
    "量到": "liang2 dao4",
    "量一量": "liang2 yi1 liang2",
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

_VERB_NEXT = "先再点按看去来把用自多少花等打找问输换跟让给"
_REPEATED = "|".join(f"{sign}{sign}" for sign in "慢轻好稳紧悄细常渐静")
_STEP_BY_STEP = "|".join(f"一{sign}一{sign}" for sign in "步个遍点下")

RULES = [
    # 行 as a line: 一行, 第三行, 每行, 几行字. Not 一行人, 这行不行.
    (re.compile("(?<=[一二两三四五六七八九十几每首末多那整])行(?![动走李人驶不为程])|行(?=字)"), "hang2"),
    # 得 behind a verb; as "must" below. Not 获得, 值得.
    (re.compile("(?<=[\u4e00-\u9fff])(?<![还就都也您你我他她它们获取值非不只必总求所赢])得(?!了不得)"), "de5"),
    (re.compile(f"(?<=[还就都也您你我他她])得(?=[{_VERB_NEXT}])"), "dei3"),
    # 地 behind an adverb.
    (re.compile(f"(?:(?<={_REPEATED})|(?<={_STEP_BY_STEP}))地(?!方)"), "de5"),
    # 长 as "long".
    (re.compile("(?<=[很太多更最较])长(?!大)|长(?=[条短句些的]|一点)"), "chang2"),
    # 教 as a verb.
    (re.compile("教(?=[你您我他她会大给过了]|老[人年])"), "jiao1"),
    # 数 as a verb.
    (re.compile("数(?=数|到[一二三四五六七八九十]|一下)"), "shu3"),
    # 量 as a verb.
    (re.compile("(?<![数音流分质容重])量(?=一下|好|完|了)"), "liang2"),
    # 调 as "set right", 重 as "again", 传 as "pass on".
    (re.compile("(?<![声语强腔单步])调(?![查动度研换头])"), "tiao2"),
    (re.compile("重(?=[发来拍新启试填写选打做连开装])"), "chong2"),
    (re.compile("(?<![自水])传(?!记)"), "chuan2"),
    # 中 as "hit", 种 as "plant", 为 as "become", 当 as a trap.
    (re.compile("中(?=[了奖毒招])"), "zhong4"),
    (re.compile("(?<![这那各几两一十种哪])种(?=[的花菜地树])"), "zhong4"),
    (re.compile("(?<=[设作成认改称换])为|为(?=朋友|好友|星标|联系人)"), "wei2"),
    (re.compile("(?<=上了|上过|上个)当"), "dang4"),
]

LETTERS = {
    "A": "ei1", "B": "bi4", "C": "xi1", "D": "di4", "E": "yi4", "F": "ai2 fu5", "G": "ji4",
    "H": "ei1 chi5", "I": "ai4", "J": "zhei4", "K": "kei4", "L": "ai2 lou5", "M": "ai2 mu5",
    "N": "en1", "O": "ou1", "P": "pi4", "Q": "kou4", "R": "a4 er5", "S": "ai2 si5", "T": "ti4",
    "U": "you1", "V": "wei1", "W": "da2 bu5 liu5", "X": "ai2 ke5 si5", "Y": "wai4", "Z": "zei4",
    "WIFI": "wai1 fai5", "WLAN": "da2 bu5 liu5 lan2", "APP": "ei1 pi4 pi4",
    "2G": "er4 ji4", "3G": "san1 ji4", "4G": "si4 ji4", "5G": "wu3 ji4",
}  # fmt: skip
