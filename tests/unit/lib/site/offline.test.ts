import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Manifest, pagesIn, shellIn } from '@/lib/offline/manifest'
import { addOffline, removeOffline } from '@/lib/site/offline.mjs'

const page = (scripts: string[]) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"/></head><body>${scripts
    .map((name) => `<script src="/_next/static/chunks/${name}"></script>`)
    .join('')}</body></html>`

const lesson = (slug: string, widgets: string[]) => ({
  slug,
  title: `Lesson ${slug}`,
  widgets,
  exercises: [{ id: `${slug}.count`, kind: 'Drawn' }],
  cards: [],
})

const FILES: Record<string, string> = {
  'index.html': page(['app.js']),
  'class.html': page(['app.js', 'drawn.js']),
  'learn/one.html': page(['app.js', 'widgets.js']),
  'learn/one.txt': 'flight of one',
  'lab/net.html': page(['app.js', 'widgets.js']),
  'verify.html': page(['app.js', 'replays.js']),
  '404.html': page(['app.js']),
  'sandbox/frame.html': '<!doctype html><script>run()</script>',
  'sandbox/runtime.js': 'runtime',
  'cards.json': '{}',
  'answers.json': '{}',
  'og.png': 'a picture for elsewhere',
  'wasm-4.22.0/simd.wasm': 'wasm',
  'stage/first/test.html': page(['app.js', 'drawn.js']),
  'course.json': JSON.stringify({
    stages: [
      {
        lessons: [lesson('one', ['net', 'net'])],
        pages: [{ path: '/stage/first/test', title: 'The test', widgets: [], exercises: ['one.asked'] }],
      },
    ],
  }),
  'lab.json': JSON.stringify({ widgets: [{ id: 'net', title: 'Network' }] }),
  'data/digits/manifest.json': JSON.stringify({
    title: 'Digits',
    shards: [{ file: 'a.bin', bytes: 4, sha256: 'ab'.repeat(32) }],
  }),
  'data/digits/a.bin': '1234',
  '_next/static/chunks/app.js': 'app',
  '_next/static/chunks/drawn.js':
    'let d={"one.count":()=>e.A(7),"one.asked":()=>e.A(17)};7,e=>{e.v(t=>Promise.all(["static/chunks/count.js"].map(t=>e.l(t))).then(()=>t(8)))}17,e=>{e.v(t=>Promise.all(["static/chunks/asked.js"].map(t=>e.l(t))).then(()=>t(18)))}',
  '_next/static/chunks/asked.js': 'asked',
  '_next/static/chunks/count.js': 'count',
  '_next/static/chunks/replays.js':
    'let r={"one.asked":()=>e.A(27)};27,e=>{e.v(t=>Promise.all(["static/chunks/replayed.js"].map(t=>e.l(t))).then(()=>t(28)))}',
  '_next/static/chunks/replayed.js': 'replayed',
  '_next/static/chunks/widgets.js':
    'let w={net:()=>e.A(9)};9,e=>{e.v(t=>Promise.all(["static/chunks/net.js"].map(t=>e.l(t))).then(()=>t(10)))}',
  '_next/static/chunks/net.js': 'load("digits")',
}

function site() {
  const out = mkdtempSync(path.join(tmpdir(), 'offline-'))
  onTestFinished(() => rmSync(out, { recursive: true }))
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.join(out, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(out, file), text)
  }
  const read = (file: string) => readFileSync(path.join(out, file), 'utf8')
  return {
    out,
    read,
    write: (file: string, text: string) => writeFileSync(path.join(out, file), text),
    manifest: (): Manifest => JSON.parse(read('offline.json')),
  }
}

const pathsOf = ({ files }: Manifest, places: number[]) => places.map((place) => files[place]![0])

test('the shell holds the pages that need no lesson, with their code, and what trains and runs code', () => {
  const { out, manifest } = site()
  addOffline(out)
  const shell = pathsOf(manifest(), manifest().shell)
  expect(shell.toSorted()).toEqual(
    [
      '/',
      '/class',
      '/_next/static/chunks/app.js',
      '/_next/static/chunks/drawn.js',
      '/_next/static/chunks/count.js', // teachers see the numbers of every lesson
      '/verify',
      '/_next/static/chunks/replays.js',
      '/answers.json',
      '/cards.json',
      '/course.json',
      '/sandbox/frame',
      '/sandbox/runtime.js',
      '/wasm-4.22.0/simd.wasm',
    ].toSorted(),
  )
})

test('the test of a stage brings the questions it may ask, and no other page brings them', () => {
  const { out, manifest } = site()
  addOffline(out)
  const { pages, shell } = manifest()
  expect(pathsOf(manifest(), pages['/stage/first/test']!.files)).toEqual([
    '/_next/static/chunks/asked.js',
    '/stage/first/test',
  ])
  expect(pathsOf(manifest(), shell)).not.toContain('/_next/static/chunks/asked.js')
})

test('the page that verifies is of the shell; what it replays comes with a visit', () => {
  const { out, manifest } = site()
  addOffline(out)
  expect(pathsOf(manifest(), manifest().pages['/verify']!.files)).toContain(
    '/_next/static/chunks/replayed.js',
  )
})

test('the slides of a lesson are a page with the same needs, taken along with the lesson and not with the shell', () => {
  const { out, write, read, manifest } = site()
  mkdirSync(path.join(out, 'present/first'), { recursive: true })
  write('present/first/one.html', page(['app.js', 'widgets.js']))
  const course = JSON.parse(read('course.json'))
  course.stages[0].lessons[0].slides = '/present/first/one'
  write('course.json', JSON.stringify(course))
  addOffline(out)
  const { pages, shell } = manifest()
  expect(pages['/learn/one']!.labs).toEqual(['/lab/net', '/present/first/one'])
  expect(pathsOf(manifest(), pages['/present/first/one']!.files)).toContain('/_next/static/chunks/net.js')
  expect(pathsOf(manifest(), shell)).not.toContain('/present/first/one')
})

test('a lesson brings its widgets and payload, names its data, and comes last itself', () => {
  const { out, manifest } = site()
  addOffline(out)
  const { files, ...rest } = manifest().pages['/learn/one']!
  expect(rest).toEqual({ title: 'Lesson one', data: ['digits'], labs: ['/lab/net'] })
  const paths = pathsOf(manifest(), files)
  expect(paths.at(-1)).toBe('/learn/one')
  expect(paths.toSorted()).toEqual(
    [
      '/_next/static/chunks/net.js',
      '/_next/static/chunks/widgets.js',
      '/data/digits/manifest.json',
      '/learn/one.txt',
      '/learn/one',
    ].toSorted(),
  )
  expect(manifest().data.digits).toEqual({
    title: 'Digits',
    files: [['/data/digits/a.bin', 4, 'q6urq6urq6ur']],
  })
})

test('every page knows its build, the service worker too', () => {
  const { out, read, manifest } = site()
  addOffline(out)
  const { build } = manifest()
  for (const file of ['index.html', 'learn/one.html', '404.html'])
    expect(read(file)).toContain(`<meta name="epoch-build" content="${build}"/></head>`)
  expect(read('sandbox/frame.html')).toBe(FILES['sandbox/frame.html'])
  expect(read('sw.js')).toContain(build)
})

test('the same files are the same build, and one byte makes another', () => {
  const { out, read, write, manifest } = site()
  addOffline(out)
  const before = manifest()
  const worker = read('sw.js')
  addOffline(out)
  expect(manifest()).toEqual(before)
  expect(read('sw.js')).toBe(worker)
  write('cards.json', '{ }')
  addOffline(out)
  expect(manifest().build).not.toBe(before.build)
  expect(read('sw.js')).not.toBe(worker)
  expect(read('index.html').match(/epoch-build/g)).toHaveLength(1)
})

test('the kill switch takes everything back and leaves a worker that ends itself', () => {
  const { out, read } = site()
  addOffline(out)
  removeOffline(out)
  expect(read('index.html')).toBe(FILES['index.html'])
  expect(() => read('offline.json')).toThrow()
  expect(read('sw.js')).toContain('registration.unregister()')
  expect(read('sw.js')).not.toContain("addEventListener('fetch'")
})

test('another language has its own pages, and its first page brings what is the shell in English', () => {
  const { out, write, manifest } = site()
  const course = FILES['course.json']!.replace('Lesson one', '第一课')
  mkdirSync(path.join(out, 'zh/learn'), { recursive: true })
  for (const [file, text] of Object.entries({
    'zh.html': page(['zh-app.js']),
    'zh.txt': 'flight',
    'zh/class.html': page(['zh-app.js', 'drawn.js']),
    'zh/learn/one.html': page(['zh-app.js', 'widgets.js']),
    'zh/lab/net.html': page(['zh-app.js']),
    'zh/verify.html': page(['zh-app.js', 'replays.js']),
    'zh/course.json': course,
    'zh/cards.json': '{}',
    'zh/lab.json': FILES['lab.json']!,
    'zh/stage/first/test.html': page(['zh-app.js', 'drawn.js']),
    '_next/static/chunks/zh-app.js': 'zh',
  })) {
    mkdirSync(path.join(out, path.dirname(file)), { recursive: true })
    write(file, text)
  }
  const english = site()
  addOffline(english.out)
  addOffline(out)
  const { shell, pages } = manifest()
  expect(pathsOf(manifest(), shell)).toEqual(pathsOf(english.manifest(), english.manifest().shell))
  expect(pathsOf(manifest(), pages['/zh']!.files).toSorted()).toEqual(
    [
      '/_next/static/chunks/zh-app.js',
      '/zh.txt',
      '/zh/class',
      '/zh/verify',
      '/zh/course.json',
      '/zh/cards.json',
      '/zh',
    ].toSorted(),
  )
  expect(pathsOf(manifest(), pages['/zh']!.files).at(-1)).toBe('/zh')
  expect(pages['/zh/learn/one']).toMatchObject({ title: '第一课', labs: ['/zh/lab/net'] })
  expect(pathsOf(manifest(), pages['/zh/learn/one']!.files)).toContain('/_next/static/chunks/zh-app.js')
  expect(pages['/learn/one']!.title).toBe('Lesson one')
  expect(pagesIn(manifest(), 'zh').map(([path]) => path)).not.toContain('/learn/one')
  expect(shellIn(manifest(), 'zh')).toEqual(['/zh'])
  expect(shellIn(manifest(), 'en')).toEqual([])
})
