"""The first stage, on dialogue without labels: which piece stood here, and which turn answers which."""

import math

import torch
from batches import Texts, alike, masked, padded
from network import Climb, pooled
from torch import nn
from torch.nn import functional as F


class Dialogue(nn.Module):
    def __init__(self, encoder, reader, pairs, options):
        super().__init__()
        width = encoder.last.weight.shape[0]
        self.guess = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, width))
        self.bridges = nn.ModuleList([nn.Linear(width, width), nn.Linear(width, width)])
        self.warmth = nn.Parameter(torch.tensor(math.log(20.0)))
        self.turns = [Texts([pair[side] for pair in pairs], reader) for side in (0, 1)]
        # Every Chinese pair counts twice: there are three times as many English ones.
        self.drawable = [at for at, (_, _, language) in enumerate(pairs) for _ in range(2 if language == "zh" else 1)]
        self.pieces = reader.size
        self.options = options
        self.chance = torch.Generator().manual_seed(options.seed)

    def batches(self, rng, size=96):
        a, b = self.turns
        lengths = lambda at: (a.length(self.drawable[at]) // 6, b.length(self.drawable[at]))
        return [sorted({self.drawable[at] for at in batch}) for batch in alike(len(self.drawable), size, lengths, rng)]

    def losses(self, encoder, batch):
        spelled, vectors = [], []
        for turns, bridge in zip(self.turns, self.bridges):
            ids, mask = padded([turns.rows[at] for at in batch])
            read, chosen = masked(ids, self.pieces, self.chance)
            with torch.cpu.amp.autocast(dtype=torch.bfloat16):
                states = encoder(read, mask)
                guessed = self.guess(states[chosen]) @ encoder.tokens.weight.t()
            spelled.append(F.cross_entropy(guessed.float(), ids[chosen]))
            vectors.append(F.normalize(bridge(pooled(states.float(), mask)), dim=-1))
        fits = vectors[0] @ vectors[1].t() * self.warmth.exp().clamp(max=50)
        truth = torch.arange(len(batch))
        return sum(spelled) / 2, (F.cross_entropy(fits, truth) + F.cross_entropy(fits.t(), truth)) / 2

    def teach(self, encoder, rng, say):
        epochs = self.options.pretrain_epochs
        batches = [batch for _ in range(math.ceil(epochs)) for batch in self.batches(rng)]
        batches = batches[: round(len(batches) * epochs / math.ceil(epochs))]
        climb = Climb([*encoder.parameters(), *self.parameters()], len(batches), self.options.rate)
        # Every pair is seen a few times only: nothing is learned by heart, and dropout would cost a sixth of the time.
        encoder.eval()
        spelled = fits = 0.0
        for at, batch in enumerate(batches):
            one, other = self.losses(encoder, batch)
            climb.step(one + other)
            spelled, fits = spelled + one.item(), fits + other.item()
            if (at + 1) % 200 == 0:
                say(f"dialogue {at + 1}/{len(batches)}: masked {spelled / 200:.3f}, response {fits / 200:.3f}")
                spelled = fits = 0.0
