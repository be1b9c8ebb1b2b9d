/** What a build holds, and which of its files a page needs. */
import { existsSync, readFileSync } from 'node:fs'
import { filesBelow } from './files.mjs'
import { reach, readChunks } from './reach.mjs'

/**
 * @param {string} out folder of the site
 * @param {'' | `${string}/`} [language] the folder of its pages, such as `zh/`
 */
export function readSite(out, language = '') {
  const files = filesBelow(out)
  const known = new Set(files)
  const others = languagesOf(files).filter((one) => one !== language)
  /** The files of this language, in English also those of all. */
  const own = files.filter(
    (file) =>
      (language === '' || file.startsWith(language) || file === homeOf(language)) &&
      !others.some((other) => file.startsWith(other) || file === homeOf(other)),
  )
  const { lessons, widgets, stagePages } = readCourse(`${out}/${language}`)
  const exercises = lessons.flatMap((lesson) => lesson.exercises)
  const cards = lessons.flatMap((lesson) => lesson.cards)
  /** All keys of registries. */
  const every = new Set([
    ...ids(widgets),
    ...ids(exercises),
    ...ids(cards),
    ...stagePages.flatMap((page) => page.exercises),
  ])
  const chunks = readChunks(out, every)
  const dataSets = files.flatMap((file) => /^data\/([^/]+)\/manifest\.json$/.exec(file)?.[1] ?? [])
  /** Of each data set, the chunks that name it. */
  const naming = new Map(
    dataSets.map((name) => [
      name,
      new Set([...chunks.keys()].filter((one) => chunks.get(one).text.includes(`"${name}"`))),
    ]),
  )

  /**
   * The files that a page needs, itself last, and the data sets whose shards it may ask for.
   *
   * @param {string} page its file
   * @param {Iterable<string>} asked the registries' keys that the page names
   */
  function need(page, asked) {
    const loaded = [...reach(chunks, readFileSync(`${out}/${page}`, 'utf8'), new Set(asked))]
    const data = dataSets.filter((name) => loaded.some((one) => naming.get(name).has(one)))
    const own = [
      ...loaded.map((name) => `_next/${name}`),
      ...data.map((name) => `data/${name}/manifest.json`),
    ]
    return { files: [...own, ...payloads(page), page].filter((file) => known.has(file)), data }
  }

  return { out, language, files, own, lessons, widgets, stagePages, exercises, cards, every, dataSets, need }
}

/** Folders of the other languages, such as `zh/`: each has a course of its own. @param {string[]} files */
export const languagesOf = (files) =>
  files.flatMap((file) => /^([a-z]{2,3}\/)course\.json$/.exec(file)?.[1] ?? [])

/** The first page of a language lies beside its folder, where a host looks for `/zh`. */
export const homeOf = (language) => `${language.slice(0, -1)}.html`

/** What the router fetches when a page is reached by a link within the site. */
const payloads = (page) => [page.replace(/\.html$/, '.txt')]

const ids = (list) => list.map(({ id }) => id)

/** The registries' keys that a lesson names. */
export const registered = (lesson) => [...lesson.widgets, ...ids(lesson.exercises), ...ids(lesson.cards)]

function readCourse(folder) {
  const read = (file) => JSON.parse(readFileSync(folder + file, 'utf8'))
  const { stages } = read('course.json')
  return {
    lessons: stages.flatMap((stage) => stage.lessons),
    stagePages: stages.flatMap((stage) => stage.pages ?? []),
    widgets: existsSync(`${folder}lab.json`) ? read('lab.json').widgets : [],
  }
}
