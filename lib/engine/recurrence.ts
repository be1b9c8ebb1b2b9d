import type { Cell } from '@/lib/math/recurrent'
import { differentiateFused } from './fused'
import { tf } from './tf'

/*
 * Recurrences with their derivatives written out. Only what waits for the step before runs step by step: forward one
 * product with U for all gates together, backward one with Uᵀ. Everything else is done for all steps at once. tfjs by
 * itself would run about three times as many operations, and each has its price. Where the back end has a kernel for a
 * whole recurrence, it is used.
 *
 * Rows are in the order of time: row t B + e is step t of example e.
 */

type Save = (tensors: tf.Tensor[]) => void
type Tensors = tf.Tensor[]
const { add, sub, mul, square, matMul, concat, sigmoid, tanh } = tf

/**
 * All states of a cell, from zeros on.
 *
 * @param inputs x W + b for every step, [T B, G H]
 * @param u [H, G H]
 * @param c the GRU's second bias, [H]
 * @returns h after every step, [T B, H]
 */
export function recurrence(
  cell: Cell,
  inputs: tf.Tensor,
  u: tf.Tensor,
  c: tf.Tensor | undefined,
  T: number,
  B: number,
): tf.Tensor {
  switch (cell) {
    case 'rnn':
      return rnn(inputs, u, T, B)
    case 'lstm':
      return lstm(inputs, u, T, B)
    case 'gru':
      return gru(inputs, u, c!, T, B, tf.zeros([B, u.shape[0]!]))
  }
}

/** By the back end's kernel; undefined where it has none. */
function fused(cell: Cell, given: Record<string, tf.Tensor>, T: number, B: number): tf.Tensor | undefined {
  return differentiateFused(
    'Recurrence',
    given,
    {},
    { cell, T, B },
    ({ x: _, c: __, ...weights }, outputs) => ({
      ...weights,
      ...Object.fromEntries(outputs.map((tensor, i) => [`kept${i}`, tensor])),
    }),
  )
}

/** Back from the last step: `step` gets ∂loss/∂h_t and gives what goes back to h_{t−1}; what reaches the start. */
function backward(dh: tf.Tensor, T: number, step: (dh: tf.Tensor, t: number) => tf.Tensor) {
  const asked = tf.split(dh, T)
  let later: tf.Tensor | undefined
  for (let t = T - 1; t >= 0; t--) later = step(later ? add(asked[t]!, later) : asked[t]!, t)
  return later!
}

/** The states before each step: all but the last, the start in front, which is zeros if absent. */
const before = (states: tf.Tensor, B: number, start?: tf.Tensor) => {
  const [rows, H] = states.shape as [number, number]
  return concat([start ?? tf.zeros([B, H]), tf.slice(states, [0, 0], [rows - B, H])])
}

/** h_t = tanh(x_t + h U). */
function rnn(inputs: tf.Tensor, u: tf.Tensor, T: number, B: number): tf.Tensor {
  const quick = fused('rnn', { x: inputs, u }, T, B)
  if (quick) return quick
  return tf.customGrad((...given) => {
    const [x, w, save] = given as unknown as [tf.Tensor, tf.Tensor, Save]
    const xs = tf.split(x, T)
    const states: Tensors = []
    for (let t = 0; t < T; t++) states.push(tanh(t ? add(xs[t]!, matMul(states[t - 1]!, w)) : xs[t]!))
    const value = concat(states)
    save([value, w])
    const gradFunc = (dy: tf.Tensor, [h, w]: Tensors) => {
      const slopes = tf.split(sub(1, square(h!)), T)
      const back = tf.transpose(w!)
      const dx: Tensors = []
      backward(dy, T, (dh, t) => {
        dx[t] = mul(dh, slopes[t]!)
        return matMul(dx[t], back)
      })
      const all = concat(dx)
      return [all, matMul(before(h!, B), all, true)]
    }
    return { value, gradFunc }
  })(inputs, u)
}

/**
 * i, f, o = σ(x_t + h U), g = tanh(x_t + h U), c_t = f c + i g, h_t = o tanh c_t.
 *
 * Back: with a = o (1 − tanh² c), ∂c = ∂c_later + a ∂h, and the slopes of the four sums are ∂c or, for o, ∂h times
 * g i (1 − i), c f (1 − f), tanh(c) o (1 − o) and i (1 − g²), which are known for all steps beforehand.
 */
