import { colourTable, parseColour, type Rgb } from '@/lib/math/colour'

/** Marks of classes and dashes of series, in the order of the colours `--c0` … `--c9`. */
export const SERIES = 10

/** The tokens of `app/tokens.css` in the form that canvas code needs. */
export interface Theme {
  paper: string
  panel: string
  sunken: string
  rule: string
  edge: string
  ink: string
  quiet: string
  act: string
  bad: string
  series: string[]
  rgb: { ink: Rgb; panel: Rgb; zero: Rgb }
  /** Colour tables of `SHADES` packed pixels. */
  diverging: Uint32Array
  sequential: Uint32Array
  grey: Uint32Array
  /** From the neutral colour to that of each class. */
  classes: Uint32Array[]
}

let theme: Theme | null = null
let observer: MutationObserver | null = null
const listeners = new Set<() => void>()

/** The theme of the page, read once and again after every change. */
export function currentTheme(): Theme {
  theme ??= readTheme()
  return theme
}

/** Has the theme read again by whoever asks for it next, before the listeners hear that the page has changed. */
export function forgetTheme(): void {
  theme = null
}

/** Calls `listener` when the colours or the typefaces of the page have changed. @returns how to stop it */
export function subscribeTheme(listener: () => void): () => void {
  if (listeners.size === 0) {
    theme = null
    observer = new MutationObserver(announce)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
    // Text drawn before a web font has come keeps its fall-back until it is drawn again.
    document.fonts?.addEventListener('loadingdone', announce)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    observer?.disconnect()
    document.fonts?.removeEventListener('loadingdone', announce)
  }
}

function announce() {
  theme = null
  for (const listener of listeners) listener()
}

function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const rgb = (name: string) => parseColour(token(name))
  const series = Array.from({ length: SERIES }, (_, i) => token(`c${i}`))
  const zero = rgb('zero')
  let classes: Uint32Array[] | undefined
  return {
    paper: token('paper'),
    panel: token('panel'),
    sunken: token('sunken'),
    rule: token('rule'),
    edge: token('edge'),
    ink: token('ink'),
    quiet: token('quiet'),
    act: token('act'),
    bad: token('bad'),
    series,
    rgb: { ink: rgb('ink'), panel: rgb('panel'), zero },
    diverging: colourTable([rgb('neg'), zero, rgb('pos')]),
    sequential: colourTable([zero, rgb('mag')]),
    grey: colourTable([rgb('sunken'), rgb('ink')]),
    // Few charts show classes, and these tables are most of the work.
    get classes() {
      classes ??= series.map((colour) => colourTable([zero, parseColour(colour)]))
      return classes
    },
  }
}
