import { traceMark } from '@/components/charts/marks'
import { say } from '@/lib/locale/say'
import { drawOn } from './canvas'
import { createMeasure, createSvgPen } from './svg-pen'
import { currentTheme } from './theme'

/** Space around a figure and height of its title, in CSS pixels. */
const MARGIN = 16
const TITLE = 28
const MIN_WIDTH = 320

/** What a figure does not show: what one presses, types or unfolds, and what only screen readers say. */
const LEFT_OUT =
  'button:not(:has(canvas)), input, select, textarea, summary, label, output, progress, fieldset, noscript, .sr-only, [data-control], [popover]'

/** Part of the page as a figure: its charts with the words, numbers and legends that stand around them. */
export interface Figure {
  parts: readonly HTMLElement[]
  title: string
}

interface Sheet {
  width: number
  height: number
  draw(context: CanvasRenderingContext2D): void
}

/** One thing of a figure, at its place in the window. */
interface Item {
  box: DOMRectReadOnly
  draw(context: CanvasRenderingContext2D): void
}

/** @throws Error when there is nothing drawn yet */
export function figureToSvg(figure: Figure): string {
  const { width, height, draw } = layOut(figure)
  const pen = createSvgPen(createMeasure())
  draw(pen.context)
  return pen.picture(width, height, figure.title)
}

/** @throws Error when there is nothing drawn yet, or the browser cannot make a picture */
export async function figureToPng(figure: Figure): Promise<Blob> {
  const { width, height, draw } = layOut(figure)
  const ratio = Math.max(2, window.devicePixelRatio)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d')
  if (!context) throw new Error(say('The browser could not make a picture.'))
  context.scale(ratio, ratio)
  draw(context)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error(say('The browser could not make a picture.'))
  return blob
}

/**
 * The parts below one another, under the title, cut to what they hold, on the panel they stand on: transparent, they
 * would vanish on a slide of the other theme.
 */
function layOut({ parts, title }: Figure): Sheet {
  const drawn = parts.map((part) => itemsOf(part)).filter((items) => items.length > 0)
  if (drawn.length === 0) throw new Error(say('There is no picture yet: train or step first.'))
  const sides = drawn.map((items) => ({
    items,
    left: Math.min(...items.map(({ box }) => box.left)),
    right: Math.max(...items.map(({ box }) => box.right)),
    top: Math.min(...items.map(({ box }) => box.top)),
    bottom: Math.max(...items.map(({ box }) => box.bottom)),
  }))
  const width = Math.max(MIN_WIDTH, ...sides.map(({ left, right }) => right - left)) + 2 * MARGIN
  const height = sides.reduce((sum, { top, bottom }) => sum + bottom - top + MARGIN, TITLE + MARGIN)
  return {
    width,
    height,
    draw(context) {
      const { panel, ink } = currentTheme()
      context.fillStyle = panel
      context.fillRect(0, 0, width, height)
      context.fillStyle = ink
      context.font = `600 15px ${getComputedStyle(parts[0]!).fontFamily}`
      context.textAlign = 'left'
      context.textBaseline = 'top'
      context.fillText(title, MARGIN, MARGIN, width - 2 * MARGIN)
      let y = TITLE + MARGIN
      for (const { items, left, top, bottom } of sides) {
        context.save()
        context.translate(MARGIN - left, y - top)
        for (const item of items) {
          context.save()
          item.draw(context)
          context.restore()
        }
        context.restore()
        y += bottom - top + MARGIN
      }
    },
  }
}

/** What an element and all inside it show, in the order it is painted. */
function itemsOf(element: Element): Item[] {
  const box = element.getBoundingClientRect()
  const hidden = element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false
  if (hidden || box.width < 2 || box.height < 2 || element.matches(LEFT_OUT)) return []
  const style = getComputedStyle(element)
  return [
    ...groundOf(box, style),
    ...(element instanceof HTMLCanvasElement
      ? [canvasItem(element, box)]
      : element instanceof SVGElement
        ? markOf(element, box)
        : [...element.childNodes].flatMap((child) => {
            if (child instanceof Element) return itemsOf(child)
            return child instanceof Text ? linesOf(child, style) : []
          })),
  ]
}

function groundOf(box: DOMRect, { backgroundColor }: CSSStyleDeclaration): Item[] {
  if (/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return []
  return [
    {
      box,
      draw(context) {
        context.fillStyle = backgroundColor
        context.fillRect(box.left, box.top, box.width, box.height)
      },
    },
  ]
}

const canvasItem = (canvas: HTMLCanvasElement, box: DOMRect): Item => ({
  box,
  draw(context) {
    context.translate(box.left, box.top)
    if (!drawOn(canvas, context)) context.drawImage(canvas, 0, 0, box.width, box.height)
  },
})

/** The mark of a class in a legend; other inline pictures are signs of what can be pressed. */
function markOf(element: SVGElement, box: DOMRect): Item[] {
  if (element.dataset.mark === undefined) return []
  const mark = Number(element.dataset.mark)
  return [
    {
      box,
      draw(context) {
        context.beginPath()
        // The picture is three units wide, and the mark has a radius of one.
        traceMark(context, mark, box.left + box.width / 2, box.top + box.height / 2, box.width / 3)
        context.fillStyle = currentTheme().series[mark]!
        context.fill()
      },
    },
  ]
}

/** Every line that a text takes up on the page, as a text of its own. */
function linesOf(node: Text, style: CSSStyleDeclaration): Item[] {
  const lines: { text: string; box: DOMRect }[] = []
  const range = document.createRange()
  for (const word of node.data.matchAll(/\S+/g)) {
    range.setStart(node, word.index)
    range.setEnd(node, word.index + word[0].length)
    const box = range.getBoundingClientRect()
    const line = lines.at(-1)
    if (line && Math.abs(line.box.top - box.top) < 1) {
      line.text += ` ${word[0]}`
      line.box.width = box.right - line.box.left
    } else if (box.width > 0) lines.push({ text: word[0], box })
  }
  return lines.map(({ text, box }) => ({
    box,
    draw(context) {
      context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      context.fillStyle = style.color
      context.textAlign = 'left'
      context.textBaseline = 'alphabetic'
      const written = style.textTransform === 'uppercase' ? text.toUpperCase() : text
      context.fillText(
        written,
        box.left,
        box.top + context.measureText(text).fontBoundingBoxAscent,
        box.width,
      )
    },
  }))
}
