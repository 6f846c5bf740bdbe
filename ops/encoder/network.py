"""The encoder: token and place embeddings, three pre-norm Transformer layers, every position's vector out."""

import math

import torch
from torch import nn
from torch.nn import functional as F


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.before_attention = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.before_inner = nn.LayerNorm(width)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, hidden):
        batch, length, width = x.shape
        q, k, v = self.qkv(self.before_attention(x)).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / math.sqrt(width // self.heads) + hidden
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, width)
        x = x + self.dropout(self.out(mixed))
        return x + self.dropout(self.outer(F.gelu(self.inner(self.before_inner(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary, width=256, heads=4, inner=1024, layers=3, longest=64, dropout=0.1):
        super().__init__()
        self.tokens = nn.Embedding(vocabulary, width, padding_idx=0)
        self.places = nn.Embedding(longest, width)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.last = nn.LayerNorm(width)
        nn.init.normal_(self.tokens.weight, std=0.02 * math.sqrt(256 / width))
        nn.init.normal_(self.places.weight, std=0.02)
        for layer in self.layers:
            for part in (layer.qkv, layer.out, layer.inner, layer.outer):
                nn.init.normal_(part.weight, std=0.04)
                nn.init.zeros_(part.bias)

    def forward(self, input_ids, attention_mask):
        length = input_ids.shape[1]
        x = self.dropout(self.tokens(input_ids) * 4.0 + self.places.weight[:length])
        hidden = (1.0 - attention_mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, hidden)
        return self.last(x)


def pooled(states, mask):
    """The mean over real positions, scaled to length 1: what the product makes of `last_hidden_state`."""
    mask = mask.unsqueeze(-1).to(states.dtype)
    return F.normalize((states * mask).sum(1) / mask.sum(1), dim=-1)


class Cosine(nn.Module):
    """A linear head over vectors of length 1, as the product's heads are."""

    def __init__(self, width, classes, scale=20.0):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(classes, width) * 0.05)
        self.bias = nn.Parameter(torch.zeros(classes))
        self.scale = nn.Parameter(torch.tensor(math.log(scale)))

    def forward(self, vectors):
        return F.linear(vectors, F.normalize(self.weight, dim=-1)) * self.scale.exp() + self.bias


class Climb:
    """AdamW with a short warm-up and a straight way down to zero."""

    def __init__(self, parameters, steps, rate):
        self.parameters = list(parameters)
        flat = [p for p in self.parameters if p.dim() > 1]
        thin = [p for p in self.parameters if p.dim() <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": flat, "weight_decay": 0.02}, {"params": thin, "weight_decay": 0.0}], lr=rate, betas=(0.9, 0.98))
        warm = max(1, steps // 20)
        slope = lambda at: min((at + 1) / warm, max(0.0, (steps - at) / (steps - warm + 1)))
        self.slope = torch.optim.lr_scheduler.LambdaLR(self.optimiser, slope)

    def step(self, loss):
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimiser.step()
        self.slope.step()
