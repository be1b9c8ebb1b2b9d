import { expect, test } from 'vitest'
import { confine } from '@/lib/sandbox/confine'

const scope = { fetch, Worker: class {}, Function } as Record<string, unknown>
confine(scope)

test('what is taken says so when it is asked for', () => {
  expect(() => scope.fetch).toThrow('The sandbox has no network: fetch is not available.')
  expect(() => scope.Worker).toThrow('no further workers')
  expect(() => {
    scope.Function = Function
  }).toThrow(TypeError)
})

test('no function is made of text, but what is one can still be asked', () => {
  const Stand = scope.Function as FunctionConstructor
  expect(() => new Stand('return 1')).toThrow('no code made of text')
  expect(() => Stand('return 1')).toThrow('no code made of text')
  expect((() => 1) instanceof Stand).toBe(true)
  expect({} instanceof Stand).toBe(false)
})
