import { type Graph, usersOf } from './graph'

export interface Place {
  /** Column from the left, from 0. */
  layer: number
  /** Height of the middle, in rows from the top; rows are not whole numbers. */
  row: number
}

export interface Edge {
  from: number
  to: number
  /** Which operand of `to` it is. */
  place: number
  /** Where it passes: from `from` through the columns between to `to`. */
  by: readonly Place[]
}

export interface Layout {
  places: readonly Place[]
  edges: readonly Edge[]
  layers: number
  rows: number
}

/** Times the order within the columns is improved, there and back. */
const SWEEPS = 6

interface Slot {
  layer: number
  row: number
  left: Slot[]
  right: Slot[]
}

/**
 * Places a graph in columns, operands left of their users (after Sugiyama, Tagawa and Toda 1981): a node as far left as
 * its operands allow, an input right before its first user. An edge over several columns gets a slot in each, so that it
 * passes between the nodes; columns are ordered by the mean place of their neighbours, then pulled straight.
 */
export function layOut(graph: Graph): Layout {
  const { nodes } = graph
  const layer: number[] = []
  for (const [i, node] of nodes.entries())
    layer[i] =
      node.kind === 'operation' ? 1 + Math.max(...node.operands.map((operand) => layer[operand]!)) : 0
  for (const [i, node] of nodes.entries())
    if (node.kind !== 'operation') layer[i] = Math.min(...usersOf(graph, i).map((user) => layer[user]!)) - 1

  const columns: Slot[][] = Array.from({ length: Math.max(...layer) + 1 }, () => [])
  const slotAt = (at: number): Slot => {
    const slot: Slot = { layer: at, row: columns[at]!.length, left: [], right: [] }
    columns[at]!.push(slot)
    return slot
  }
  const slots: Slot[] = []
  // In the order of a walk from the output: operands of one node begin beside each other.
  const walk = (at: number) => {
    if (slots[at]) return
    slots[at] = slotAt(layer[at]!)
    const node = nodes[at]!
    if (node.kind === 'operation') for (const operand of node.operands) walk(operand)
  }
  walk(graph.output)

  const routes = nodes.flatMap((node, to) =>
    node.kind === 'operation'
      ? node.operands.map((from, place) => {
          const by = [slots[from]!]
          for (let l = layer[from]! + 1; l < layer[to]!; l++) by.push(slotAt(l))
          by.push(slots[to]!)
          for (let i = 1; i < by.length; i++) {
            by[i - 1]!.right.push(by[i]!)
            by[i]!.left.push(by[i - 1]!)
          }
          return { from, to, place, by }
        })
      : [],
  )

  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let l = 1; l < columns.length; l++) order(columns[l]!, 'left')
    for (let l = columns.length - 2; l >= 0; l--) order(columns[l]!, 'right')
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let l = columns.length - 2; l >= 0; l--) straighten(columns[l]!, 'right')
    for (let l = 1; l < columns.length; l++) straighten(columns[l]!, 'left')
  }
  const all = columns.flat()
  const top = Math.min(...all.map(({ row }) => row))
  for (const slot of all) slot.row -= top
  return {
    places: slots.map(({ layer, row }) => ({ layer, row })),
    edges: routes.map((route) => ({ ...route, by: route.by.map(({ layer, row }) => ({ layer, row })) })),
    layers: columns.length,
    rows: Math.max(...all.map(({ row }) => row)) + 1,
  }
}

const mean = (slots: readonly Slot[], otherwise: number) =>
  slots.length === 0 ? otherwise : slots.reduce((sum, { row }) => sum + row, 0) / slots.length

/** Sorts a column by the mean row of its neighbours on one side. */
function order(column: Slot[], side: 'left' | 'right') {
  const key = new Map(column.map((slot) => [slot, mean(slot[side], slot.row)]))
  column.sort((a, b) => key.get(a)! - key.get(b)!)
  for (const [i, slot] of column.entries()) slot.row = i
}

/** Moves every slot towards its neighbours on one side, at least a row from the next, in the same order. */
function straighten(column: Slot[], side: 'left' | 'right') {
  const wanted = column.map((slot) => mean(slot[side], slot.row))
  // Neighbours that want the same place are spread around it: pool adjacent violators of "a row apart".
  const blocks: { sum: number; count: number }[] = []
  for (const [i, want] of wanted.entries()) {
    blocks.push({ sum: want - i, count: 1 })
    while (blocks.length > 1) {
      const [a, b] = [blocks.at(-2)!, blocks.at(-1)!]
      if (a.sum / a.count <= b.sum / b.count) break
      blocks.splice(-2, 2, { sum: a.sum + b.sum, count: a.count + b.count })
    }
  }
  let i = 0
  for (const { sum, count } of blocks) for (let k = 0; k < count; k++, i++) column[i]!.row = sum / count + i
}
