import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDemoFile, writeDemoFile } from '@/lib/demos/file'
import { readPlain, writePlain } from '@/lib/demos/plain'

test('plain data survives, with numbers, arrays, maps and sets that JSON lacks', () => {
  const value = {
    loss: Number.NaN,
    best: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.1],
    missing: undefined,
    none: null,
    weights: new Float32Array([1.5, Number.NaN, -0.25]),
    // A view into a larger memory: only what it shows is written.
    part: new Float64Array([1, 2, 3, 4]).subarray(1, 3),
    pixels: new Uint8ClampedArray([0, 255]),
    counts: new Map([['a', new Set([1, 2])]]),
    history: [{ step: 1, loss: 2 }],
  }
  expect(readPlain(writePlain(value))).toEqual(value)
  fc.assert(
    fc.property(
      fc.float32Array({ maxLength: 50 }),
      fc.dictionary(
        fc.string().filter((key) => !key.startsWith('$') && key !== '__proto__'),
        fc.jsonValue(),
      ),
      (array, record) => {
        expect(readPlain(writePlain({ array, inside: [record] }))).toEqual({ array, inside: [record] })
      },
    ),
  )
})

test('data of no known kind, and arrays of half a number, are refused', () => {
  for (const text of [
    '{"$function":"x"}',
    '{"$f32":7}',
    '{"$f32":"AAA="}',
    '{"$constructor":"AAAA"}',
    'nothing',
  ])
    expect(() => readPlain(text), text).toThrow()
})

const set = {
  title: 'Week 3',
  demos: [
    { title: 'Spirals', path: '/lab/playground?stop=2000' },
    { title: 'Slides', path: '/present/neural-networks/the-neuron' },
  ],
}
const run = {
  version: 1,
  state: {
    params: { layers: '8' },
    seed: 1,
    wanted: 'auto',
    step: 3,
    history: [{ step: 1, loss: Number.NaN }],
    ghosts: [],
    snapshot: undefined,
    until: { step: 3 },
    done: true,
  },
  checkpoint: { step: 3, arrays: { w: { shape: [2], values: new Float32Array([1, 2]) } } },
}

test('a file holds the set and what its demos learned', () => {
  const bytes = writeDemoFile({ set, trained: [run, undefined] })
  expect(readDemoFile(bytes)).toEqual({ set, trained: [run, undefined] })
})

test('a file that is no set of demos says what is wrong with it', () => {
  const json = (text: string) => zipSync({ 'set.json': strToU8(text) })
  expect(() => readDemoFile(strToU8('hello'))).toThrow('not a zip')
  expect(() => readDemoFile(zipSync({ 'other.txt': strToU8('x') }))).toThrow('no set in it')
  expect(() => readDemoFile(json('{'))).toThrow('damaged')
  expect(() => readDemoFile(json('{"title":"x","demos":[{"title":"x","path":"/progress"}]}'))).toThrow(
    '/progress',
  )
  // Any text is data as it was written only with its digest.
  const half = zipSync({ 'set.json': strToU8(JSON.stringify(set)), 'trained/1.json': strToU8('{"$f32":"A"') })
  expect(() => readDemoFile(half)).toThrow('had learned was damaged')
})

test('a run that was changed or lost on its way is found, whatever the zip says', () => {
  const files = unzipSync(writeDemoFile({ set, trained: [run, undefined] }))
  expect(readDemoFile(zipSync(files)).trained[0]).toEqual(run)
  const weights = files['trained/1.json']!
  const changed = weights.slice()
  changed[weights.lastIndexOf(51)]! += 1 // a 3 becomes a 4
  for (const other of [changed, weights.subarray(0, -1), new Uint8Array()])
    expect(() => readDemoFile(zipSync({ ...files, 'trained/1.json': other }))).toThrow(
      'had learned was damaged',
    )
  expect(() => readDemoFile(zipSync({ 'set.json': files['set.json']! }))).toThrow('had learned was damaged')
})

test('a run that no widget could take up is refused, also where its digest is right', () => {
  const { state, checkpoint } = run
  for (const other of [
    {},
    null,
    { ...run, version: 2 },
    { ...run, state: { ...state, history: undefined } },
    { ...run, state: { ...state, params: 7 } },
    { ...run, checkpoint: undefined },
    { ...run, checkpoint: { ...checkpoint, arrays: { w: { shape: [1], values: [1] } } } },
  ])
    expect(() => readDemoFile(writeDemoFile({ set, trained: [other, undefined] }))).toThrow('was damaged')
})

test('what is too large to be read again is not written, and never read in part', () => {
  const most = 2 ** 20
  const w = { shape: [2 ** 16], values: new Float32Array(2 ** 16) } // 350 kB as text
  const large = { ...run, checkpoint: { step: 3, arrays: { w } } }
  const file = { set: { ...set, demos: [set.demos[0]!, set.demos[0]!] }, trained: [large, large] }
  expect(() => writeDemoFile(file, most)).toThrow('too much for one file')
  const bytes = writeDemoFile(file, 2 * most)
  expect(bytes.length).toBeLessThan(most / 100) // zeros pack well
  expect(readDemoFile(bytes, most).trained).toHaveLength(2)
  expect(() => readDemoFile(bytes, most / 2)).toThrow('larger than 100 MB')
})
