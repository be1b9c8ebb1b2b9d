import { expect, test } from 'vitest'
import { hostWithin, phonesReach } from '@/lib/address/host'

test('no phone opens a page that a computer serves to itself', () => {
  expect(['localhost', '127.0.0.1', '[::1]', '', 'a.localhost'].map(phonesReach)).toEqual(
    Array(5).fill(false),
  )
  expect(['epoch.example', '192.168.1.7', 'localhost.example', 'laptop.local'].map(phonesReach)).toEqual(
    Array(4).fill(true),
  )
})

test('a link that no other device can open is known by its host; what is no link has none', () => {
  expect(hostWithin('http://localhost:8100/lab/gpt?seed=7')).toBe('localhost:8100')
  expect(hostWithin('file:///media/stick/lab/gpt.html')).toBe('file')
  expect(hostWithin('https://epoch.example/lab/gpt')).toBeUndefined()
  for (const text of ['K4M7-2QXD-9RTA', '', 'localhost', 'data:,localhost'])
    expect(hostWithin(text)).toBeUndefined()
})
