/** What is done with measured numbers; nothing here measures. */

/**
 * The middle of some numbers, those that are missing left out; of an even count the upper one.
 *
 * @param {(number | undefined)[]} values
 * @returns {number | undefined}
 */
export function median(values) {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  return known[known.length >> 1]
}

/**
 * Who is measured when: in every round all once, each round beginning with another, so that neither a busy moment nor
 * a machine that grows warm falls on one alone.
 *
 * @template T
 * @param {T[]} contenders
 * @param {number} rounds
 * @returns {T[][]} by round
 */
export function interleave(contenders, rounds) {
  return Array.from({ length: rounds }, (_, r) => {
    const first = contenders.length > 0 ? r % contenders.length : 0
    return [...contenders.slice(first), ...contenders.slice(0, first)]
  })
}

/**
 * How far losses may be apart, relative, over ten steps. By rounding alone they were 6e-6 apart at most, whoever trained; a band
 * of a thousandth would let a bias pass that goes uphill, or that does not move.
 */
const ROUNDING = 2e-5
/** What is said of one whose losses are others. */
export const OTHERWISE = 'learns something else'
/** Where each draws numbers of its own for dropout. */
export const RANDOM = 0.12

/**
 * Whether two contenders learn the same, as far as both show it.
 *
 * @param {number[]} losses
 * @param {number[]} reference
 * @param {number} band how far losses may be apart, relative
 */
export function agree(losses, reference, band = ROUNDING) {
  const shown = Math.min(losses.length, reference.length)
  if (shown === 0) return false
  return reference
    .slice(0, shown)
    .every((wanted, i) => Math.abs(losses[i] - wanted) <= band * Math.abs(wanted) + 1e-6)
}

/**
 * The rounds of each contender that count: none of one that does not learn what the first one learns. Of one that failed in
 * a later round the others count, and `about` says so.
 *
 * @param {string[]} names in their order; the first with losses is the reference
 * @param {Record<string, any[]>} found measurements, or `{ error }`, by contender and round
 * @param {number} [band] how far losses may be apart, relative
 * @returns {Record<string, { done: any[], about: string, error?: string, losses?: number[] }>}
 */
export function sift(names, found, band = ROUNDING) {
  const reference = names.map((name) => found[name][0]?.losses).find((losses) => losses !== undefined)
  const of = (name) => {
    const done = found[name].filter(({ error }) => !error)
    const failed = found[name].find(({ error }) => error)
    const [first] = done
    if (!first) return { done, about: '', error: failed.error }
    const same = done.every(({ losses }) => agree(losses, reference, band))
    if (!same) return { done: [], about: '', error: OTHERWISE, losses: first.losses }
    const note = failed && `${done.length} of ${found[name].length} rounds: ${failed.error}`
    return { done, about: [first.about, note].filter(Boolean).join('; '), losses: first.losses }
  }
  return Object.fromEntries(names.map((name) => [name, of(name)]))
}

/**
 * Medians over the rounds of each contender.
 *
 * @param {string[]} names in their order; the first with losses is the reference
 * @param {Record<string, object[]>} found timings, or `{ error }`, by contender and round
 * @param {boolean} random whether each drew numbers of its own
 */
export function judge(names, found, random) {
  const of = ({ done, about, error, losses }) => {
    if (error) return { error, ...(losses ? { losses } : {}) }
    return {
      shown: median(done.map((round) => round.shown)),
      best: Math.min(...done.map((round) => round.best)),
      read: median(done.map((round) => round.read)),
      losses,
      ...(done[0].programs ? { programs: done[0].programs } : {}),
      ...(about ? { about } : {}),
    }
  }
  const sifted = sift(names, found, random ? RANDOM : ROUNDING)
  return Object.fromEntries(names.map((name) => [name, of(sifted[name])]))
}

/**
 * a / b, or nothing where one is missing.
 *
 * @param {number | undefined} a
 * @param {number | undefined} b
 */
export function ratio(a, b) {
  return a === undefined || b === undefined ? undefined : a / b
}

/**
 * Three digits that count, as a person reads them.
 *
 * @param {number | undefined} value
 */
export function round(value) {
  return value === undefined ? undefined : Number(value.toPrecision(3))
}

/** Whose times a column of the summary stands for; of jax-js the better of one thread and several. */
const RIVALS = {
  PyTorch: ['PyTorch'],
  'PyTorch, all cores': ['PyTorch all cores'],
  'jax-js': ['jax-js', 'jax-js threads'],
  'stock tfjs': ['stock wasm'],
  objects: ['objects'],
  convnetjs: ['convnetjs'],
  'brain.js': ['brain.js'],
}

/**
 * One line a task: the faster of our WebAssembly and `scratch`, and its time by the fastest that each of the others does
 * there; below 1 ours is faster. Of graphics cards the programs a step.
 *
 * @param {Record<string, Record<string, { shown?: number, read?: number, programs?: number }>>} results by task and contender
 */
export function summary(results) {
  const rows = Object.entries(results).map(([task, found]) => {
    const fastest = (names) => {
      // Others may be faster when every step is waited for; ours is shown as the pages run it.
      const times = names.flatMap((name) => [found[name]?.shown, found[name]?.read])
      const known = times.filter((time) => time !== undefined)
      return known.length > 0 ? Math.min(...known) : undefined
    }
    const [by, ours] = oursOf(found)
    const ratios = Object.entries(RIVALS).map(([rival, names]) => [
      `/ ${rival}`,
      round(ratio(ours, fastest(names))),
    ])
    const programs = ['webgpu', 'webgl'].map((part) => [
      `programs, ${part}`,
      programsOf(found[`ours ${part}`], found[`stock ${part}`]),
    ])
    return [task, { ours: by, ms: round(ours), ...Object.fromEntries([...ratios, ...programs]) }]
  })
  return Object.fromEntries(rows.filter(([, { ours }]) => ours !== undefined))
}

/**
 * The faster of our two, by name and milliseconds; nothing where neither was measured.
 *
 * @param {Record<string, { shown?: number }>} found by contender
 */
export function oursOf(found) {
  const both = ['ours wasm', 'scratch'].map((name) => [name, found[name]?.shown])
  return both.filter(([, time]) => time !== undefined).sort(([, a], [, b]) => a - b)[0] ?? []
}

const programsOf = (ours, stock) =>
  ours?.programs && stock?.programs ? `${ours.programs} of ${stock.programs}` : undefined
