"""A sentence as pinyin, and pinyin as the model's phonemes.

The model was taught with jieba's words and pypinyin's readings (misaki 0.9, the "legacy" way), so the
same two are used here, with corrections for the words this course is full of (`readings.py`).
"""

from __future__ import annotations

import re

import jieba
import pypinyin
from misaki.zh import ZHG2P

from readings import LETTERS, RULES, WORDS

HAN = re.compile(r"[\u4e00-\u9fff]+")
LATIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
# What is not a syllable: how it is spoken. A pause of the model, or nothing.
MARKS = {
    "，": ",", ",": ",", "、": ",", "：": ":", ":": ":", "；": ";", ";": ";",
    "。": ".", "．": ".", ".": ".", "！": "!", "!": "!", "？": "?", "?": "?",
    "…": "…", "—": "—",
    "「": "“", "」": "”", "『": "“", "』": "”", "《": "“", "》": "”", "“": "“", "”": "”",
    "【": "“", "】": "”", "[": "“", "]": "”", "（": "(", "）": ")", "(": "(", ")": ")",
    " ": "", "\u3000": "",
}  # fmt: skip
PAUSES = ",:;.!?…—"
DIGITS = "零一二三四五六七八九〇两"
NO_SHIFT_AFTER_ONE = "月号日楼"


class Silent(ValueError):
    """A character that has no sound here."""


def prepare() -> None:
    """Gives jieba and pypinyin the words of this course. Harmless when done twice."""
    jieba.setLogLevel(60)
    jieba.initialize()
    for word, reading in WORDS.items():
        jieba.add_word(word, freq=2_000_000)
        pypinyin.load_phrases_dict({word: [[marked(syllable)] for syllable in reading.split()]})


def marked(syllable: str) -> str:
    """pypinyin's own dictionaries carry tone marks: `zhong4` as `zhòng`."""
    from pypinyin.contrib.tone_convert import to_tone

    return to_tone(syllable.removesuffix("5"))


def pinyin(text: str) -> str:
    """`点加号。` as `dian3 jia1_hao4 .`: words by blanks, syllables of a word by `_`.

    Raises:
        Silent: when a character has no sound.
    """
    out: list[str] = []
    place = 0
    while place < len(text):
        if found := HAN.match(text, place):
            out += han(found.group())
        elif found := LATIN.match(text, place):
            out.append(latin(found.group()))
        elif text[place] in MARKS:
            if mark := MARKS[text[place]]:
                out.append(mark)
            place += 1
            continue
        else:
            raise Silent(f"no sound for {text[place]!r}")
        place = found.end()
    if out and not any(mark in ".!?…" for mark in out[-2:]):
        out.append(".")  # A title or a label: spoken as a sentence, with a falling end.
    return " ".join(out)


def han(run: str) -> list[str]:
    words = jieba.lcut(run)
    syllables: list[list[str]] = []
    for word in words:
        read = pypinyin.lazy_pinyin(word, style=pypinyin.Style.TONE3, neutral_tone_with_five=True)
        if len(read) != len(word):
            raise Silent(f"no reading for {word!r}")
        syllables.append(list(read))
    flat = [syllable for word in syllables for syllable in word]
    fixed = {place for word, place in placed(words) if word in WORDS for place in range(place, place + len(word))}
    for rule, reading in RULES:
        for found in rule.finditer(run):
            if found.start() not in fixed:
                flat[found.start()] = reading
    shift(run, flat, fixed)
    third_tones(words, flat)
    unknown = [s for s in flat if not re.fullmatch(r"[a-zü]+[1-5]", s)]
    if unknown:
        raise Silent(f"no reading for {run!r}: {unknown}")
    return ["_".join(flat[place : place + len(word)]) for word, place in placed(words)]


def placed(words: list[str]) -> list[tuple[str, int]]:
    place, out = 0, []
    for word in words:
        out.append((word, place))
        place += len(word)
    return out


def shift(run: str, flat: list[str], fixed: set[int]) -> None:
    """一 and 不 take their tone from what follows."""
    for place, sign in enumerate(run):
        if sign not in "一不" or place in fixed:
            continue
        before = run[place - 1] if place else ""
        after = run[place + 1] if place + 1 < len(run) else ""
        doubled = before != "" and before == after and run[place - 2 : place - 1] != "一" and not counted(before)
        if doubled:  # 看一看, 是不是: light in speech; the model learned it from these labels. Not 一步一步.
            flat[place] = "bu5" if sign == "不" else "yi1"
        elif sign == "不":
            flat[place] = "bu2" if after and flat[place + 1][-1] == "4" else "bu4"
        elif not after or before in tuple("第十初") or counted(before) or counted(after) or after in NO_SHIFT_AFTER_ONE:
            flat[place] = "yi1"
        else:
            flat[place] = "yi2" if flat[place + 1][-1] == "4" or after == "个" else "yi4"


def counted(sign: str) -> bool:
    """Read digit by digit: one beside another digit keeps its own tone."""
    return sign != "" and sign in DIGITS


def third_tones(words: list[str], flat: list[str]) -> None:
    """Two third tones within a word of two: the first rises."""
    for word, place in placed(words):
        if len(word) == 2 and flat[place][-1] == flat[place + 1][-1] == "3":
            flat[place] = flat[place][:-1] + "2"


def latin(word: str) -> str:
    """Letters by their Chinese names; a few words as they are said."""
    plain = word.upper().replace("-", "")
    if plain in LETTERS:
        return LETTERS[plain].replace(" ", "_")
    missing = [sign for sign in plain if sign not in LETTERS]
    if missing:
        raise Silent(f"no sound for {missing[0]!r} in {word!r}")
    return "_".join(LETTERS[sign].replace(" ", "_") for sign in plain)


def phonemes(read: str) -> str:
    """The model's signs for what `pinyin` gave, spaced as misaki spaces them."""
    out: list[str] = []
    after_word = False
    for item in read.split(" "):
        if re.fullmatch(r"[a-zü_1-5]+", item):
            word = "".join(ZHG2P.py2ipa(s.replace("ü", "v")) for s in item.split("_"))
            out.append((" " if after_word else "") + word)
            after_word = True
            continue
        # As misaki: blanks after a pause, before an opening and after a closing mark.
        out.append(" " + item if item in "“(" else item + " ")
        after_word = False
    return "".join(out).replace("  ", " ").replace(chr(815), "").strip()
