"""What is asked for, and the manifest of what there is."""

from __future__ import annotations

import json
import os
import statistics
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from blake3 import blake3

ENDING = ".mp3"
# The voices of npm kokoro-js 1.2.1, by their BLAKE3.
VOICES = {
    "zf_xiaobei": "6bf2d3def75c8878692762de23b003e555581045a31100d6e4a5ad3c22f372f8",
}


def is_han(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


@dataclass(frozen=True)
class Asked:
    """A line that shall be spoken."""

    name: str
    text: str

    @property
    def characters(self) -> int:
        return max(1, sum(map(is_han, self.text)))


@dataclass(frozen=True)
class Line:
    """A line of the manifest."""

    name: str
    text: str
    ms: int
    spoken_ms: int
    maker: str
    pinyin: str
    hash: str

    @property
    def rate(self) -> float:
        """字/分, inner pauses counted, the silence before and behind not."""
        return max(1, sum(map(is_han, self.text))) / self.spoken_ms * 60_000


def name_of(text: str) -> str:
    return blake3(text.encode()).hexdigest()[:16]


def asked_lines(source: Iterable[str]) -> list[Asked]:
    """Reads JSON lines; stops at what does not fit.

    Raises:
        SystemExit: for a line that is no JSON, has a wrong name, or a name twice.
    """
    out: dict[str, Asked] = {}
    for number, raw in enumerate(source, 1):
        if not raw.strip():
            continue
        try:
            value = json.loads(raw)
            line = Asked(value["name"], value["text"])
        except (ValueError, KeyError, TypeError) as error:
            raise SystemExit(f"line {number} is not {{name, text}}: {error}") from error
        if line.name != name_of(line.text):
            raise SystemExit(f"line {number}: {line.name} is not the name of {line.text!r} ({name_of(line.text)})")
        if any(sign in line.text for sign in "\t\n\r"):
            raise SystemExit(f"line {number}: a tab or a line break in {line.text!r}")
        out.setdefault(line.name, line)
    if not out:
        raise SystemExit("no lines: is `wkt voice lines` printing any?")
    return list(out.values())


def voice_file(voice: str) -> Path:
    """The voice's file, checked.

    Raises:
        SystemExit: when it is missing or not the one that is known.
    """
    from model import home

    path = home() / "package" / "voices" / f"{voice}.bin"
    if not path.exists():
        raise SystemExit(f"{path} is missing: in {home()}, run `npm pack kokoro-js@1.2.1 && tar xzf kokoro-js-1.2.1.tgz`")
    if voice in VOICES and blake3(path.read_bytes()).hexdigest() != VOICES[voice]:
        raise SystemExit(f"{path} is not the voice of kokoro-js 1.2.1")
    return path


class Manifest:
    """The files of a folder and what is known of them. Always written whole, to another name first."""

    def __init__(self, folder: Path, lines: dict[str, Line]):
        self.folder = folder
        self.lines = lines

    @property
    def path(self) -> Path:
        return self.folder / "manifest.tsv"

    def file(self, name: str) -> Path:
        return self.folder / "lines" / (name + ENDING)

    @classmethod
    def open(cls, folder: Path) -> Manifest:
        """Reads the manifest and forgets what has no file or another one."""
        (folder / "lines").mkdir(parents=True, exist_ok=True)
        manifest = cls(folder, {})
        if manifest.path.exists():
            for raw in manifest.path.read_text(encoding="utf-8").splitlines()[1:]:
                parts = raw.split("\t")
                if len(parts) != len(fields(Line)):
                    continue
                line = Line(parts[0], parts[1], int(parts[2]), int(parts[3]), *parts[4:])
                file = manifest.file(line.name)
                if file.exists() and blake3(file.read_bytes()).hexdigest() == line.hash:
                    manifest.lines[line.name] = line
        return manifest

    def has(self, asked: Asked, maker: str, pinyin: str) -> bool:
        line = self.lines.get(asked.name)
        return line is not None and (line.text, line.maker, line.pinyin) == (asked.text, maker, pinyin)

    def add(self, line: Line, data: bytes) -> None:
        put(self.file(line.name), data)
        self.lines[line.name] = line
        self.write()

    def retain(self, wanted: set[str]) -> None:
        """Deletes what nobody asks for: lines, and files the manifest does not know."""
        self.lines = {name: line for name, line in self.lines.items() if name in wanted}
        self.write()
        for file in (self.folder / "lines").iterdir():
            if file.suffix in (ENDING, ".half") and file.stem not in self.lines:
                file.unlink()

    def write(self) -> None:
        head = "\t".join(field.name for field in fields(Line))
        rows = ["\t".join(map(str, astuple(self.lines[name]))) for name in sorted(self.lines)]
        put(self.path, ("\n".join([head, *rows]) + "\n").encode())

    def summary(self) -> str:
        if not self.lines:
            return "nothing made"
        ms = sum(line.ms for line in self.lines.values())
        size = sum(self.file(name).stat().st_size for name in self.lines)
        by_rate = sorted(self.lines.values(), key=lambda line: line.rate)
        median = statistics.median(line.rate for line in by_rate)
        odd = sorted(by_rate, key=lambda line: abs(line.rate - median), reverse=True)[:20]
        rows = [f"  {line.rate:4.0f}  {line.name} {line.text}" for line in odd]
        return (
            f"{len(self.lines)} files, {ms / 1000:.0f} s, {size / 1e6:.1f} MB ({size / ms * 1000:.0f} bytes a second), "
            f"median {median:.0f} 字/分; the oddest:\n" + "\n".join(rows)
        )


def put(path: Path, data: bytes) -> None:
    """Writes whole or not at all."""
    half = path.with_suffix(".half")
    with open(half, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(half, path)
