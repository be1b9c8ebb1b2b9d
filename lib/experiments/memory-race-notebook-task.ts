import {
  EARLY,
  isText,
  KINDS,
  LONGEST_NAME,
  type MemoryRaceParams,
  SYMBOLS,
  type TextTask,
  WINDOW,
} from './memory-race.params'

/** Python for one task: what a network is used for, and `draw` and `loss_of`, by which it learns on. */
interface PythonTask {
  use: string[]
  batches: string[]
}

export function pythonTask({ task, lag }: Pick<MemoryRaceParams, 'task' | 'lag'>): PythonTask {
  if (isText(task)) return { use: writing(task), batches: [...reading(task), '', ...LETTER_LOSS] }
  const drawn = task === 'adding' ? adding(lag) : copying(lag)
  return { use: [...drawn, '', ...TESTED], batches: [] }
}

const TESTED = [
  'with torch.no_grad():',
  "    print('loss on 500 new sequences:', loss_of(*draw(500)).item())",
]

const adding = (lag: number) => [
  `EARLY, T = ${EARLY}, ${lag + EARLY}`,
  '',
  'def draw(count):',
  '    """Numbers, two of them marked, and the sum of the two."""',
  '    numbers, marks, every = torch.rand(T, count), torch.zeros(T, count), torch.arange(count)',
  '    marks[torch.randint(0, EARLY, (count,)), every] = 1',
  '    marks[torch.randint(EARLY, T, (count,)), every] = 1',
  '    return torch.stack([numbers, marks], dim=2), (numbers * marks).sum(dim=0)',
  '',
  'def loss_of(x, sums):',
  '    return F.mse_loss(memory(x)[-1, :, 0], sums)',
]

const copying = (lag: number) => [
  `SYMBOLS, KINDS, LAG = ${SYMBOLS}, ${KINDS}, ${lag}`,
  '',
  'def draw(count):',
  '    """Symbols, silence, and a call to say them again."""',
  '    said = torch.randint(KINDS, (SYMBOLS, count))',
  '    silence = torch.full((LAG - SYMBOLS, count), KINDS)',
  '    called = torch.full((SYMBOLS, count), KINDS + 1)',
  '    return F.one_hot(torch.cat([said, silence, called]), D).float(), said',
  '',
  'def loss_of(x, said):',
  '    return F.cross_entropy(memory(x)[LAG:].flatten(0, 1), said.flatten())',
]

const LETTER_LOSS = [
  'def loss_of(ids):  # [T + 1, B]; what is −1 does not count',
  '    logits = memory(F.one_hot(ids[:-1].clamp(min=0), D).float())',
  '    return F.cross_entropy(logits.flatten(0, 1), ids[1:].flatten(), ignore_index=-1)',
]

/** Letter by letter, the last window read anew for each, as on the page: what it reads is what it was trained on. */
const writing = (task: TextTask) => [
  'def write(length, temperature=1.0):',
  '    seen = [0]  # what stands before every text',
  '    with torch.no_grad():',
  '        for _ in range(length):',
  `            x = F.one_hot(torch.tensor(seen[-${WINDOW}:])[:, None], D).float()  # [T, 1, D]`,
  '            seen.append(torch.multinomial((memory(x)[-1, 0] / temperature).softmax(-1), 1).item())',
  ...(task === 'names' ? ['            if seen[-1] == 0:', '                break'] : []),
  "    return ''.join(letters[i] for i in seen).strip()",
  '',
  ...(task === 'names' ? ['for _ in range(8):', '    print(write(24))'] : ['print(write(300))']),
]

const reading = (task: TextTask) =>
  task === 'names'
    ? [
        "names = [line for line in open('names.txt').read().lower().split() if set(line) <= set(letters)]",
        '',
        'def draw(count):',
        '    """Names between line breaks, one below each other; −1 where they have ended."""',
        `    ids = torch.full((${LONGEST_NAME} + 1, count), -1)`,
        '    for e, i in enumerate(torch.randint(len(names), (count,))):',
        `        name = ('\\n' + names[i] + '\\n')[:${LONGEST_NAME} + 1]`,
        '        ids[:len(name), e] = torch.tensor([letters.index(c) for c in name])',
        '    return (ids,)',
      ]
    : [
        "text = ' '.join(open('text.txt').read().lower().split())",
        `known = torch.tensor([letters.index(c) for c in text if c in letters])`,
        '',
        'def draw(count):',
        '    """Windows that begin anywhere."""',
        `    starts = torch.randint(len(known) - ${WINDOW}, (1, count))`,
        `    return (known[starts + torch.arange(${WINDOW} + 1)[:, None]],)`,
      ]
