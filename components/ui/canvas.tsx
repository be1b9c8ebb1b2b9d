'use client'

import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { currentTheme, subscribeTheme, type Theme } from './theme'
import { leaveTurn, takeTurn } from './turns'

/** What a chart draws on: a cleared canvas whose unit is the CSS pixel. */
export interface Surface {
  context: CanvasRenderingContext2D
  width: number
  height: number
  theme: Theme
  /** A canvas font: `font('mono')`, at the size of the canvas element's own text. */
  font(family?: 'mono' | 'sans', weight?: number): string
  /** Size of that text in CSS pixels. */
  textSize: number
}

export interface CanvasProps {
  /** Draws everything; called when it changes, and on a new size or theme. Keep it stable with `useCallback`. */
  draw: (surface: Surface) => void
  /** What the picture shows, in words. Leave out only inside an element that says it. */
  label?: string
  className?: string
  style?: CSSProperties
}

/** One canvas of the page: how large it is, how it is drawn, and what it writes with. */
interface Picture {
  width: number
  height: number
  draw: CanvasProps['draw']
  letters?: Letters
}

/**
 * A canvas as large as its style makes it, sharp on every screen. While it is hidden or has no size it draws
 * nothing and costs nothing.
 */
export function Canvas({ draw, label, className = '', style }: CanvasProps) {
  const element = useRef<HTMLCanvasElement>(null)
  const [picture] = useState<Picture>(() => ({ width: 0, height: 0, draw }))

  useEffect(() => {
    picture.draw = draw
    if (element.current) paint(element.current, picture)
  }, [picture, draw])

  useEffect(() => (element.current ? hang(element.current, picture) : undefined), [picture])

  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <canvas
      ref={element}
      dir="ltr"
      className={`block font-mono text-xs ${className}`}
      style={style}
      {...spoken}
    />
  )
}

/** Every canvas of the page. */
const pictures = new Map<Element, Picture>()

/** Has a canvas drawn again whenever its size or the theme changes. @returns how to stop it */
function hang(canvas: HTMLCanvasElement, picture: Picture): () => void {
  pictures.set(canvas, picture)
  observer ??= observe()
  observer?.observe(canvas)
  return () => {
    observer?.unobserve(canvas)
    pictures.delete(canvas)
    leaveTurn(canvas)
  }
}

let observer: ResizeObserver | undefined

/** One for all, so that what many canvases write with is read before the first is drawn: drawing makes the layout stale. */
function observe(): ResizeObserver | undefined {
  if (typeof ResizeObserver === 'undefined') return
  subscribeTheme(() => repaint([...pictures.keys()]))
  return new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const picture = pictures.get(target)
      if (!picture) continue
      picture.width = contentRect.width
      picture.height = contentRect.height
    }
    repaint(entries.map(({ target }) => target))
  })
}

function repaint(canvases: readonly Element[]) {
  for (const canvas of canvases) {
    const picture = pictures.get(canvas)
    if (picture) picture.letters = picture.width >= 1 ? readLetters(canvas) : undefined
  }
  for (const canvas of canvases) {
    const picture = pictures.get(canvas)
    if (picture) paint(canvas as HTMLCanvasElement, picture)
  }
}

/** Draws a picture when its turn comes, as it is by then. */
function paint(canvas: HTMLCanvasElement, picture: Picture) {
  if (picture.width < 1 || picture.height < 1) return
  takeTurn(canvas, () => {
    const { width, height, draw } = picture
    if (width < 1 || height < 1) return
    const context = canvas.getContext('2d')
    if (!context) return
    const ratio = window.devicePixelRatio || 1
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across
      canvas.height = down
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    draw(surfaceOf(canvas, picture, context, width, height))
  })
}

function surfaceOf(
  canvas: Element,
  picture: Picture,
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
): Surface {
  picture.letters ??= readLetters(canvas)
  const { textSize, mono, sans } = picture.letters
  const font = (family: 'mono' | 'sans' = 'mono', weight = 500) =>
    `${weight} ${textSize}px ${family === 'mono' ? mono : sans}`
  context.font = font()
  return { context, width, height, theme: currentTheme(), font, textSize }
}

/** What a canvas writes with. Read anew when its size or the theme changes: a style asked for while a model trains costs a layout each time. */
interface Letters {
  textSize: number
  mono: string
  sans: string
}

function readLetters(canvas: Element): Letters {
  const style = getComputedStyle(canvas)
  const family = (name: string) => style.getPropertyValue(name) || style.fontFamily
  return {
    textSize: Number.parseFloat(style.fontSize) || 12,
    mono: family('--font-mono'),
    sans: family('--font-sans'),
  }
}

/**
 * Draws the picture of a `<Canvas>` once more, somewhere else.
 *
 * @param size as large as it is on the page where it is left out
 * @returns false when it is not one
 */
export function drawOn(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  size?: { width: number; height: number },
): boolean {
  const picture = pictures.get(canvas)
  if (!picture) return false
  const { width, height } = size ?? picture
  if (width >= 1 && height >= 1) picture.draw(surfaceOf(canvas, picture, context, width, height))
  return true
}
