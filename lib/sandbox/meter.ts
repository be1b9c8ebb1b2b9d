import { parser } from '@lezer/javascript'
import { LIMITS } from './job'

/**
 * A bound on what the reader's code keeps on the heap, put into its source before it runs.
 *
 * A page cannot ask the heap of a worker for its size, nor give it a limit, and where the sandbox shares the page's
 * process (on phones) the whole tab dies with it. So allocations are counted, in bytes roughly as V8 spends them: a
 * literal, a closure, `push` at the head of the block they stand in, a call that makes something of any length by the
 * length of its result, a place of an array or object when it is filled. What was collected is not given back: nothing
 * says so before a synchronous program ends.
 *
 * Not counted: places filled by a pattern (`[a[i], b] = …`) or by `fill`, text added to an element (`a[i] += t`), whole
 * numbers of any length, objects that are copied or parsed, `bind`, generators, timers and promises, and code made of
 * text by a constructor without a name. The limit of five seconds ends them: in Chromium such loops had taken from 60 MB
 * to 2.5 GB by then. On a desktop, where the sandbox is a process of its own, the page went on.
 */

/** What the metered source calls; one for each job. */
export interface Meter {
  /** @throws RangeError beyond the limit */
  charge(bytes: number): void
  /** Charges for a value by its length, and returns it. */
  made<Value>(value: Value): Value
}

/** Names under which the metered source finds a meter's two functions. */
export const METER_NAMES = ['charge$', 'made$'] as const

export function createMeter(limit: number = LIMITS.heap): Meter {
  let spent = 0
  function charge(bytes: number) {
    spent += bytes
    if (spent <= limit) return
    spent -= bytes // not made; what is thrown can be caught, and must be thrown again
    throw new RangeError(
      `The sandbox allows a run to make ${limit / 2 ** 20} MB of arrays, objects and strings. Is something kept in a loop?`,
    )
  }
  function made<Value>(value: Value): Value {
    if (typeof value === 'string') charge(32 + value.length)
    else if (Array.isArray(value)) charge(32 + 8 * value.length)
    else if (value instanceof Map || value instanceof Set) charge(32 * value.size)
    // Longer ones are counted where they are made, and given back.
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer)
      charge(value.byteLength < LIMITS.counted ? 200 + value.byteLength : 200)
    return value
  }
  return { charge, made }
}

/** Calls whose result is as long as their operands make it. */
const MAKERS = new Set(
  'concat decode encode filter flat flatMap from join map match padEnd padStart parse repeat replace replaceAll slice splice split stringify toLowerCase toReversed toSorted toSpliced toUpperCase keys values entries structuredClone with'.split(
    ' ',
  ),
)

/** Calls that add one thing to a collection. */
const ADDERS = new Set(['push', 'unshift', 'add', 'set'])

/** Bytes of a node by itself, whatever is in it. */
const BYTES: Record<string, number> = {
  ArrayExpression: 32,
  ObjectExpression: 64,
  Property: 8,
  NewExpression: 64,
  ArrowFunction: 64,
  FunctionExpression: 64,
  ClassExpression: 256,
  Interpolation: 32,
}

type Node = ReturnType<typeof parser.parse>['topNode']

/** Where the charge of some source goes: what is written before it, the bytes, what closes it. */
interface Region {
  at: number
  open: (bytes: number) => string
  bytes: number
  close?: { at: number; text: string }
}

