/** The engine that the six exercises build, part by part: each is given what the ones before it have made. */

export const NODE = `// A number that remembers: what it was made from, and its slope
// towards each of these. Its gradient is not known yet.
function node(data, from = [], slopes = []) {
  return { data, grad: 0, from, slopes }
}
`

export const ADD_MUL = `
function add(a, b) {
  return node(a.data + b.data, [a, b], [1, 1])
}
function mul(a, b) {
  return node(a.data * b.data, [a, b], [b.data, a.data])
}
`

export const BENDS = `
function square(a) {
  return node(a.data * a.data, [a], [2 * a.data])
}
function tanh(a) {
  const t = Math.tanh(a.data)
  return node(t, [a], [1 - t * t])
}
`

export const PUSH = `
function push(c) {
  c.from.forEach((a, i) => {
    a.grad += c.slopes[i] * c.grad
  })
}
`

export const ORDER = `
function order(out) {
  const seen = new Set()
  const list = []
  function visit(c) {
    if (seen.has(c)) return
    seen.add(c)
    c.from.forEach(visit)
    list.push(c)
  }
  visit(out)
  return list
}
`

export const BACKWARD = `
function backward(out) {
  const nodes = order(out)
  for (const c of nodes) c.grad = 0
  out.grad = 1
  for (const c of nodes.reverse()) push(c)
}
`

export const NETWORK = `
// A 2-3-1 network of 13 weights: for each neuron its bias, then a weight
// for each input.
function network(weights, x) {
  const sum = (at, inputs) =>
    inputs.reduce((z, input, i) => add(z, mul(weights[at + 1 + i], input)), weights[at])
  const hidden = [0, 3, 6].map((at) => tanh(sum(at, x.map((value) => node(value)))))
  return tanh(sum(9, hidden))
}

// The mean squared error over examples such as [[-1, 1], 1].
function lossOf(weights, examples) {
  const errors = examples.map(([x, y]) => square(add(network(weights, x), node(-y))))
  return mul(errors.reduce((sum, error) => add(sum, error)), node(1 / examples.length))
}
`

/** For judges: builds a graph from lists of operands, `null` for a number that is given. */
export const BUILD = `((input) => {
  const nodes = []
  for (const [i, from] of input.entries())
    nodes.push(from === null ? node(i) : node(i, from.map((at) => nodes[at]), from.map(() => 1)))
  return nodes
})`
