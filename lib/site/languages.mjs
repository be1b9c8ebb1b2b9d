/** The site in several languages, each of which the bundler makes as a site of its own. */
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { filesBelow } from './files.mjs'

/** What is of the whole host, and the same in every language: the site in English has it. */
const SHARED = /^(404\.txt|_not-found\.(html|txt))$|^_not-found\/|^(robots\.txt|sitemap\.xml)$/

/**
 * Puts the export of a language into the site: its pages into a folder, what they load beside that of the others, where
 * the names of files say what is in them.
 *
 * @param {string} from folder of the export, as it was made with `basePath: '/zh'`
 * @param {string} out folder of the site
 * @param {string} language such as `zh`
 * @throws when the same name stands for different files
 */
export function joinLanguage(from, out, language) {
  for (const file of filesBelow(from)) {
    if (SHARED.test(file) || existsSync(`public/${file}`)) continue
    const to = `${out}/${placeOf(file, language)}`
    if (existsSync(to)) {
      if (!readFileSync(to).equals(readFileSync(`${from}/${file}`)))
        throw new Error(`${file} is not the same in ${out} and in ${language}`)
      continue
    }
    mkdirSync(dirname(to), { recursive: true })
    renameSync(`${from}/${file}`, to)
  }
}

/** Where a file of a language's export lies in the site. */
function placeOf(file, language) {
  if (file.startsWith('_next/')) return file
  const [, home] = /^index(\.\w+)$/.exec(file) ?? []
  return home ? `${language}${home}` : `${language}/${file}`
}
