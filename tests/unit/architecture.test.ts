import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Who may import whom: a folder may import itself and the folders listed beside it. */
const MAY_IMPORT: Record<string, string[]> = {
  content: [],
  'content/cards': ['components/charts', 'components/ui', 'lib/exercises', 'lib/math'],
  'content/exercises': ['lib/math', 'lib/exercises'],
  'content/tests': [],
  // The words of the interface: everybody has some.
  'lib/locale': [],
  'lib/math': [],
  // What several readers of outside data ask of a number.
  'lib/schema': [],
  'lib/autograd': ['lib/math'],
  'lib/data': ['lib/address', 'lib/math', 'lib/schema'],
  // AssemblyScript, compiled by itself.
  'lib/kernels': [],
  'lib/engine': ['lib/address', 'lib/kernels', 'lib/math', 'lib/schema'],
  'lib/experiments': ['lib/autograd', 'lib/math', 'lib/data', 'lib/engine'],
  'lib/progress': ['lib/schema'],
  // The service worker and the page's side of it: files and caches, and nothing of what is in them.
  'lib/offline': ['lib/address'],
  // A presentation as plain data: no page, no lesson.
  'lib/present': [],
  // A phone as a remote: what two devices tell each other, and how they find each other, as plain data.
  'lib/remote': ['lib/address', 'lib/present'],
  // Two windows of one talk: what is said between them, whatever it is about.
  'lib/twin': [],
  'lib/exercises': ['lib/math', 'lib/schema'],
  'lib/class': ['lib/engine', 'lib/exercises', 'lib/math'],
  'lib/demos': [
    'lib/address',
    'lib/engine',
    'lib/evidence',
    'lib/experiments',
    'lib/progress',
    'lib/schema',
    'lib/worker',
  ],
  'lib/evidence': ['lib/engine', 'lib/exercises', 'lib/math', 'lib/progress', 'lib/sandbox'],
  'lib/sandbox': ['lib/address', 'lib/math', 'lib/engine'],
  'lib/worker': ['lib/address', 'lib/data', 'lib/engine', 'lib/experiments', 'lib/progress', 'lib/twin'],
  'lib/content': [
    'content',
    'content/exercises',
    'content/tests',
    'lib/autograd',
    'lib/engine',
    'lib/exercises',
    'lib/experiments',
    'lib/math',
    'components/widgets/ids.ts',
  ],
  // Where the files and pages of the site are, also in a copy of it.
  'lib/address': [],
  // Scripts for Node: they build and serve, and know nothing of the course.
  'lib/site': [],
  // Copies of the built site, and what runs in their pages.
  'lib/package': ['lib/address', 'lib/evidence', 'lib/progress', 'lib/site'],
  'components/charts': ['lib/math', 'lib/twin', 'components/ui'],
  'components/ui': [
    'lib/address',
    'lib/math',
    'lib/engine',
    'lib/worker',
    'lib/progress',
    'lib/twin',
    'components/charts',
  ],
  'components/widgets/ids.ts': [],
  'components/widgets': [
    'lib/address',
    'components/widgets/ids.ts',
    'components/ui',
    'components/charts',
    'lib/autograd',
    'lib/math',
    'lib/data',
    'lib/engine',
    'lib/experiments',
    'lib/twin',
    'lib/worker',
  ],
  'components/class': [
    'lib/address',
    'components/charts',
    'components/ui',
    'content/exercises',
    'lib/class',
    'lib/engine',
    'lib/exercises',
    'lib/experiments',
    'lib/math',
    'lib/progress',
    'lib/worker',
  ],
  'components/exercises': [
    'components/charts',
    'components/class',
    'components/ui',
    'components/widgets',
    'components/widgets/ids.ts',
    'content/cards',
    'content/exercises',
    'lib/engine',
    'lib/exercises',
    'lib/math',
    'lib/progress',
    'lib/sandbox',
    'lib/worker',
  ],
  'components/evidence': [
    'components/ui',
    'content/exercises',
    'lib/address',
    'lib/evidence',
    'lib/exercises',
    'lib/experiments',
    'lib/math',
    'lib/progress',
    'lib/sandbox',
    'lib/worker',
  ],
  'components/progress': [
    'components/charts',
    'components/class',
    'components/ui',
    'lib/address',
    'lib/exercises',
    'lib/progress',
  ],
  'components/offline': ['components/ui', 'lib/address', 'lib/offline'],
  'components/review': [
    'components/exercises',
    'components/ui',
    'lib/address',
    'lib/exercises',
    'lib/progress',
  ],
  'components/notes': ['components/ui', 'lib/address', 'lib/content', 'lib/progress'],
  'components/lab': [
    'lib/address',
    'components/class',
    'components/ui',
    'components/widgets',
    'components/widgets/ids.ts',
    'lib/class',
    'lib/engine',
    'lib/exercises',
    'lib/experiments',
    'lib/math',
    'lib/progress',
    'lib/worker',
  ],
  'components/lesson': ['components/ui', 'lib/address', 'content', 'lib/content', 'lib/twin'],
  'components/demos': [
    'components/class',
    'components/ui',
    'lib/address',
    'lib/demos',
    'lib/offline',
    'lib/progress',
    'lib/worker',
  ],
  'components/present/clock.tsx': ['lib/present'],
  'components/present': [
    'components/present/clock.tsx',
    'components/remote',
    'components/ui',
    'lib/address',
    'lib/present',
    'lib/remote',
    'lib/twin',
    'lib/worker',
  ],
  'components/remote': ['components/present/clock.tsx', 'components/ui', 'lib/remote'],
  'components/site': [
    'components/ui',
    'components/progress',
    'components/review',
    'lib/address',
    'lib/content',
  ],
  'components/stage': ['components/progress', 'lib/address', 'lib/content'],
  'components/stage-test': [
    'components/class',
    'components/exercises',
    'components/ui',
    'content/exercises',
    'lib/exercises',
    'lib/math',
    'lib/progress',
  ],
  'components/teach': [
    'lib/address',
    'components/exercises',
    'components/lesson',
    'components/ui',
    'lib/content',
    'lib/engine',
    'lib/experiments',
    'lib/worker',
  ],
  'components/mdx.tsx': ['components/exercises', 'components/lesson', 'components/widgets'],
  app: [
    'components/class',
    'components/demos',
    'components/evidence',
    'components/lab',
    'components/lesson',
    'components/mdx.tsx',
    'components/notes',
    'components/offline',
    'components/present',
    'components/progress',
    'components/remote',
    'components/review',
    'components/site',
    'components/stage',
    'components/stage-test',
    'components/teach',
    'components/ui',
    'components/widgets',
    'components/widgets/ids.ts',
    'content',
    'lib/address',
    'lib/content',
    'lib/engine',
    'lib/experiments',
  ],
}

