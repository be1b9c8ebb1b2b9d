/** What decides the size of a GPT: V characters, L blocks, width D, context T. */
export interface TransformerSize {
  vocabulary: number
  layers: number
  width: number
  context: number
}

/**
 * How many numbers a GPT learns, part by part: one table of V characters for reading and writing, T positions, and in
 * each block
 *
 *   two norms 2·2D;  attention D·3D + 3D + D·D + D;  MLP D·4D + 4D + 4D·D + D
 *
 * so 12 D² + 13 D a block. Heads share the width between them and change nothing.
 */
export function transformerParameters({ vocabulary: V, layers: L, width: D, context: T }: TransformerSize) {
  const attention = 4 * D * D + 4 * D
  const mlp = 8 * D * D + 5 * D
  const norms = 4 * D
  const block = attention + mlp + norms
  const tokens = V * D
  const positions = T * D
  const lastNorm = 2 * D
  return {
    tokens,
    positions,
    attention,
    mlp,
    norms,
    block,
    lastNorm,
    total: tokens + positions + L * block + lastNorm,
  }
}
