"""Texts as padded tensors, of like length together, and what is done to them so that the encoder does not learn by heart."""

import random

import torch
from data import mistyped
from wordpiece import MASK, PAD, SPECIAL


def padded(rows):
    longest = max(len(row) for row in rows)
    ids = torch.full((len(rows), longest), PAD, dtype=torch.long)
    for at, row in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
    return ids, (ids != PAD).long()


def alike(count, size, length_of, rng: random.Random, pool=40):
    """Orders 0..count-1 at random, then puts texts of like length into one batch."""
    order = list(range(count))
    rng.shuffle(order)
    batches = []
    for start in range(0, count, size * pool):
        part = sorted(order[start:start + size * pool], key=length_of)
        batches += [part[at:at + size] for at in range(0, len(part), size)]
    rng.shuffle(batches)
    return [batch for batch in batches if len(batch) > 1]


def masked(ids, vocabulary, generator, share=0.15):
    """BERT's masking: of the chosen, four fifths become [MASK], a tenth another piece. Returns what to read and where to guess."""
    real = ids >= len(SPECIAL)
    chosen = (torch.rand(ids.shape, generator=generator) < share) & real
    how = torch.rand(ids.shape, generator=generator)
    other = torch.randint(len(SPECIAL), vocabulary, ids.shape, generator=generator)
    read = torch.where(chosen & (how < 0.8), torch.full_like(ids, MASK), ids)
    return torch.where(chosen & (how >= 0.9), other, read), chosen


def worn(row, rng: random.Random, share):
    """Word dropout: pieces fall out or are hidden."""
    if share <= 0 or len(row) <= 4:
        return row
    kept = [row[0]]
    for piece in row[1:-1]:
        if rng.random() < share:
            if rng.random() < 0.5:
                kept.append(MASK)
        else:
            kept.append(piece)
    return kept + [row[-1]] if len(kept) > 1 else row


class Texts:
    """Texts with their pieces read once; in training a share is typed anew with a slip."""

    def __init__(self, texts, reader):
        self.texts, self.reader = texts, reader
        self.rows = [reader.read(text) for text in texts]

    def length(self, at):
        return len(self.rows[at])

    def drawn(self, at, rng, wear, slips):
        row = self.rows[at]
        if slips > 0 and rng.random() < slips:
            row = self.reader.read(mistyped(self.texts[at], rng))
        return worn(row, rng, wear)
