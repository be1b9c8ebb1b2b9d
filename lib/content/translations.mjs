/**
 * Prints how far each language has come: which lessons are translated, and of which the English text has changed since,
 * with the line that says so once the translation follows it.
 *
 *     node lib/content/translations.mjs
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { digestOf } from './digest.mjs'

const STAGE = /^\d+-/

/**
 * @typedef {object} Translation
 * @property {string} file
 * @property {string} original the English file
 * @property {string | undefined} translates what it says in its front matter
 * @property {string | undefined} digest of the English file as it is; undefined where there is none any more
 */

/** Every translated lesson, by folder of `content`. @returns {Translation[]} */
export function translations() {
  const folders = (at) =>
    readdirSync(at, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  const stages = folders('content').filter((name) => STAGE.test(name))
  const languages = folders('content').filter((name) =>
    folders(`content/${name}`).some((one) => STAGE.test(one)),
  )
  return languages.flatMap((language) =>
    [...new Set([...stages, ...folders(`content/${language}`)])].flatMap((stage) =>
      lessonsIn(`content/${language}/${stage}`).map((name) => {
        const [file, original] = [`content/${language}/${stage}/${name}`, `content/${stage}/${name}`]
        const [, translates] = /^translates: "?([^"\n]*?)"?$/m.exec(readFileSync(file, 'utf8')) ?? []
        const digest = existsSync(original) ? digestOf(readFileSync(original, 'utf8')) : undefined
        return { file, original, translates, digest }
      }),
    ),
  )
}

const lessonsIn = (folder) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')) : []

/** What there is to say of a translation, in a line. @param {Translation} translation */
export function stateOf({ file, original, translates, digest }) {
  if (digest === undefined) return `${file}: there is no ${original}`
  if (translates === digest) return `${file}: up to date`
  return `${file}: ${original} has changed; once this follows it: translates: "${digest}"`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const one of translations()) console.log(stateOf(one))
