"""Judges a frozen encoder as the product uses it: a linear head over its vectors, on rows the encoder has not learned from."""

import random

import torch
from batches import padded
from data import labelled
from network import pooled
from torch.nn import functional as F


def vectors_of(encoder, texts, reader, size=256):
    rows = [reader.read(text) for text in texts]
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    out = torch.zeros(len(rows), encoder.last.weight.shape[0])
    encoder.eval()
    with torch.no_grad():
        for start in range(0, len(order), size):
            part = order[start:start + size]
            ids, mask = padded([rows[at] for at in part])
            with torch.cpu.amp.autocast(dtype=torch.bfloat16):
                states = encoder(ids, mask)
            out[part] = pooled(states.float(), mask)
    return out


def linear_head(vectors, labels, classes, decay=1e-4, scale=10.0):
    weight = torch.zeros(classes, vectors.shape[1], requires_grad=True)
    bias = torch.zeros(classes, requires_grad=True)
    climb = torch.optim.LBFGS([weight, bias], max_iter=150, history_size=10, line_search_fn="strong_wolfe")

    def step():
        climb.zero_grad()
        loss = F.cross_entropy(scale * vectors @ weight.t() + bias, labels) + decay * (weight ** 2).sum()
        loss.backward()
        return loss

    climb.step(step)
    return lambda x: (scale * x @ weight.t() + bias).detach()


def right(encoder, reader, train, test):
    names = sorted({label for _, label in train})
    index = {name: at for at, name in enumerate(names)}
    test = [(text, label) for text, label in test if label in index]
    x, y = vectors_of(encoder, [t for t, _ in train], reader), torch.tensor([index[l] for _, l in train])
    v, w = vectors_of(encoder, [t for t, _ in test], reader), torch.tensor([index[l] for _, l in test])
    return (linear_head(x, y, len(names))(v).argmax(1) == w).float().mean().item()


def folded(encoder, reader, samples, folds=5, draws=2):
    scores = []
    for draw in range(draws):
        rng = random.Random(draw)
        by_label = {}
        for sample in samples:
            by_label.setdefault(sample[1], []).append(sample)
        fold_of = []
        for label in sorted(by_label):
            group = by_label[label][:]
            rng.shuffle(group)
            fold_of += [(sample, at % folds) for at, sample in enumerate(group)]
        for fold in range(folds):
            scores.append(right(encoder, reader, [s for s, f in fold_of if f != fold], [s for s, f in fold_of if f == fold]))
    return sum(scores) / len(scores)


def judge(encoder, reader, folder, say=print):
    inside = lambda rows: [row for row in rows if row[1] != "oos"]
    found = {}
    for name in ("clinc150", "banking77", "hwu64", "bitext27", "crosswoz19"):
        found[name] = right(encoder, reader, inside(labelled(folder, name, "train")), inside(labelled(folder, name, "val")))
    for name in ("clinc150", "hwu64"):
        found[f"{name} 10-shot"] = right(encoder, reader, labelled(folder, name, "fewshot10"), inside(labelled(folder, name, "val")))
    for name in ("hint3_curekart", "hint3_sofmattress", "hint3_powerplay11", "zh27"):
        found[f"{name} folds"] = folded(encoder, reader, labelled(folder, name, "train"))
    say("  ".join(f"{name} {100 * share:.1f}" for name, share in found.items()))
    return found
