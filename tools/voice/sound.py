"""From the model's samples to a finished file: edges, pauses, loudness, MP3."""

from __future__ import annotations

import lameenc
import numpy as np
import pyloudnorm

RATE = 24_000
FRAME = RATE // 100
LEAD, TAIL = 0.015, 0.150  # LAME puts about 45 ms of silence before the first sample: together 60 ms.
LEVEL = -15.5  # LUFS: −16 is asked (age-friendly §5, point 57), and the coder takes half a dB.
PEAK = -2.2  # dBFS; at 32 kbit/s the coder overshoots by up to 0.8 dB, and −1 dBTP is asked.
ROUNDS = 4  # Turning peaks down costs loudness, which is given back.
KBITS = 32


class Bad(ValueError):
    """Samples that are no speech."""


def levels(samples: np.ndarray) -> np.ndarray:
    """RMS of every 10 ms."""
    whole = len(samples) // FRAME * FRAME
    return np.sqrt(np.mean(samples[:whole].reshape(-1, FRAME) ** 2, axis=1) + 1e-12)


def spoken(samples: np.ndarray) -> tuple[int, int]:
    """Where speech begins and ends: the first and last 10 ms above −34 dB of the loudest."""
    level = levels(samples)
    loud = np.flatnonzero(level > level.max() * 0.02)
    return int(loud[0]) * FRAME, (int(loud[-1]) + 1) * FRAME


def check(samples: np.ndarray) -> None:
    if not np.all(np.isfinite(samples)):
        raise Bad("samples that are no numbers")
    if len(samples) < RATE // 5 or levels(samples).max() < 0.01:
        raise Bad("silence")


def edges(samples: np.ndarray) -> np.ndarray:
    """Cuts silence before and behind, with 5 ms of fading so that nothing clicks."""
    start, end = spoken(samples)
    start, end = max(0, start - FRAME), min(len(samples), end + 2 * FRAME)
    body = samples[start:end].copy()
    fade = RATE // 200
    body[:fade] *= np.linspace(0, 1, fade)
    body[-fade:] *= np.linspace(1, 0, fade)
    return np.concatenate([np.zeros(int(LEAD * RATE)), body, np.zeros(int(TAIL * RATE))])


def pauses(samples: np.ndarray, marks: list[tuple[int, int]], least: float) -> np.ndarray:
    """Makes the silence at each mark (first and last sample of its token) at least this long."""
    quiet = levels(samples) < levels(samples).max() * 0.02
    out, done = [], 0
    for first, last in marks:
        lo, hi = max(0, first // FRAME - 10), min(len(quiet), last // FRAME + 10)
        start, length = longest(quiet, lo, hi)
        missing = int(least * RATE) - length * FRAME
        if missing <= 0:
            continue
        if length:
            cut = (start + length // 2) * FRAME
        else:
            level = levels(samples)[lo:hi]
            if not len(level):
                continue
            cut = (lo + int(np.argmin(level))) * FRAME
        piece = samples[done:cut].copy()
        fade = min(FRAME, len(piece))
        if fade:
            piece[-fade:] *= np.linspace(1, 0, fade)
        out += [piece, np.zeros(missing)]
        done = cut
    rest = samples[done:].copy()
    if out:
        fade = min(FRAME, len(rest))
        rest[:fade] *= np.linspace(0, 1, fade)
    return np.concatenate([*out, rest])


def longest(quiet: np.ndarray, lo: int, hi: int) -> tuple[int, int]:
    """The longest quiet stretch that touches lo..hi, in full: its start and length."""
    best, place = (lo, 0), lo
    while place < hi:
        if not quiet[place]:
            place += 1
            continue
        start = end = place
        while start > 0 and quiet[start - 1]:
            start -= 1
        while end < len(quiet) and quiet[end]:
            end += 1
        if end - start > best[1]:
            best = (start, end - start)
        place = end
    return best


def loudness(samples: np.ndarray) -> float:
    """LUFS, integrated (ITU-R BS.1770-4)."""
    block = pyloudnorm.Meter(RATE).block_size
    least = int(block * RATE) + 1
    return float(pyloudnorm.Meter(RATE).integrated_loudness(np.pad(samples, (0, max(0, least - len(samples))))))


def even(samples: np.ndarray) -> np.ndarray:
    """Brings speech to one loudness; peaks beyond the limit are turned down for 10 ms around them."""
    loud = samples
    for _ in range(ROUNDS):
        loud = limited(loud * 10 ** ((LEVEL - loudness(loud)) / 20))
    return loud


def limited(samples: np.ndarray) -> np.ndarray:
    limit = 10 ** (PEAK / 20)
    need = np.maximum(np.abs(samples) / limit, 1.0)
    if need.max() <= 1.0:
        return samples
    reach = FRAME
    padded = np.pad(need, reach, mode="edge")
    held = np.max(np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1), axis=1)
    window = np.hanning(2 * reach + 1)
    smooth = np.convolve(np.pad(1 / held, reach, mode="edge"), window / window.sum(), mode="valid")
    return np.clip(samples * smooth, -limit, limit)


def mp3(samples: np.ndarray) -> bytes:
    coder = lameenc.Encoder()
    coder.silence()
    coder.set_bit_rate(KBITS)
    coder.set_in_sample_rate(RATE)
    coder.set_out_sample_rate(RATE)
    coder.set_channels(1)
    coder.set_quality(2)
    whole = np.round(samples * 32767).astype("<i2").tobytes()
    return bytes(coder.encode(whole)) + bytes(coder.flush())
