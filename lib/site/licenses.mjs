/** Writes the licences of everything that a page downloads beside our own code, as they ask for. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** Used to build a page, and not in it. */
const BUILD_ONLY =
  /^(@shikijs\/|shiki$|@tailwindcss\/|tailwindcss$|esbuild$|rehype-|remark-|mdx-bundler$|hast-util|unist-util)/

/** @param {string} out folder of the site */
export function writeLicenses(out) {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const texts = Object.keys(dependencies)
    .filter((name) => !BUILD_ONLY.test(name))
    .map((name) => {
      const folder = `node_modules/${name}`
      const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
      const text =
        file && existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''
      return `${name} ${version} (${license})\n\n${text || `Licence: ${license}. The package brings no text of it.`}`
    })
  writeFileSync(`${out}/licenses.txt`, `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
}
