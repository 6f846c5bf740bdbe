"""Trains the encoder: first on dialogue without labels, then on all intent sets at once. See README.md for the command."""

import argparse
import collections
import hashlib
import json
import os
import random
import time

import intents
import torch
from data import dialogue_pairs, intent_sets, key
from dialogue import Dialogue
from network import Encoder
from probe import judge
from wordpiece import Reader, learn, words

parser = argparse.ArgumentParser()
parser.add_argument("--data", required=True, help="folder of the .jsonl files")
parser.add_argument("--pack", required=True, help="the product's own pack, retail.json")
parser.add_argument("--out", required=True, help="folder for weights.pt, tokenizer.json and learned.bin")
parser.add_argument("--start", help="dialogue.pt or weights.pt of an earlier run, tokenizer.json beside it: go on from there")
parser.add_argument("--without-pack", action="store_true", help="do not learn from the pack's labels")
parser.add_argument("--vocabulary", type=int, default=10_200)
parser.add_argument("--layers", type=int, default=3)
parser.add_argument("--pretrain-epochs", type=float, default=3)
parser.add_argument("--epochs", type=int, default=10)
parser.add_argument("--aside", type=float, default=0.15, help="dialogue batches among the intents', as a share of those")
parser.add_argument("--agree", type=float, default=0, help="R-drop: every text is read twice, this is what disagreement costs; 0: read once")
parser.add_argument("--wear", type=float, default=0.1, help="share of pieces dropped or hidden")
parser.add_argument("--slips", type=float, default=0.15, help="share of texts typed with a slip")
parser.add_argument("--dropout", type=float, default=0.1)
parser.add_argument("--rate", type=float, default=1e-3)
parser.add_argument("--seed", type=int, default=7)
parser.add_argument("--threads", type=int, default=1)
options = parser.parse_args()

LONGEST = 64
torch.manual_seed(options.seed)
torch.set_num_threads(options.threads)
torch.set_flush_denormal(True)
rng = random.Random(options.seed)
began = time.time()
os.makedirs(options.out, exist_ok=True)


def say(*said):
    print(f"{time.time() - began:7.0f} s", *said, flush=True)


def beside(path, name):
    return os.path.join(os.path.dirname(path), name)


def counted(sets, pairs):
    counts = collections.Counter()
    for samples in sets.values():
        for text, _ in samples:
            counts.update(words(text) * 2)
    for a, b, _ in pairs:
        counts.update(words(a))
    return counts


sets = intent_sets(options.data, None if options.without_pack else options.pack)
pairs = dialogue_pairs(options.data)
if options.start:
    with open(beside(options.start, "tokenizer.json"), encoding="utf-8") as file:
        reader = Reader.described_by(json.load(file), LONGEST)
else:
    reader = Reader(learn(counted(sets, pairs), options.vocabulary), LONGEST)
reader.write(os.path.join(options.out, "tokenizer.json"))
say(f"{reader.size} pieces, {len(reader.ids)} spellings, {len(pairs)} pairs,", {name: len(rows) for name, rows in sets.items()})

encoder = Encoder(reader.size, layers=options.layers, longest=LONGEST, dropout=options.dropout)
talk = options.aside > 0 or options.pretrain_epochs > 0
dialogue = Dialogue(encoder, reader, pairs if talk else [], options)


def keep(name):
    state = {"encoder": encoder.state_dict(), "dialogue": dialogue.state_dict(), "options": vars(options), "pieces": reader.size}
    torch.save(state, os.path.join(options.out, name))


if options.start:
    earlier = torch.load(options.start)
    encoder.load_state_dict(earlier["encoder"])
    if "dialogue" in earlier:
        dialogue.load_state_dict(earlier["dialogue"])
    say("going on from", options.start)
if options.pretrain_epochs > 0:
    dialogue.teach(encoder, rng, say)
    keep("dialogue.pt")
if options.epochs > 0:
    intents.teach(encoder, reader, sets, dialogue, options, rng, say)
    keep("weights.pt")
    # Which samples the encoder knows by heart: the first four bytes of each key's sha256, ascending.
    marks = sorted({hashlib.sha256(key(text).encode()).digest()[:4] for rows in sets.values() for text, _ in rows})
    with open(os.path.join(options.out, "learned.bin"), "wb") as file:
        file.write(b"".join(marks))
    judge(encoder, reader, options.data, say)
