import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { filesBelow } from './files.mjs'

const MEDIA = '_next/static/media'

/** Faces by what a page shows in them: those of all pages, and the classes of formulas. */
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
 * The faces that a page asks for by itself as soon as all of it is laid out.
 *
 * @param {string} html a page
 * @returns {string[]}
 */
export function facesOf(html) {
  return Object.keys(FACES).filter((name) => FACES[name].test(html))
}

/** As much of a page, in signs of its source, as a screen shows first: no lesson has a formula there, some answer keys do. */
const FIRST_SCREEN = 10_000

/**
 * Which of these can wait until the page has been painted: faces of formulas that stand further down. Until then the words
 * have the network to themselves.
 *
 * @param {string} html a page
 * @returns {string[]}
 */
export function lateFacesOf(html) {
  const first = html.slice(html.indexOf('<main')).slice(0, FIRST_SCREEN)
  return facesOf(html).filter((name) => /^(formula|KaTeX)/.test(name) && !FACES[name].test(first))
}

/** Lets every page ask for its fonts before the style sheet that names them is read. */
export function addPreloads(out) {
  const media = readdirSync(`${out}/${MEDIA}`)
  for (const file of filesBelow(out).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(`${out}/${file}`, 'utf8')
    const late = lateFacesOf(html)
    const linkTo = (name) => {
      const font = media.find((one) => one.startsWith(`${name}.`) && one.endsWith('.woff2'))
      if (!font) throw new Error(`The font ${name} is not in ${out}/${MEDIA}`)
      // Those that are late become preloads when the scripts come (first-paint.mjs).
      const rel = late.includes(name) ? 'late' : 'preload'
      return `<link rel="${rel}" as="font" type="font/woff2" href="/${MEDIA}/${font}" crossorigin=""/>`
    }
    writeFileSync(`${out}/${file}`, html.replace('<head>', `<head>${facesOf(html).map(linkTo).join('')}`))
  }
}
