"""Compares voices by figures: python tools/voice/voices.py. How README.md's table was made.

Pitch and the strength of the harmonics come from the autocorrelation of 60 ms windows (Boersma 1993),
over the frames that are at most 8 dB below the line's mean level.
"""

from __future__ import annotations

import numpy as np

import sound
import speech
from book import is_han, voice_file
from model import Speaker

SAMPLES = [
    "点右上角的加号。",
    "长按这条消息，再点一下转发。",
    "做得很好，还差三步。",
    "先看一看，再自己做一遍。",
    "如果不小心点错了，点左上角的返回就可以回来。",
    "银行的人不会在微信里向你要密码。",
]
VOICES = ["zf_xiaobei", "zf_xiaoni", "zf_xiaoxiao", "zf_xiaoyi", "zm_yunjian", "zm_yunxi", "zm_yunxia", "zm_yunyang"]
SPEED = 0.8
WINDOW, SIZE = sound.RATE * 60 // 1000, 4096
SHORTEST, LONGEST = sound.RATE // 400, sound.RATE // 60


def autocorrelation(frame: np.ndarray) -> np.ndarray:
    return np.fft.irfft(np.abs(np.fft.rfft(frame, SIZE)) ** 2)[: LONGEST + 1]


def harmonics(samples: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
    """Per voiced frame: pitch in Hz and harmonics-to-noise in dB; and the share of frames that are voiced."""
    window = np.hanning(WINDOW)
    own = autocorrelation(window)
    own /= own[0]
    loud = 0.4 * np.sqrt(np.mean(samples**2))
    pitches, ratios, frames = [], [], 0
    for place in range(0, len(samples) - WINDOW, WINDOW // 3):
        frame = samples[place : place + WINDOW]
        if np.sqrt(np.mean(frame**2)) < loud:
            continue
        frames += 1
        line = autocorrelation((frame - frame.mean()) * window)
        line = line / line[0] / own
        best = SHORTEST + int(np.argmax(line[SHORTEST:LONGEST]))
        strength = min(float(line[best]), 0.9999)
        if strength <= 0.5:
            continue
        # Two periods match as well as one: the first peak that is nearly as high is the pitch.
        for lag in range(SHORTEST, best):
            if line[lag] > 0.9 * strength and line[lag] >= max(line[lag - 1], line[lag + 1]):
                best = lag
                break
        pitches.append(sound.RATE / best)
        ratios.append(10 * np.log10(strength / (1 - strength)))
    return np.array(pitches), np.array(ratios), len(pitches) / max(1, frames)


def main() -> None:
    speech.prepare()
    signs = [speech.phonemes(speech.pinyin(text)) for text in SAMPLES]
    for voice in VOICES:
        speaker = Speaker(voice_file(voice))
        pitches, ratios, shares, rates = [], [], [], []
        for text, line in zip(SAMPLES, signs):
            samples, _ = speaker.speak(line, SPEED)
            start, end = sound.spoken(samples)
            rates.append(sum(map(is_han, text)) / (end - start) * sound.RATE * 60)
            pitch, ratio, share = harmonics(samples)
            pitches.append(pitch)
            ratios.append(np.median(ratio))
            shares.append(share)
        print(
            f"{voice}: {np.median(np.concatenate(pitches)):.0f} Hz, harmonics {np.mean(ratios):.1f} dB over noise, "
            f"{np.mean(shares):.0%} voiced, {np.median(rates):.0f} 字/分 ({min(rates):.0f}–{max(rates):.0f})",
            flush=True,
        )


if __name__ == "__main__":
    main()
