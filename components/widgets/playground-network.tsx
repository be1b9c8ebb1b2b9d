'use client'

import { useCallback, useMemo, useState } from 'react'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { createRaster } from '@/components/ui/raster'
import type { PlaygroundView } from '@/lib/experiments/playground'
import { unpackColour } from '@/lib/math/colour'
import type { PlaygroundRun } from './playground'
import { layoutNetwork, type NetworkLayout } from './playground-layout'
import { NeuronDetail } from './playground-neuron'

const WIDTH = 460

/** Which neuron is looked at: layer from the first hidden one, and place in it. */
export interface NeuronPlace {
  layer: number
  neuron: number
}

/**
 * Every neuron's own picture of the plane, joined by its weights: blue for negative, orange for positive, thicker
 * for larger. A neuron is a button that opens its numbers.
 */
export function PlaygroundNetwork({ run }: { run: PlaygroundRun }) {
  const { snapshot, params } = run
  const [chosen, setChosen] = useState<NeuronPlace>()
  const outputs = snapshot?.task.kind === 'classes' ? snapshot.task.classes : 1
  const shape = [params.features.length, ...params.layers, outputs].join()
  const layout = useMemo(() => layoutNetwork(shape.split(',').map(Number), WIDTH), [shape])
  const [paintMap] = useState(createRaster)
  const draw = useCallback(
    (surface: Surface) => drawNetwork(surface, layout, paintMap, snapshot),
    [layout, paintMap, snapshot],
  )
  const layers = layout.nodes.slice(1)

  return (
    <div className="grid w-full justify-items-center gap-2">
      <div
        className="relative w-full"
        style={{ maxWidth: layout.width, aspectRatio: `${layout.width} / ${layout.height}` }}
      >
        <Canvas draw={draw} className="h-full w-full" />
        {layers.map((nodes, layer) =>
          nodes.map(({ x, y }, neuron) => {
            const selected = chosen?.layer === layer && chosen.neuron === neuron
            return (
              <button
                key={`${layer}-${neuron}`}
                type="button"
                aria-pressed={selected}
                aria-label={nameOf({ layer, neuron }, layers.length)}
                onClick={() => setChosen(selected ? undefined : { layer, neuron })}
                className="absolute -translate-1/2 cursor-pointer rounded-sm aria-pressed:outline-3 aria-pressed:outline-link"
                style={{
                  left: `${(x / layout.width) * 100}%`,
                  top: `${(y / layout.height) * 100}%`,
                  width: `${(layout.side / layout.width) * 100}%`,
                  height: `${(layout.side / layout.height) * 100}%`,
                }}
              />
            )
          }),
        )}
      </div>
      {chosen && snapshot && chosen.layer < snapshot.weights.weights.length ? (
        <NeuronDetail
          run={run}
          place={chosen}
          name={nameOf(chosen, layers.length)}
          onClose={() => setChosen(undefined)}
        />
      ) : (
        <p className="text-center text-[0.8125rem] text-quiet">
          Each square is what one neuron says over the plane. Choose one to see and change its numbers.
        </p>
      )}
    </div>
  )
}

function nameOf({ layer, neuron }: NeuronPlace, layers: number) {
  return layer === layers - 1 ? `output ${neuron + 1}` : `layer ${layer + 1}, neuron ${neuron + 1}`
}

function drawNetwork(
  { context, width, theme }: Surface,
  layout: NetworkLayout,
  paintMap: ReturnType<typeof createRaster>,
  view?: PlaygroundView,
) {
  const { nodes, side } = layout
  context.save()
  context.scale(width / layout.width, width / layout.width)
  if (view) drawWeights(context, nodes, view, theme.diverging)
  for (const [column, places] of nodes.entries()) {
    for (const [i, { x, y }] of places.entries()) {
      context.fillStyle = theme.sunken
      context.strokeStyle = theme.edge
      context.lineWidth = 1
      context.fillRect(x - side / 2, y - side / 2, side, side)
      const map = column > 0 ? view?.neurons.maps[column - 1]?.[i] : undefined
      if (map) {
        const { columns } = view!.neurons
        const box = { x: x - side / 2, y: y - side / 2, width: side, height: side }
        paintMap(context, columns, columns, (pixels) => shade(pixels, map, theme.diverging), box, true)
      }
      context.strokeRect(x - side / 2, y - side / 2, side, side)
    }
  }
  context.restore()
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
        context.lineWidth = 0.4 + 4 * strength
        context.beginPath()
        const middle = (source.x + target.x) / 2
        context.moveTo(source.x, source.y)
        context.bezierCurveTo(middle, source.y, middle, target.y, target.x, target.y)
        context.stroke()
      }
    }
  }
}

/** One neuron's activations, bytes 0 … 255 for −max … +max. */
function shade(pixels: Uint32Array, map: Uint8Array, table: Uint32Array) {
  for (let i = 0; i < pixels.length; i++) pixels[i] = table[Math.round((map[i]! / 255) * (table.length - 1))]!
}
