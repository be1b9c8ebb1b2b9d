/**
 * Lets the site be used without a network: marks every page with its build, describes the build in `offline.json`, and
 * writes the service worker. The last step of a build, since it takes the digests of the files as they are served.
 */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { buildSync } from 'esbuild'
import { filesBelow } from './files.mjs'
import { readSite, registered } from './needs.mjs'

/** Pages that come with a visit, not with the shell; the sandbox is no page of its own. */
const APART = /^(learn\/|present\/|teach\/|lab\/|stage\/|404\.html|_not-found\.html|sandbox\/)/
/** What the shell's pages fetch. */
const SHELL_FILES =
  /^(answers\.json|cards\.json|search\.json|course\.json|icon\.svg|sandbox\/(frame\.html|runtime\.js)|wasm-[\d.]+\/.*\.wasm)$/
const MARK = /<meta name="epoch-build" content="[^"]*"\/>/

/** @param {string} out folder of the site */
export function addOffline(out) {
  const build = markPages(out)
  writeFileSync(`${out}/offline.json`, JSON.stringify(manifestOf(out, build)))
  buildSync({
    entryPoints: ['lib/offline/worker.ts'],
    outfile: `${out}/sw.js`,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    define: { BUILD: JSON.stringify(build) },
    logLevel: 'warning',
  })
}

/**
 * The kill switch: pages know of no build, so they register nothing, and the service worker that a browser may have
 * from an earlier build is replaced by one that puts everything away.
 */
export function removeOffline(out) {
  for (const file of pagesOf(out)) edit(`${out}/${file}`, (html) => html.replace(MARK, ''))
  rmSync(`${out}/offline.json`, { force: true })
  writeFileSync(`${out}/sw.js`, readFileSync(new URL('no-offline.js', import.meta.url)))
}

/** Writes into every page which build it is of. @returns {string} the build: a digest of all files */
function markPages(out) {
  for (const file of pagesOf(out)) edit(`${out}/${file}`, (html) => html.replace(MARK, ''))
  const all = createHash('sha256')
  for (const file of filesBelow(out).filter((name) => name !== 'offline.json' && name !== 'sw.js'))
    all.update(`${file}\n`).update(digest(readFileSync(`${out}/${file}`)))
  const build = all.digest('base64url').slice(0, 12)
  const mark = `<meta name="epoch-build" content="${build}"/>`
  for (const file of pagesOf(out)) edit(`${out}/${file}`, (html) => html.replace('</head>', `${mark}</head>`))
  return build
}

const pagesOf = (out) =>
  filesBelow(out).filter((name) => name.endsWith('.html') && !name.startsWith('sandbox/'))

function edit(path, change) {
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

const digest = (content) => createHash('sha256').update(content).digest().subarray(0, 9).toString('base64url')

/** As a browser asks for it: without `.html`. */
const pathOf = (file) => `/${file.replace(/(^|\/)index\.html$|\.html$/, '')}`

/** What `lib/offline/manifest` describes. */
function manifestOf(out, build) {
  const site = readSite(out)
  const { lessons, widgets, stagePages, every, dataSets, need } = site

  const files = []
  const places = new Map()
  function place(file) {
    const known = places.get(file)
    if (known !== undefined) return known
    const content = readFileSync(`${out}/${file}`)
    places.set(file, files.length)
    files.push([pathOf(file), content.length, digest(content)])
    return files.length - 1
  }

  const shellPages = pagesOf(out).filter((page) => !APART.test(page))
  const shell = new Set(
    [
      ...shellPages.flatMap((page) => need(page, ASKED[page]?.(site) ?? []).files),
      ...site.files.filter((file) => SHELL_FILES.test(file)),
    ].map(place),
  )

  const entry = (page, title, asked, labs = []) => {
    const needed = need(page, asked)
    const beyond = [...new Set(needed.files.map(place))].filter((one) => !shell.has(one))
    return [pathOf(page), { title, files: beyond, data: needed.data, labs }]
  }
  const slidesOf = ({ slides }) => (slides ? [slides] : [])
  /** For teachers: a guide, where there is one, and the answers. */
  const guidesOf = ({ guide, answers }) => [guide, answers].filter(Boolean)
  const pages = Object.fromEntries([
    ...lessons.map((lesson) =>
      entry(`learn/${lesson.slug}.html`, lesson.title, registered(lesson), [
        ...[...new Set(lesson.widgets)].map((id) => `/lab/${id}`),
        ...slidesOf(lesson),
        ...guidesOf(lesson),
      ]),
    ),
    ...lessons.flatMap((lesson) =>
      slidesOf(lesson).map((path) => entry(`${path.slice(1)}.html`, lesson.title, registered(lesson))),
    ),
    ...lessons.flatMap((lesson) =>
      guidesOf(lesson).map((path) => entry(`${path.slice(1)}.html`, lesson.title, [])),
    ),
    ...stagePages.map(({ path, title, widgets, exercises }) =>
      entry(
        `${path.slice(1)}.html`,
        title,
        [...widgets, ...exercises],
        widgets.map((id) => `/lab/${id}`),
      ),
    ),
    ...widgets.map(({ id, title }) => entry(`lab/${id}.html`, title, [id])),
    // Of the shell, but what it replays comes with the lessons, or with a visit.
    entry('verify.html', 'Verify', every),
  ])

  const data = Object.fromEntries(
    dataSets.map((name) => {
      const { title, shards } = JSON.parse(readFileSync(`${out}/data/${name}/manifest.json`, 'utf8'))
      return [
        name,
        {
          title,
          files: shards.map(({ file, bytes, sha256 }) => [
            `/data/${name}/${file}`,
            bytes,
            Buffer.from(sha256, 'hex').subarray(0, 9).toString('base64url'),
          ]),
        },
      ]
    }),
  )
  return { build, files, shell: [...shell], pages, data }
}

/** What some pages of the shell ask for of the lessons' registries. */
const ASKED = {
  'class.html': ({ exercises }) => exercises.filter(({ kind }) => kind === 'Drawn').map(({ id }) => id),
  'review.html': ({ cards }) => cards.map(({ id }) => id),
}
