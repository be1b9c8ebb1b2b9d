import { type Cell, type Notebook, toNotebook } from '@/lib/engine/notebook'
import { pythonWeights } from '@/lib/engine/notebook-weights'
import type { ExportAnswer } from './gpt-keep'
import type { GptShape } from './gpt-model'

/** A trained GPT, with what a copy of it is checked against. */
export interface NotebookGpt extends ExportAnswer {
  shape: Omit<GptShape, 'vocabulary'>
  /** Whether attention, its mask and positions were switched on. */
  parts: { attention: boolean; positions: boolean; mask: boolean }
  /** Whether each line of its text is a whole, such as a name. */
  lines: boolean
  learningRate: number
  batchSize: number
  dropout: number
  seed: number
}

/** A PyTorch notebook that rebuilds the GPT with these very weights, checks it, lets it write and trains it on. */
export function gptNotebook(gpt: NotebookGpt): Notebook {
  return toNotebook([
    about(gpt),
    { type: 'code', lines: pythonWeights(gpt.arrays) },
    { type: 'code', lines: model(gpt) },
    { type: 'code', lines: loading(gpt) },
    { type: 'code', lines: check(gpt) },
    { type: 'code', lines: writing(gpt) },
    { type: 'markdown', lines: ['## Train on', '', 'From here it is your model. Give it a text file:'] },
    { type: 'code', lines: training(gpt) },
  ])
}

function about({ shape: { layers, heads, width, context }, seed, step }: NotebookGpt): Cell {
  return {
    type: 'markdown',
    lines: [
      '# Your GPT, in PyTorch',
      '',
      `The model of ${layers} ${layers === 1 ? 'layer' : 'layers'}, ${heads} ${heads === 1 ? 'head' : 'heads'}, width ${width} and a context of ${context} characters`,
      `that you trained in your browser (seed ${seed}, step ${step}). Its weights are in the next cell; nothing is downloaded.`,
      'The fifth cell compares the logits of this copy with those your browser computed, and stops if they differ.',
      '',
      'Needs `pip install torch numpy`. The builder of this notebook was tested with PyTorch 1.13 on a small model.',
    ],
  }
}

const model = ({ vocabulary, shape: { layers, heads, width, context }, parts, dropout }: NotebookGpt) => [
  'import json',
  'import math',
  'import torch',
  'from torch import nn',
  'from torch.nn import functional as F',
  '',
  `chars = json.loads(${JSON.stringify(JSON.stringify(vocabulary))})`,
  `V, L, H, D, T = ${[vocabulary.length, layers, heads, width, context].join(', ')}`,
  `ATTENTION, MASK, POSITIONS, DROPOUT = ${[parts.attention, parts.mask, parts.positions].map(python).join(', ')}, ${dropout}`,
  '',
  '# A block reads the stream twice and adds to it twice.',
  'class Block(nn.Module):',
  '    def __init__(self):',
  '        super().__init__()',
  '        self.norm1, self.norm2 = nn.LayerNorm(D), nn.LayerNorm(D)',
  '        self.qkv, self.out = nn.Linear(D, 3 * D), nn.Linear(D, D)',
  '        self.up, self.down = nn.Linear(D, 4 * D), nn.Linear(4 * D, D)',
  '        self.drop = nn.Dropout(DROPOUT)',
  '',
  '    def attention(self, x):  # [B, T, D]',
  '        heads = lambda z: z.view(len(x), -1, H, D // H).transpose(1, 2)  # [B, H, T, D/H]',
  '        q, k, v = map(heads, self.qkv(x).chunk(3, dim=-1))',
  '        scores = q @ k.transpose(-2, -1) / math.sqrt(D // H)  # [B, H, T, T]',
  '        if MASK:',
  '            future = torch.ones_like(scores, dtype=torch.bool).triu(1)',
  '            scores = scores.masked_fill(future, -1e9)',
  '        answers = scores.softmax(dim=-1) @ v',
  '        return self.out(answers.transpose(1, 2).reshape(x.shape))',
  '',
  '    def forward(self, x):',
  '        if ATTENTION:',
  '            x = x + self.drop(self.attention(self.norm1(x)))',
  "        return x + self.drop(self.down(F.gelu(self.up(self.norm2(x)), approximate='tanh')))",
  '',
  'class GPT(nn.Module):',
  '    def __init__(self):',
  '        super().__init__()',
  '        self.tokens, self.positions = nn.Embedding(V, D), nn.Embedding(T, D)',
  '        self.drop = nn.Dropout(DROPOUT)',
  '        self.blocks = nn.Sequential(*[Block() for _ in range(L)])',
  '        self.norm = nn.LayerNorm(D)',
  '',
  '    def forward(self, ids):  # [B, T]',
  '        x = self.tokens(ids)',
  '        if POSITIONS:',
  '            x = x + self.positions(torch.arange(ids.shape[1]))',
  '        return self.norm(self.blocks(self.drop(x))) @ self.tokens.weight.T  # [B, T, V]',
]

