"""A shipped folder back to weights that training goes on from: int8 to float; what is lost is far below what training moves."""

import argparse
import os
import shutil

import onnx
import torch
from network import Encoder
from onnx import numpy_helper

parser = argparse.ArgumentParser()
parser.add_argument("--folder", required=True, help="encoder.int8.onnx and tokenizer.json, as export.py writes them")
parser.add_argument("--out", required=True, help="folder for weights.pt and tokenizer.json")
options = parser.parse_args()

graph = onnx.load(os.path.join(options.folder, "encoder.int8.onnx")).graph
stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
whole = lambda result: torch.tensor(stored[f"{result}.q"].astype("float32") * stored[f"{result}.scales"])
products = [node.output[0].removesuffix(".whole") for node in graph.node if node.op_type == "MatMulInteger"]
tables = [node.output[0].removesuffix(".row") for node in graph.node if node.op_type == "Gather" and node.output[0].endswith(".row")]
(table,) = [whole(result) for result in tables]

encoder = Encoder(len(table), layers=len(products) // 4)
state = {name: torch.tensor(stored[name]) if name in stored else kept for name, kept in encoder.state_dict().items()}
state["tokens.weight"] = table
parts = [f"layers.{layer}.{part}.weight" for layer in range(len(encoder.layers)) for part in ("qkv", "out", "inner", "outer")]
state.update({part: whole(result).t().contiguous() for part, result in zip(parts, products)})
encoder.load_state_dict(state)

os.makedirs(options.out, exist_ok=True)
torch.save({"encoder": encoder.state_dict()}, os.path.join(options.out, "weights.pt"))
shutil.copy(os.path.join(options.folder, "tokenizer.json"), options.out)
