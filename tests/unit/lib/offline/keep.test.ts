import { expect, test } from 'vitest'
import { dropData, keepData, keptData } from '@/lib/offline/data'
import { dropPages, fetchEntry, keepFiles, keepPages, keptManifest, keptPages } from '@/lib/offline/keep'
import { MANIFEST } from '@/lib/offline/manifest'
import { entryOf, fakeSite, manifestOf, SITE } from './caches'

const CACHE = 'epoch-build-b1'
const manifest = manifestOf('b1', SITE)

test('a page is kept with all that it needs, and once only', async () => {
  const site = fakeSite({ ...SITE })
  const sizes: number[] = []
  await keepPages(manifest, ['/learn/one'], { onBytes: (bytes) => sizes.push(bytes) })
  expect(await keptPages(manifest)).toEqual(['/learn/one'])
  expect(site.paths(CACHE)).toEqual([
    '/_next/static/chunks/both.js',
    '/_next/static/chunks/one.js',
    '/learn/one',
  ])
  expect(sizes.reduce((sum, bytes) => sum + bytes)).toBe(
    'shared'.length + 'only one'.length + 'lesson one'.length,
  )
  site.fetched.length = 0
  await keepPages(manifest, ['/learn/one', '/learn/two'])
  expect(site.fetched).toEqual(['/learn/two'])
})

test('what is kept is unpacked, and says so', async () => {
  fakeSite({ ...SITE })
  const response = await fetchEntry(manifest.files[3]!)
  expect(await response.text()).toBe('lesson one')
  expect(response.headers.get('content-type')).toBe('text/x')
  expect(response.headers.has('content-encoding')).toBe(false)
})

test('a page of which a part is missing does not count as kept', async () => {
  const site = fakeSite({ ...SITE, '/_next/static/chunks/one.js': 404 })
  await expect(keepPages(manifest, ['/learn/one'])).rejects.toMatchObject({ kind: 'changed' })
  expect(await keptPages(manifest)).toEqual([])
  site.files['/_next/static/chunks/one.js'] = 'only one'
  await keepPages(manifest, ['/learn/one'])
  expect(await keptPages(manifest)).toEqual(['/learn/one'])
})

test('files of another version are refused, so that no page meets the code of another build', async () => {
  fakeSite({ ...SITE, '/learn/one': 'lesson one, second edition' })
  await expect(keepPages(manifest, ['/learn/one'])).rejects.toMatchObject({ kind: 'changed' })
  expect(await keptPages(manifest)).toEqual([])
})

test('a lost network, a server in trouble and a full disk are told apart', async () => {
  const site = fakeSite({ '/busy': 503, '/here': 'x' })
  await expect(fetchEntry(entryOf('/away', 'x'))).rejects.toMatchObject({ kind: 'network' })
  await expect(fetchEntry(entryOf('/busy', 'x'))).rejects.toMatchObject({ kind: 'network' })
  site.full.add('/here')
  const small = { ...manifest, files: [entryOf('/here', 'x')] }
  await expect(keepFiles(small, [0])).rejects.toMatchObject({ kind: 'full' })
})

test('a full disk costs nothing of what was kept before', async () => {
  const site = fakeSite({ ...SITE })
  await keepPages(manifest, ['/learn/two'])
  site.full.add('/_next/static/chunks/one.js')
  await expect(keepPages(manifest, ['/learn/one'])).rejects.toMatchObject({ kind: 'full' })
  expect(await keptPages(manifest)).toEqual(['/learn/two'])
})

test('stopping leaves whole pages only', async () => {
  fakeSite({ ...SITE })
  const controller = new AbortController()
  const taking = keepPages(manifest, ['/learn/two', '/learn/one'], {
    signal: controller.signal,
    onBytes: (bytes) => bytes === 'lesson two'.length && controller.abort(),
  })
  await expect(taking).rejects.toMatchObject({ name: 'AbortError' })
  expect(await keptPages(manifest)).toEqual(['/learn/two'])
})

test('a page that is let go takes with it what no other page needs', async () => {
  const site = fakeSite({ ...SITE })
  await keepFiles(manifest, manifest.shell)
  await keepPages(manifest, ['/learn/one', '/learn/two'])
  await dropPages(manifest, ['/learn/one'])
  expect(site.paths(CACHE)).toEqual(['/', '/_next/static/chunks/both.js', '/learn/two'])
})

test('a page of the shell can be shown before all is here that it can use, and stays when that goes', async () => {
  const site = fakeSite({ ...SITE })
  const shared = manifest.files.findIndex(([path]) => path === '/_next/static/chunks/both.js')
  const home = { title: 'Home', files: [shared], data: [], labs: [] }
  const more = { ...manifest, pages: { ...manifest.pages, '/': home } }
  await keepFiles(more, more.shell)
  expect(await keptPages(more)).toEqual([])
  await keepPages(more, ['/'])
  expect(await keptPages(more)).toEqual(['/'])
  await dropPages(more, ['/'])
  expect(site.paths(CACHE)).toEqual(['/'])
})

test('a new build takes over what has not changed, and downloads the rest', async () => {
  const site = fakeSite({ ...SITE })
  await keepFiles(manifest, manifest.shell)
  await keepPages(manifest, ['/learn/one'])
  const cache = await site.open(CACHE)
  await cache.put(MANIFEST, Response.json(manifest))
  expect((await keptManifest('b1'))?.build).toBe('b1')
  expect(await keptManifest('b2')).toBeUndefined()

  Object.assign(site.files, { '/learn/one': 'lesson one, second edition' })
  const next = manifestOf('b2', { ...SITE, '/learn/one': 'lesson one, second edition' })
  site.fetched.length = 0
  await keepFiles(next, next.shell)
  await keepPages(next, ['/learn/one'])
  expect(site.fetched).toEqual(['/learn/one'])
  expect(site.paths('epoch-build-b2')).toEqual(site.paths(CACHE).filter((path) => path !== MANIFEST))
  expect(await (await cache.match('/learn/one'))!.text()).toBe('lesson one')
})

test('data sets are kept whole, for every build, where the loader of data looks', async () => {
  const site = fakeSite({ ...SITE })
  expect(await keptData(manifest)).toEqual([])
  await keepData(manifest, 'mnist')
  expect(site.paths('epoch-data')).toEqual(['/data/mnist/a.bin'])
  expect(await keptData(manifest)).toEqual(['mnist'])
  await dropData()
  expect(await keptData(manifest)).toEqual([])
})
