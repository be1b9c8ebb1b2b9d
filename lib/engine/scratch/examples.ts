/** Wanted outputs [N, K]; or, in an integer array, the class of each example (with K = 1 its 0 or 1). */
export type Targets = Float32Array | Uint8Array | Int32Array

/** @throws RangeError if x [N, D] and y [N, K] or [N] do not fit each other, or a label is not in 0 … K − 1 */
export function checkExamples(x: Float32Array, y: Targets, D: number, K: number) {
  const N = x.length / D
  const labels = !(y instanceof Float32Array)
  if (!Number.isInteger(N)) throw new RangeError(`${x.length} numbers are not examples of ${D} inputs`)
  if (y.length !== (labels ? N : N * K)) throw new RangeError(`${y.length} targets do not fit ${N} examples`)
  const wrong = labels ? y.find((label) => label < 0 || label >= Math.max(K, 2)) : undefined
  if (wrong !== undefined) throw new RangeError(`Label ${wrong} is not one of ${Math.max(K, 2)} classes`)
}

/** Copies the inputs of the chosen examples, [N, D], into the first rows of `rows`. */
export function copyInputs(
  x: Float32Array, //       [N, D]
  chosen: Uint32Array, //   [B]
  rows: Float32Array, //    [B, D], written
  batch: number,
  D: number,
) {
  for (let e = 0; e < batch; e++) {
    const from = chosen[e]! * D
    for (let j = 0; j < D; j++) rows[e * D + j] = x[from + j]!
  }
}

/** The same for targets; a class label becomes a row of zeros with a one in its place. */
export function copyTargets(
  y: Targets, //            [N, K] or [N]
  chosen: Uint32Array, //   [B]
  rows: Float32Array, //    [B, K], written
  batch: number,
  K: number,
) {
  const labels = K > 1 && !(y instanceof Float32Array)
  for (let e = 0; e < batch; e++) {
    const example = chosen[e]!
    for (let k = 0; k < K; k++) rows[e * K + k] = labels ? +(y[example] === k) : y[example * K + k]!
  }
}
