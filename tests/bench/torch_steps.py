"""Times native PyTorch on the CPU at one task: `python3 torch_steps.py <task.json> <milliseconds>`, JSON on stdout.

The task holds the same numbers that the browser's contenders get (`tasks.ts`); the models are PyTorch's own
(`torch_models.py`), and so is Adam.
"""

import json
import sys
import time

import torch
from torch import nn

from torch_models import MODELS

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


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
