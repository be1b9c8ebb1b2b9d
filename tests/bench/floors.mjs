/**
 * The least time a step of each task could take on this machine: its multiply-adds at the rate of our matrix product, or its
 * bytes at the rate of memory, whichever is longer. One core, without threads, as the lessons run; measured in Node.
 */
import { compileKernels } from '../../lib/site/kernels.mjs'
import { load } from './bundle.mjs'
import { oursOf, ratio, round } from './compare.mjs'

/** Side of the matrices that are multiplied: large enough that nothing but the product counts. */
const SIDE = 512
/** Numbers that are copied, more than a cache holds. */
const COPIED = 2 ** 24
const ROUNDS = 30
const PAGE_BYTES = 2 ** 16

/**
 * @param {Record<string, Record<string, { shown?: number }>>} [trained] by task and contender, where it was measured as well
 * @returns {Promise<object>} the two rates, and by task what it takes, its floor in milliseconds and what share of that rate we reach
 */
export async function measureFloors(trained = {}) {
  await compileKernels()
  const { workOf } = await load('tests/bench/operations.ts')
  const { tasks } = await load('tests/bench/tasks.ts')
  const { binary } = await import('../../lib/kernels/binary.js')
  const multiplyAdds = productRate(binary)
  const bytes = copyRate()
  console.log(
    `\nFloors, at ${(multiplyAdds / 1e9).toFixed(1)} thousand million multiply-adds and ${(bytes / 1e9).toFixed(1)} GB a second`,
  )
  const floors = {}
  for (const [name, make] of Object.entries(tasks)) {
    const work = workOf(make())
    const floor = 1000 * Math.max(work.multiplyAdds / multiplyAdds, work.bytes / bytes)
    floors[name] = {
      'multiply-adds, million': round(work.multiplyAdds / 1e6),
      MB: round(work.bytes / 1e6),
      'floor, ms': Number(floor.toPrecision(2)),
      ...shareOf(floor, trained[name]),
    }
  }
  console.table(floors)
  return { multiplyAdds, bytes, floors }
}

/**
 * Which share of the floor's rate the faster of ours reaches; nothing where it was not measured.
 *
 * @param {number} floor milliseconds
 * @param {Record<string, { shown?: number }>} [found] by contender
 */
export function shareOf(floor, found = {}) {
  const [by, ours] = oursOf(found)
  return by ? { by, 'share of the floor': round(ratio(floor, ours)) } : {}
}

/** Multiply-adds a second of our kernel. */
function productRate(binary) {
  const size = 4 * SIDE * SIDE
  const memory = new WebAssembly.Memory({ initial: Math.ceil((5 * size) / PAGE_BYTES) })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(binary, 'base64')), {
    env: { memory },
  })
  const seconds = fastest(() =>
    exports.multiply(0, SIDE, size, SIDE, 2 * size, SIDE, 3 * size, SIDE, SIDE, SIDE, false, false, false),
  )
  return SIDE ** 3 / seconds
}

/** Bytes read and written a second. */
function copyRate() {
  const from = new Float32Array(COPIED).fill(1)
  const to = new Float32Array(COPIED)
  return (2 * from.byteLength) / fastest(() => to.set(from))
}

/** Seconds of the fastest of many rounds: what is left when other programs are busy. */
function fastest(work) {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    work()
    best = Math.min(best, performance.now() - begun)
  }
  return best / 1000
}
