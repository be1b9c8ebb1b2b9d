/**
 * Puts the texts of a language into a source in the place of the English ones. A text is the literal that `say`,
 * `plural` or `rich` begins with (`lib/locale/say`):
 *
 *     say('Train')                                   '训练'
 *     say('{n} of {all}', { n, all })                `${all} 中的 ${n}`
 *     plural({ one: '…', other: '{n} steps' }, …)    plural({ other: '{n} 步' }, …)
 *
 * A text that is said needs no call any more, in English neither.
 */
import { foldHoles } from './fold.mjs'

const LITERAL = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`
const SAY = new RegExp(String.raw`(?<![.\w])(say|rich)\(\s*(${LITERAL})(\s*,?\s*\))?`, 'g')
const PLURAL = new RegExp(
  String.raw`(?<![.\w])plural\(\s*\{\s*one:\s*(?:${LITERAL}),\s*other:\s*(${LITERAL}),?\s*\}`,
  'g',
)

/**
 * @param {string} source TypeScript
 * @param {Readonly<Record<string, string | object | null>>} words a catalogue by English texts
 * @returns {string}
 */
export function translate(source, words) {
  const translated = source
    .replace(SAY, (_, name, literal, end) => {
      const text = JSON.stringify(words[read(literal)] ?? read(literal).replace(/##.*$/s, ''))
      return end === undefined ? `${name}(${text}` : name === 'say' ? text : `rich(${text})`
    })
    .replace(PLURAL, (all, literal) => {
      const forms = words[read(literal)]
      if (!forms) return all // a note is taken off when it runs
      return `plural(${JSON.stringify(typeof forms === 'string' ? { other: forms } : forms)}`
    })
  return foldHoles(translated)
}

/** What a literal says. @param {string} literal */
function read(literal) {
  const inner = literal.slice(1, -1)
  const escaped = literal[0] === "'" ? inner.replaceAll("\\'", "'").replaceAll('"', '\\"') : inner
  return JSON.parse(`"${escaped}"`)
}

/**
 * The texts that a source says, in English.
 *
 * @param {string} source
 * @param {string} [by] only those of this function
 * @returns {string[]}
 */
export function textsOf(source, by) {
  const all = [
    ...[...source.matchAll(SAY)].map(([, name, literal]) => [name, literal]),
    ...[...source.matchAll(PLURAL)].map(([, literal]) => ['plural', literal]),
  ]
  return all.flatMap(([name, literal]) => (by === undefined || by === name ? [read(literal)] : []))
}
