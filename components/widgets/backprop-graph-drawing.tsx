'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { agrees } from '@/lib/autograd/finite-difference'
import { usersOf } from '@/lib/autograd/graph'
import type { Edge } from '@/lib/autograd/layout'
import { operationOf } from '@/lib/autograd/operations'
import { formatNumber } from '@/lib/math/format'
import type { Study } from './backprop-graph-study'
import type { Walk } from './backprop-graph-walk'

const NODE = { width: 86, height: 50 }
const PITCH = { x: 138, y: 59 }
const MARGIN = 8
/** One unit of the drawing is a sixteenth of a rem, so that it grows with a projector's text. */
const REM = 16
/** It shrinks so far to fit its frame; what does not fit then is scrolled. */
const SMALLEST = 0.9

const number = (value: number) => formatNumber(value, 4)

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
  const { graph, layout, names, flows, learned, measured } = study
  const { known, chosen, last } = walk
  const frame = useRef<HTMLDivElement>(null)
  const width = (layout.layers - 1) * PITCH.x + NODE.width + 2 * MARGIN
  const height = (layout.rows - 1) * PITCH.y + NODE.height + 2 * MARGIN
  const middle = layout.places.map(({ layer, row }) => at(layer, row))
  const passed = new Set(
    walk.steps.slice(0, walk.count).flatMap(({ kind, node }) => (kind === 'backward' ? [node] : [])),
  )

  // What is looked at comes into view, without moving the page.
  useEffect(() => {
    const box = frame.current
    const node = box?.querySelector<SVGElement>(`[data-node="${chosen}"]`)
    if (!box || !node) return
    const [outer, inner] = [box.getBoundingClientRect(), node.getBoundingClientRect()]
    const over = inner.right - outer.right + MARGIN * 3
    const under = inner.left - outer.left - MARGIN * 3
    if (over > 0) box.scrollLeft += over
    else if (under < 0) box.scrollLeft += under
  }, [chosen])

  function onKeyDown(event: KeyboardEvent) {
    const next = neighbour(event.key)
    if (next === undefined) return
    event.preventDefault()
    walk.choose(next)
    frame.current?.querySelector<SVGElement>(`[data-node="${next}"]`)?.focus({ preventScroll: true })
  }

  function neighbour(key: string): number | undefined {
    const node = graph.nodes[chosen]!
    if (key === 'ArrowRight') return usersOf(graph, chosen)[0]
    if (key === 'ArrowLeft') return node.kind === 'operation' ? node.operands[0] : undefined
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return
    const { layer, row } = layout.places[chosen]!
    const column = layout.places
      .map((place, i) => ({ ...place, i }))
      .filter((place) => place.layer === layer && (key === 'ArrowUp' ? place.row < row : place.row > row))
      .sort((a, b) => Math.abs(a.row - row) - Math.abs(b.row - row))
    return column[0]?.i
  }

  const marks = known.map(({ gradient, final }, i) => {
    if (!final || gradient === undefined || (checked && !checked.has(i))) return undefined
    return agrees(gradient, measured[i]!) ? 'right' : 'wrong'
  })

  return (
    <div ref={frame} dir="ltr" className="w-full overflow-x-auto overscroll-x-contain pb-1">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are pressed, not a form */}
      <svg
        role="group"
        aria-label="Computation graph: arrow keys walk along its edges"
        data-graph
        viewBox={`0 0 ${width} ${height}`}
        style={{ width: `min(${width / REM}rem, max(100%, ${(SMALLEST * width) / REM}rem))` }}
        className="mx-auto block max-w-none"
        fontFamily="var(--font-mono)"
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the nodes say what flows */}
        <g aria-hidden="true">
          {layout.edges.map((edge) => {
            const back = passed.has(edge.to)
            const now = last?.node === edge.to && last.kind !== 'start'
            const flow = flows.find(
              ({ from, to, place }) => from === edge.to && to === edge.from && place === edge.place,
            )
            const [x, y] = labelAt(edge)
            return (
              <g key={`${edge.from}-${edge.to}-${edge.place}`}>
                <path
                  d={curve(edge)}
                  fill="none"
                  stroke={back && flow ? 'var(--act)' : now ? 'var(--link)' : 'var(--edge)'}
                  strokeWidth={now ? 3 : 1.5}
                  strokeOpacity={now || back ? 1 : 0.7}
                />
                {back && flow && (
                  <text
                    x={x}
                    y={y}
                    fontSize="10.5"
                    textAnchor="middle"
                    fill="var(--quiet)"
                    stroke="var(--panel)"
                    strokeWidth="4"
                    paintOrder="stroke"
                  >
                    ×{formatNumber(flow.slope, 3)}
                  </text>
                )}
              </g>
            )
          })}
          {graph.nodes.map((node, i) => {
            const [x, y] = middle[i]!
            const { value, gradient, final } = known[i]!
            const operation = node.kind === 'operation'
            const data = node.kind === 'input' && !learned.has(node.name)
            return (
              <g key={i} textAnchor="middle" fontSize="12">
                <rect
                  {...boxAt(x, y)}
                  rx={operation ? 8 : 25}
                  fill={operation ? 'var(--panel)' : 'var(--sunken)'}
                  stroke="var(--edge)"
                  strokeWidth="1.25"
                  strokeDasharray={data || node.kind === 'constant' ? '4 3' : undefined}
                />
                <text x={x} y={y - 10} fill="var(--ink)" fontWeight="600">
                  {operation ? `${names[i]}: ${operationOf(node.operation).symbol}` : names[i]}
                </text>
                <text x={x} y={y + 5} fill="var(--ink)">
                  {value === undefined ? '…' : number(value)}
                </text>
                <text x={x} y={y + 19} fill="var(--act)" fontWeight="600">
                  {gradient === undefined ? '' : `∂ ${formatNumber(gradient, 3)}${final ? '' : '…'}`}
                </text>
              </g>
            )
          })}
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
            {...boxAt(...middle[i]!)}
            rx={node.kind === 'operation' ? 8 : 25}
            fill="transparent"
            stroke={i === chosen ? 'var(--link)' : 'transparent'}
            strokeWidth="3"
            onClick={() => walk.choose(i)}
            onKeyDown={(event) => {
              onKeyDown(event)
              if (event.key === 'Enter' || event.key === ' ') event.preventDefault()
            }}
          />
        ))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
        <g aria-hidden="true" textAnchor="middle" pointerEvents="none">
          {marks.map((mark, i) => {
            const [x, y] = middle[i]!
            return (
              mark && (
                <Mark
                  key={i}
                  x={x + NODE.width / 2 - 3}
                  y={y - NODE.height / 2 + 3}
                  right={mark === 'right'}
                />
              )
            )
          })}
        </g>
      </svg>
    </div>
  )
}

