"""Speaks the course: JSON lines in, one MP3 per line and a manifest out. See README.md.

    wkt voice lines | python tools/voice/make.py --out voice
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import sys
import time
from pathlib import Path

import numpy as np
from blake3 import blake3

import sound
import speech
from book import Asked, Line, Manifest, asked_lines, voice_file

VERSION = 2
VOICE = "zf_xiaobei"
SPEED = 0.775
PAUSE = 0.57  # 500 ms when it is played at the usual 200 characters a minute, 1.14 times as fast as made.
LONGEST_SILENCE = 1.2
LINES_A_PROCESS = 100
RATES = (120, 320)


def maker(voice: str, speed: float) -> str:
    return f"{VERSION} {voice} {speed}"


_speaker = None


def start(voice: str) -> None:
    """Once per process."""
    global _speaker
    from model import Speaker

    _speaker = Speaker(voice_file(voice))


def made(task: tuple[Asked, str, float]) -> tuple[Asked, bytes, np.ndarray, float]:
    """One line: the file's bytes, its samples and the CPU seconds it took."""
    asked, read, speed = task
    before = resource.getrusage(resource.RUSAGE_SELF)
    phonemes = speech.phonemes(read)
    samples, places = _speaker.speak(phonemes, speed)
    sound.check(samples)
    inner = [place for sign, place in zip(phonemes, places) if sign in speech.PAUSES]
    if phonemes[-1] in speech.PAUSES:
        inner.pop()
    ready = sound.even(sound.edges(sound.pauses(samples, inner, PAUSE)))
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return asked, sound.mp3(ready), ready, cpu


def readings(lines: list[Asked], voice: str) -> dict[str, str]:
    """Every line in pinyin; tells of all that cannot be spoken, then stops."""
    from model import vocabulary

    speech.prepare()
    known = vocabulary()
    out, wrong = {}, []
    for line in lines:
        try:
            read = speech.pinyin(line.text)
            signs = speech.phonemes(read)
            if unknown := sorted({sign for sign in signs if sign not in known}):
                raise speech.Silent(f"the model has no sound for {unknown}")
            if len(signs) > 500:
                raise speech.Silent("longer than the model can speak: make two sentences of it")
            if not any(sign.isalpha() for sign in read):
                raise speech.Silent("nothing to speak")
            out[line.name] = read
        except (speech.Silent, ValueError, KeyError) as error:
            wrong.append(f"{line.name} {line.text}: {error}")
    if wrong:
        raise SystemExit("These lines cannot be spoken; write them with other words:\n" + "\n".join(wrong))
    return out


def oddities(line: Line, samples: np.ndarray) -> list[str]:
    """What a person should listen to."""
    out = []
    if not RATES[0] <= line.rate <= RATES[1]:
        out.append(f"{line.rate:.0f} 字/分")
    quiet = sound.levels(samples) < sound.levels(samples).max() * 0.02
    start, end = sound.spoken(samples)
    longest = sound.longest(quiet, start // sound.FRAME, end // sound.FRAME)[1] / 100
    if longest > LONGEST_SILENCE:
        out.append(f"a silence of {longest:.1f} s")
    if np.abs(samples).max() >= 0.999:
        out.append("clipped")
    return out


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", nargs="?", help="file of JSON lines; without it, standard input")
    parser.add_argument("--out", type=Path, default=Path("voice"), help="folder of lines/ and manifest.tsv")
    parser.add_argument("--voice", default=VOICE)
    parser.add_argument("--speed", type=float, default=SPEED)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes, one core each")
    parser.add_argument("--keep", action="store_true", help="delete nothing that is no longer asked for")
    parser.add_argument("--dry", action="store_true", help="only print the readings, make nothing")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    source = open(options.lines, encoding="utf-8") if options.lines else sys.stdin
    lines = asked_lines(source)
    read = readings(lines, options.voice)
    if options.dry:
        for line in lines:
            print(f"{line.name}\t{line.text}\t{read[line.name]}")
        return 0
    manifest = Manifest.open(options.out)
    by = maker(options.voice, options.speed)
    todo = [line for line in lines if not manifest.has(line, by, read[line.name])]
    if not options.keep:
        manifest.retain({line.name for line in lines})
    print(f"{len(lines)} lines, {len(todo)} to make with {by}", flush=True)
    if todo:
        odd = make(todo, read, manifest, by, options)
        if odd:
            print("\nTo be listened to:\n" + "\n".join(odd))
    manifest.write()
    print(manifest.summary())
    return 0


def make(todo: list[Asked], read: dict[str, str], manifest: Manifest, by: str, options: argparse.Namespace) -> list[str]:
    from model import model_files

    model_files()  # Made once, before the processes ask for it at the same time.
    began, seconds, cpu, odd = time.monotonic(), 0.0, 0.0, []
    characters = sum(line.characters for line in todo)
    spoken = 0
    tasks = ((line, read[line.name], options.speed) for line in todo)
    # OpenVINO keeps what it compiled for every length it met, about 10 MB a line: processes are renewed.
    fresh = multiprocessing.get_context("spawn").Pool(options.jobs, start, (options.voice,), maxtasksperchild=LINES_A_PROCESS)
    with fresh as pool:
        for done, (asked, data, samples, took) in enumerate(pool.imap_unordered(made, tasks), 1):
            first, last = sound.spoken(samples)
            line = Line(
                name=asked.name,
                text=asked.text,
                ms=round(len(samples) / sound.RATE * 1000),
                spoken_ms=round((last - first) / sound.RATE * 1000),
                maker=by,
                pinyin=read[asked.name],
                hash=blake3(data).hexdigest(),
            )
            manifest.add(line, data)
            odd += [f"{line.name} {line.text}: {', '.join(what)}" for what in [oddities(line, samples)] if what]
            seconds += line.ms / 1000
            cpu += took
            spoken += asked.characters
            left = (time.monotonic() - began) / spoken * (characters - spoken)
            if done % 10 == 0 or done == len(todo):
                print(
                    f"{done}/{len(todo)} lines, {seconds:.0f} s of speech, {cpu / seconds:.2f} CPU s per s, "
                    f"{left / 60:.0f} min left",
                    flush=True,
                )
    return odd


if __name__ == "__main__":
    raise SystemExit(main())
