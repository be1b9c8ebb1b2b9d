'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Verdict } from '@/lib/autograd/finite-difference'
import { usersOf } from '@/lib/autograd/graph'
import { say } from '@/lib/locale/say'
import { boxAt, MARGIN, middleOf, sizeOf } from './backprop-graph-geometry'
import { brief, GraphEdge, GraphNode, Mark, roundness } from './backprop-graph-parts'
import type { Study } from './backprop-graph-study'
import { VERDICTS } from './backprop-graph-verdicts'
import type { Walk } from './backprop-graph-walk'

/** One unit of the drawing is a sixteenth of a rem, so that it grows with a projector's text. */
const REM = 16
/** It shrinks so far to fit its frame; what does not fit then is scrolled. A projector's letters are large to begin with. */
const SMALLEST = '[--smallest:0.9] [[data-project]_&]:[--smallest:0.72]'

interface DrawingProps {
  study: Study
  walk: Walk
  /** Nodes whose gradient is compared with its finite difference; all where absent. */
  checked?: ReadonlySet<number>
}

/**
 * The graph, operands left of what is computed from them. A node holds its value and below it its gradient; an edge that
 * a gradient has gone back along says by what it was multiplied. Arrow keys walk along the edges.
 */
export function BackpropDrawing({ study, walk, checked }: DrawingProps) {
  const { graph, layout, flows, verdicts } = study
  const { known, chosen, last } = walk
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = sizeOf(layout)
  const middle = layout.places.map(middleOf)
  const passed = new Set(
    walk.steps.slice(0, walk.count).flatMap(({ kind, node }) => (kind === 'backward' ? [node] : [])),
  )
  const marks = known.map(({ gradient, final }, i) =>
    final && gradient !== undefined && (!checked || checked.has(i)) ? verdicts[i] : undefined,
  )

  // What is looked at comes into view, without moving the page.
  useEffect(() => {
    const box = frame.current
    const node = box?.querySelector<SVGElement>(`[data-node="${chosen}"]`)
    if (!box || !node) return
    const [outer, inner] = [box.getBoundingClientRect(), node.getBoundingClientRect()]
    const outside = (from: number, to: number, start: number, end: number) =>
      to > end ? to - end : from < start ? from - start : 0
    const room = MARGIN * 3
    box.scrollLeft += outside(inner.left - room, inner.right + room, outer.left, outer.right)
    box.scrollTop += outside(inner.top - room, inner.bottom + room, outer.top, outer.bottom)
  }, [chosen])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') event.preventDefault()
    const next = neighbour(study, chosen, event.key)
    if (next === undefined) return
    event.preventDefault()
    walk.choose(next)
    frame.current?.querySelector<SVGElement>(`[data-node="${next}"]`)?.focus({ preventScroll: true })
  }

  return (
    <div
      ref={frame}
      dir="ltr"
      className={`min-h-0 w-full overflow-auto overscroll-x-contain pb-1 ${SMALLEST}`}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are pressed, not a form */}
      <svg
        role="group"
        aria-label={say('Computation graph: arrow keys walk along its edges')}
        data-graph
        viewBox={`0 0 ${width} ${height}`}
        style={{ width: `min(${width / REM}rem, max(100%, ${width / REM}rem * var(--smallest)))` }}
        className="mx-auto block max-w-none"
        fontFamily="var(--font-mono)"
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the nodes say what flows */}
        <g aria-hidden="true">
          {layout.edges.map((edge) => (
            <GraphEdge
              key={`${edge.from}-${edge.to}-${edge.place}`}
              edge={edge}
              flow={
                passed.has(edge.to)
                  ? flows.find(
                      ({ from, to, place }) => from === edge.to && to === edge.from && place === edge.place,
                    )
                  : undefined
              }
              now={last?.node === edge.to && last.kind !== 'start'}
            />
          ))}
          {graph.nodes.map((_, i) => (
            <GraphNode key={i} study={study} i={i} known={known[i]!} middle={middle[i]!} />
          ))}
        </g>
        {graph.nodes.map((node, i) => (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no buttons
          <rect
            key={i}
            role="button"
            data-node={i}
            tabIndex={i === chosen ? 0 : -1}
            aria-pressed={i === chosen}
            aria-label={spoken(study, walk, i, marks[i])}
            className="cursor-pointer outline-none focus-visible:[stroke-width:5px]"
            {...boxAt(middle[i]!)}
            rx={roundness(node.kind === 'operation')}
            fill="transparent"
            stroke={i === chosen ? 'var(--link)' : 'transparent'}
            strokeWidth="3"
            onClick={() => walk.choose(i)}
            onKeyDown={onKeyDown}
          />
        ))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
        <g aria-hidden="true" textAnchor="middle" pointerEvents="none">
          {marks.map((verdict, i) => verdict && <Mark key={i} middle={middle[i]!} verdict={verdict} />)}
        </g>
      </svg>
    </div>
  )
}

/** Where an arrow key leads: along the edges, or up and down a column. */
export function neighbour({ graph, layout }: Pick<Study, 'graph' | 'layout'>, of: number, key: string) {
  const node = graph.nodes[of]!
  if (key === 'ArrowRight') return usersOf(graph, of)[0]
  if (key === 'ArrowLeft') return node.kind === 'operation' ? node.operands[0] : undefined
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return
  const { layer, row } = layout.places[of]!
  const column = layout.places
    .map((place, i) => ({ ...place, i }))
    .filter((place) => place.layer === layer && (key === 'ArrowUp' ? place.row < row : place.row > row))
    .sort((a, b) => Math.abs(a.row - row) - Math.abs(b.row - row))
  return column[0]?.i
}

/** A node as it is read aloud: "c = a × b, value 6, gradient 3". */
export function spoken(
  { names, formulas }: Pick<Study, 'names' | 'formulas'>,
  { known }: Pick<Walk, 'known'>,
  i: number,
  verdict?: Verdict,
): string {
  const { value, gradient, final } = known[i]!
  return [
    formulas[i] ? `${names[i]} = ${formulas[i]}` : names[i],
    value === undefined ? say('not computed yet') : say('value {value}', { value: brief(value) }),
    ...(gradient === undefined
      ? []
      : [
          final
            ? say('gradient {gradient}', { gradient: brief(gradient) })
            : say('gradient so far {gradient}', { gradient: brief(gradient) }),
        ]),
    ...(verdict ? [VERDICTS[verdict].spoken] : []),
  ].join(say(', '))
}
