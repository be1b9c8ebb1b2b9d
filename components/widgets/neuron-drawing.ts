import { shadeField } from '@/components/charts/field'
import { drawPoints, type FieldPoint } from '@/components/charts/overlay'
import type { Surface } from '@/components/ui/canvas'
import type { createRaster } from '@/components/ui/raster'
import type { LOOKS } from '@/lib/experiments/neuron.params'
import type { NeuronData, Sorted } from '@/lib/experiments/neuron-data'
import { sigmoid } from '@/lib/math/activations'
import { lineAcross, type Neuron, threshold, weightedSum } from '@/lib/math/neuron'

type Look = (typeof LOOKS)[number]
type Place = readonly [x: number, y: number]

/** Cells of the coloured field in one direction. */
const COLUMNS = 48
const DASHES: Record<Look, number[]> = { mine: [], gradient: [9, 5], perceptron: [2, 4] }

export interface NeuronDrawing {
  data?: NeuronData
  edge: readonly [number, number]
  looked: Neuron
  output: 'sigmoid' | 'step'
  showTest: boolean
  /** Later ones lie on top; `name` is written at a line's upper end. */
  lines: readonly { look: Look; neuron: Neuron; name?: string; strong: boolean }[]
  /** Where the perceptron's line was before its last correction, and the example that moved it. */
  before?: { neuron: Neuron; place: Place }
  /** The weights as an arrow from the line, and downhill from its tip. */
  arrow?: { from: Place; tip: Place; downhill?: Place }
  selected?: Place
  paint: ReturnType<typeof createRaster>
}

/** The plane with everything on it: the neuron's answer as colour, examples, mistakes ringed, lines and arrows. */
export function drawNeuron(surface: Surface, drawing: NeuronDrawing) {
  const { context, width, height, theme, textSize } = surface
  const { data, edge, looked, output, lines, before, arrow, selected, paint } = drawing
  const [lo, hi] = edge
  const at = ([x, y]: Place): Place => [((x - lo) / (hi - lo)) * width, ((hi - y) / (hi - lo)) * height]
  context.globalAlpha = 0.8
  const values = fieldOf(looked, edge, output)
  const field = {
    columns: COLUMNS,
    rows: COLUMNS,
    values,
    domain: [-1, 1] as [number, number],
    scale: 'diverging' as const,
  }
  paint(
    context,
    COLUMNS,
    COLUMNS,
    (pixels) => shadeField(pixels, field, theme),
    { x: 0, y: 0, width, height },
    output === 'sigmoid',
  )
  context.globalAlpha = 1
  if (before) {
    stroke(surface, lineAcross(before.neuron, edge)?.map(at), {
      style: theme.quiet,
      width: 1,
      dash: DASHES.perceptron,
    })
    ring(surface, at(before.place), textSize * 0.29 + 8, theme.ink, 2)
  }
  if (data) {
    const scale = { scale: 'diverging', domain: [-1, 1] } as const
    const points = [...pointsOf(data.train, false), ...(drawing.showTest ? pointsOf(data.test, true) : [])]
    const large = data.train.labels.length <= 4
    drawPoints(large ? { ...surface, textSize: textSize * 2 } : surface, points, scale, at)
    for (const { x, y } of points.filter((point) => isWrong(looked, point)))
      ring(surface, at([x, y]), (large ? 2 : 1) * textSize * 0.29 + 2.8, theme.bad, 1.3)
  }
  for (const { look, neuron, strong } of lines) {
    const ends = lineAcross(neuron, edge)?.map(at)
    const style = {
      style: look === 'gradient' ? theme.act : theme.ink,
      width: strong ? 2.6 : 1.8,
      dash: DASHES[look],
    }
    stroke(surface, ends, style)
  }
  // Over all lines.
  const named: Place[] = []
  for (const { neuron, name } of lines) {
    const ends = lineAcross(neuron, edge)?.map(at)
    if (ends && name) named.push(nameLine(surface, name, ends as [Place, Place], named))
  }
  if (arrow) {
    drawArrow(surface, at(arrow.from), at(arrow.tip), theme.ink)
    if (arrow.downhill) drawArrow(surface, at(arrow.tip), at(arrow.downhill), theme.act)
  }
  if (selected) ring(surface, at(selected), textSize * 0.29 + 6, theme.ink, 2)
}

