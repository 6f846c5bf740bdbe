"""weights.pt and tokenizer.json to a folder that the product opens: an int8 ONNX model, the tokenizer, a manifest of hashes."""

import argparse
import hashlib
import json
import os
import shutil

import numpy as np
import onnx
import torch
from batches import padded
from network import Encoder, pooled
from onnx import TensorProto, helper, numpy_helper
from wordpiece import Reader

parser = argparse.ArgumentParser()
parser.add_argument("--weights", required=True)
parser.add_argument("--out", required=True)
parser.add_argument("--name", required=True)
options = parser.parse_args()
tokenizer = os.path.join(os.path.dirname(options.weights), "tokenizer.json")

kept = torch.load(options.weights)
encoder = Encoder(kept["pieces"], layers=kept["options"]["layers"])
encoder.load_state_dict(kept["encoder"])
encoder.eval()
longest = encoder.places.weight.shape[0]
os.makedirs(os.path.join(options.out, "1_Pooling"), exist_ok=True)
plain = os.path.join(options.out, "plain.onnx")
example = torch.randint(5, kept["pieces"], (2, 7))
torch.onnx.export(
    encoder, (example, torch.ones_like(example)), plain, opset_version=14, training=torch.onnx.TrainingMode.EVAL,
    input_names=["input_ids", "attention_mask"], output_names=["last_hidden_state"],
    dynamic_axes={name: {0: "batch", 1: "length"} for name in ("input_ids", "attention_mask", "last_hidden_state")})


def by_column(weights):
    scales = np.maximum(np.abs(weights).max(axis=0), 1e-8) / 127
    return np.clip(np.rint(weights / scales), -127, 127).astype(np.int8), scales.astype(np.float32)


def quantised(model):
    """Every product with fixed weights in int8 (columns scaled each by itself), and the table of pieces (rows likewise)."""
    graph = model.graph
    weights = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    add = lambda name, array: graph.initializer.append(numpy_helper.from_array(array, name))
    nodes, gone, seen = [], set(), {}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights:
            source, name, result = node.input[0], node.input[1], node.output[0]
            q, scales = by_column(weights[name])
            add(f"{result}.q", q)
            add(f"{result}.scales", scales)
            gone.add(name)
            if source not in seen:
                seen[source] = f"{source}.read"
                nodes.append(helper.make_node("DynamicQuantizeLinear", [source], [f"{source}.read", f"{source}.scale", f"{source}.zero"]))
            nodes += [
                helper.make_node("MatMulInteger", [f"{source}.read", f"{result}.q", f"{source}.zero"], [f"{result}.whole"]),
                helper.make_node("Cast", [f"{result}.whole"], [f"{result}.float"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [f"{source}.scale", f"{result}.scales"], [f"{result}.by"]),
                helper.make_node("Mul", [f"{result}.float", f"{result}.by"], [result]),
            ]
        elif node.op_type == "Gather" and weights.get(node.input[0], np.zeros(0)).size > 100_000:
            name, ids, result = node.input[0], node.input[1], node.output[0]
            q, scales = by_column(weights[name].T)
            add(f"{result}.q", np.ascontiguousarray(q.T))
            add(f"{result}.scales", scales[:, None])
            gone.add(name)
            nodes += [
                helper.make_node("Gather", [f"{result}.q", ids], [f"{result}.row"]),
                helper.make_node("Cast", [f"{result}.row"], [f"{result}.float"], to=TensorProto.FLOAT),
                helper.make_node("Gather", [f"{result}.scales", ids], [f"{result}.by"]),
                helper.make_node("Mul", [f"{result}.float", f"{result}.by"], [result]),
            ]
        else:
            nodes.append(node)
    fixed = [one for one in graph.initializer if one.name not in gone]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(fixed)
    onnx.checker.check_model(model)
    return model


onnx.save(quantised(onnx.load(plain)), os.path.join(options.out, "encoder.int8.onnx"))
os.remove(plain)
shutil.copy(tokenizer, options.out)
shutil.copy(os.path.join(os.path.dirname(options.weights), "learned.bin"), options.out)
with open(os.path.join(options.out, "1_Pooling", "config.json"), "w", encoding="utf-8") as file:
    json.dump({"word_embedding_dimension": 256, "pooling_mode_mean_tokens": True}, file, indent=2)
    file.write("\n")

with open(tokenizer, encoding="utf-8") as file:
    reader = Reader.described_by(json.load(file), longest)
texts = ["Where is my parcel? It was due 3 days ago.", "我想退货,請問怎麼申請退款?"]
ids, mask = padded([reader.read(text) for text in texts])
with torch.no_grad():
    vectors = pooled(encoder(ids, mask), mask)
digest = lambda name: hashlib.sha256(open(os.path.join(options.out, name), "rb").read()).hexdigest()
manifest = {
    "name": options.name,
    "model": "encoder.int8.onnx",
    "longest": longest,
    "prefix": "",
    "files": {name: digest(name) for name in ("encoder.int8.onnx", "tokenizer.json", "1_Pooling/config.json", "learned.bin")},
    "check": [{"text": text, "vector": [round(x, 4) for x in vector.tolist()]} for text, vector in zip(texts, vectors)],
}
with open(os.path.join(options.out, "manifest.json"), "w", encoding="utf-8") as file:
    json.dump(manifest, file, ensure_ascii=False)
    file.write("\n")
print(sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(options.out) for name in names), "bytes")
