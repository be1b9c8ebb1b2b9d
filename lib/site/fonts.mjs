/**
 * Makes `app/fonts`: the faces that nearly every page shows, with the signs and the styles that the course uses and no
 * others. They are less than half as large as those of the packages, which come where a page has a rarer sign
 * (`app/fonts.css`). Run it when a package or what is listed here changes: `node lib/site/fonts.mjs`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'

const FOLDER = 'app/fonts'

/** Letters, digits and marks of English, accents of the names in it, and the signs of its sums. */
export const SIGNS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
  '\u00a0§©«°±²³´µ·¹»¼½¾×ÉÖÜàáäçèéêëíïñóôöúü÷–—‘’“”„•…′″‹›⁄\u2009\u200b↑↓−'

/** What formulas are written with. */
export const FORMULA_SIGNS =
  '\u00a0 !()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^abcdefghijklmnopqrstuvwxyz{|}~±×' +
  'ΓΔΘΛΞΠΣΦΨΩαβγδεζηθικλμνξοπρστυφχψωϕϵϑ…′ℓ←→∂∇∏∑−∗∘√∝∞∈∣∥≈≠≤≥⊙⊤⋅⋯⌊⌋⟹\u200b\ue020'

/** Kerning and ligatures, accents, digits of one width: what the style sheets ask for. */
const FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'tnum']
/** From regular to bold. */
const wght = { min: 400, max: 700 }

const text = (file, options) => ({
  from: `@fontsource-variable/${file}`,
  signs: SIGNS,
  options: { keepFeatures: FEATURES, ...options },
})
const formula = (name) => ({
  from: `katex/dist/fonts/KaTeX_${name}.woff2`,
  signs: FORMULA_SIGNS,
  options: {},
})

/** By the name in `app/fonts`: what each face is made of. */
const FACES = {
  // The smallest text in it has 14 px; its finer strokes are for titles.
  serif: text('source-serif-4/files/source-serif-4-latin-opsz-normal.woff2', {
    variationAxes: { wght, opsz: { min: 14, max: 60 } },
  }),
  // Nothing in it is bold.
  'serif-italic': text('source-serif-4/files/source-serif-4-latin-wght-italic.woff2', {
    variationAxes: { wght: 400 },
  }),
  sans: text('instrument-sans/files/instrument-sans-latin-wght-normal.woff2', {}),
  // Without ligatures: whoever reads === has to see three signs.
  mono: text('jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2', {
    keepFeatures: ['mark', 'ccmp'],
    variationAxes: { wght },
  }),
  'formula-main': formula('Main-Regular'),
  'formula-italic': formula('Math-Italic'),
  'formula-ams': formula('AMS-Regular'),
}

/** The licences of the packages, which what is made of them keeps. */
function licenses() {
  const folders = new Set(Object.values(FACES).map(({ from }) => from.replace(/\/(files|dist)\/.*/, '')))
  return [...folders].map((folder) => {
    const file = readdirSync(`node_modules/${folder}`).find((name) => /^licen[cs]e/i.test(name))
    return `Made of ${folder}:\n\n${readFileSync(`node_modules/${folder}/${file}`, 'utf8').trim()}\n`
  })
}

/** Writes every face. */
export async function makeFonts() {
  const { default: subset } = await import('subset-font')
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${FOLDER}/LICENSE.txt`, licenses().join(`\n${'-'.repeat(80)}\n\n`))
  for (const [name, { from, signs, options }] of Object.entries(FACES)) {
    const whole = readFileSync(`node_modules/${from}`)
    const face = await subset(whole, signs, { targetFormat: 'woff2', ...options })
    writeFileSync(`${FOLDER}/${name}.woff2`, face)
    console.log(`${name}: ${face.length} bytes of the ${whole.length} of ${basename(from)}`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await makeFonts()
