"""The float model in three parts, the middle one rewritten for speed.

- `front`: text to durations, pitch and the harmonic source. Small, and the source's phases need float32.
- `middle`: the decoder, 90 % of the work. It runs in bfloat16 where the processor has it, else in float32.
- `back`: magnitudes and phases to samples. Small; float32.

Two things of the middle are written in another way, with the same result:
- a ConvTranspose of stride s and kernel 2·s is a Conv of kernel 2 with s times the channels, then interleaved;
- sin²(a·x), for which OpenVINO has only a slow reference, is a polynomial of the distance to the nearest
  multiple of π (error 6e-9).
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import onnx
from onnx import helper, numpy_helper

GENERATOR = "/decoder/decoder/generator/"
DURATIONS = "/encoder/Clip_output_0"
# What goes from the front to the middle, with the shapes OpenVINO needs to know.
BETWEEN = {
    "/encoder/MatMul_1_output_0": [1, 512, "steps"],
    "/decoder/decoder/Unsqueeze_output_0": [1, 1, "frames"],
    "/decoder/decoder/Unsqueeze_1_output_0": [1, 1, "frames"],
    "/decoder/Slice_output_0": [1, 128],
    GENERATOR + "Concat_3_output_0": [1, 22, "hops"],
}
LAST = {GENERATOR + "LeakyRelu_2_output_0": [1, 128, "hops"]}
ONE = onnx.TensorProto.FLOAT


def parts(model: onnx.ModelProto) -> dict[str, onnx.ModelProto]:
    """The three models, ready to be saved."""
    given = {value.name: value for value in model.graph.input}
    samples = {value.name: value for value in model.graph.output}
    between = {name: helper.make_tensor_value_info(name, ONE, shape) for name, shape in BETWEEN.items()}
    last = {name: helper.make_tensor_value_info(name, ONE, shape) for name, shape in LAST.items()}
    durations = {DURATIONS: helper.make_empty_tensor_value_info(DURATIONS)}
    shapeless = {name: helper.make_empty_tensor_value_info(name) for name in BETWEEN}
    middle = part(model, between, {name: helper.make_empty_tensor_value_info(name) for name in LAST})
    upsampling(middle.graph)
    snakes(middle.graph)
    return {
        "front": part(model, given, shapeless | durations),
        "middle": middle,
        "back": part(model, last, samples),
    }


def part(model: onnx.ModelProto, inputs: dict, outputs: dict) -> onnx.ModelProto:
    """What lies between these values.

    Raises:
        ValueError: when the outputs need something that is neither an input nor a weight.
    """
    producer = {out: node for node in model.graph.node for out in node.output}
    weights = {tensor.name: tensor for tensor in model.graph.initializer}
    needed, used, open_ends = set(), {}, list(outputs)
    while open_ends:
        name = open_ends.pop()
        if name in inputs or name == "":
            continue
        if name in weights:
            used[name] = weights[name]
        elif name not in producer:
            raise ValueError(f"{name} comes from nowhere")
        elif id(producer[name]) not in needed:
            needed.add(id(producer[name]))
            open_ends += producer[name].input
    nodes = [node for node in model.graph.node if id(node) in needed]
    asked = {name for node in nodes for name in node.input}
    graph = helper.make_graph(
        nodes,
        "part",
        [value for name, value in inputs.items() if name in asked],
        list(outputs.values()),
        list(used.values()),
    )
    return helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)


class Weights:
    """A graph's constants, old and new."""

    def __init__(self, graph: onnx.GraphProto):
        self.graph = graph
        self.old = {tensor.name: tensor for tensor in graph.initializer}

    def __contains__(self, name: str) -> bool:
        return name in self.old

    def value(self, name: str) -> np.ndarray:
        return numpy_helper.to_array(self.old[name])

    def new(self, name: str, value: np.ndarray) -> str:
        self.graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name


