import { afterEach, expect, test, vi } from 'vitest'
import { untilAborted } from '@/lib/data/abort'
import { openImages } from '@/lib/data/images'
import { loadMail } from '@/lib/data/mail'
import { openDataset } from '@/lib/data/shards'
import { loadText } from '@/lib/data/text'
import { openDigits } from '@/lib/experiments/digits-data'

afterEach(() => vi.unstubAllGlobals())

/** A network that never answers, but lets go when told to. */
function silentNetwork() {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: string, { signal }: { signal?: AbortSignal } = {}) => {
    asked.push(url)
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  })
  return asked
}

test.each([
  ['a data set', (signal: AbortSignal) => openDataset('iris', { signal })],
  ['images', (signal: AbortSignal) => openImages('mnist', { signal })],
  ['a text', (signal: AbortSignal) => loadText('names', { signal })],
  ['mail', (signal: AbortSignal) => loadMail({ signal })],
  [
    'digits, whose description other runs share',
    (signal: AbortSignal) => openDigits({ data: 'mnist', examples: 1000 }, { signal, report() {} }),
  ],
])('Cancel ends the wait for %s at once', async (_, load) => {
  const asked = silentNetwork()
  const abort = new AbortController()
  const loading = load(abort.signal)
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(0))
  abort.abort()
  await expect(loading).rejects.toMatchObject({ name: 'AbortError' })
})

test('whoever gives up leaves the shared work to the others', async () => {
  let resolve = (_: number) => {}
  const promise = new Promise<number>((done) => {
    resolve = done
  })
  const abort = new AbortController()
  const [mine, theirs] = [untilAborted(promise, abort.signal), untilAborted(promise)]
  abort.abort()
  await expect(mine).rejects.toMatchObject({ name: 'AbortError' })
  resolve(5)
  expect(await theirs).toBe(5)
  await expect(untilAborted(promise, abort.signal)).rejects.toMatchObject({ name: 'AbortError' })
})
