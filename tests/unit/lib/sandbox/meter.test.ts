import { expect, test } from 'vitest'
import { createMeter, METER_NAMES, metered } from '@/lib/sandbox/meter'

/** Runs metered code, and says what it returned, or the error, and how much it was charged. */
function run(source: string, limit = 2 ** 20) {
  let charged = 0
  const meter = createMeter(limit)
  const charge = (bytes: number) => {
    meter.charge(bytes)
    charged += bytes
  }
  const made = <Value>(value: Value) => {
    meter.made(value)
    return value
  }
  const value: unknown = new Function(...METER_NAMES, `"use strict";\n${metered(source)}`)(charge, made)
  return { value, charged }
}

test.each([
  ['a list that grows', 'const a = []; for (;;) a.push(1)'],
  ['arrays in a list', 'const a = []; for (;;) a.push(new Array(1e4).fill(1.5))'],
  ['arrays called without new', 'const a = []; while (true) a.push(Array(1e4))'],
  ['objects', 'const a = []; let i = 0; for (;;) a[i++] = {}'],
  ['a linked list', 'let n = null; for (;;) n = { next: n }'],
  ['closures', 'const a = []; let i = 0; do a[i++] = () => i; while (true)'],
  ['strings in a list', `const a = []; for (let i = 0; ; i++) a.push('x'.repeat(1000) + i)`],
  ['a string that grows', `let s = ''; const t = 'ab'; for (;;) s += t`],
  ['a string that is added to', `let s = ''; const t = 'ab'; for (;;) s = s + t`],
  ['a string that is added to in front', `let s = ''; const t = 'ab'; while (true) { s = t + '' + s }`],
  ['an array that grows by its places', 'const a = []; for (let i = 0; ; i++) a[i] = i'],
  ['an array that grows at its end', 'const a = []; for (;;) a[a.length] = 1'],
  ['an array that grows by a counter', 'const a = []; let n = 0; while (true) a[n++] = 1'],
  ['rows that grow', 'const m = [[]]; let j = 0; do { m[0][j + 1] = 1; j++ } while (true)'],
  ['counters that grow', 'const o = []; for (let i = 0; ; i++) o[i]++'],
  ['counters that grow, counted first', 'const o = {}; let i = 0; for (;; ++o[i]) i++'],
  ['an object that gets keys', 'const o = {}; for (let i = 0; ; i++) o[i] = 1'],
  ['an object that gets keys of text', 'const o = {}; for (let i = 0; ; i++) o[`$' + '{i}`] = 1'],
  [
    'an array that grows within an expression',
    'const a = []; const f = (i) => (a[i] = i); for (let i = 0; ; i++) f(i)',
  ],
  ['a template', 'let s = ""; for (let i = 0; ; i++) s = `$' + '{s}!`'],
  ['spread', 'let a = [1]; for (;;) a = [...a, ...a]'],
  ['concat', 'let a = [1]; for (;;) a = a.concat(a)'],
  ['maps', 'const m = new Map(); for (let i = 0; ; i++) m.set(i, i)'],
  ['small typed arrays', 'const a = []; let i = 0; for (;;) a[i++] = new Float64Array(100)'],
  [
    'a loop without a block, in a branch',
    'const a = []; let i = 0; for (;;) if (i >= 0) a[i++] = []; else break',
  ],
  ['recursion into arrow functions', 'const a = []; let i = 0; const f = () => (a[i++] = [1]); for (;;) f()'],
  ['an allocation in the head of a loop', 'const a = []; while (a.push([1])) continue'],
  [
    'an array from a length',
    'const a = []; let i = 0; for (;;) a[i++] = Array.from({ length: 100 }, () => 0)',
  ],
  ['a property of text that grows', 'const o = { s: "" }; const t = "ab"; for (;;) o.s += t'],
  ['a deeper one', 'const o = { p: { s: "" } }; const t = "ab"; while (true) o.p.s = o.p.s + t'],
  [
    'copies of a set',
    'const s = new Set(Array.from({ length: 99 }, (_, i) => i)); const a = []; let i = 0; for (;;) a[i++] = new Set(s)',
  ],
  ['matches of a text', 'const s = "x".repeat(99); let a; for (;;) a = s.match(/x/g)'],
  ['copies of a text in capitals', 'const s = "x".repeat(99); let t; for (;;) t = s.toUpperCase()'],
])('%s without an end is stopped', (_, source) => {
  expect(() => run(source)).toThrow(/allows a run to make 1 MB/)
})