/** 2 · output − 1 over the plane, row by row from the top: −1 is a sure 0, +1 a sure 1. */
function fieldOf(neuron: Neuron, [lo, hi]: readonly [number, number], output: 'sigmoid' | 'step') {
  const values = new Float32Array(COLUMNS * COLUMNS)
  const cell = (hi - lo) / COLUMNS
  for (let row = 0, i = 0; row < COLUMNS; row++) {
    for (let column = 0; column < COLUMNS; column++, i++) {
      const z = weightedSum(neuron, lo + (column + 0.5) * cell, hi - (row + 0.5) * cell)
      values[i] = 2 * (output === 'step' ? threshold(z) : sigmoid.value(z)) - 1
    }
  }
  return values
}

function pointsOf({ x, labels, kind }: Sorted, test: boolean): (FieldPoint & { value: number })[] {
  return Array.from(labels, (label, i) => ({
    x: x[2 * i]!,
    y: x[2 * i + 1]!,
    label: kind[i]!,
    value: 2 * label - 1,
    test,
  }))
}

const isWrong = (neuron: Neuron, { x, y, value }: { x: number; y: number; value: number }) =>
  threshold(weightedSum(neuron, x, y)) !== (value > 0 ? 1 : 0)

function ring({ context, theme }: Surface, [x, y]: Place, radius: number, style: string, width: number) {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  for (const [colour, size] of [
    [theme.panel, width + 1.5],
    [style, width],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = size
    context.stroke()
  }
}

function stroke(
  { context, theme }: Surface,
  ends: readonly Place[] | undefined,
  { style, width, dash }: { style: string; width: number; dash: number[] },
) {
  if (!ends) return
  context.beginPath()
  for (const place of ends) context.lineTo(...place)
  context.strokeStyle = theme.panel
  context.lineWidth = width + 2
  context.stroke()
  context.setLineDash(dash)
  context.strokeStyle = style
  context.lineWidth = width
  context.stroke()
  context.setLineDash([])
}

/** Writes the name of a line beside its upper end, inside the picture and below names that are there. @returns where */
function nameLine(
  { context, theme, width, height, textSize, font }: Surface,
  text: string,
  ends: readonly [Place, Place],
  taken: readonly Place[],
): Place {
  const [x, y] = ends[0][1] < ends[1][1] ? ends[0] : ends[1]
  context.font = font('sans', 600)
  context.textAlign = x > width / 2 ? 'end' : 'start'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = theme.panel
  context.fillStyle = theme.ink
  const across = Math.max(6, Math.min(width - 6, x + (x > width / 2 ? -8 : 8)))
  const line = 1.3 * textSize
  const free = (at: number) =>
    taken.every(([px, py]) => Math.abs(py - at) >= line || Math.abs(px - across) > 7 * textSize)
  let down = Math.max(textSize, Math.min(height - textSize, y + textSize))
  while (!free(down)) down += 2
  const place = [across, down] as const
  context.strokeText(text, ...place)
  context.fillText(text, ...place)
  return place
}

function drawArrow({ context, theme }: Surface, [x0, y0]: Place, [x1, y1]: Place, style: string) {
  const length = Math.hypot(x1 - x0, y1 - y0)
  if (length < 4) return
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length]
  const head = Math.min(9, length)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const [colour, width] of [
    [theme.panel, 5],
    [style, 2.4],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.beginPath()
    context.moveTo(x0, y0)
    context.lineTo(x1, y1)
    context.moveTo(x1 - head * (ux + 0.5 * uy), y1 - head * (uy - 0.5 * ux))
    context.lineTo(x1, y1)
    context.lineTo(x1 - head * (ux - 0.5 * uy), y1 - head * (uy + 0.5 * ux))
    context.stroke()
  }
  context.lineCap = 'butt'
}
