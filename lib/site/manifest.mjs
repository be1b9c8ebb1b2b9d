/** What a build consists of, for use without a network: which files each page needs, with their digests. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homeOf, languagesOf, readSite, registered } from './needs.mjs'

/** Pages that come with a visit, not with the shell; the sandbox is no page of its own. */
const APART = /^(learn\/|present\/|teach\/|lab\/|stage\/|404\.html|_not-found\.html|sandbox\/)/
/** What the shell's pages fetch. */
const SHELL_FILES =
  /^(answers\.json|cards\.json|search\.json|course\.json|icon\.svg|favicon\.ico|sandbox\/(frame\.html|runtime\.js)|wasm-[\d.]+\/.*\.wasm)$/
/** As a browser asks for it: without `.html`. */
const pathOf = (file) => `/${file.replace(/(^|\/)index\.html$|\.html$/, '')}`

export const digest = (content) =>
  createHash('sha256').update(content).digest().subarray(0, 9).toString('base64url')

/**
 * What `lib/offline/manifest` describes.
 *
 * @param {string} out folder of the site
 * @param {string} build its name
 */
export function manifestOf(out, build) {
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
  const site = readSite(out)
  const shell = shellOf(site).map(place)
  const pages = pagesOf(site, place, shell)
  for (const language of languagesOf(site.files)) {
    const translated = readSite(out, language)
    Object.assign(pages, pagesOf(translated, place, shell))
    // Its first page, the last of its files, brings what is the shell in English (`shellIn`).
    const home = homeOf(language)
    const own = shellOf(translated).filter((file) => file !== home)
    const beyond = [...own, home].map(place).filter((one) => !shell.includes(one))
    pages[pathOf(home)] = { title: 'Epoch', files: beyond, data: [], labs: [] }
  }
  return { build, files, shell, pages, data: dataOf(site) }
}

/** The pages that come with the shell, and what they fetch. */
function shellOf(site) {
  const { language, own, need } = site
  const nameOf = (file) => (file === homeOf(language) ? 'index.html' : file.slice(language.length))
  const isPage = (file) => file.endsWith('.html') && !APART.test(nameOf(file))
  return [
    ...new Set([
      ...own.filter(isPage).flatMap((page) => need(page, ASKED[nameOf(page)]?.(site) ?? []).files),
      ...own.filter((file) => SHELL_FILES.test(nameOf(file))),
    ]),
  ]
}

/** The pages beyond the shell, and those of the shell that can do with more. */
function pagesOf(site, place, shell) {
  const { language, lessons, widgets, stagePages, every, need } = site
  const inShell = new Set(shell)
  const at = (path) => `/${language}${path.slice(1)}`
  const entry = (page, title, asked, labs = []) => {
    const needed = need(language + page, asked)
    const beyond = [...new Set(needed.files.map(place))].filter((one) => !inShell.has(one))
    return [pathOf(language + page), { title, files: beyond, data: needed.data, labs: labs.map(at) }]
  }
  const slidesOf = ({ slides }) => (slides ? [slides] : [])
  /** For teachers: a guide, where there is one, and the answers. */
  const guidesOf = ({ guide, answers }) => [guide, answers].filter(Boolean)
  return Object.fromEntries([
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
}

/** Data sets with their files; they are the same in every language. */
function dataOf({ out, dataSets }) {
  return Object.fromEntries(
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
}

/** What some pages of the shell ask for of the lessons' registries. */
const ASKED = {
  'index.html': () => ['first-digits'], // the model above the fold
  'class.html': ({ exercises }) => exercises.filter(({ kind }) => kind === 'Drawn').map(({ id }) => id),
  'review.html': ({ cards }) => cards.map(({ id }) => id),
}
