import type { Surface } from '@/components/ui/canvas'
import type { createRaster } from '@/components/ui/raster'
import type { PlaygroundView } from '@/lib/experiments/playground'
import type { FEATURES } from '@/lib/experiments/playground.params'
import { EXTENT, featuresOf, lattice } from '@/lib/experiments/playground-features'
import { unpackColour } from '@/lib/math/colour'
import type { NetworkLayout } from './playground-layout'
import { FEATURE_NAMES } from './playground-names'
import type { Probe } from './playground-probe'

const FEATURE_COLUMNS = 16

/** Bytes 0 … 255 for −max … +max over the plane, row by row from the top. */
interface SmallMap {
  columns: number
  bytes: Uint8Array
}

interface NetworkDrawing {
  layout: NetworkLayout
  features: readonly (typeof FEATURES)[number][]
  view?: PlaygroundView
  probe?: Probe
  paintMap: ReturnType<typeof createRaster>
}

/** The network as a picture: weights as lines, every node's own map of the plane, and what it says where the reader points. */
export function drawNetwork(surface: Surface, { layout, features, view, probe, paintMap }: NetworkDrawing) {
  const { context, theme } = surface
  const { nodes, side } = layout
  if (view) drawWeights(context, nodes, view, theme.diverging)
  for (const [column, places] of nodes.entries()) {
    for (const [i, { x, y }] of places.entries()) {
      const box = { x: x - side / 2, y: y - side / 2, width: side, height: side }
      context.fillStyle = theme.sunken
      context.fillRect(box.x, box.y, side, side)
      const map = column === 0 ? featureMap(features[i]!) : neuronMap(view, column - 1, i)
      if (map)
        paintMap(
          context,
          map.columns,
          map.columns,
          (pixels) => shade(pixels, map.bytes, theme.diverging),
          box,
          true,
        )
      context.strokeStyle = theme.edge
      context.lineWidth = 1
      context.strokeRect(box.x, box.y, side, side)
      if (probe) drawPlace(surface, box, probe.place)
    }
  }
  drawWords(surface, layout, features, probe)
}

const neuronMap = (view: PlaygroundView | undefined, layer: number, i: number): SmallMap | undefined => {
  const bytes = view?.neurons.maps[layer]?.[i]
  return bytes && { columns: view!.neurons.columns, bytes }
}

const featureMaps = new Map<string, SmallMap>()

/** What an input is over the plane: known before anything is trained. */
function featureMap(feature: (typeof FEATURES)[number]): SmallMap {
  const known = featureMaps.get(feature)
  if (known) return known
  const values = featuresOf(lattice(FEATURE_COLUMNS), [feature])
  const peak = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const map = {
    columns: FEATURE_COLUMNS,
    bytes: Uint8Array.from(values, (value) => Math.round(127.5 * (1 + value / peak))),
  }
  featureMaps.set(feature, map)
  return map
}

/** Names of the inputs, and the numbers every node says at the place pointed at. */
function drawWords(
  { context, theme, textSize, font }: Surface,
  { nodes, side }: NetworkLayout,
  features: NetworkDrawing['features'],
  probe?: Probe,
) {
  context.textBaseline = 'middle'
  context.font = font('mono')
  context.fillStyle = theme.quiet
  context.textAlign = 'end'
  for (const [i, { x, y }] of (nodes[0] ?? []).entries())
    context.fillText(FEATURE_NAMES[features[i]!], x - side / 2 - 5, y)
  if (!probe) return
  context.font = font('mono', 600).replace(/[\d.]+px/, `${textSize * 0.83}px`)
  context.textAlign = 'start'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = theme.panel
  context.fillStyle = theme.ink
  const inputs = featuresOf(Float32Array.from(probe.place), features)
  for (const [column, values] of [inputs, ...probe.layers].entries()) {
    for (const [i, { x, y }] of (nodes[column] ?? []).entries()) {
      const value = values[i]
      if (value === undefined) continue
      const text = value.toFixed(2).replace('-', '−')
      context.strokeText(text, x + side / 2 + 3, y)
      context.fillText(text, x + side / 2 + 3, y)
    }
  }
}

/** The place pointed at, in a small map. */
function drawPlace(
  { context, theme }: Surface,
  box: { x: number; y: number; width: number },
  [px, py]: Probe['place'],
) {
  context.beginPath()
  const x = box.x + ((px + EXTENT) / (2 * EXTENT)) * box.width
  const y = box.y + ((EXTENT - py) / (2 * EXTENT)) * box.width
  context.arc(x, y, 2, 0, 2 * Math.PI)
  context.fillStyle = theme.ink
  context.strokeStyle = theme.panel
  context.lineWidth = 2
  context.stroke()
  context.fill()
}

function drawWeights(
  context: CanvasRenderingContext2D,
  nodes: NetworkLayout['nodes'],
  { weights: { weights } }: PlaygroundView,
  table: Uint32Array,
) {
  const half = (table.length - 1) / 2
  for (const [l, w] of weights.entries()) {
    const from = nodes[l]
    const to = nodes[l + 1]
    if (!from || !to || w.length !== from.length * to.length) return // the picture of a run that is being replaced
    for (const [i, target] of to.entries()) {
      for (const [j, source] of from.entries()) {
        const value = w[i * from.length + j]!
        const strength = Math.min(1, Math.abs(value) / 2)
        const [r, g, b] = unpackColour(
          table[Math.round(half + Math.sign(value) * half * (0.35 + 0.65 * strength))]!,
        )
        context.strokeStyle = `rgb(${r} ${g} ${b})`
        context.lineWidth = 0.4 + 3.6 * strength
        context.beginPath()
        const middle = (source.x + target.x) / 2
        context.moveTo(source.x, source.y)
        context.bezierCurveTo(middle, source.y, middle, target.y, target.x, target.y)
        context.stroke()
      }
    }
  }
}

/** One node's values, bytes 0 … 255 for −max … +max. */
export function shade(pixels: Uint32Array, bytes: Uint8Array, table: Uint32Array) {
  for (let i = 0; i < pixels.length; i++)
    pixels[i] = table[Math.round((bytes[i]! / 255) * (table.length - 1))]!
}