def upsampling(graph: onnx.GraphProto) -> None:
    """ConvTranspose of stride s, kernel 2·s, padding s/2: both taps of an output step are one Conv."""
    weights, nodes = Weights(graph), []
    for node in graph.node:
        if node.op_type != "ConvTranspose" or "/ups." not in node.name:
            nodes.append(node)
            continue
        given = {item.name: helper.get_attribute_value(item) for item in node.attribute}
        whole, bias = weights.value(node.input[1]), weights.value(node.input[2])
        stride, (_, channels, kernel) = given["strides"][0], whole.shape
        edge = stride // 2
        if kernel != 2 * stride or given["pads"] != [edge, edge]:
            raise ValueError(f"{node.name}: kernel {kernel}, stride {stride}, padding {given['pads']}")
        taps = np.stack([whole[:, :, stride:], whole[:, :, :stride]], axis=-1)
        taps = taps.transpose(1, 2, 0, 3).reshape(channels * stride, -1, 2)
        out = node.output[0]
        long = lambda name, values: weights.new(out + name, np.array(values, np.int64))  # noqa: E731
        nodes += [
            helper.make_node(
                "Conv",
                [node.input[0], weights.new(out + "_taps", taps), weights.new(out + "_bias", np.repeat(bias, stride))],
                [out + "_steps"],
                name=node.name,
                kernel_shape=[2],
                pads=[1, 1],
            ),
            helper.make_node("Reshape", [out + "_steps", long("_apart", [1, channels, stride, -1])], [out + "_split"]),
            helper.make_node("Transpose", [out + "_split"], [out + "_turned"], perm=[0, 1, 3, 2]),
            helper.make_node("Reshape", [out + "_turned", long("_flat", [1, channels, -1])], [out + "_row"]),
            helper.make_node(
                "Slice", [out + "_row", long("_from", [edge]), long("_to", [-edge]), long("_axis", [2])], [out]
            ),
        ]
    del graph.node[:]
    graph.node.extend(nodes)


def sine_squared() -> np.ndarray:
    """sin²(π·r) for |r| ≤ ½ as a polynomial in r²: the factors of r², r⁴, …, r¹²."""
    near = np.cos(np.linspace(0, np.pi, 2001)) / 2
    powers = np.stack([near ** (2 * k) for k in range(1, 7)], axis=1)
    return np.linalg.lstsq(powers, np.sin(np.pi * near) ** 2, rcond=None)[0]


def snakes(graph: onnx.GraphProto) -> None:
    """Mul(a, x) -> Sin -> Pow(2) becomes r = a·x/π − nearest whole number, then a polynomial of r²."""
    weights = Weights(graph)
    producer = {out: node for node in graph.node for out in node.output}
    consumers = defaultdict(list)
    for node in graph.node:
        for name in node.input:
            consumers[name].append(node)
    half = weights.new("snake_half", np.float32(0.5))
    factors = [weights.new(f"snake_{k}", np.float32(value)) for k, value in enumerate(sine_squared())]
    replaced, dropped = {}, set()
    for node in graph.node:
        if node.op_type != "Sin":
            continue
        scaled, (square,) = producer[node.input[0]], consumers[node.output[0]]
        if (scaled.op_type, square.op_type) != ("Mul", "Pow") or weights.value(square.input[1]) != 2:
            raise ValueError(f"{node.name}: no square of a scaled sine")
        (alpha,) = [name for name in scaled.input if name in weights]
        (x,) = [name for name in scaled.input if name not in weights]
        out = square.output[0]
        turns = weights.new(out + "_turns", (weights.value(alpha) / np.pi).astype(np.float32))
        steps = [
            ("Mul", x, turns, "_u"), ("Add", out + "_u", half, "_v"), ("Floor", out + "_v", None, "_n"),
            ("Sub", out + "_u", out + "_n", "_r"), ("Mul", out + "_r", out + "_r", "_q"),
        ]  # fmt: skip
        sum_ = factors[-1]
        for k, factor in reversed(list(enumerate(factors[:-1]))):
            steps += [("Mul", out + "_q", sum_, f"_m{k}"), ("Add", out + f"_m{k}", factor, f"_s{k}")]
            sum_ = out + f"_s{k}"
        steps.append(("Mul", out + "_q", sum_, ""))
        replaced[id(square)] = [
            helper.make_node(kind, [a] if b is None else [a, b], [out + name]) for kind, a, b, name in steps
        ]
        dropped |= {id(node), id(scaled)}
    nodes = [new for node in graph.node if id(node) not in dropped for new in replaced.get(id(node), [node])]
    del graph.node[:]
    graph.node.extend(nodes)
