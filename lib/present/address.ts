import type { DeckState } from './deck'

export type Place = Pick<DeckState, 'slide' | 'fragment'>

/** The place that a fragment of an address names: `#/7` is the seventh slide, `#/7.2` with two of its parts. */
export function readPlace(hash: string): Place | undefined {
  const [, slide, fragment] = /^#\/([1-9]\d{0,3})(?:\.(\d{1,3}))?$/.exec(hash) ?? []
  return slide ? { slide: Number(slide) - 1, fragment: Number(fragment ?? 0) } : undefined
}

export function writePlace({ slide, fragment }: Place): string {
  return `#/${slide + 1}${fragment > 0 ? `.${fragment}` : ''}`
}

/** Minutes of a talk that an address gives, `?minutes=20`; undefined where it gives none, or no sensible number. */
export function readMinutes(search: string): number | undefined {
  const given = new URLSearchParams(search).get('minutes') ?? ''
  return /^\d{1,3}$/.test(given) && Number(given) > 0 ? Number(given) : undefined
}

/** The talk that an audience's window follows, `?audience=<talk>`; undefined in every other window. */
export function readTalk(search: string): string | undefined {
  const talk = new URLSearchParams(search).get('audience') ?? ''
  return /^[\w-]{1,40}$/.test(talk) ? talk : undefined
}

export const audienceAddress = (page: string, talk: string): string => `${page}?audience=${talk}`

/** Whether a path is that of slides of this site, or of a copy in any folder. */
export const isDeck = (page: string): boolean =>
  /^(?:\/[\w.%-]+)*\/present\/[\w-]+\/[\w-]+(?:\.html)?$/.test(page)
