import { say } from '@/lib/locale/say'

/** Width of a text, and how far its font reaches above and below the baseline, in pixels. */
export type TextSize = Pick<TextMetrics, 'width' | 'fontBoundingBoxAscent' | 'fontBoundingBoxDescent'>

/** What everything is drawn with, as a canvas names it; saved and restored together. */
const INITIAL = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '400 12px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  imageSmoothingEnabled: true,
  dash: [] as readonly number[],
  /** How many groups a clip or a move has opened. */
  groups: 0,
}

const ANCHORS: Record<string, string> = { center: 'middle', right: 'end', end: 'end' }

/**
 * A canvas context that writes SVG instead of painting: whatever draws a chart on a canvas draws it here, lines as
 * paths, text as text, rasters as embedded PNG. It has what the charts of this site use; anything else throws.
 *
 * @param measure size of a text in a canvas font
 * @param name begins every id of the picture: no two on one page may have the same
 */
export function createSvgPen(measure: (text: string, font: string) => TextSize, name = '') {
  const parts: string[] = []
  const stack: (typeof INITIAL)[] = []
  let state = { ...INITIAL }
  let path = ''
  let clips = 0

  const paint = (kind: 'fill' | 'stroke') => {
    const dash = state.dash.length > 0 ? ` stroke-dasharray="${state.dash.map(short).join(' ')}"` : ''
    const line = ` stroke-width="${short(state.lineWidth)}" stroke-linecap="${state.lineCap}" stroke-linejoin="${state.lineJoin}"${dash}`
    const opacity = state.globalAlpha < 1 ? ` opacity="${short(state.globalAlpha)}"` : ''
    return kind === 'fill'
      ? `fill="${encode(state.fillStyle)}"${opacity}`
      : `fill="none" stroke="${encode(state.strokeStyle)}"${line}${opacity}`
  }
  const shape = (kind: 'fill' | 'stroke', d: string) => d && parts.push(`<path d="${d}" ${paint(kind)}/>`)
  const words = (kind: 'fill' | 'stroke', text: string, x: number, y: number, room?: number) => {
    const { width, fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = measure(text, state.font)
    const [, weight, size, family] = /^(?:(\d+) )?([\d.]+)px (.+)$/.exec(state.font) as unknown as string[]
    // The em box of a font is its whole height scaled to its size.
    const rise = (above / (above + below)) * Number(size)
    // Viewers disagree about baselines other than the alphabetic one.
    const drops = { top: rise, middle: rise - Number(size) / 2, alphabetic: 0, bottom: rise - Number(size) }
    const drop = drops[state.textBaseline as keyof typeof drops]
    if (drop === undefined) throw new Error(`An SVG pen has no baseline "${state.textBaseline}".`)
    // Said for every text, so that nothing touches where another font stands in for ours.
    const length = Math.min(width, room ?? width)
    parts.push(
      `<text x="${short(x)}" y="${short(y + drop)}" font-family="${encode(family!)}" font-size="${size}" font-weight="${weight ?? 400}"` +
        ` text-anchor="${ANCHORS[state.textAlign] ?? 'start'}" xml:space="preserve"` +
        ` textLength="${short(length)}" lengthAdjust="spacingAndGlyphs" ${paint(kind)}>${encode(text)}</text>`,
    )
  }
  const group = (attributes: string) => {
    parts.push(`<g ${attributes}>`)
    state.groups++
  }
  const rectangle = (x: number, y: number, width: number, height: number) =>
    `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`

  const pen = {
    save() {
      stack.push(state)
      state = { ...state, groups: 0 }
    },
    restore() {
      const before = stack.pop()
      if (!before) return
      parts.push('</g>'.repeat(state.groups))
      state = before
    },
    translate: (x: number, y: number) => group(`transform="translate(${short(x)} ${short(y)})"`),
    beginPath() {
      path = ''
    },
    moveTo(x: number, y: number) {
      path += `M${short(x)} ${short(y)}`
    },
    lineTo(x: number, y: number) {
      path += `${path ? 'L' : 'M'}${short(x)} ${short(y)}`
    },
    bezierCurveTo(...at: [number, number, number, number, number, number]) {
      path += `C${at.map(short).join(' ')}`
    },
    /** A whole circle, or clockwise from one angle to the other. */
    arc(x: number, y: number, radius: number, from: number, to: number) {
      const place = (angle: number) =>
        `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`
      const half = (from + to) / 2
      const curve = (end: number) => `A${short(radius)} ${short(radius)} 0 0 1 ${place(end)}`
      path += `${path ? 'L' : 'M'}${place(from)}${curve(half)}${curve(to)}`
    },
    rect(...box: [number, number, number, number]) {
      path += rectangle(...box)
    },
    closePath() {
      path += 'z'
    },
    fill: () => shape('fill', path),
    stroke: () => shape('stroke', path),
    fillRect: (...box: [number, number, number, number]) => shape('fill', rectangle(...box)),
    strokeRect: (...box: [number, number, number, number]) => shape('stroke', rectangle(...box)),
    clip() {
      parts.push(`<clipPath id="${name}clip${++clips}"><path d="${path}"/></clipPath>`)
      group(`clip-path="url(#${name}clip${clips})"`)
    },
    setLineDash(dash: readonly number[]) {
      state.dash = dash
    },
    measureText: (text: string) => measure(text, state.font),
    fillText: (text: string, x: number, y: number, room?: number) => words('fill', text, x, y, room),
    strokeText: (text: string, x: number, y: number, room?: number) => words('stroke', text, x, y, room),
    drawImage(
      image: Pick<HTMLCanvasElement, 'toDataURL'>,
      x: number,
      y: number,
      width: number,
      height: number,
    ) {
      const crisp = state.imageSmoothingEnabled ? '' : ' style="image-rendering:pixelated"'
      const opacity = state.globalAlpha < 1 ? ` opacity="${short(state.globalAlpha)}"` : ''
      parts.push(
        `<image x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" preserveAspectRatio="none"${crisp}${opacity} href="${image.toDataURL('image/png')}"/>`,
      )
    },
  }

  const refuse = (name: string | symbol) => {
    throw new Error(`An SVG pen has no "${String(name)}": teach it in svg-pen.ts.`)
  }
  const context = new Proxy(pen, {
    get: (_, name) =>
      name in pen
        ? pen[name as keyof typeof pen]
        : name in INITIAL
          ? state[name as keyof typeof INITIAL]
          : refuse(name),
    set(_, name, value) {
      if (!(name in INITIAL)) refuse(name)
      state = { ...state, [name]: value }
      return true
    },
  }) as unknown as CanvasRenderingContext2D

  return {
    context,
    /** The whole picture. @param title what it shows, for those who hear it */
    picture: (width: number, height: number, title: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" role="img"><title>${encode(title)}</title>${parts.join('')}${'</g>'.repeat(state.groups)}</svg>\n`,
  }
}

/** Hundredths of a pixel are finer than any print. */
const short = (value: number) => String(Math.round(value * 100) / 100)

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const encode = (text: string) => String(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!)

/** Measures text as this browser writes it. @throws Error where the browser cannot draw */
export function createMeasure(): (text: string, font: string) => TextSize {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error(say('The browser could not make a picture.'))
  return (text, font) => {
    context.font = font
    return context.measureText(text)
  }
}
