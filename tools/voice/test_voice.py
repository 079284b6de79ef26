"""python -m pytest tools/voice. What needs the model or the voice's file is skipped without them, and says so."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import helper, numpy_helper

import book
import parts
import readings
import sound
import speech

# A text, a word of it, and how the word must be read there.
READINGS = [
    ("长按这条消息。", "长按", "chang2 an4"), ("这里很重要。", "重要", "zhong4 yao4"),
    ("点第三行。", "行", "hang2"), ("一行字", "行", "hang2"), ("出来好多行字。", "行", "hang2"),
    ("去银行。", "银行", "yin2 hang2"), ("这样不行。", "行", "xing2"), ("点一下就行。", "行", "xing2"),
    ("还差三步。", "还差三步", "hai2 cha4 san1 bu4"), ("还是不懂。", "还是", "hai2 shi4"),
    ("点退还。", "退还", "tui4 huan2"), ("输数字。", "数字", "shu4 zi4"), ("数一数。", "数一数", "shu3 yi1 shu3"),
    ("调大字号。", "调大", "tiao2 da4"), ("怎样调？", "调", "tiao2"), ("您都调好了。", "调", "tiao2"),
    ("调查", "调查", "diao4 cha2"), ("调整字体。", "调整", "tiao2 zheng3"),
    ("点转发。", "转发", "zhuan3 fa1"), ("不转账。", "转账", "zhuan3 zhang4"), ("转圈的箭头", "转圈", "zhuan4 quan1"),
    ("先收藏好。", "收藏", "shou1 cang2"), ("西藏", "西藏", "xi1 zang4"),
    ("只有一个。", "只有", "zhi2 you3"), ("一只猫", "一只", "yi4 zhi1"),
    ("做得很好。", "得", "de5"), ("只有自己看得到。", "看得到", "kan4 de5 dao4"), ("您还得点一下。", "还得", "hai2 dei3"),
    ("得到一张票。", "得到", "de2 dao4"), ("记得关灯。", "记得", "ji4 de5"),
    ("做好了。", "了", "le5"), ("管不了。", "了", "liao3"), ("了解一下。", "了解", "liao2 jie3"),
    ("人人都懂。", "都", "dou1"), ("首都", "首都", "shou3 du1"),
    ("节日快乐。", "快乐", "kuai4 le4"), ("听音乐。", "音乐", "yin1 yue4"),
    ("镜头朝着自己。", "朝着", "chao2 zhe5"), ("不着急。", "着急", "zhao2 ji2"), ("睡不着。", "睡不着", "shui4 bu4 zhao2"),
    ("从左上角量到右下角。", "量到", "liang2 dao4"), ("照着填。", "照着", "zhao4 zhe5"), ("慢慢地走。", "地", "de5"), ("一步一步地学。", "地", "de5"),
    ("写字的地方", "地方", "di4 fang5"), ("便民纸条", "便民", "bian4 min2"), ("便宜的菜", "便宜", "pian2 yi5"),
    ("下降了。", "降", "jiang4"), ("降价了。", "降价", "jiang4 jia4"), ("投降", "投降", "tou2 xiang2"),
    ("银行卡", "卡", "ka3"), ("卡住了。", "卡", "ka3"), ("老相片", "相片", "xiang4 pian4"),
    ("拍照片。", "照片", "zhao4 pian4"), ("互相帮忙。", "互相", "hu4 xiang1"), ("参加活动。", "参加", "can1 jia1"),
    ("去看大夫。", "大夫", "dai4 fu5"), ("亲家来了。", "亲家", "qing4 jia5"), ("去睡觉。", "睡觉", "shui4 jiao4"),
    ("觉得好。", "觉得", "jue2 de5"), ("难回来。", "难", "nan2"), ("有灾难。", "灾难", "zai1 nan4"),
    ("去散步。", "散步", "san4 bu4"), ("松散", "松散", "song1 san3"), ("右上角", "角", "jiao3"), ("角色", "角色", "jue2 se4"),
    ("空白处", "处", "chu4"), ("怎么处理？", "处理", "chu2 li3"), ("看更多。", "更", "geng4"), ("更新", "更新", "geng1 xin1"),
    ("空白处", "空白", "kong4 bai2"), ("天空", "空", "kong1"), ("联系人", "系", "xi4"), ("系鞋带", "系", "ji4"),
    ("倒水", "倒", "dao4"), ("摔倒", "摔倒", "shuai1 dao3"), ("背面", "背", "bei4"), ("背包", "背", "bei1"),
    ("没有往外传。", "传", "chuan2"), ("传记", "传记", "zhuan4 ji4"), ("奔跑", "奔跑", "ben1 pao3"),
    ("发红包", "发", "fa1"), ("理头发", "头发", "tou2 fa4"), ("重拍一张。", "重", "chong2"), ("点红叹号重发。", "重", "chong2"),
    ("说手机中毒了。", "中毒", "zhong4 du2"), ("恭喜您中了一等奖。", "中", "zhong4"), ("点中间的图。", "中间", "zhong1 jian1"),
    ("二哥种的白菜", "种", "zhong4"), ("这种菜", "种", "zhong3"), ("加您为朋友", "为", "wei2"), ("为什么", "为", "wei4"),
    ("上了当。", "当", "dang4"), ("弹出小窗口。", "弹出", "tan2 chu1"), ("什么也没收到。", "没收到", "mei2 shou1 dao4"),
    ("字再长一点。", "长", "chang2"), ("孩子长大了。", "长大", "zhang3 da4"), ("我教您。", "教", "jiao1"), ("教室", "教", "jiao4"),
    ("量一下体温。", "量", "liang2"), ("音量加", "音量", "yin1 liang4"), ("去哪儿？", "哪儿", "na3 er5"),
    ("多少钱？", "多少", "duo1 shao5"), ("答应她。", "答应", "da1 ying5"), ("把手机放下。", "把手机", "ba3 shou3 ji1"),
    ("用不着它。", "用不着", "yong4 bu4 zhao2"), ("小李和小马", "小李", "xiao2 li3"),
]  # fmt: skip

TONES = [
    ("看一看", "kan4 yi1 kan4"), ("停一停", "ting2 yi1 ting2"), ("一步一步", "yi2 bu4 yi2 bu4"), ("一个", "yi2 ge4"),
    ("一张", "yi4 zhang1"), ("第一行", "di4 yi1 hang2"), ("幺三一八", "yao1 san1 yi1 ba1"), ("一月一号", "yi1 yue4 yi1 hao4"),
    ("一百", "yi4 bai3"), ("不要", "bu2 yao4"), ("不好", "bu4 hao3"), ("是不是", "shi4 bu5 shi4"), ("选一", "xuan3 yi1"),
    ("可以", "ke2 yi3"), ("手写", "shou2 xie3"),
]  # fmt: skip


@pytest.fixture(scope="session", autouse=True)
def words():
    speech.prepare()


def syllables(text: str) -> list[str]:
    return [part for item in speech.pinyin(text).split() for part in item.split("_") if part[0].isalpha()]


@pytest.mark.parametrize(("text", "word", "reading"), READINGS)
def test_a_word_is_read_as_here(text: str, word: str, reading: str):
    place = sum(map(book.is_han, text[: text.index(word)]))
    assert syllables(text)[place : place + len(word)] == reading.split()


@pytest.mark.parametrize(("text", "reading"), TONES)
def test_tones_follow_their_neighbours(text: str, reading: str):
    assert syllables(text) == reading.split()


def test_every_word_of_the_table_is_read_as_it_says():
    for word, reading in readings.WORDS.items():
        assert syllables(word) == reading.split(), word


def test_letters_are_spelled_and_words_said():
    assert syllables("打开WLAN") == ["da3", "kai1", *readings.LETTERS["WLAN"].split()]
    assert syllables("Wi-Fi") == ["wai1", "fai5"]
    assert syllables("4G") == ["si4", "ji4"]
    assert syllables("V") == ["wei1"]


@pytest.mark.parametrize("text", ["还有3步", "第9行", "A+B", "点→", "·", "50%", "é", "ひ"])
def test_what_has_no_sound_is_refused(text: str):
    with pytest.raises(speech.Silent):
        speech.pinyin(text)


def test_pauses_and_ends():
    assert speech.pinyin("好，再见。") == "hao3 , zai4_jian4 ."
    assert speech.pinyin("「转发」") == "“ zhuan3_fa1 ” ."


def test_phonemes_are_written_as_the_model_was_taught():
    """Where nothing is corrected, the same as misaki."""
    from misaki.zh import ZHG2P

    for text in ("好，再见。", "点「转发」，选好友。", "他在（右边）：第二个！", "谁可以看？", "女儿发来了什么"):
        ended = text if text[-1] in "。！？" else text + "。"
        assert speech.phonemes(speech.pinyin(text)).replace("↗", "↓") == ZHG2P()(ended)[0].replace("↗", "↓")


def test_letters_and_words_become_signs_of_the_model():
    vocabulary = pytest.importorskip("model").vocabulary()
    every = " ".join([*readings.WORDS, "WLAN", "".join(sorted(s for s in readings.LETTERS if len(s) == 1))])
    assert {sign for sign in speech.phonemes(speech.pinyin(every)) if sign not in vocabulary} == set()


def tone(seconds: float, level: float = 0.3) -> np.ndarray:
    return level * np.sin(2 * np.pi * 200 * np.arange(int(seconds * sound.RATE)) / sound.RATE)


def silence(seconds: float) -> np.ndarray:
    return np.zeros(int(seconds * sound.RATE))


def test_edges_are_cut_to_the_same_length():
    short = sound.edges(np.concatenate([silence(0.05), tone(1), silence(0.02)]))
    long = sound.edges(np.concatenate([silence(0.7), tone(1), silence(0.9)]))
    assert abs(len(short) - len(long)) <= 2 * sound.FRAME
    start, end = sound.spoken(long)
    assert start / sound.RATE < 0.04 and 0.14 < (len(long) - end) / sound.RATE < 0.19


@pytest.mark.parametrize("there", [0.0, 0.05, 0.12])
def test_a_pause_is_made_long_enough(there: float):
    samples = np.concatenate([tone(0.5), silence(there), tone(0.5)])
    at = int(0.5 * sound.RATE)
    longer = sound.pauses(samples, [(at - 600, at + 600)], 0.25)
    quiet = sound.levels(longer) < 0.006
    assert 0.23 <= sound.longest(quiet, 10, len(quiet) - 10)[1] / 100 <= 0.30


def test_a_long_pause_stays():
    samples = np.concatenate([tone(0.5), silence(0.4), tone(0.5)])
    assert len(sound.pauses(samples, [(12000, 20000)], 0.25)) == len(samples)


@pytest.mark.parametrize("level", [0.02, 0.2, 0.9])
def test_loudness_is_even_and_peaks_are_held(level: float):
    samples = np.concatenate([silence(0.1), tone(1, level), silence(0.1)])
    samples[9000:9010] = 5 * level
    even = sound.even(samples)
    assert abs(sound.loudness(even) - sound.LEVEL) < 1.0
    assert np.abs(even).max() <= 10 ** (sound.PEAK / 20) + 1e-9


@pytest.mark.parametrize("samples", [silence(1), np.full(24000, np.nan), tone(0.05)])
def test_what_is_no_speech_is_refused(samples: np.ndarray):
    with pytest.raises(sound.Bad):
        sound.check(samples)


def test_the_file_is_mpeg_layer_3_of_the_rate_that_was_counted_on():
    data = sound.mp3(tone(10))
    assert data[0] == 0xFF and data[1] & 0xE6 == 0xE2  # frame mark, layer III
    assert data[1] & 0x18 == 0x10 and data[2] & 0x0C == 0x04  # MPEG-2, 24 kHz
    assert abs(len(data) / 10 - 4000) < 120


def asked(*texts: str) -> list[str]:
    return [json.dumps({"name": book.name_of(text), "text": text}) for text in texts]


def test_lines_are_read_once_each():
    assert [line.text for line in book.asked_lines(asked("一。", "二。", "一。"))] == ["一。", "二。"]


@pytest.mark.parametrize("raw", ["x", "{}", '{"name":"00","text":"好。"}', ""])
def test_lines_that_do_not_fit_stop_the_run(raw: str):
    with pytest.raises(SystemExit):
        book.asked_lines([raw])


def entry(text: str, data: bytes, pinyin: str = "p .", maker: str = "m") -> book.Line:
    return book.Line(book.name_of(text), text, 1000, 900, maker, pinyin, book.blake3(data).hexdigest())


def test_the_manifest_remembers_and_forgets(tmp_path: Path):
    manifest = book.Manifest.open(tmp_path)
    for text in ("好。", "坏。", "没。"):
        manifest.add(entry(text, text.encode()), text.encode())
    manifest.file(book.name_of("坏。")).write_bytes(b"changed by hand")
    manifest.file(book.name_of("没。")).unlink()
    again = book.Manifest.open(tmp_path)
    assert set(again.lines) == {book.name_of("好。")}
    good = book.Asked(book.name_of("好。"), "好。")
    assert again.has(good, "m", "p .")
    assert not again.has(good, "other voice", "p .") and not again.has(good, "m", "other reading .")


def test_what_nobody_asks_for_goes(tmp_path: Path):
    manifest = book.Manifest.open(tmp_path)
    for text in ("好。", "坏。"):
        manifest.add(entry(text, text.encode()), text.encode())
    (tmp_path / "lines" / "0123456789abcdef.mp3").write_bytes(b"unknown")
    (tmp_path / "lines" / "0123456789abcdef.half").write_bytes(b"left by a kill")
    manifest.retain({book.name_of("好。")})
    assert [file.stem for file in (tmp_path / "lines").iterdir()] == [book.name_of("好。")]
    rows = manifest.path.read_text(encoding="utf-8").splitlines()
    assert rows[0].split("\t") == ["name", "text", "ms", "spoken_ms", "maker", "pinyin", "hash"] and len(rows) == 2


def test_the_manifest_is_sorted_by_name(tmp_path: Path):
    manifest = book.Manifest.open(tmp_path)
    for number in range(20):
        manifest.add(entry(f"{number}", b"x"), b"x")
    names = [row.split("\t")[0] for row in manifest.path.read_text(encoding="utf-8").splitlines()[1:]]
    assert len(names) == 20 and names == sorted(names)


def test_sine_squared_holds_between_its_ends():
    near = np.linspace(-0.5, 0.5, 1001)
    guess = sum(factor * near ** (2 * k) for k, factor in enumerate(parts.sine_squared(), 1))
    assert np.abs(guess - np.sin(np.pi * near) ** 2).max() < 1e-7


def run(model: onnx.ModelProto, **inputs: np.ndarray) -> np.ndarray:
    ort = pytest.importorskip("onnxruntime")
    return ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"]).run(None, inputs)[0]


def small(nodes: list, weights: dict[str, np.ndarray], channels: int) -> onnx.ModelProto:
    graph = helper.make_graph(
        nodes,
        "small",
        [helper.make_tensor_value_info("x", parts.ONE, [1, channels, None])],
        [helper.make_tensor_value_info("y", parts.ONE, None)],
        [numpy_helper.from_array(value, name) for name, value in weights.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def test_upsampling_written_as_a_convolution_is_the_same():
    random = np.random.default_rng(1)
    weights = {"w": random.normal(size=(5, 3, 12)).astype(np.float32), "b": random.normal(size=3).astype(np.float32)}
    node = helper.make_node(
        "ConvTranspose", ["x", "w", "b"], ["y"], name="g/ups.0/up", strides=[6], kernel_shape=[12], pads=[3, 3]
    )
    model, x = small([node], weights, 5), random.normal(size=(1, 5, 9)).astype(np.float32)
    before = run(model, x=x)
    parts.upsampling(model.graph)
    assert "ConvTranspose" not in {node.op_type for node in model.graph.node}
    np.testing.assert_allclose(run(model, x=x), before, atol=1e-5)


def test_the_square_of_a_sine_written_as_a_polynomial_is_the_same():
    random = np.random.default_rng(2)
    weights = {"a": random.normal(size=(1, 4, 1)).astype(np.float32) * 3, "two": np.array(2, np.float32)}
    nodes = [
        helper.make_node("Mul", ["a", "x"], ["u"]),
        helper.make_node("Sin", ["u"], ["s"]),
        helper.make_node("Pow", ["s", "two"], ["y"]),
    ]
    model, x = small(nodes, weights, 4), random.normal(size=(1, 4, 500)).astype(np.float32) * 5
    before = run(model, x=x)
    parts.snakes(model.graph)
    assert "Sin" not in {node.op_type for node in model.graph.node}
    np.testing.assert_allclose(run(model, x=x), before, atol=2e-5)


def test_a_line_is_spoken_from_end_to_end():
    """With the model: the durations fit the sound, a clause has its pause, and the text its length."""
    model, make = pytest.importorskip("model"), pytest.importorskip("make")
    if not (model.home() / "package" / "voices" / f"{make.VOICE}.bin").exists():
        pytest.skip("no voice here: README.md says how to get it")
    make.start(make.VOICE)
    text = "先看一看，再自己做一遍。"
    line = book.Asked(book.name_of(text), text)
    _, data, samples, _ = make.made((line, speech.pinyin(text), make.SPEED))
    first, last = sound.spoken(samples)
    assert 150 < 11 / ((last - first) / sound.RATE) * 60 < 250
    quiet = sound.levels(samples) < sound.levels(samples).max() * 0.02
    assert 0.24 <= sound.longest(quiet, first // sound.FRAME, last // sound.FRAME)[1] / 100 <= 0.8
    assert data[0] == 0xFF and np.abs(samples).max() < 0.85
