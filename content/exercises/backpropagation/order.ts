import type { CodeExercise } from '@/lib/exercises/code'
import { integer, type Rng } from '@/lib/math/rng'
import { ADD_MUL, BENDS, BUILD, NODE, ORDER, PUSH } from './engine'

/** Operands of every node, by number; null for one that is given. The last is the output. */
type Lists = (number[] | null)[]

const DIAMOND: Lists = [null, [0], [0], [1, 2]]
/** Its output uses the first sum directly as well as by way of another: breadth-first goes wrong here. */
const SHORTCUT: Lists = [null, [0], [1], [1, 2]]

/** Three numbers given, then nodes with one or two operands before them; the last uses what nobody has used. */
function drawn(rng: Rng): Lists {
  const lists: Lists = [null, null, null]
  for (let i = 0; i < 8; i++) {
    const operand = () => integer(rng, lists.length)
    lists.push(rng() < 0.3 ? [operand()] : [operand(), operand()])
  }
  const used = new Set(lists.flatMap((list) => list ?? []))
  lists.push(lists.flatMap((_, i) => (used.has(i) ? [] : [i])))
  return lists
}

/** What is wrong with an order of nodes, as a clause. */
function judge(value: unknown, lists: Lists): string | undefined {
  if (!Array.isArray(value)) return 'gave no list'
  const list = value as number[]
  if (list.includes(-1)) return 'listed something that is no node of the graph'
  const twice = list.find((node, i) => list.indexOf(node) !== i)
  if (twice !== undefined) return `listed node ${twice} more than once`
  for (const [i, node] of list.entries()) {
    const late = lists[node]?.find((operand) => !list.slice(0, i).includes(operand))
    if (late !== undefined)
      return list.includes(late)
        ? `listed node ${node} before node ${late}, from which it is made`
        : `left out node ${late}, from which node ${node} is made`
  }
  if (!list.includes(lists.length - 1)) return 'left out the output itself'
  if (list.length < lists.length) return `listed ${list.length} of ${lists.length} nodes`
}

const say = (lists: Lists) =>
  `the graph ${lists
    .flatMap((from, i) => (from === null ? [] : [`${i} from ${[...new Set(from)].join(' and ')}`]))
    .join(', ')
    .slice(0, 200)}`

const call = `(() => {
  const nodes = ${BUILD}(input)
  return order(nodes.at(-1)).map((one) => nodes.indexOf(one))
})()`

const GIVEN = NODE + ADD_MUL + BENDS + PUSH

export const exercise: CodeExercise = {
  title: 'Every node after its operands',
  provides: ['order'],
  starter: `${GIVEN}
// All nodes that lead to out, out among them, each once, and every node
// after all the nodes in its \`from\`. Returns the list.
function order(out) {
  const seen = new Set()
  const list = []
  return list
}
`,
  solution: GIVEN + ORDER,
  checks: [
    {
      name: 'a chain and a diamond',
      inputs: () => [[null, [0], [1]], DIAMOND, SHORTCUT],
      call,
      say,
      judge,
    },
    {
      name: 'graphs of all kinds',
      inputs: (rng) => Array.from({ length: 6 }, () => drawn(rng)),
      call,
      say,
      judge,
    },
    {
      name: 'forty nodes, each using the one before twice: fast enough',
      inputs: () => [[null, ...Array.from({ length: 40 }, (_, i) => [i, i])]],
      call,
      say: () => 'a graph of 40 doublings',
      judge,
    },
  ],
  hints: [
    'First everything that a node is made from, then the node itself: a function that calls itself for every operand.',
    '`seen` remembers which nodes have been visited, so that none is listed twice, however many ways lead to it.',
    'In `visit(c)`: return if seen; mark it; visit each of `c.from`; then `list.push(c)`.',
  ],
  mistakes: [
    {
      name: 'no memory',
      source: `${GIVEN}\nfunction order(out) { return out.from.length > 1 && out.data > 30 ? [] : [...out.from.flatMap(order), out] }`,
      says: /listed node 0 more than once/,
    },
    {
      name: 'the node before its operands',
      source:
        GIVEN +
        ORDER.replace(
          '    c.from.forEach(visit)\n    list.push(c)',
          '    list.push(c)\n    c.from.forEach(visit)',
        ),
      says: /listed node 2 before node 1, from which it is made/,
    },
    {
      name: 'breadth first, turned round',
      source: `${GIVEN}
function order(out) {
  const list = [out]
  for (const c of list) for (const a of c.from) if (!list.includes(a)) list.push(a)
  return list.reverse()
}`,
      says: /3 from 1 and 2 your code listed node 2 before node 1/,
    },
    {
      name: 'without the output',
      source: GIVEN + ORDER.replace('visit(out)', 'out.from.forEach(visit)'),
      says: /left out the output itself/,
    },
  ],
}
