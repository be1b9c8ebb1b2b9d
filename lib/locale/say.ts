import { LOCALE } from './locale'
import type { words } from './zh'

/**
 * Everything that the interface says, in English. The list is the catalogue of the second language: a text that is not
 * in it, or is there no longer, is a type error.
 */
export type Text = keyof typeof words

/** `count` and `total` of `{count} of {total} done`. */
export type Holes<T extends string> = T extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never

type Fillings<T extends string, V> = [Holes<T>] extends [never] ? [] : [fillings: Record<Holes<T>, V>]

/**
 * A text of the interface in the language of this build. The text is written here, in English, and must be a literal:
 * the build looks it up and puts the other language in its place (`lib/site/translate.mjs`), so that a page carries no
 * catalogue.
 *
 *     say('Train')
 *     say('{done} of {total} done', { done: 3, total: 8 })
 *     say('step##of a staircase')      shows “step”: what follows tells it from the step of a training, for translators
 */
export function say<T extends Text>(text: T, ...[fillings]: Fillings<T, string | number>): string {
  return fill(text.replace(NOTE, ''), fillings ?? {})
}

/** What is not shown of a text. */
const NOTE = /##.*$/s

/** The forms that a language has for a count (`Intl.PluralRules`): English two, Chinese one, Arabic six. */
export type Forms<T extends string = string> = {
  [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string
} & { other: T }

/**
 * A text with a count in it, `n`, in the form that the language has for it.
 *
 *     plural({ one: '{n} step', other: '{n} steps' }, { n: 3 })
 *
 * @param forms in English, as literals; the catalogue goes by `other`
 * @param fillings `n` decides the form; where it shall be written otherwise, as in `1,000`, give it also as text
 */
export function plural<T extends Text>(
  forms: Forms<T>,
  { n, ...rest }: Record<Exclude<Holes<T>, 'n'>, string | number> & { n: number },
): string {
  return fill((forms[rules.select(n)] ?? forms.other).replace(NOTE, ''), {
    n: n.toLocaleString(LOCALE),
    ...rest,
  })
}

const rules = /* @__PURE__ */ new Intl.PluralRules(LOCALE)

/** Puts texts into the holes of a text: `{name}`. A name that is not given stays as it is. */
export function fill(text: string, fillings: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(fillings[name] ?? hole))
}
