import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  defaultsOf,
  describeParams,
  flag,
  isLive,
  oneOf,
  readParams,
  real,
  someOf,
  text,
  whole,
  wholes,
  writeParams,
} from '@/lib/engine/params'

const schema = v.object({
  rate: real({ label: 'Learning rate', default: 0.1, min: 0.00001, max: 10, live: true }),
  points: whole({ label: 'Points', default: 300, min: 0, max: 1000 }),
  showTest: flag({ label: 'Show test points', default: false, live: true }),
  data: oneOf(['circle', 'spiral'], { label: 'Data', default: 'spiral' }),
  layers: wholes({ label: 'Layers', default: [8, 8], min: 0, max: 16, most: 6 }),
  features: someOf(['x', 'y', 'xy'], { label: 'Features', default: ['x', 'y'] }),
  own: text({ label: 'Text', default: 'abc', max: 30 }),
})
const defaults = defaultsOf(schema)

const anyParams = fc.record({
  rate: fc.double({ min: 0.00001, max: 10, noNaN: true }),
  points: fc.integer({ min: 0, max: 1000 }),
  showTest: fc.boolean(),
  data: fc.constantFrom('circle' as const, 'spiral' as const),
  layers: fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 6 }),
  features: fc.array(fc.constantFrom('x' as const, 'y' as const, 'xy' as const), { maxLength: 3 }),
  own: fc.string({ maxLength: 30, unit: 'grapheme' }).filter((s) => s.length <= 30),
})

test('parameters written to an address read back the same', () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const address = new URLSearchParams(writeParams(schema, params))
      const back = readParams(schema, Object.fromEntries(new URLSearchParams(address.toString())))
      expect(back).toEqual({ params, problems: [], unknown: [] })
    }),
  )
})

test('an address names only what differs from the defaults', () => {
  expect(writeParams(schema, defaults)).toEqual([])
  expect(writeParams(schema, { ...defaults, layers: [4, 2], showTest: true })).toEqual([
    ['showTest', 'true'],
    ['layers', '4,2'],
  ])
})

test.each([
  ['rate', ['', ' ', 'fast', 'NaN', 'Infinity', '0', '11', '-1', '1,5', null, [1], true]],
  ['points', ['1.5', '-1', '1001', '', 'Infinity', '1e9', {}]],
  ['showTest', ['yes', 'TRUE', '', 'constructor', '__proto__', 1]],
  ['data', ['cube', '', 'Spiral', 'toString', 0]],
  ['layers', ['1,,2', ',', '8,17', '8,-1', '1.5', '1,2,3,4,5,6,7', 'a', [1, '2'], 8]],
  ['features', ['x,z', 'x,', 'x,y,xy,x', [1]]],
  ['own', ['a'.repeat(31), 5, null]],
])('every value that %s cannot take is named and replaced by its default', (name, values) => {
  for (const value of values) {
    const { params, problems, unknown } = readParams(schema, { [name]: value })
    expect(params, JSON.stringify(value)).toEqual(defaults)
    expect(problems, JSON.stringify(value)).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name}=.* cannot be used: .* is needed`, 's'))
    expect(unknown).toEqual([])
  }
})

test('one bad value does not spoil the good ones', () => {
  const { params, problems } = readParams(schema, { rate: '99', points: '20', layers: '3' })
  expect(params).toEqual({ ...defaults, points: 20, layers: [3] })
  expect(problems).toEqual([
    'rate=99 cannot be used: a number from 0.00001 to 10 is needed. Its default is used.',
  ])
})

test('whatever comes from outside, parameters are valid and nothing throws', () => {
  const names = fc.constantFrom(
    ...Object.keys(schema.entries),
    '__proto__',
    'constructor',
    'toString',
    'else',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.anything())), (entries) => {
      const raw = Object.fromEntries(entries)
      const { params, problems, unknown } = readParams(schema, raw)
      expect(v.safeParse(schema, params).success).toBe(true)
      expect(Object.keys(params)).toEqual(Object.keys(defaults))
      expect(problems.length + unknown.length).toBeLessThanOrEqual(Object.keys(raw).length)
    }),
  )
})

test('a name that is no parameter is left to the caller, also one that every object has', () => {
  const raw = Object.fromEntries([
    ['__proto__', '1'],
    ['constructor', '2'],
    ['colour', '3'],
  ])
  const { params, unknown } = readParams(schema, raw)
  expect(params).toEqual(defaults)
  expect(Object.getPrototypeOf(params)).toBe(Object.prototype)
  expect(unknown).toEqual(['__proto__', 'constructor', 'colour'])
})

test('what a page gives stands where the address is silent', () => {
  const base = { ...defaults, points: 50, layers: [2] }
  expect(readParams(schema, { rate: '1' }, base).params).toEqual({ ...base, rate: 1 })
})

test('defaults are fresh: changing one run’s list changes no other', () => {
  defaultsOf(schema).layers.push(99)
  expect(defaultsOf(schema).layers).toEqual([8, 8])
})

test('only a change of live parameters can reach a running model', () => {
  expect(isLive(schema, { rate: 1 })).toBe(true)
  expect(isLive(schema, { rate: 1, showTest: true })).toBe(true)
  expect(isLive(schema, { rate: 1, points: 2 })).toBe(false)
  expect(isLive(schema, { constructor: 1 })).toBe(false)
  expect(isLive(schema, Object.fromEntries([['__proto__', 1]]))).toBe(false)
})

test('descriptions carry label and range, in the order of declaration', () => {
  expect(describeParams(schema).map(({ name }) => name)).toEqual(Object.keys(schema.entries))
  expect(describeParams(schema)[0]).toMatchObject({
    label: 'Learning rate',
    kind: 'real',
    min: 0.00001,
    max: 10,
  })
})

test('a parameter that was made elsewhere is refused', () => {
  expect(() => describeParams(v.object({ x: v.number() }) as never)).toThrow('"x" was not made by')
})
