/** What a build holds, and which of its files a page needs. */
import { existsSync, readFileSync } from 'node:fs'
import { filesBelow } from './files.mjs'
import { reach, readChunks } from './reach.mjs'

/** @param {string} out folder of the site */
export function readSite(out) {
  const files = filesBelow(out)
  const known = new Set(files)
  const { lessons, widgets, stagePages } = readCourse(out)
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

  /**
   * The files that a page needs, itself last, and the data sets whose shards it may ask for.
   *
   * @param {string} page
   * @param {Iterable<string>} asked the registries' keys that the page names
   */
  function need(page, asked) {
    const loaded = [...reach(chunks, readFileSync(`${out}/${page}`, 'utf8'), new Set(asked))]
    const data = dataSets.filter((name) =>
      loaded.some((one) => chunks.chunks.get(one)?.text.includes(`"${name}"`)),
    )
    const own = [
      ...loaded.map((name) => `_next/${name}`),
      ...data.map((name) => `data/${name}/manifest.json`),
    ]
    return { files: [...own, ...payloads(page), page].filter((file) => known.has(file)), data }
  }

  return { out, files, lessons, widgets, stagePages, exercises, cards, every, dataSets, need }
}

/** What the router fetches when a page is reached by a link within the site. */
const payloads = (page) => [page.replace(/\.html$/, '.txt')]

const ids = (list) => list.map(({ id }) => id)

/** The registries' keys that a lesson names. */
export const registered = (lesson) => [...lesson.widgets, ...ids(lesson.exercises), ...ids(lesson.cards)]

function readCourse(out) {
  const read = (file) => JSON.parse(readFileSync(`${out}/${file}`, 'utf8'))
  const { stages } = read('course.json')
  return {
    lessons: stages.flatMap((stage) => stage.lessons),
    stagePages: stages.flatMap((stage) => stage.pages ?? []),
    widgets: existsSync(`${out}/lab.json`) ? read('lab.json').widgets : [],
  }
}
