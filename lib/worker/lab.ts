import { BACKENDS, type Backend, type Setup } from '@/lib/engine/experiment'
import { readParams, writeParams } from '@/lib/engine/params'
import { BUILT } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

export type Wanted = Backend | 'auto'

/** How a run begins: what a URL, a lesson or an earlier visit says. */
export interface Opening {
  params: Record<string, unknown>
  seed: number
  backend: Wanted
  train: boolean
  /** Names of controls the reader may not change. */
  lock: readonly string[]
  /** What could not be used, in words for the reader. */
  problems: string[]
}

const MAX_SEED = 2 ** 31 - 1
const RESERVED = new Set(['backend', 'seed', 'train', 'lock', 'project', 'lang', 'theme', 'embed'])
/** What takes one of a few words. The look of the page is set before its first paint (`components/site`). */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  train: ['0', '1'],
  project: ['0', '1'],
  theme: ['light', 'dark'],
  lang: BUILT,
}

/**
 * Reads the address of a lab page: `?backend=wasm&seed=7&<param>=<value>&train=1&lock=a,b`.
 * What cannot be used is named in `problems` and replaced by its default.
 */
export function readOpening(
  setup: Setup,
  search: URLSearchParams,
  given: Record<string, unknown> = {},
): Opening {
  const fromPage = readParams(setup.params, given)
  const raw = Object.fromEntries([...search].filter(([name]) => !RESERVED.has(name)))
  const { params, problems, unknown } = readParams(setup.params, raw, fromPage.params)
  const backend = readBackend(setup, search.get('backend'))
  const seed = readSeed(search.get('seed'))
  return {
    params,
    seed: seed.value,
    backend: backend.value,
    train: search.get('train') === '1',
    lock: search.get('lock')?.split(',').filter(Boolean) ?? [],
    problems: [
      ...fromPage.problems,
      ...problems,
      ...unknown.map((name) =>
        say('{name} is not a parameter of this widget. It is ignored.', { name: name.slice(0, 40) }),
      ),
      ...backend.problems,
      ...seed.problems,
      ...wrongWords(search),
    ],
  }
}

function wrongWords(search: URLSearchParams): string[] {
  return Object.entries(WORDS).flatMap(([name, values]) => {
    const given = search.get(name)
    // A language may come with its region, as browsers name it: `zh-CN`.
    const word = name === 'lang' ? given?.toLowerCase().split('-')[0] : given
    if (given === null || values.includes(word!)) return []
    return say('{name}={given} cannot be used: {values} is needed.', {
      name,
      given: given.slice(0, 40),
      values: values.join(say(' or ')),
    })
  })
}

function readBackend(setup: Setup, given: string | null): { value: Wanted; problems: string[] } {
  if (given === null || given === 'auto') return { value: 'auto', problems: [] }
  const known = BACKENDS.find((backend) => backend === given)
  if (known && setup.backends.includes(known)) return { value: known, problems: [] }
  const problem = say('backend={given} cannot be used: one of auto, {backends} is needed.', {
    given: given.slice(0, 40),
    backends: setup.backends.join(', '),
  })
  return { value: 'auto', problems: [problem] }
}

function readSeed(given: string | null): { value: number; problems: string[] } {
  if (given === null) return { value: 1, problems: [] }
  const value = Number(given)
  if (/^\d{1,10}$/.test(given) && value <= MAX_SEED) return { value, problems: [] }
  const problem = say(
    'seed={given} cannot be used: a whole number from 0 to {maxSeed} is needed. Seed 1 is used.',
    { given: given.slice(0, 40), maxSeed: MAX_SEED },
  )
  return { value: 1, problems: [problem] }
}

/** The shortest address that opens this widget alone in this state. */
export function labPath(
  widget: string,
  setup: Setup,
  { params, seed, backend }: { params: Record<string, unknown>; seed: number; backend: Wanted },
): string {
  const search = new URLSearchParams()
  if (backend !== 'auto') search.set('backend', backend)
  if (seed !== 1) search.set('seed', String(seed))
  for (const [name, text] of writeParams(setup.params, params)) search.set(name, text)
  // Commas are legal in a query and far easier to read than %2C.
  const query = search.toString().replaceAll('%2C', ',')
  return `/lab/${widget}${query ? `?${query}` : ''}`
}

/**
 * The name under which the run of a widget alone is kept: only what was trained under this very link goes on, in
 * whatever language.
 */
export function keyOfLink(pathname: string, search: URLSearchParams, widget: string): string {
  const asked = new URLSearchParams(search)
  asked.delete('lang')
  return `${pathname}?${asked}#${widget}`
}

/** Back ends to try for what the reader wants, best first; `auto` trusts what was measured on this device. */
export function orderOf(setup: Setup, wanted: Wanted, measured: Partial<Record<Backend, number>>): Backend[] {
  const speed = (backend: Backend) => measured[backend] ?? Number.POSITIVE_INFINITY
  const known = setup.backends.filter((backend) => speed(backend) < Number.POSITIVE_INFINITY)
  const best = known.length > 0 ? [...known].sort((a, b) => speed(a) - speed(b)) : []
  const order = [...best, ...setup.backends.filter((backend) => !best.includes(backend))]
  return wanted === 'auto' ? order : [wanted, ...order.filter((backend) => backend !== wanted)]
}