/** The source with charges put in, line by line the same; as it was, where it cannot be read. */
export function metered(source: string): string {
  const [charge, made] = METER_NAMES
  const insertions: { at: number; text: string }[] = []
  const text = ({ from, to }: Node) => source.slice(from, to)
  const insert = (at: number, text: string) => insertions.push({ at, text })
  let broken = false

  const block = ({ from }: Node): Region => ({
    at: from + 1,
    open: (bytes) => `${charge}(${bytes});`,
    bytes: 0,
  })
  const statement = ({ from, to }: Node): Region => ({
    at: from,
    open: (bytes) => `{${charge}(${bytes});`,
    bytes: 0,
    close: { at: to, text: '}' },
  })
  const expression = ({ from, to }: Node): Region => ({
    at: from,
    open: (bytes) => `(${charge}(${bytes}),`,
    bytes: 0,
    close: { at: to, text: ')' },
  })

  /** Walks what is in a region of its own, then writes what it costs. */
  function within(region: Region, ...nodes: Node[]) {
    // Order matters where insertions meet: the outer opens before the inner does, and closes after it.
    const opening = { at: region.at, text: '' }
    insertions.push(opening)
    for (const node of nodes) walk(node, region)
    if (region.bytes === 0) return
    opening.text = region.open(region.bytes)
    if (region.close) insertions.push(region.close)
  }

  function walk(node: Node, region: Region) {
    if (node.type.isError) broken = true
    region.bytes += bytesOf(node)
    const wrapped = makes(node)
    if (wrapped) insert(node.from, `${made}(`)
    const growing = growth(node)
    // A bracket at the beginning of a line would call what ends the line before.
    const bracketed = growing !== undefined && !beginsStatement(node)
    if (growing) insert(node.from, bracketed ? `(${growing}` : growing)
    const children = childrenOf(node)
    const last = children.at(-1)
    if (LOOPS.has(node.name)) {
      const body = children.find(({ name }, i) => i > 0 && (name === 'Block' || name.endsWith('Statement')))
      // Heads are charged with the body: they are gone through as often.
      if (body?.name === 'Block')
        within(block(body), ...children.flatMap((child) => (child === body ? childrenOf(body) : [child])))
      else if (body) within(statement(body), ...children)
      else for (const child of children) walk(child, region)
    } else if (node.name === 'Block') within(block(node), ...children)
    else if (node.name === 'ArrowFunction' && last && last.name !== 'Block') {
      for (const child of children.slice(0, -1)) walk(child, region)
      within(expression(last), last)
    } else
      for (const child of children) {
        if (node.name === 'IfStatement' && child.name.endsWith('Statement')) within(statement(child), child)
        else walk(child, region)
      }
    if (wrapped || bracketed) insert(node.to, ')')
    if (node.name === 'ExpressionStatement') growsString(node)
  }

  /** `s += t` and `s = s + t` on a string make a new one; on numbers, nothing. */
  function growsString(statement: Node) {
    const assignment = statement.firstChild
    const [left, operator, right] = assignment ? childrenOf(assignment) : []
    if (assignment?.name !== 'AssignmentExpression' || !left) return
    // A place such as `a[i]` is not asked: it mostly holds a number, in a loop that is to be fast.
    const property = left.lastChild?.name === 'PropertyName' && isStill(left)
    if (left.name !== 'VariableName' && !property) return
    if (!operator || !right || !(text(operator) === '+=' || sums(right).includes(text(left)))) return
    insert(assignment.to, `, typeof ${text(left)} === 'string' && ${charge}(32)`)
  }

  /** What a sum, if it is one, is made of. */
  function sums(node: Node): string[] {
    const [left, operator, right] = node.name === 'BinaryExpression' ? childrenOf(node) : []
    return left && right && operator && text(operator) === '+'
      ? [...sums(left), ...sums(right)]
      : [text(node)]
  }

  /**
   * `a[i] = v` or `a[i]++` beyond the end of an array, or in anything without a length, makes room for one value more.
   * Where the place can be read twice it is looked at, before that; where not, as in `a[n++] = v`, each counts.
   */
  function growth(change: Node): string | undefined {
    const left = changedBy(change)
    if (left?.name !== 'MemberExpression' || left.lastChild?.name !== ']') return
    const [owner, , place] = childrenOf(left)
    if (!owner || !place || place.name === 'String') return
    if (!isStill(owner) || !isStill(place)) return `${charge}(32), `
    // A symbol may not be compared.
    const isNumber = NAMES.has(place.name) ? `typeof ${text(place)} === 'number' && ` : ''
    return `${isNumber}${text(owner)}?.length > ${text(place)} || ${charge}(32), `
  }

  function changedBy(node: Node): Node | undefined {
    const [first, second] = childrenOf(node)
    if (node.name === 'AssignmentExpression') return first
    if (node.parent?.name !== 'ExpressionStatement' && node.parent?.name !== 'ForSpec') return
    if (node.name === 'PostfixExpression') return first
    if (node.name === 'UnaryExpression' && first && /^(\+\+|--)$/.test(text(first))) return second
  }

  /** Whether reading it changes nothing. */
  function isStill(node: Node): boolean {
    if (node.name === 'ArithOp') return !/^(\+\+|--)$/.test(text(node))
    return STILL.has(node.name) && childrenOf(node).every(isStill)
  }

  function bytesOf(node: Node): number {
    const own = BYTES[node.name] ?? 0
    if (node.name === 'ArrayExpression') return own + 4 * childrenOf(node).length // commas are nodes as well
    if (node.name === 'CallExpression' && ADDERS.has(nameOfCall(node) ?? '')) return 32
    if (node.name === 'BinaryExpression') {
      const [left, operator, right] = childrenOf(node)
      const strings = [left, right].some((side) => side?.name === 'String' || side?.name === 'TemplateString')
      return operator && strings && text(operator) === '+' ? 32 : 0
    }
    return own
  }

  function makes(node: Node): boolean {
    if (node.name === 'ArrayExpression') return childrenOf(node).some(({ name }) => name === 'Spread')
    if (node.name === 'NewExpression') {
      const callee = childrenOf(node)[1]
      return (
        callee !== undefined &&
        /Array(Buffer)?$|^(Map|Set)$/.test(text(callee)) &&
        node.lastChild?.name === 'ArgList'
      )
    }
    // Wrapped, a chain that ends at `?.` would go on.
    if (node.name !== 'CallExpression' || text(node).includes('?.')) return false
    const name = nameOfCall(node)
    return name !== undefined && (MAKERS.has(name) || name === 'Array')
  }

  function nameOfCall(call: Node): string | undefined {
    const callee = call.firstChild
    const name = callee?.name === 'MemberExpression' ? callee.lastChild : callee
    return name && (name.name === 'PropertyName' || name.name === 'VariableName') ? text(name) : undefined
  }

  const top: Region = { at: 0, open: () => '', bytes: 0 }
  walk(parser.parse(source).topNode, top)
  if (broken) return source
  return write(source, insertions)
}

const LOOPS = new Set(['ForStatement', 'WhileStatement', 'DoStatement'])

/** What may hold a key of any kind. */
const NAMES = new Set(['VariableName', 'MemberExpression'])
/** What is in an expression that only reads; operators are looked at. */
const STILL = new Set([
  ...NAMES,
  ...[
    'this',
    'PropertyName',
    'Number',
    'BinaryExpression',
    'ParenthesizedExpression',
    '.',
    '[',
    ']',
    '(',
    ')',
  ],
])

function beginsStatement({ from, parent }: Node): boolean {
  if (parent?.name === 'SequenceExpression') return beginsStatement(parent) && parent.from === from
  return parent?.name === 'ExpressionStatement' && parent.from === from
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (!child.name.endsWith('Comment')) children.push(child)
  return children
}

/** Insertions at the same place stand in the order in which they were made. */
function write(source: string, insertions: readonly { at: number; text: string }[]): string {
  let written = ''
  let from = 0
  for (const { at, text } of insertions.toSorted((a, b) => a.at - b.at)) {
    written += source.slice(from, at) + text
    from = at
  }
  return written + source.slice(from)
}
