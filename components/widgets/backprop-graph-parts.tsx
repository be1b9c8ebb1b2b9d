import type { Verdict } from '@/lib/autograd/finite-difference'
import type { Flow } from '@/lib/autograd/graph'
import type { Edge } from '@/lib/autograd/layout'
import { operationOf } from '@/lib/autograd/operations'
import { formatNumber } from '@/lib/math/format'
import { boxAt, cornerOf, curveOf, labelOf } from './backprop-graph-geometry'
import type { Known, Study } from './backprop-graph-study'
import { VERDICTS } from './backprop-graph-verdicts'

/** A value as a node has room for it. */
export const brief = (value: number) => formatNumber(value, 4)

/** An edge; `flow` is what has gone back along it, `now` whether the step just taken is its own. */
export function GraphEdge({ edge, flow, now }: { edge: Edge; flow?: Flow; now: boolean }) {
  const [x, y] = labelOf(edge)
  return (
    <g>
      <path
        d={curveOf(edge)}
        fill="none"
        stroke={flow ? 'var(--act)' : now ? 'var(--link)' : 'var(--edge)'}
        strokeWidth={now ? 3 : 1.5}
        strokeOpacity={now || flow ? 1 : 0.7}
      />
      {flow && (
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
}

interface NodeProps {
  study: Study
  /** Which node. */
  i: number
  known: Known
  middle: [x: number, y: number]
}

/** A node: what it is called and does, its value, and below it its gradient. */
export function GraphNode({ study: { graph, names, learned }, i, known, middle }: NodeProps) {
  const node = graph.nodes[i]!
  const { value, gradient, final } = known
  const [x, y] = middle
  const operation = node.kind === 'operation'
  const data = node.kind === 'constant' || (node.kind === 'input' && !learned.has(node.name))
  return (
    <g textAnchor="middle" fontSize="12">
      <rect
        {...boxAt(middle)}
        rx={roundness(operation)}
        fill={operation ? 'var(--panel)' : 'var(--sunken)'}
        stroke="var(--edge)"
        strokeWidth="1.25"
        strokeDasharray={data ? '4 3' : undefined}
      />
      <text x={x} y={y - 10} fill="var(--ink)" fontWeight="600">
        {operation ? `${names[i]}: ${operationOf(node.operation).symbol}` : names[i]}
      </text>
      <text x={x} y={y + 5} fill="var(--ink)">
        {value === undefined ? '…' : brief(value)}
      </text>
      <text x={x} y={y + 19} fill="var(--act)" fontWeight="600">
        {gradient === undefined ? '' : `∂ ${formatNumber(gradient, 3)}${final ? '' : '…'}`}
      </text>
    </g>
  )
}

/** What computes has corners, what is given is round. */
export const roundness = (operation: boolean) => (operation ? 8 : 25)

/** What the finite difference says of a node's gradient. */
export function Mark({ middle, verdict }: { middle: [x: number, y: number]; verdict: Verdict }) {
  const [x, y] = cornerOf(middle)
  const { sign, colour } = VERDICTS[verdict]
  return (
    <>
      <circle cx={x} cy={y} r="8" fill="var(--panel)" stroke={colour} strokeWidth="1.5" />
      <text x={x} y={y + 4} fontSize="11" fontWeight="700" fill={colour}>
        {sign}
      </text>
    </>
  )
}
