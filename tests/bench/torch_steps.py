"""Times native PyTorch on the CPU at one task: `python3 torch_steps.py <task.json> <milliseconds>`, JSON on stdout.

The task holds the same numbers that the browser's contenders get (`tasks.ts`); they are turned into PyTorch's order of
axes here, so that it computes in its own, with its own modules and its own Adam.
"""

import json
import sys
import time

import torch
from torch import nn

LOSSES = 10
DISPLAY = 10
SAMPLE_S = 0.02


def main(path, milliseconds):
    with open(path) as file:
        task = json.load(file)
    weights = {name: torch.tensor(w["values"]).reshape(w["shape"]) for name, w in task["weights"].items()}
    model = MODELS[task["model"]](weights, task["dropout"])
    rule = torch.optim.SGD if task["optimizer"] == "sgd" else torch.optim.Adam
    more = {} if task["optimizer"] == "sgd" else {"betas": (0.9, 0.999), "eps": 1e-7}
    optimizer = rule(model.parameters(), lr=task["learningRate"], **more)
    batches = batches_of(task)
    loss_of = nn.CrossEntropyLoss() if "labels" in task["y"] else lambda p, y: 0.5 * ((p - y) ** 2).mean()
    steps = 0

    def step():
        nonlocal steps
        x, y = batches[steps % len(batches)]
        steps += 1
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of(model(x), y)
        loss.backward()
        optimizer.step()
        return loss

    losses = [step().item() for _ in range(LOSSES)]
    end = time.perf_counter() + milliseconds / 1000
    while time.perf_counter() < end:
        step().item()
    timing = {"losses": losses}
    shown = sample(step, DISPLAY, milliseconds)
    timing["shown"], timing["best"] = median(shown), min(shown)
    timing["read"] = median(sample(step, 1, milliseconds))
    about = f"{torch.__version__}, {torch.get_num_threads()} thread(s), {blas()}"
    json.dump({**timing, "about": about}, sys.stdout)


def blas():
    """What multiplies matrices, by the library that is loaded: the reference one is many times slower than others."""
    with open("/proc/self/maps") as maps:
        loaded = maps.read().lower()
    for name in ["openblas", "mkl_core", "blis", "atlas", "libblas"]:
        if name in loaded:
            return "reference BLAS" if name == "libblas" else name
    return "a BLAS of its own"


def median(samples):
    return sorted(samples)[len(samples) // 2]


def sample(step, stride, milliseconds):
    """Milliseconds of a step, the loss read after every `stride`th."""
    samples = []
    rounds = 1
    end = time.perf_counter() + milliseconds / 1000
    while time.perf_counter() < end or not samples:
        begun = time.perf_counter()
        for _ in range(rounds):
            for _ in range(stride):
                loss = step()
            loss.item()
        taken = time.perf_counter() - begun
        if taken < SAMPLE_S and not samples:
            rounds *= 2
        else:
            samples.append(1000 * taken / (rounds * stride))
    return samples


def batches_of(task):
    count = task["batches"]
    x = torch.tensor(task["x"]).reshape([count, *task["shape"]])
    if task["model"] == "cnn":
        x = x.permute(0, 1, 4, 2, 3).contiguous()
    if task["model"] == "transformer":
        x = x.long()
    if "labels" in task["y"]:
        y = torch.tensor(task["y"]["labels"]).reshape([count, -1])
    else:
        y = torch.tensor(task["y"]["values"]).reshape([count, task["batch"], *task["y"]["shape"]])
        if y.dim() == 5:
            y = y.permute(0, 1, 4, 2, 3).contiguous()
    return list(zip(x, y))


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

if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
