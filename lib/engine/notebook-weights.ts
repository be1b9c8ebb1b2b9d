import type { Checkpoint } from './experiment'
import { exportWeights } from './export-tfjs'

const LINE = 96 // characters of base64 a line; a multiple of 4

/**
 * Python that recreates the arrays in a notebook without a file beside it: float32 as base64 text, decoded by
 * numpy. A float costs 5.3 characters.
 *
 * @returns the lines of one cell, which leaves a dict `weights` of numpy arrays by name
 */
export function pythonWeights(arrays: Checkpoint['arrays']): string[] {
  const entries = Object.entries(arrays).flatMap(([name, { shape, values }]) => [
    `    ${JSON.stringify(name)}: array([${shape.join(', ')}], """`,
    ...lines(base64({ shape, values })),
    '    """),',
  ])
  return [
    'import base64',
    'import numpy as np',
    '',
    'def array(shape, text):',
    '    return np.frombuffer(base64.b64decode(text), dtype="<f4").reshape(shape).copy()',
    '',
    'weights = {',
    ...entries,
    '}',
  ]
}

function base64(array: Checkpoint['arrays'][string]): string {
  const { weightsBin } = exportWeights({ array })
  let text = ''
  // In pieces: the arguments of one call are limited.
  for (let from = 0; from < weightsBin.length; from += 8192)
    text += String.fromCharCode(...weightsBin.subarray(from, from + 8192))
  return btoa(text)
}

function lines(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / LINE) }, (_, i) => text.slice(i * LINE, (i + 1) * LINE))
}
