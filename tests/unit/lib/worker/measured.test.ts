// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { readMeasured, writeMeasured } from '@/lib/worker/measured'

test('speeds are remembered by experiment', () => {
  localStorage.clear()
  writeMeasured('a', { wasm: 2, cpu: 9 })
  writeMeasured('b', { webgl: 1 })
  expect(readMeasured('a')).toEqual({ wasm: 2, cpu: 9 })
  expect(readMeasured('b')).toEqual({ webgl: 1 })
  expect(readMeasured('c')).toEqual({})
})

test.each(['{', 'null', '5', '[]', '{"a":null}'])('damaged memory (%s) is as good as none', (damaged) => {
  localStorage.setItem('epoch:speed', damaged)
  expect(readMeasured('a')).toEqual({})
})

test('a full disk is no error to the reader', () => {
  const told = vi.spyOn(console, 'info').mockImplementation(() => {})
  const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  writeMeasured('a', { wasm: 1 })
  expect(told).toHaveBeenCalledOnce()
  refuse.mockRestore()
  told.mockRestore()
})
