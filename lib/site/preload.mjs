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
/** Faces of formulas, by the classes of what is written in them. One that comes late has the whole page laid out again. */
const FORMULAS = {
  'KaTeX_Main-Regular': /"katex"/,
  'KaTeX_Math-Italic': /"katex"/,
  'KaTeX_AMS-Regular': /\b(mathbb|amsrm)"/,
  'KaTeX_Size1-Regular': /\b(delimsizing size1|small-op)"/,
  'KaTeX_Size2-Regular': /\b(delimsizing size2|large-op)"/,
  'KaTeX_Size3-Regular': /\bdelimsizing size3"/,
  'KaTeX_Size4-Regular': /\bdelimsizing size4"/,
}

/**
 * The faces that a page asks for as soon as it is laid out.
 *
 * @param {string} html a page
 * @returns {string[]}
 */
export function facesOf(html) {
  const formulas = Object.keys(FORMULAS).filter((name) => FORMULAS[name].test(html))
  return [...EVERYWHERE, ...formulas]
}

/** Lets every page ask for its fonts at once, before the style sheet that names them is read. */
export function addPreloads(out) {
  const media = readdirSync(`${out}/${MEDIA}`)
  const linkTo = (name) => {
    const file = media.find((one) => one.startsWith(`${name}.`) && one.endsWith('.woff2'))
    if (!file) throw new Error(`The font ${name} is not in ${out}/${MEDIA}`)
    return `<link rel="preload" as="font" type="font/woff2" href="/${MEDIA}/${file}" crossorigin=""/>`
  }
  for (const file of filesBelow(out).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(`${out}/${file}`, 'utf8')
    writeFileSync(`${out}/${file}`, html.replace('<head>', `<head>${facesOf(html).map(linkTo).join('')}`))
  }
}
