import { afterEach, expect, test } from 'vitest'
import { loadText } from '@/lib/data/text'
import { servePublic } from '../experiments/serve-public'
import { serveSite, text } from './site'

let restore = () => {}
afterEach(() => restore())

test('shards of a text are joined by lines', async () => {
  serveSite('names', { splits: { train: [text('ada', 'bob'), text('zoë')], test: [text('eve')] } })
  expect(await loadText('names')).toEqual({ train: 'ada\nbob\nzoë', test: 'eve' })
})

test('no held-out name was learnt from', async () => {
  restore = servePublic()
  const { train, test } = await loadText('names')
  const known = new Set(train.split('\n'))
  expect(test.split('\n').filter((name) => known.has(name))).toEqual([])
})
