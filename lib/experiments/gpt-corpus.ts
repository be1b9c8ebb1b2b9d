import { say } from '@/lib/locale/say'
import { bigramLogProbabilities } from '@/lib/math/bigram'
import { integer, type Rng } from '@/lib/math/rng'

/** At most this many different characters; rarer ones become `UNKNOWN`. */
const MOST_CHARACTERS = 96
const UNKNOWN = '\uFFFD'
/** Characters of held-out text that every test looks at, if there are as many. */
const TEST_CHARACTERS = 4096
const MOST_TEST_WINDOWS = 512

/** Pieces of text as numbers: what the model reads, [N, T], and the character after each, [N, T]. */
export interface Windows {
  count: number
  inputs: Int32Array
  targets: Int32Array
}

/** Losses of models that need no training, in nats per character on the held-out windows. */
export interface Baselines {
  /** ln V: every character as likely as any other. */
  uniform: number
  /** The best that knowing one character allows, found by counting. */
  bigram: number
}

export interface Corpus {
  /** Every character, by its number. */
  vocabulary: string[]
  /** The character that stands for "nothing yet". */
  start: number
  /** A line is a whole (a name), so texts begin after a line break and end before one. */
  lines: boolean
  trainCharacters: number
  testCharacters: number
  baselines: Baselines
  /** The counting model's loss by position of the held-out windows, [T]. */
  bigramByPosition: Float64Array
  test: Windows
  batch(size: number, rng: Rng): Windows
  /** Whether a text is one of the lines that are learned from; false where lines are no wholes. */
  knows(line: string): boolean
  /** Characters as numbers; those the model does not know are left out. */
  encode(text: string): number[]
}

/** A text to learn from and one held out; with `lines`, each line is a whole. */
export interface Source {
  train: string
  test: string
  lines: boolean
}

/**
 * Turns text into numbers, and cuts it into windows to learn from.
 *
 * A line break between names is both end and beginning: what follows it is a first letter, and to draw it is to stop.
 * Windows begin anywhere, as in running text, and run on into the next name until they are full: the model learns from
 * every amount of context at once, and position t of a window is always a guess from t characters.
 *
 * @throws Error where the text is too short for the context
 */
export function createCorpus({ train, test, lines }: Source, context: number): Corpus {
  const framed = (text: string) => (lines ? `\n${text}\n` : text)
  const characters = charactersOf(framed(train) + framed(test))
  const numbers = new Map(characters.map((character, i) => [character, i]))
  const unknown = numbers.get(UNKNOWN)
  const idsOf = (text: string) => Int32Array.from(text, (character) => numbers.get(character) ?? unknown!)
  const trainIds = idsOf(framed(train))
  const testIds = idsOf(framed(test))
  const start = numbers.get('\n') ?? numbers.get(' ') ?? 0
  const [trainStarts, testStarts] = [trainIds.length - context, testIds.length - context]
  if (trainStarts < 1 || testStarts < 1)
    throw new Error(
      say(
        'This text is too short for a context of {context} characters: a longer text or a shorter context is needed.',
        { context },
      ),
    )
  const learnt = new Set(lines ? train.split('\n') : [])

  const testCount = Math.min(MOST_TEST_WINDOWS, Math.ceil(TEST_CHARACTERS / context), testStarts)
  const spacing = testStarts / testCount
  const tested = windowsAt(
    testIds,
    Array.from({ length: testCount }, (_, i) => Math.floor(i * spacing)),
    context,
  )
  const bigramByPosition = lossByPosition(tested, context, characters.length, trainIds)
  return {
    vocabulary: characters,
    start,
    lines,
    trainCharacters: trainIds.length,
    testCharacters: testIds.length,
    baselines: {
      uniform: Math.log(characters.length),
      bigram: bigramByPosition.reduce((sum, loss) => sum + loss, 0) / context,
    },
    bigramByPosition,
    test: tested,
    batch: (size, rng) =>
      windowsAt(
        trainIds,
        Array.from({ length: size }, () => integer(rng, trainStarts)),
        context,
      ),
    knows: (line) => learnt.has(line),
    encode: (part) =>
      [...part].flatMap((character) => numbers.get(character) ?? numbers.get(character.toLowerCase()) ?? []),
  }
}

/** The characters of a text in the order of their code points; the rarest give way to `UNKNOWN` where there are too many. */
function charactersOf(text: string): string[] {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  const common = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([character]) => character)
  const kept = common.length > MOST_CHARACTERS ? [...common.slice(0, MOST_CHARACTERS - 1), UNKNOWN] : common
  return [...new Set(kept)].sort()
}

function windowsAt(ids: Int32Array, starts: readonly number[], context: number): Windows {
  const inputs = new Int32Array(starts.length * context)
  const targets = new Int32Array(starts.length * context)
  starts.forEach((start, row) => {
    inputs.set(ids.subarray(start, start + context), row * context)
    targets.set(ids.subarray(start + 1, start + 1 + context), row * context)
  })
  return { count: starts.length, inputs, targets }
}

/** Mean loss of the counting model at each position of the windows, [T]. */
function lossByPosition({ count, inputs, targets }: Windows, context: number, V: number, learnt: Int32Array) {
  const logProbabilities = bigramLogProbabilities(learnt, V)
  const losses = new Float64Array(context)
  for (let i = 0; i < inputs.length; i++)
    losses[i % context]! -= logProbabilities[inputs[i]! * V + targets[i]!]! / count
  return losses
}
