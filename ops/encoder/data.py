"""Reads the training texts. Only train files and the product's own pack are read for learning; val files only to judge."""

import json
import os
import random
import unicodedata

# Sets that share a label space share a head; the own pack puts Chinese and English samples of one intent side by side.
HEADS = {
    "clinc150": ["clinc150"],
    "banking77": ["banking77"],
    "hwu64": ["hwu64"],
    "crosswoz19": ["crosswoz19"],
    "retail": ["bitext27", "pack"],
}
KEPT_OUT = ["clinc150.fewshot10", "banking77.fewshot10", "hwu64.fewshot10", "zh27.train"]
PAIRS = ["pretrain.sgd_en", "pretrain.kdconv_zh", "pretrain.crosswoz_zh"]


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def labelled(folder, name, part):
    return [(row["text"], row["intent"]) for row in rows(os.path.join(folder, f"{name}.{part}.jsonl"))]


def packed(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["intents"]


def key(text):
    """Two texts with the same key are the same sample; `sampleKey` of subgraphs/intents/src/model/normalise.ts."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return "".join(letter for letter in plain if unicodedata.category(letter)[0] in "LMN")[:400]


def intent_sets(folder, pack):
    """
    One list of (text, label) a head. Some rows of every set are kept out, so that whoever fits a head on the whole set has
    rows that the encoder has not learned by heart: only on those does a head's confidence mean what it will mean later.
    """
    held = {key(text) for name in KEPT_OUT for text, _ in labelled(folder, *name.split("."))}
    sets = {}
    for head, names in HEADS.items():
        samples = []
        for name in names:
            if name != "pack":
                samples += [row for row in labelled(folder, name, "train") if row[1] != "oos" and key(row[0]) not in held]
            elif pack:
                # Few beside the generated set that shares their head: they come four times.
                for intent in packed(pack):
                    for texts in intent["examples"].values():
                        out = {text for text in texts if key(text) in held} or set(texts[::3])
                        samples += [(text, intent["name"]) for text in texts if text not in out] * 4
        sets[head] = samples
    return sets


def dialogue_pairs(folder):
    """(turn, next turn, language); repeats of a pair are dropped."""
    seen, pairs = set(), []
    for name in PAIRS:
        for row in rows(os.path.join(folder, f"{name}.jsonl")):
            key = (row["a"], row["b"])
            if key not in seen and row["a"].strip() and row["b"].strip():
                seen.add(key)
                pairs.append((row["a"], row["b"], name[-2:]))
    return pairs


KEYS = {
    a: b
    for a, b in zip(
        "qwertyuiopasdfghjklzxcvbnm",
        ["wa", "qes", "wrd", "etf", "ryg", "tuh", "yij", "uok", "ipl", "o", "qsz", "awdx", "sefc", "drgv", "fthb", "gyjn",
         "hukm", "jil", "kop", "asx", "zsdc", "xdfv", "cfgb", "vghn", "bhjm", "njk"],
    )
}


def mistyped(text, rng: random.Random):
    """One slip of the fingers: a letter dropped, doubled, swapped with the next or replaced by its neighbour's key."""
    places = [at for at, letter in enumerate(text) if letter.lower() in KEYS]
    if len(places) < 4:
        return text
    at = rng.choice(places)
    letter = text[at]
    kind = rng.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1:]
    if kind == 1:
        return text[:at] + letter + text[at:]
    if kind == 2 and at + 1 < len(text):
        return text[:at] + text[at + 1] + letter + text[at + 2:]
    return text[:at] + rng.choice(KEYS[letter.lower()]) + text[at + 1:]
