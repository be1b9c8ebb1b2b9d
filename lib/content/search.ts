/** A section of a lesson as the search finds it. */
export interface Section {
  /** Its address. */
  id: string
  lesson: string
  title: string
  text: string
}

/**
 * The words of a text. Chinese has no spaces between its words: every two neighbouring characters stand for one, so that
 * a word is found wherever it stands, and a single character finds those that begin with it.
 */
export function wordsOf(text: string): string[] {
  return text.split(/[\n\r\p{Z}\p{P}]+/u).flatMap((run) =>
    run.split(/(\p{Script=Han}+)/u).flatMap((part) => {
      if (!/\p{Script=Han}/u.test(part)) return part === '' ? [] : [part]
      const signs = [...part]
      return signs.length === 1 ? signs : signs.slice(1).map((sign, i) => signs[i]! + sign)
    }),
  )
}

export const SEARCH_OPTIONS = {
  tokenize: wordsOf,
  fields: ['title', 'lesson', 'text'],
  storeFields: ['title', 'lesson', 'text'],
}
