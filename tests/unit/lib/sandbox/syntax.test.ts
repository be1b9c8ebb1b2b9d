import { expect, test } from 'vitest'
import { breakOf } from '@/lib/sandbox/syntax'

const AsyncFunction = (async () => {}).constructor as FunctionConstructor
const read = (source: string) => new AsyncFunction(`"use strict";\n${source}\n`)
const place = (source: string) => breakOf(source, read)

test('a program that can be read has no such place', () => {
  expect(place('const a = 1\nawait a')).toBeUndefined()
})

test('the line is that of the error, whatever stands before and behind it', () => {
  const before = 'function f(x) {\n  return x\n}\n'
  const behind = '\nfunction g() {\n  return 1\n}'
  const broken = {
    'a sign too much': 'const y = f(1 ? 2 : )',
    'a name given twice': 'let f = 2',
    'await in a plain function': 'function h() { await 1 }',
    'break outside of a loop': 'break',
    'an old octal number': 'const o = 010',
    'a broken pattern': 'const p = /[/',
    'an open string': "const s = 'open",
    'a type': 'const t: number = 1',
    'an import': "import x from 'x'",
    'a sign of no language': 'const u = #',
    'a bracket that closes nothing': ')',
  }
  for (const [name, line] of Object.entries(broken))
    expect(place(before + line + behind), name).toEqual({ line: 4, ended: false })
})

test('what is open at the end is told as an end, at the last line that holds something', () => {
  expect(place('function f(x) {\n  return x\n\n')).toEqual({ line: 2, ended: true })
  expect(place('const a = [1, 2')).toEqual({ line: 1, ended: true })
  expect(place('f(')).toEqual({ line: 1, ended: true })
})
