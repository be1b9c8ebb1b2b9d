/** A source of numbers in [0, 1). Same seed, same sequence, on every machine. */
export type Rng = () => number

/**
 * A stream of uniform numbers named by its seed and by what it is for.
 *
 * Streams with different names, or at different positions, are independent, so a run needs no generator
 * state in its checkpoints: the batch order of epoch 3 is `createRng(seed, 'shuffle', 3)` whenever it is
 * asked for. The names are mixed into the seed by FNV-1a; the generator is sfc32 (Chris Doty-Humphrey,
 * PractRand, public domain): 128-bit state, period about 2^127.
 *
 * @param seed any integer; only its low 32 bits count
 * @param stream names of the stream, such as `'dropout', step`
 */
export function createRng(seed: number, ...stream: (string | number)[]): Rng {
  // In one array of integers: of variables that a function keeps, engines make an object at every change.
  const state = Int32Array.of(0x9e3779b9, 0x243f6a88, hash(`${seed >>> 0}/${stream.join('/')}`), 1)
  const next = () => {
    const b = state[1]!
    const c = state[2]!
    const counter = state[3]!
    const t = (state[0]! + b + counter) | 0
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + t
    state[3] = counter + 1
    return (t >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 12; i++) next() // lets the seed reach every bit of the state
  return next
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo 1991). */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

/** One draw from N(0, 1) by Box–Muller; consumes two uniforms. */
export function normal(rng: Rng): number {
  const radius = Math.sqrt(-2 * Math.log(1 - rng()))
  return radius * Math.cos(2 * Math.PI * rng())
}

/** An integer drawn evenly from 0 to `below − 1`. */
export function integer(rng: Rng, below: number): number {
  return Math.floor(rng() * below)
}

/** A random order of 0 to `count − 1` (Fisher–Yates; Durstenfeld 1964). */
export function permutation(rng: Rng, count: number): Uint32Array {
  const order = new Uint32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
  for (let i = count - 1; i > 0; i--) {
    const j = integer(rng, i + 1)
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  return order
}

/**
 * Draws an index with the given probabilities.
 *
 * @param probabilities length K, each ≥ 0; they need not sum to one
 * @returns an integer in [0, K)
 */
export function choice(rng: Rng, probabilities: ArrayLike<number>): number {
  let total = 0
  for (let k = 0; k < probabilities.length; k++) total += probabilities[k]!
  let left = rng() * total
  for (let k = 0; k < probabilities.length - 1; k++) {
    left -= probabilities[k]!
    if (left < 0) return k
  }
  return probabilities.length - 1
}
