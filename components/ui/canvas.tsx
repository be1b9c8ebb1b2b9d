'use client'

import { type CSSProperties, useEffect, useRef } from 'react'
import { currentTheme, subscribeTheme, type Theme } from './theme'

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

/**
 * A canvas as large as its style makes it, sharp on every screen. While it is hidden or has no size it draws
 * nothing and costs nothing.
 */
export function Canvas({ draw, label, className = '', style }: CanvasProps) {
  const element = useRef<HTMLCanvasElement>(null)
  const size = useRef({ width: 0, height: 0 })
  const newest = useRef(draw)

  useEffect(() => {
    newest.current = draw
    paint(element.current, size.current, draw)
  }, [draw])

  useEffect(() => {
    const canvas = element.current
    if (canvas) pictures.set(canvas, { size, newest })
  }, [])

  useEffect(() => {
    const canvas = element.current
    if (!canvas || typeof ResizeObserver === 'undefined') return
    const repaint = () => {
      letters.delete(canvas)
      paint(canvas, size.current, newest.current)
    }
    const resize = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect
      size.current = { width, height }
      repaint()
    })
    resize.observe(canvas)
    const stop = subscribeTheme(repaint)
    return () => {
      resize.disconnect()
      stop()
    }
  }, [])

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

function paint(
  canvas: HTMLCanvasElement | null,
  { width, height }: { width: number; height: number },
  draw: CanvasProps['draw'],
) {
  if (!canvas || width < 1 || height < 1) return
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
  draw(surfaceOf(canvas, context, width, height))
}

function surfaceOf(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
): Surface {
  const { textSize, mono, sans } = lettersOf(canvas)
  const font = (family: 'mono' | 'sans' = 'mono', weight = 500) =>
    `${weight} ${textSize}px ${family === 'mono' ? mono : sans}`
  context.font = font()
  return { context, width, height, theme: currentTheme(), font, textSize }
}

interface Letters {
  textSize: number
  mono: string
  sans: string
}

/** What a canvas writes with. Read anew when its size or the theme changes: a style asked for while a model trains costs a layout each time. */
const letters = new WeakMap<HTMLCanvasElement, Letters>()

function lettersOf(canvas: HTMLCanvasElement): Letters {
  const known = letters.get(canvas)
  if (known) return known
  const style = getComputedStyle(canvas)
  const family = (name: string) => style.getPropertyValue(name) || style.fontFamily
  const read = {
    textSize: Number.parseFloat(style.fontSize) || 12,
    mono: family('--font-mono'),
    sans: family('--font-sans'),
  }
  letters.set(canvas, read)
  return read
}

/** How every canvas on the page draws itself. */
const pictures = new WeakMap<
  HTMLCanvasElement,
  { size: { current: { width: number; height: number } }; newest: { current: CanvasProps['draw'] } }
>()

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
  const { width, height } = size ?? picture.size.current
  if (width >= 1 && height >= 1) picture.newest.current(surfaceOf(canvas, context, width, height))
  return true
}
