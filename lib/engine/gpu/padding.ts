/**
 * Texels without strangers. WebGL keeps a tensor as blocks of 2 × 2 numbers, so that one with an odd side has lanes that
 * hold none of its numbers. tfjs leaves in them whatever a program computes there (a sigmoid: ½), and its products of
 * matrices add them in wherever the inner length is odd: a network with seven sigmoids would learn as if it had eight.
 * Here every program leaves zeros.
 *
 * Everything private to tfjs-backend-webgl that we rely on stands here, checked against version 4.22.0.
 */

/** The part of `GPGPUProgram` that says what it writes. */
export interface Program {
  outputShape: number[]
  packedOutput?: boolean
  /** Given only where four neighbours of a row lie in a texel, on the way to the processor. */
  outPackingScheme?: number
  userCode: string
}

interface Backend {
  runWebGLProgram(program: Program, ...rest: never[]): unknown
}

const kept = new WeakSet<Backend>()

/** Makes every program of a back end leave zeros where its result has no numbers; a second call does nothing. */
export function keepPaddingZero(backend: Backend): void {
  if (kept.has(backend)) return
  kept.add(backend)
  const run = backend.runWebGLProgram
  backend.runWebGLProgram = function (program, ...rest) {
    return run.call(this, withZeroPadding(program), ...rest)
  }
}

/** A program that writes the same result, and zeros beside it; the program itself where nothing lies beside it. */
export function withZeroPadding<T extends Program>(program: T): T {
  const { packedOutput, outPackingScheme, outputShape, userCode } = program
  if (!packedOutput || outPackingScheme !== undefined) return program
  const rank = outputShape.length
  const [rows, columns] = [1, 1, ...outputShape].slice(-2) as [number, number]
  if (rows % 2 === 0 && columns % 2 === 0) return program
  const place = (fromLast: number) =>
    rank < 2 ? ['rc', '0'][fromLast] : `rc.${'xyzwuv'[rank - 1 - fromLast]}`
  const written = `
    vec4 withinShape(vec4 texel) {
      ${rank < 2 ? 'int' : `ivec${rank}`} rc = getOutputCoords();
      bool right = ${place(0)} + 1 < ${columns};
      bool below = ${place(1)} + 1 < ${rows};
      return vec4(texel.x, right ? texel.y : 0., below ? texel.z : 0., right && below ? texel.w : 0.);
    }
    #define setOutput(texel) setOutput(withinShape(texel))
    `
  return Object.assign(Object.create(program), { userCode: written + userCode })
}
