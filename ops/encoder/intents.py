"""The second stage: all intent sets at once, one head a set, with some dialogue in between so that it is not forgotten."""

import collections

import torch
from batches import Texts, alike, padded
from network import Climb, Cosine, pooled
from torch import nn
from torch.nn import functional as F


def surprise(readings, truth, agree):
    """
    How surprised the readings of some texts are at the truth. Two readings of a text differ by dropout and by what was hidden from
    each; R-drop (Liang et al. 2021) makes them agree as well: two points on BANKING77 where an encoder has learned all it can.
    """
    loss = sum(F.cross_entropy(logits, truth, label_smoothing=0.05, reduction="sum") for logits in readings) / len(readings)
    if len(readings) < 2:
        return loss
    one, other = (F.log_softmax(logits, -1) for logits in readings)
    apart = F.kl_div(one, other, log_target=True, reduction="sum") + F.kl_div(other, one, log_target=True, reduction="sum")
    return loss + agree * apart / 2


def teach(encoder, reader, sets, dialogue, options, rng, say, size=96):
    width = encoder.last.weight.shape[0]
    heads = nn.ModuleDict({name: Cosine(width, len({label for _, label in rows})) for name, rows in sets.items()})
    texts, labels, head_of = [], [], []
    for name, rows in sets.items():
        index = {label: at for at, label in enumerate(sorted({label for _, label in rows}))}
        for text, label in rows:
            texts.append(text)
            labels.append(index[label])
            head_of.append(name)
    known = Texts(texts, reader)
    steps = [(False, batch) for _ in range(options.epochs) for batch in alike(len(texts), size, known.length, rng)]
    if options.aside > 0:
        wanted = int(len(steps) * options.aside)
        talk = []
        while len(talk) < wanted:
            talk += dialogue.batches(rng)
        for at in range(wanted):
            steps.insert(rng.randrange(len(steps)), (True, talk[at]))

    def read(batch):
        ids, mask = padded([known.drawn(k, rng, options.wear, options.slips) for k in batch])
        with torch.cpu.amp.autocast(dtype=torch.bfloat16):
            states = encoder(ids, mask)
        return pooled(states.float(), mask)

    climb = Climb([*encoder.parameters(), *heads.parameters(), *dialogue.parameters()], len(steps), options.rate)
    encoder.train()
    sums, seen = collections.Counter(), collections.Counter()
    for at, (talking, batch) in enumerate(steps):
        if talking:
            climb.step(sum(dialogue.losses(encoder, batch)))
            continue
        readings = [read(batch) for _ in range(2 if options.agree > 0 else 1)]
        loss = torch.zeros(())
        for name, head in heads.items():
            mine = [k for k, row in enumerate(batch) if head_of[row] == name]
            if mine:
                truth = torch.tensor([labels[batch[k]] for k in mine])
                part = surprise([head(vectors[mine]) for vectors in readings], truth, options.agree)
                sums[name] += part.item()
                seen[name] += len(mine)
                loss = loss + part / len(batch)
        climb.step(loss)
        if (at + 1) % 300 == 0 or at + 1 == len(steps):
            say(f"intents {at + 1}/{len(steps)}:", {name: round(sums[name] / max(1, seen[name]), 3) for name in sets})
            sums.clear()
            seen.clear()