/** Whether the gradient of a node is what was measured. */
function Mark({ x, y, right }: { x: number; y: number; right: boolean }) {
  const colour = right ? 'var(--good)' : 'var(--bad)'
  return (
    <>
      <circle cx={x} cy={y} r="8" fill="var(--panel)" stroke={colour} strokeWidth="1.5" />
      <text x={x} y={y + 4} fontSize="11" fontWeight="700" fill={colour}>
        {right ? '✓' : '≠'}
      </text>
    </>
  )
}

const boxAt = (x: number, y: number) => ({ ...NODE, x: x - NODE.width / 2, y: y - NODE.height / 2 })

/** A node as it is read aloud: "c = a × b, value 6, gradient 3". */
export function spoken(
  study: Study,
  { known }: Pick<Walk, 'known'>,
  i: number,
  mark?: 'right' | 'wrong',
): string {
  const { names, formulas } = study
  const { value, gradient, final } = known[i]!
  return [
    formulas[i] ? `${names[i]} = ${formulas[i]}` : names[i],
    value === undefined ? 'not computed yet' : `value ${number(value)}`,
    ...(gradient === undefined ? [] : [`gradient ${final ? '' : 'so far '}${number(gradient)}`]),
    ...(mark ? [mark === 'right' ? 'finite difference agrees' : 'finite difference disagrees'] : []),
  ].join(', ')
}

const at = (layer: number, row: number): [x: number, y: number] => [
  MARGIN + NODE.width / 2 + layer * PITCH.x,
  MARGIN + NODE.height / 2 + row * PITCH.y,
]

/** From the right side of a node, through its places in the columns between, to the left side of another. */
function curve({ by }: Edge): string {
  const points = by.map(({ layer, row }) => at(layer, row))
  let path = ''
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = [points[i - 1]![0] + NODE.width / 2, points[i - 1]![1]]
    const [x1, y1] = [points[i]![0] - NODE.width / 2, points[i]![1]]
    const bend = (x1 - x0) / 2
    path += `${i === 1 ? `M${x0} ${y0}` : `L${x0} ${y0}`}C${x0 + bend} ${y0} ${x1 - bend} ${y1} ${x1} ${y1}`
  }
  return path
}

/** In the middle of an edge's first gap, a little above the line. */
function labelAt({ by }: Edge): [x: number, y: number] {
  const [[x0, y0], [x1, y1]] = [at(by[0]!.layer, by[0]!.row), at(by[1]!.layer, by[1]!.row)]
  return [(x0 + x1) / 2, (y0 + y1) / 2 - 3]
}
