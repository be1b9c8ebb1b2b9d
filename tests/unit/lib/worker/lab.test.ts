import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Backend, Setup } from '@/lib/engine/experiment'
import { defaultsOf, oneOf, real, text, wholes } from '@/lib/engine/params'
import { catalog } from '@/lib/experiments/catalog'
import { keyOfLink, labPath, orderOf, readOpening, type Wanted } from '@/lib/worker/lab'

const params = v.object({
  rate: real({ label: 'Rate', default: 0.1, min: 0, max: 10, live: true }),
  layers: wholes({ label: 'Layers', default: [8, 8], min: 1, max: 16, most: 4 }),
  data: oneOf(['circle', 'spiral'], { label: 'Data', default: 'spiral' }),
  own: text({ label: 'Own', default: '', max: 40 }),
})
const setup: Setup = { title: 'Test', params, backends: ['scratch', 'wasm', 'cpu'] }
const open = (query: string, given?: Record<string, unknown>) =>
  readOpening(setup, new URLSearchParams(query), given)

test('an empty address opens the defaults with seed 1 on the fastest back end', () => {
  expect(open('')).toEqual({
    params: defaultsOf(params),
    seed: 1,
    backend: 'auto',
    train: false,
    lock: [],
    problems: [],
  })
})

test('a copied link opens exactly the state it was copied from', () => {
  const anyState = fc.record({
    params: fc.record({
      rate: fc.double({ min: 0, max: 10, noNaN: true }).map((x) => x + 0), // no −0
      layers: fc.array(fc.integer({ min: 1, max: 16 }), { maxLength: 4 }),
      data: fc.constantFrom('circle', 'spiral'),
      own: fc.string({ maxLength: 40 }),
    }),
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    backend: fc.constantFrom<Wanted[]>('auto', 'scratch', 'wasm', 'cpu'),
  })
  fc.assert(
    fc.property(anyState, (state) => {
      const { pathname, searchParams } = new URL(labPath('test', setup, state), 'https://example.org')
      expect(pathname).toBe('/lab/test')
      expect(readOpening(setup, searchParams)).toMatchObject({ ...state, problems: [] })
    }),
  )
})

test('a link is short and keeps its commas', () => {
  const state = { params: { ...defaultsOf(params), layers: [4, 2] }, seed: 7, backend: 'wasm' as const }
  expect(labPath('test', setup, state)).toBe('/lab/test?backend=wasm&seed=7&layers=4,2')
  expect(labPath('test', setup, { params: defaultsOf(params), seed: 1, backend: 'auto' })).toBe('/lab/test')
})

test.each([
  ['seed=-1'],
  ['seed=1.5'],
  ['seed=2147483648'],
  ['seed='],
  ['seed=%20'],
  ['seed=0x10'],
  ['seed=1e3'],
  ['seed=abc'],
  ['backend=webgpu'],
  ['backend=constructor'],
  ['backend='],
  ['train=yes'],
  ['train='],
  ['rate=fast'],
  ['layers=99'],
  ['data=cube'],
])('%s is named and its default used', (query) => {
  const { problems, ...rest } = open(query)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(`${query.split('=')[0]}=`)
  expect(rest).toEqual({ ...rest, params: defaultsOf(params), seed: 1, backend: 'auto', train: false })
})

test('the bounds of a seed are seeds', () => {
  expect(open('seed=0')).toMatchObject({ seed: 0, problems: [] })
  expect(open('seed=2147483647')).toMatchObject({ seed: 2 ** 31 - 1, problems: [] })
})

test('unknown names are named, cut short and ignored', () => {
  const long = 'x'.repeat(500)
  const { problems, params: read } = open(`colour=red&__proto__=1&${long}=1`)
  expect(problems).toHaveLength(3)
  expect(problems[0]).toContain('colour is not a parameter')
  expect(Math.max(...problems.map((problem) => problem.length))).toBeLessThan(120)
  expect(read).toEqual(defaultsOf(params))
})

test('a hostile address never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
      const { seed, problems } = readOpening(setup, new URLSearchParams(pairs))
      expect(Number.isInteger(seed)).toBe(true)
      expect(problems.every((problem) => typeof problem === 'string')).toBe(true)
    }),
  )
})

test('locks and train are read, and the look of the page is not taken for a parameter', () => {
  expect(open('lock=rate,,seed&train=1&project=1&embed=1&theme=dark&lang=en')).toMatchObject({
    lock: ['rate', 'seed'],
    train: true,
    problems: [],
  })
})

test('words for the look of the page that mean nothing are named; a language may come with its region', () => {
  expect(open('project=yes&theme=pink&lang=xx&train=maybe').problems).toEqual([
    'train=maybe cannot be used: 0 or 1 is needed.',
    'project=yes cannot be used: 0 or 1 is needed.',
    'theme=pink cannot be used: light or dark is needed.',
    'lang=xx cannot be used: en or zh is needed.',
  ])
  expect(open('project=0&theme=light&lang=zh-CN&train=0').problems).toEqual([])
})

test('a lesson’s parameters hold where the address is silent, and mistakes in them are named', () => {
  expect(open('rate=2', { layers: [3], data: 'circle' })).toMatchObject({
    params: { rate: 2, layers: [3], data: 'circle' },
    problems: [],
  })
  expect(open('', { layers: 'many' }).problems).toHaveLength(1)
})

test('no experiment has a parameter that an address could not name', () => {
  for (const { params: schema } of Object.values(catalog))
    for (const name of ['backend', 'seed', 'train', 'lock', 'project', 'lang', 'theme', 'embed'])
      expect(Object.hasOwn(schema.entries, name), name).toBe(false)
})

test('back ends are tried by their measured speed, those not measured after them in the given order', () => {
  expect(orderOf(setup, 'auto', {})).toEqual(['scratch', 'wasm', 'cpu'])
  expect(orderOf(setup, 'auto', { cpu: 1, wasm: 2 })).toEqual(['cpu', 'wasm', 'scratch'])
  expect(orderOf(setup, 'auto', { webgl: 0.1 })).toEqual(['scratch', 'wasm', 'cpu'])
  expect(orderOf(setup, 'wasm', { cpu: 1 })).toEqual(['wasm', 'cpu', 'scratch'])
})

test('whatever was measured, every back end of the experiment is tried once', () => {
  const speeds = fc.dictionary(
    fc.constantFrom<Backend[]>('webgpu', 'webgl', 'wasm', 'cpu', 'scratch'),
    fc.double({ min: 0 }),
  )
  fc.assert(
    fc.property(speeds, fc.constantFrom<Wanted[]>('auto', 'scratch', 'wasm', 'cpu'), (measured, wanted) => {
      const order = orderOf(setup, wanted, measured)
      expect([...order].sort()).toEqual([...setup.backends].sort())
      if (wanted !== 'auto') expect(order[0]).toBe(wanted)
    }),
  )
})

test('a run is kept by all that its link says but the language', () => {
  const key = (search: string) => keyOfLink('/lab/gpt', new URLSearchParams(search), 'gpt')
  expect(key('seed=7&lang=zh')).toBe(key('seed=7'))
  expect(key('seed=7')).not.toBe(key('seed=8'))
})