/** Packages that only one place may name, so that what they cost is paid only there. */
const ONLY_IN: [packages: RegExp, where: RegExp][] = [
  [/^@tensorflow\//, /^lib\/(engine|experiments|sandbox)\//],
  [/^@codemirror\//, /^components\/exercises\/(editor|completions)\.ts$/],
  [/^@lezer\//, /^(components\/exercises\/editor|lib\/sandbox\/meter)\.ts$/],
  [/^ts-fsrs$/, /^lib\/progress\/review\.ts$/],
  [/^qr\//, /^components\/ui\/qr-reader\.ts$/],
  [/^minisearch$/, /^components\/site\/search-dialog\.tsx$/],
  [/^(mdx-bundler|katex|shiki|@shikijs|remark-|rehype-)/, /^(lib\/content\/|app\/(learn|present|stage)\/)/],
]

const layers = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length)
const layerOf = (file: string) => layers.find((layer) => file === layer || file.startsWith(`${layer}/`))

const files = ['app', 'components', 'content', 'lib']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
  .filter((file) => /\.(tsx?|mjs)$/.test(file))

const known = new Set(files)

interface Import {
  target: string
  /** Of types alone: it costs nothing and runs nothing. */
  type: boolean
  /** `import()`: not there until it is asked for. */
  lazy: boolean
}

/** A module of ours as a path from the root with its extension; a package by its name. */
function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8')
  const found = source.matchAll(
    /^(?:import|export)\s+(?<type>type\s)?[^'"]*?from '(?<from>[^']+)'|^import '(?<effect>[^']+)'|import\('(?<lazy>[^']+)'\)/gm,
  )
  return [...found].map(({ groups }) => {
    const named = (groups!.from ?? groups!.effect ?? groups!.lazy)!
    const path = named.startsWith('@/')
      ? named.slice(2)
      : named.startsWith('.')
        ? join(dirname(file), named)
        : undefined
    const target =
      path === undefined
        ? named
        : (['', '.ts', '.tsx', '/index.ts', '/index.tsx']
            .map((ending) => path + ending)
            .find((one) => known.has(one)) ?? path)
    return { target, type: groups!.type !== undefined, lazy: groups!.lazy !== undefined }
  })
}

const imports = new Map(files.map((file) => [file, importsOf(file)]))

test.each(files)('%s keeps to its layer', (file) => {
  const layer = layerOf(file)
  expect(layer, 'every file belongs to a layer').toBeDefined()
  for (const { target } of imports.get(file)!) {
    const of = layerOf(target)
    if (of !== undefined) expect([layer, 'lib/locale', ...MAY_IMPORT[layer!]!], target).toContain(of)
    for (const [packages, where] of ONLY_IN) if (packages.test(target)) expect(file).toMatch(where)
  }
})

test('widgets do not import one another', () => {
  const widgets = [
    ...readFileSync('components/widgets/ids.ts', 'utf8')
      .split('export type')[0]!
      .matchAll(/'([a-z0-9-]+)'/g),
  ].map(([, id]) => `components/widgets/${id}.tsx`)
  for (const widget of widgets) {
    const others = widgets.filter((other) => other !== widget)
    for (const { target } of imports.get(widget)!) expect(others).not.toContain(target)
  }
})

test('no files import each other in a circle', () => {
  const done = new Set<string>()
  const circles: string[] = []
  function follow(file: string, path: string[]) {
    const at = path.indexOf(file)
    if (at >= 0) {
      circles.push([...path.slice(at), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const { target, type, lazy } of imports.get(file) ?? [])
      if (!type && !lazy) follow(target, [...path, file])
    done.add(file)
  }
  for (const file of files) follow(file, [])
  expect(circles).toEqual([])
})

test('no page reaches TensorFlow.js; only the worker does', () => {
  const seen = new Set<string>()
  const reach = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { target, type } of imports.get(file) ?? []) if (!type) reach(target)
  }
  for (const file of files) if (file.startsWith('app/')) reach(file)
  expect([...seen].filter((target) => target.startsWith('@tensorflow/'))).toEqual([])
  expect(seen).toContain('components/widgets/playground.tsx')
})

test('files and pages of the site are named by lib/address, so that a copy in any folder finds its own', () => {
  // A service worker is only at the root of a host.
  const found = files.filter(
    (file) =>
      !/^(lib|components)\/offline\//.test(file) &&
      /fetch\(\s*['"`]\/|location\.origin(\s*\+|\})/.test(readFileSync(file, 'utf8')),
  )
  expect(found).toEqual([])
})

test('no link fetches its page before it is followed', () => {
  const found = files.filter(
    (file) =>
      file.endsWith('.tsx') && /<Link\b(?![^>]*\bprefetch=\{false\})/.test(readFileSync(file, 'utf8')),
  )
  expect(found).toEqual([])
})

test('no folder is deeper than two, and none is a drawer', () => {
  for (const folder of new Set(files.map(dirname))) {
    if (!folder.startsWith('app/')) expect(folder.split('/').length).toBeLessThanOrEqual(3)
    expect(folder).not.toMatch(/(^|\/)(utils?|helpers?|common|types|hooks|services)(\/|$)/)
  }
})
