import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { filesBelow } from './files.mjs'

const MEDIA = '_next/static/media'

/**
 * Faces by what a page shows in them: those of all pages, and the classes of formulas. One that comes late has the whole
 * page laid out again.
 */
const FACES = {
  serif: /(?:)/,
  'serif-italic': /<em\b|\bitalic\b/,
  sans: /(?:)/,
  mono: /(?:)/,
  'formula-main': /"katex"/,
  'formula-italic': /"katex"/,
  'formula-ams': /\b(mathbb|amsrm)"/,
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
  return Object.keys(FACES).filter((name) => FACES[name].test(html))
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
