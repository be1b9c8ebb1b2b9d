import { expect, test } from 'vitest'
import { audienceAddress, isDeck, readMinutes, readPlace, readTalk, writePlace } from '@/lib/present/address'
import { clockText } from '@/lib/present/clock'
import { START } from '@/lib/present/deck'
import { readDeck, writeDeck } from '@/lib/present/keep'

test('a place comes back from the address it was written to', () => {
  for (const place of [
    { slide: 0, fragment: 0 },
    { slide: 6, fragment: 0 },
    { slide: 39, fragment: 12 },
  ])
    expect(readPlace(writePlace(place))).toEqual(place)
  expect(writePlace({ slide: 6, fragment: 2 })).toBe('#/7.2')
})

test('other fragments of an address are no place', () => {
  for (const hash of ['', '#', '#main', '#/0', '#/x', '#/7.', '#/7.2.1', '#/-1', '#/123456'])
    expect(readPlace(hash), hash).toBeUndefined()
})

test('minutes are read where they make sense', () => {
  expect(
    ['?minutes=20', '?minutes=0', '?minutes=x', '?minutes=-5', '?a=1', '?minutes=1e3'].map(readMinutes),
  ).toEqual([20, undefined, undefined, undefined, undefined, undefined])
})

const NULLS = '{"slide":1,"fragment":0,"strokes":null,"timer":null}'

test('a window for the room follows the talk of its address, and goes to slides alone', () => {
  expect(readTalk(new URL(audienceAddress('/present/a/b', 'hoe4z6'), 'http://x').search)).toBe('hoe4z6')
  for (const search of ['', '?audience=', '?audience=a b', `?audience=${'x'.repeat(41)}`])
    expect(readTalk(search)).toBeUndefined()
  for (const page of ['/present/neural-networks/losses', '/copy/of%20it/present/a/b.html'])
    expect(isDeck(page), page).toBe(true)
  for (const page of [
    '//host/present/a/b',
    'javascript:x',
    '/progress',
    '/present/a',
    'present/a/b',
    '/present/a/b?x',
  ])
    expect(isDeck(page), page).toBe(false)
})

test('a deck comes back from what was kept of it, without the pointer; nonsense is a fresh start', () => {
  const state = { ...START, slide: 3, pointer: [1, 2] as const, strokes: { 3: [[[1, 2] as const]] } }
  expect(readDeck(writeDeck(state))).toEqual({ ...state, pointer: null })
  for (const text of [null, '', '{', 'null', '7', '[]', '{"slide":1}', '{"slide":"1","fragment":0}', NULLS])
    expect(readDeck(text), String(text)).toEqual(START)
})

test('the clock counts up, or down and past the end', () => {
  expect([0, 999, 61_000, 3_725_000].map((ms) => clockText(ms))).toEqual([
    '00:00',
    '00:00',
    '01:01',
    '1:02:05',
  ])
  expect([0, 1, 1000, 60_000, 61_500].map((ms) => clockText(ms, 1))).toEqual([
    '01:00',
    '01:00',
    '00:59',
    '00:00',
    '−00:01',
  ])
})
