import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { filesBelow } from './files.mjs'

const MEDIA = '_next/static/media'

/** Faces that the first screen of every page shows. */
const EVERYWHERE = [
  'source-serif-4-latin-opsz-normal',
  'source-serif-4-latin-wght-italic',
  'instrument-sans-latin-wght-normal',
  'jetbrains-mono-latin-wght-normal',
]
/** Faces of nearly every formula. */
const FORMULAS = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic']

/** Lets every page ask for its fonts at once, before the style sheet that names them is read. */
export function addPreloads(out) {
  const media = readdirSync(`${out}/${MEDIA}`)
  const linkTo = (name) => {
    const file = media.find((one) => one.startsWith(`${name}.`) && one.endsWith('.woff2'))
    if (!file) throw new Error(`The font ${name} is not in ${out}/${MEDIA}`)
    return `<link rel="preload" as="font" type="font/woff2" href="/${MEDIA}/${file}" crossorigin=""/>`
  }
  const everywhere = EVERYWHERE.map(linkTo).join('')
  const formulas = FORMULAS.map(linkTo).join('')
  for (const file of filesBelow(out).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(`${out}/${file}`, 'utf8')
    const links = html.includes('class="katex"') ? everywhere + formulas : everywhere
    writeFileSync(`${out}/${file}`, html.replace('<head>', `<head>${links}`))
  }
}
