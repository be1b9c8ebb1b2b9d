import { flushSync } from 'react-dom'
import { drawOn } from './canvas'
import { announcePaper } from './paper'
import { RunCaption } from './run-caption'
import { createMeasure, createSvgPen } from './svg-pen'
import { forgetTheme } from './theme'

/** Class of a picture that stands in for a canvas on paper; the style sheet shows one or the other. */
const TWIN = 'paper-twin'

/** Has every figure of the page drawn as lines and letters whenever it is printed, by whatever way. */
export function listenToPrinter(): void {
  let top = 0
  addEventListener('beforeprint', () => {
    top = window.scrollY
    putOnPaper()
  })
  addEventListener('afterprint', () => {
    delete document.documentElement.dataset.paper
    window.scrollTo({ top, behavior: 'instant' })
    // Some browsers say so while they still make the pages: what only paper shows stays until the reader is back.
    const back = new AbortController()
    const takeOff = () => {
      back.abort()
      takeOffPaper()
    }
    for (const type of ['pointermove', 'pointerdown', 'keydown'])
      addEventListener(type, takeOff, { signal: back.signal })
  })
}

/**
 * Lays the page out as on paper, at once, since nothing that comes later is printed: in the light theme, captions under
 * the figures, and beside each canvas a twin of vectors in the size it has there.
 */
function putOnPaper() {
  takeOffPaper()
  const { dataset } = document.documentElement
  dataset.paper = ''
  dataset.theme = 'light' // whoever chooses the theme puts it back
  forgetTheme()
  flushSync(() => announcePaper({ Caption: RunCaption }))
  const measure = createMeasure()
  for (const part of document.querySelectorAll<HTMLElement>(SCROLLED)) narrow(part)
  for (const frame of document.querySelectorAll<HTMLElement>('.frame')) shrink(frame)
  // All are measured before the first twin is put in, or each would cost a layout.
  const sizes = [...document.querySelectorAll('canvas')].map((canvas) => ({ canvas, ...sizeOf(canvas) }))
  sizes.forEach(({ canvas, width, height }, i) => {
    if (width < 1 || height < 1) return
    const pen = createSvgPen(measure, `twin${i}-`)
    try {
      if (!drawOn(canvas, pen.context, { width, height })) return
    } catch (error) {
      // The others are still worth it; this one is printed as pixels.
      console.error(error)
      return
    }
    canvas.insertAdjacentHTML('afterend', pen.picture(width, height, canvas.getAttribute('aria-label') ?? ''))
    const twin = canvas.nextElementSibling as SVGElement
    const { backgroundColor, borderRadius } = getComputedStyle(canvas)
    twin.classList.add(TWIN)
    // The look of the canvas, and its size in pixels: its own may come from a place that paper does not have.
    Object.assign(twin.style, { width: `${width}px`, backgroundColor, borderRadius })
  })
}

/** What may be wider than its place, and is then scrolled on a screen. */
const SCROLLED = ':is(.frame, .calculator) :is([class*="overflow-auto"], [class*="overflow-x-auto"])'

function narrow(part: HTMLElement) {
  part.removeAttribute('data-wide') // of the last time
  const scale = part.clientWidth / part.scrollWidth
  part.toggleAttribute('data-wide', scale < 1)
  part.style.setProperty('--wide', String(scale))
}

/** The least size at which the words of a figure can still be read. */
const LEAST = 0.6

/**
 * A figure taller than a page becomes smaller, all but the code in its caption, which a camera must read; one that even
 * then is too tall may be parted between its charts.
 */
function shrink(frame: HTMLElement) {
  const room = Number.parseFloat(getComputedStyle(frame).getPropertyValue('--paper-height'))
  const caption = frame.querySelector<HTMLElement>('.frame-caption')?.offsetHeight ?? 0
  const scale = (room - caption) / (frame.offsetHeight - caption)
  frame.toggleAttribute('data-long', scale < LEAST)
  frame.style.setProperty('--paper-zoom', String(scale < LEAST ? 1 : Math.min(1, scale)))
}

function takeOffPaper() {
  for (const twin of document.querySelectorAll(`.${TWIN}`)) twin.remove()
  announcePaper(undefined)
}

/** Size of what is drawn inside the border; nothing where the canvas is hidden. */
function sizeOf(canvas: HTMLCanvasElement) {
  return { width: canvas.clientWidth, height: canvas.clientHeight }
}