/** The names of the page and those of PyTorch, which keeps the weights of a dense layer as [out, in]. */
const loading = ({ step }: NotebookGpt) => [
  'gpt = GPT()',
  'w = {name: torch.from_numpy(array) for name, array in weights.items()}',
  "state = {'tokens.weight': w['tokens'], 'positions.weight': w['positions'],",
  "         'norm.weight': w['norm/gain'], 'norm.bias': w['norm/bias']}",
  'for l in range(L):',
  "    for theirs, ours in [('norm1', 'norm1'), ('norm2', 'norm2')]:",
  "        state[f'blocks.{l}.{theirs}.weight'] = w[f'{l}/{ours}/gain']",
  "        state[f'blocks.{l}.{theirs}.bias'] = w[f'{l}/{ours}/bias']",
  "    for theirs, ours in [('qkv', 'attention/qkv'), ('out', 'attention/out'), ('up', 'mlp/up'), ('down', 'mlp/down')]:",
  "        state[f'blocks.{l}.{theirs}.weight'] = w[f'{l}/{ours}'].T",
  "        state[f'blocks.{l}.{theirs}.bias'] = w[f'{l}/{ours}Bias']",
  'gpt.load_state_dict(state)  # refuses a name too many or too few',
  'gpt.eval()',
  `print(sum(p.numel() for p in gpt.parameters()), 'numbers, after ${step} steps')`,
]

/** The same characters must give the same logits: then the weights arrived, and in the right places. */
const check = ({ vocabulary, check: { ids, logits } }: NotebookGpt) => [
  '# Some characters and the logits your browser computed after each of them.',
  `ids = [${ids.join(', ')}]`,
  'expected = np.array([',
  ...ids.map((_, t) => {
    const row = logits.subarray(t * vocabulary.length, (t + 1) * vocabulary.length)
    return `    [${Array.from(row, (z) => Number(z.toFixed(6))).join(', ')}],`
  }),
  '], dtype="float32")',
  'with torch.no_grad():',
  '    computed = gpt(torch.tensor([ids]))[0].numpy()',
  'print("largest difference:", np.abs(computed - expected).max())',
  'assert np.allclose(computed, expected, rtol=1e-3, atol=1e-3)',
]

const writing = ({ vocabulary, lines }: NotebookGpt) => [
  'def write(beginning, length, temperature=1.0):',
  '    seen = [chars.index(c) for c in beginning]',
  '    for _ in range(length):',
  '        with torch.no_grad():',
  '            logits = gpt(torch.tensor([seen[-T:]]))[0, -1]',
  '        seen.append(torch.multinomial((logits / temperature).softmax(-1), 1).item())',
  "    return ''.join(chars[i] for i in seen)",
  '',
  `print(write(${JSON.stringify(lines ? '\n' : firstCharacter(vocabulary))}, 200))`,
]

/** Where a text begins: after a line break, else a space, else any character it knows. */
const firstCharacter = (vocabulary: readonly string[]) =>
  ['\n', ' '].find((character) => vocabulary.includes(character)) ?? vocabulary[0]!

const training = ({ learningRate, batchSize, lines, seed }: NotebookGpt) => [
  `text = open('${lines ? 'names.txt' : 'text.txt'}').read()${lines ? '.lower()  # one name a line, a to z' : ''}`,
  'known = torch.tensor([chars.index(c) for c in text if c in chars])',
  `optimizer = torch.optim.AdamW(gpt.parameters(), lr=${learningRate})`,
  `torch.manual_seed(${seed})  # the same windows and the same dropout in every run`,
  'gpt.train()',
  'for step in range(501):',
  `    windows = known[torch.randint(len(known) - T, (${batchSize}, 1)) + torch.arange(T + 1)]  # [B, T + 1]`,
  '    loss = F.cross_entropy(gpt(windows[:, :-1]).flatten(0, 1), windows[:, 1:].flatten())',
  '    optimizer.zero_grad()',
  '    loss.backward()',
  '    optimizer.step()',
  '    if step % 100 == 0:',
  '        print(step, loss.item())',
  'gpt.eval()',
]

const python = (value: boolean) => (value ? 'True' : 'False')
