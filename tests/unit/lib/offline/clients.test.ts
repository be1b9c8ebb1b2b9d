import { expect, test } from 'vitest'
import { buildOfClient, buildsInUse, noteClient } from '@/lib/offline/clients'
import { fakeSite } from './caches'

test('a tab is known by what it said, and forgotten when it is closed', async () => {
  fakeSite({})
  await noteClient('t1', 'old')
  await noteClient('t2', 'new')
  expect(await buildOfClient('t1')).toBe('old')
  expect(await buildsInUse(['t1', 't2'])).toEqual(new Set(['old', 'new']))
  expect(await buildsInUse(['t2'])).toEqual(new Set(['new']))
  expect(await buildOfClient('t1')).toBeUndefined()
})

test('while a tab has not said what it shows, nothing can be told to be unused', async () => {
  fakeSite({})
  await noteClient('t1', 'old')
  expect(await buildsInUse(['t1', 't3'])).toBeUndefined()
  expect(await buildOfClient('')).toBeUndefined()
})
