"""The models of `tasks.ts` in PyTorch's own modules and order of axes, beginning with the task's numbers."""

import torch
from torch import nn


def put(module, **values):
    """Begins a module's parameters at these numbers."""
    with torch.no_grad():
        for name, value in values.items():
            getattr(module, name).copy_(value)
    return module


def linear(w, b):
    return put(nn.Linear(w.shape[0], w.shape[1]), weight=w.T, bias=b)


def small(w, _):
    layers = [linear(w[f"w{i}"], w[f"b{i}"]) for i in range(3)]
    return nn.Sequential(*(module for layer in layers for module in (layer, nn.Tanh())))


def mlp(w, dropout):
    return nn.Sequential(linear(w["w0"], w["b0"]), nn.ReLU(), nn.Dropout(dropout), linear(w["w1"], w["b1"]))


def cnn(w, _):
    def conv(k, b):
        return put(nn.Conv2d(k.shape[2], k.shape[3], 3), weight=k.permute(3, 2, 0, 1), bias=b)

    # Rows of the last layer in the order channel, place.
    rows = w["w"].reshape(5, 5, 16, 10).permute(2, 0, 1, 3).reshape(400, 10)
    first = [conv(w["k0"], w["b0"]), nn.ReLU(), nn.MaxPool2d(2)]
    second = [conv(w["k1"], w["b1"]), nn.ReLU(), nn.MaxPool2d(2)]
    return nn.Sequential(*first, *second, nn.Flatten(), linear(rows, w["b"]))


class Recurrent(nn.Module):
    """One bias for each gate, as the others have: PyTorch's second one stays 0, but for a GRU's candidate."""

    def __init__(self, kind, w, order):
        super().__init__()
        units = w["u"].shape[0]
        gates = lambda m: torch.cat([m.split(units, -1)[i] for i in order], -1)  # noqa: E731
        self.cell = put(
            kind(w["w"].shape[0], units),
            weight_ih_l0=gates(w["w"]).T,
            weight_hh_l0=gates(w["u"]).T,
            bias_ih_l0=gates(w["b"]),
        )
        second = torch.zeros(len(order) * units)
        if "c" in w:
            second[-units:] = w["c"]
            kept = (torch.arange(len(second)) >= 2 * units).float()
            self.cell.bias_hh_l0.register_hook(lambda slope: slope * kept)
        else:
            self.cell.bias_hh_l0.requires_grad_(False)
        put(self.cell, bias_hh_l0=second)
        self.out = linear(w["out"], w["outBias"])

    def forward(self, x):
        states, _ = self.cell(x)
        return self.out(states[-1])


class Generator(nn.Module):
    def __init__(self, w):
        super().__init__()
        first = w["w"].reshape(16, 7, 7, 16).permute(0, 3, 1, 2).reshape(16, 784)
        self.dense = linear(first, w["b"].reshape(7, 7, 16).permute(2, 0, 1).reshape(784))
        norm = nn.BatchNorm2d(16, eps=1e-3, track_running_stats=False)
        self.norm = put(norm, weight=w["gain"], bias=w["shift"])
        self.up0 = self.up(w["k0"], w["b0"])
        self.up1 = self.up(w["k1"], w["b1"])

    @staticmethod
    def up(k, b):
        module = nn.ConvTranspose2d(k.shape[3], k.shape[2], 4, stride=2, padding=1)
        return put(module, weight=k.permute(3, 2, 0, 1), bias=b)

    def forward(self, x):
        a = self.dense(x).relu().view(-1, 16, 7, 7)
        return self.up1(self.up0(self.norm(a)).relu()).sigmoid()


class Transformer(nn.Module):
    def __init__(self, w):
        super().__init__()
        self.tokens = put(nn.Embedding(*w["tokens"].shape), weight=w["tokens"])
        self.positions = nn.Parameter(w["positions"].clone())
        self.blocks = nn.ModuleList(self.block(w, l) for l in range(2))
        self.head = linear(w["head"], w["headBias"])
        self.mask = torch.full([32, 32], float("-inf")).triu(1)

    @staticmethod
    def block(w, l):
        block = nn.TransformerEncoderLayer(48, 4, 192, dropout=0.0, batch_first=True, norm_first=True)
        of = lambda name: w[f"{name}/{l}"]  # noqa: E731
        put(block.norm1, weight=of("gain1"), bias=of("shift1"))
        put(block.norm2, weight=of("gain2"), bias=of("shift2"))
        put(block.self_attn, in_proj_weight=of("qkv").T, in_proj_bias=of("qkvBias"))
        put(block.self_attn.out_proj, weight=of("out").T, bias=of("outBias"))
        put(block.linear1, weight=of("up").T, bias=of("upBias"))
        put(block.linear2, weight=of("down").T, bias=of("downBias"))
        return block

    def forward(self, ids):
        x = self.tokens(ids) + self.positions
        for block in self.blocks:
            x = block(x, self.mask)
        return self.head(x).flatten(0, 1)


MODELS = {
    "small": small,
    "mlp": mlp,
    "cnn": cnn,
    "lstm": lambda w, _: Recurrent(nn.LSTM, w, [0, 1, 3, 2]),  # ours: input, forget, output, candidate
    "gru": lambda w, _: Recurrent(nn.GRU, w, [0, 1, 2]),
    "generator": lambda w, _: Generator(w),
    "transformer": lambda w, _: Transformer(w),
}
