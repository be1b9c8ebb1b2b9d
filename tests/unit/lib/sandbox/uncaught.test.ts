import { expect, test } from 'vitest'
import { onUncaught } from '@/lib/sandbox/uncaught'

test('what is thrown in a timer and what a promise was rejected with are heard, and go no further', () => {
  const scope = new EventTarget()
  const heard: unknown[] = []
  onUncaught(scope, (thrown) => heard.push(thrown))
  const happens = (type: string, detail: object) =>
    scope.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), detail))
  expect(happens('error', { error: 'thrown' })).toBe(false)
  expect(happens('unhandledrejection', { reason: 'rejected' })).toBe(false)
  expect(heard).toEqual(['thrown', 'rejected'])
})