function lstm(inputs: tf.Tensor, u: tf.Tensor, T: number, B: number): tf.Tensor {
  const quick = fused('lstm', { x: inputs, u }, T, B)
  if (quick) return quick
  return tf.customGrad((...given) => {
    const [x, w, save] = given as unknown as [tf.Tensor, tf.Tensor, Save]
    const xs = tf.split(x, T)
    const kept: [i: Tensors, f: Tensors, o: Tensors, g: Tensors, c: Tensors, seen: Tensors] = [
      [],
      [],
      [],
      [],
      [],
      [],
    ]
    const states: Tensors = []
    for (let t = 0; t < T; t++) {
      const sums = t ? add(xs[t]!, matMul(states[t - 1]!, w)) : xs[t]!
      const [zi, zf, zo, zg] = tf.split(sums, 4, 1) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor]
      const [i, f, o, g] = [sigmoid(zi), sigmoid(zf), sigmoid(zo), tanh(zg)]
      const written = mul(i, g)
      const c = t ? add(mul(f, kept[4][t - 1]!), written) : written
      const seen = tanh(c)
      states.push(mul(o, seen))
      for (const [n, tensor] of [i, f, o, g, c, seen].entries()) kept[n]!.push(tensor)
    }
    const value = concat(states)
    save([value, w, ...kept.map((tensors) => concat(tensors))])
    const gradFunc = (dy: tf.Tensor, [h, w, i, f, o, g, c, seen]: Tensors) => {
      const open = tf.split(mul(o!, sub(1, square(seen!))), T)
      const factors = tf.split(
        concat(
          [
            mul(g!, slope(i!)),
            mul(before(c!, B), slope(f!)),
            mul(seen!, slope(o!)),
            mul(i!, sub(1, square(g!))),
          ],
          1,
        ),
        T,
      )
      const keep = tf.split(f!, T)
      const back = tf.transpose(w!)
      const dx: Tensors = []
      let laterCell: tf.Tensor | undefined
      backward(dy, T, (dh, t) => {
        const through = mul(dh, open[t]!)
        const dc = laterCell ? add(laterCell, through) : through
        dx[t] = mul(concat([dc, dc, dh, dc], 1), factors[t]!)
        laterCell = mul(dc, keep[t]!)
        return matMul(dx[t], back)
      })
      const all = concat(dx)
      return [all, matMul(before(h!, B), all, true)]
    }
    return { value, gradFunc }
  })(inputs, u)
}

/** σ′ where σ itself is known. */
const slope = (gate: tf.Tensor) => mul(gate, sub(1, gate))

/**
 * r, z = σ(x_t + h U), m = h U + c, n = tanh(x_t + r m), h_t = n + z (h − n).
 *
 * Back: all slopes are ∂h times (1 − z)(1 − n²) m r (1 − r), (h − n) z (1 − z) and (1 − z)(1 − n²); what goes to h U is
 * the same but for the last, times r.
 *
 * @param inputs x W + b for every step, [T B, 3 H]
 * @param bias the second bias of the candidate, [H]
 * @param start h before the first step, [B, H]; what it should have been is learned, too
 * @returns h after every step, [T B, H]
 */
export function gru(
  inputs: tf.Tensor,
  u: tf.Tensor,
  bias: tf.Tensor,
  T: number,
  B: number,
  start: tf.Tensor,
): tf.Tensor {
  const quick = fused('gru', { x: inputs, u, c: bias, start }, T, B)
  if (quick) return quick
  const H = u.shape[0]!
  return tf.customGrad((...given) => {
    const [x, w, c, first, save] = given as unknown as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor, Save]
    const [gates, candidates] = tf.split(x, [2 * H, H], 1).map((part) => tf.split(part, T)) as [
      Tensors,
      Tensors,
    ]
    const kept: [r: Tensors, z: Tensors, n: Tensors, m: Tensors] = [[], [], [], []]
    const states: Tensors = []
    let h = first
    for (let t = 0; t < T; t++) {
      const [said, asked] = tf.split(matMul(h, w), [2 * H, H], 1) as [tf.Tensor, tf.Tensor]
      const [r, z] = tf.split(sigmoid(add(gates[t]!, said)), 2, 1) as [tf.Tensor, tf.Tensor]
      const m = add(asked, c)
      const n = tanh(add(candidates[t]!, mul(r, m)))
      h = add(n, mul(z, sub(h, n)))
      states.push(h)
      for (const [k, tensor] of [r, z, n, m].entries()) kept[k]!.push(tensor)
    }
    const value = concat(states)
    save([value, w, first, ...kept.map((tensors) => concat(tensors))])
    const gradFunc = (dy: tf.Tensor, [h, w, first, r, z, n, m]: Tensors) => {
      const earlier = before(h!, B, first)
      const candidate = mul(sub(1, z!), sub(1, square(n!)))
      const ofGates = [mul(mul(candidate, m!), slope(r!)), mul(sub(earlier, n!), slope(z!))]
      const factors = tf.split(concat([...ofGates, mul(candidate, r!)], 1), T)
      const keep = tf.split(z!, T)
      const back = tf.transpose(w!)
      const [du, dhs]: [Tensors, Tensors] = [[], []]
      const atStart = backward(dy, T, (dh, t) => {
        dhs[t] = dh
        du[t] = mul(concat([dh, dh, dh], 1), factors[t]!)
        return add(matMul(du[t], back), mul(dh, keep[t]!))
      })
      const [all, dh] = [concat(du), concat(dhs)]
      const [gateSlopes, unreset] = tf.split(all, [2 * H, H], 1) as [tf.Tensor, tf.Tensor]
      const dx = concat([gateSlopes, mul(dh, candidate)], 1)
      return [dx, matMul(earlier, all, true), tf.sum(unreset, 0), atStart]
    }
    return { value, gradFunc }
  })(inputs, u, bias, start)
}
