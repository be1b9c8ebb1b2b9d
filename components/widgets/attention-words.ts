import { type Head, type Projections, selfAttention, sinusoidalPositions } from '@/lib/math/attention'
import { createRng } from '@/lib/math/rng'

/** Numbers of a word's vector: few enough to be checked by hand. */
export const WIDTH = 4
export const MOST_WORDS = 10
/** What stands where a sentence is over, in a batch with a longer one. */
export const EMPTY = '∅'
/** How many empty places are added. */
const EMPTY_PLACES = 2

export const MASKS = ['none', 'causal'] as const
export const ENDS = ['none', 'seen', 'masked'] as const

export interface Setting {
  /** Draws all vectors and matrices. */
  seed: number
  heads: 1 | 2
  scaled: boolean
  positions: boolean
  mask: (typeof MASKS)[number]
  /** Empty places at the end: none, or two that can be seen, or two that are masked. */
  end: (typeof ENDS)[number]
  /** Vectors that the reader has written himself, by word. */
  own: Readonly<Record<string, readonly number[]>>
}

/** Characters of a word; what is longer, or written without spaces, is cut there, so that tables stay readable. */
const LONGEST_WORD = 20

/** The words of a sentence, in small letters and without punctuation or pictures; marks over and under letters belong to them. */
export function wordsOf(sentence: string): string[] {
  const words =
    sentence
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? []
  return words.slice(0, MOST_WORDS).map((word) => [...word].slice(0, LONGEST_WORD).join(''))
}

/** A number from −1 to 1 with one decimal. */
const tenth = (rng: () => number) => (Math.floor(21 * rng()) - 10) / 10

/** The vector of a word: the reader's own, or one drawn from seed and letters. Nobody has trained it. */
export function vectorOf(word: string, { seed, own }: Pick<Setting, 'seed' | 'own'>): readonly number[] {
  if (word === EMPTY) return new Array<number>(WIDTH).fill(0)
  const rng = createRng(seed, 'word', word)
  // “constructor” is a word as well, and every object has one.
  return Object.hasOwn(own, word) ? own[word]! : Array.from({ length: WIDTH }, () => 2 * tenth(rng))
}

/** The three matrices, drawn like the words. */
export function projectionsOf(seed: number): Projections {
  const drawn = (name: string) => {
    const rng = createRng(seed, name)
    return Array.from({ length: WIDTH }, () => Array.from({ length: WIDTH }, () => tenth(rng)))
  }
  return { query: drawn('query'), key: drawn('key'), value: drawn('value') }
}

export interface Attended {
  /** The words, and the empty places. */
  places: string[]
  /** What is attended from: vectors, with positions where they are added. [T, WIDTH] */
  x: number[][]
  heads: Head[]
}

/** Self-attention over the words of a sentence, every number of it. */
export function attendWords(words: readonly string[], setting: Setting): Attended {
  const { seed, heads, scaled, positions, mask, end } = setting
  const places = [...words, ...new Array<string>(end === 'none' ? 0 : EMPTY_PLACES).fill(EMPTY)]
  const P = sinusoidalPositions(places.length, WIDTH)
  const x = places.map((word, t) =>
    vectorOf(word, setting).map((value, c) => value + (positions ? P[t]![c]! : 0)),
  )
  const sees = (i: number, j: number) =>
    !(mask === 'causal' && j > i) && !(end === 'masked' && j >= words.length)
  return { places, x, heads: selfAttention(x, projectionsOf(seed), heads, { sees, scaled }) }
}

/** Largest change of a number in any word's outputs if the same words stand in the opposite order. */
export function changeBackwards(words: readonly string[], setting: Setting): number {
  const forwards = attendWords(words, setting).heads
  const backwards = attendWords(words.toReversed(), setting).heads
  const changes = words.flatMap((_, t) =>
    forwards.flatMap(({ output }, h) =>
      output[t]!.map((value, c) => Math.abs(value - backwards[h]!.output[words.length - 1 - t]![c]!)),
    ),
  )
  return Math.max(0, ...changes)
}