test('what is thrown can be caught, and is thrown again', () => {
  const { value } = run(
    'const a = []; let caught = 0; while (caught < 3) { try { a.push([1]) } catch { caught++ } } return a.length',
    2 ** 12,
  )
  expect(value).toBeLessThan(100)
})

test('a loop over numbers costs nothing', () => {
  const source = 'let s = 0; for (let i = 0; i < 10; i++) { s += i; s = Math.max(s, i) } return s'
  expect(run(source)).toEqual({ value: 45, charged: 0 })
})

test('a loop over what is there costs nothing', () => {
  const source = `const x = new Float32Array(9), m = { w: Array(3) }, o = { key: 0 }
    for (let k = 0; k < 100; k++) for (let i = 0; i < 3; i++) { x[i * 3 + 1] += m.w[i] = k; o['key'] = i }
    return [x[4], m.w[2], o.key]`
  const { value, charged } = run(source)
  expect(value).toEqual([4950, 99, 2])
  expect(charged).toBeLessThan(1000) // what it begins with
})

test('metered code does what it did, line by line', () => {
  const programs = [
    'const f = (x) => ({ x })\nreturn f(1)',
    'const f = function* ({ a } = {}) { yield [a] }\nreturn [...f({ a: 2 })]',
    'let [a, b] = [1, 2]\n;[a, b] = [b, a]\nreturn [a, b]',
    'class A { x = [1]; get y() { return [...this.x, 2] } static make() { return new A() } }\nreturn A.make().y',
    'let s = "a"\nif (s) s += "b"\nelse s += "c"\nreturn s',
    'let i = 0\nouter: for (;;) { for (const x of [1, 2]) if (x === 2) continue outer; else if (i++ > 3) break outer }\nreturn i',
    'const a = undefined\nreturn [a?.slice(1).map((x) => x), [3, 4].slice(1).map((x) => [x, x])]',
    'const f = () => [1]\nreturn [f.name, f().map((x) => x => [x])[0].length]',
    'let s = 0\nfor (const k in { a: 1, b: 2 }) s += k.length // [1]\nreturn [s, `$' + '{s}`]',
    'const a = [1, 2]\n[0].concat\nreturn a',
    'switch (1) { case 1: { return [[1], { a: [2] }] } }',
    'const a = [], o = {}\nlet i = 5\na[0] = 1, a[1] = a[2] = i\na[-1] = 3\no[i] = o["k"] ??= i\nreturn [a, o]',
    'let x = 5\nthis_[0] = 1',
    'const o = {}, k = Symbol.iterator\no[k] = 1\no[Symbol.iterator] = function* () { yield 7 }\nreturn [...o]',
    'const a = undefined\nlet i = 0\na[i] = 1',
    'const a = [1, 2], i = 0\nlet x = 5\na[i]++ && a[1]++\nx = 6\n++a[i]\na[i]--\nfor (; a[1] < 9; a[1]++);\nreturn [a, -a[i]++, typeof a[i]]',
    'const m = []\nlet i = 0\nm[i][++i] = 1',
    'const a = [1, 2, 3]\nlet i = 0\n;[a[i], a[i + 1]] = [a[i + 1], a[i]]\n;[a[2] = 9] = []\nreturn a',
    'const a = []\nlet i = 0\nif (i < 1) a[i] = 1\nelse a[i] = 2\nfor (a[1] = 0; a[1] < 3; a[1] = a[1] + 1);\nreturn a',
    'let s = "a"\ns = s + "b"\ns = "c" + s, s\nlet n = 1\nn = n + 1\nreturn [s, n]',
    'class A { #t = "a"; get s() { return this.#t } set s(t) { this.#t = t } add() { this.s += "b"\nthis.#t += "c"\nreturn this.s } }\nreturn new A().add()',
    'const o = { n: 1 }\no.n += 1\no.n = o.n + o.n, o.n++\nreturn [o.n, [..."aXa".match(/a/g)], "b".match(/a/), new Map([[1, 2]]).size, new Set().size]',
    'let a = []\nconst f = () => (a.push(1), a[0])\nf().x += 1\nreturn a',
    'var f = async x => [await x]; do { var z = [1] } while (!z); return z',
  ]
  for (const source of programs) {
    let expected: unknown
    try {
      expected = new Function(`"use strict";\n${source}`)()
    } catch (error) {
      expected = String(error)
    }
    let value: unknown
    try {
      value = run(source).value
    } catch (error) {
      value = String(error)
    }
    expect(value).toEqual(expected)
    expect(metered(source).split('\n')).toHaveLength(source.split('\n').length)
  }
})

test('what cannot be read is left as it is', () => {
  expect(metered('for (;; { a.push([1])')).toBe('for (;; { a.push([1])')
})
