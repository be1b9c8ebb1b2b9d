'use client'

import {
  type CSSProperties,
  type KeyboardEvent,
  lazy,
  Suspense,
  useCallback,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useWidth } from '@/components/charts/width'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { createRaster } from '@/components/ui/raster'
import { FEATURES } from '@/lib/experiments/playground.params'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import type { PlaygroundRun } from './playground'
import { drawNetwork } from './playground-drawing'
import { layoutNetwork } from './playground-layout'
import { FEATURE_NAMES } from './playground-names'
import type { Probe } from './playground-probe'
import { useTouch } from './playground-touch'

const NeuronDetail = lazy(async () => ({ default: (await import('./playground-neuron')).NeuronDetail }))

const WIDTH = 460
/** Least side of a target, for a mouse and for a finger. */
const TARGETS = { mouse: 24, touch: 44 }
/** Text in the diagram as a part of the page's: Tailwind's `text-xs`. */
const TEXT = 0.75

/** Which neuron is looked at: layer from the first hidden one, and place in it. */
export interface NeuronPlace {
  layer: number
  neuron: number
}

/**
 * Every neuron's own picture of the plane, joined by its weights: blue for negative, orange for positive, thicker
 * for larger. A neuron is a button that opens its numbers; arrow keys go from one to the next.
 */
export function PlaygroundNetwork({ run, probe }: { run: PlaygroundRun; probe?: Probe }) {
  const { snapshot, params } = run
  const [chosen, setChosen] = useShown<NeuronPlace>('playground-network/chosen')
  const [at, setAt] = useShown<NeuronPlace>('playground-network/at', { layer: 0, neuron: 0 })
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame, WIDTH)
  const outputs = snapshot?.task.kind === 'classes' ? snapshot.task.classes : 1
  const shape = [params.features.length, ...params.layers, outputs].join()
  const named = FEATURES.filter((feature) => params.features.includes(feature)).join()
  const touch = useTouch()
  const rootSize = useRootSize()
  const layouts = useMemo(() => {
    const sizes = shape.split(',').map(Number)
    const names = (named.split(',') as (typeof FEATURES)[number][]).map((feature) => FEATURE_NAMES[feature])
    const room = { width, text: TEXT * rootSize, letters: Math.max(...names.map((name) => name.length)) }
    return {
      mouse: layoutNetwork(sizes, { ...room, target: TARGETS.mouse }),
      touch: layoutNetwork(sizes, { ...room, target: TARGETS.touch }),
    }
  }, [shape, named, width, rootSize])
  const layout = layouts[touch ? 'touch' : 'mouse']
  const [paintMap] = useState(createRaster)
  const draw = useCallback(
    (surface: Surface) => {
      const features = named.split(',') as (typeof FEATURES)[number][]
      drawNetwork(surface, { layout, features, view: snapshot, probe, paintMap })
    },
    [layout, named, paintMap, snapshot, probe],
  )
  const layers = layout.nodes.slice(1)
  const here = {
    layer: Math.min(at.layer, layers.length - 1),
    neuron: Math.min(at.neuron, layers[Math.min(at.layer, layers.length - 1)]!.length - 1),
  }

  function onKeyDown(event: KeyboardEvent) {
    const move = ARROWS[event.key]
    if (!move) return
    event.preventDefault()
    const layer = Math.max(0, Math.min(layers.length - 1, here.layer + move[0]))
    const neuron = Math.max(0, Math.min(layers[layer]!.length - 1, here.neuron + move[1]))
    setAt({ layer, neuron })
    frame.current?.querySelector<HTMLElement>(`[data-neuron="${layer}-${neuron}"]`)?.focus()
  }

  return (
    <div className="grid w-full min-w-0 max-w-xl justify-items-center gap-1.5">
      {/* More layers than fit beside each other, with room for a finger on each, are scrolled. */}
      <div ref={frame} className="w-full overflow-x-auto overflow-y-hidden">
        {/* How high it will be is known to CSS before any script runs, so nothing moves when one does. */}
        <div
          role="toolbar"
          aria-label={say('Neurons of the network: arrow keys move, Enter opens')}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          className="relative h-(--mouse) pointer-coarse:h-(--touch)"
          style={
            {
              width: layout.width,
              '--mouse': `${layouts.mouse.height}px`,
              '--touch': `${layouts.touch.height}px`,
            } as CSSProperties
          }
        >
          <Canvas draw={draw} className="size-full" />
          {layers.map((nodes, layer) =>
            nodes.map(({ x, y }, neuron) => {
              const selected = chosen?.layer === layer && chosen.neuron === neuron
              const name = nameOf({ layer, neuron }, layers.length)
              return (
                <button
                  key={`${layer}-${neuron}`}
                  type="button"
                  data-neuron={`${layer}-${neuron}`}
                  aria-pressed={selected}
                  aria-label={name}
                  title={name}
                  tabIndex={here.layer === layer && here.neuron === neuron ? 0 : -1}
                  onClick={() => {
                    setAt({ layer, neuron })
                    setChosen(selected ? undefined : { layer, neuron })
                  }}
                  className="absolute -translate-1/2 cursor-pointer rounded-sm hover:outline-2 hover:outline-ink focus-visible:outline-3 focus-visible:outline-link aria-pressed:outline-3 aria-pressed:outline-link"
                  style={{ left: x, top: y, width: layout.target, height: layout.target }}
                />
              )
            }),
          )}
        </div>
      </div>
      {chosen && snapshot && chosen.layer < snapshot.weights.weights.length ? (
        <Suspense>
          <NeuronDetail
            run={run}
            place={chosen}
            probe={probe}
            name={nameOf(chosen, layers.length)}
            onClose={() => setChosen(undefined)}
          />
        </Suspense>
      ) : (
        <p className="text-center text-xs text-quiet">
          {say(
            'Each square is what one neuron says over the plane. Choose one to see and change its numbers; point at the map to read them all at that place.',
          )}
        </p>
      )}
    </div>
  )
}

/** Size of the page's text, larger on a projector; as on a desk until the page is alive. */
const useRootSize = () =>
  useSyncExternalStore(
    () => () => {},
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
    () => 16,
  )

const ARROWS: Record<string, readonly [layers: number, neurons: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function nameOf({ layer, neuron }: NeuronPlace, layers: number) {
  return layer === layers - 1
    ? say('output {n}', { n: neuron + 1 })
    : say('layer {layer}, neuron {neuron}', { layer: layer + 1, neuron: neuron + 1 })
}
