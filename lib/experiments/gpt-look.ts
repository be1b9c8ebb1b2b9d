import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import type { Corpus } from './gpt-corpus'
import type { Forward, Gpt } from './gpt-model'

/** A place in the model: `embedding`, `stream/k`, `attention/l`, `mlp/l` or `output`. */
export type BlockId = 'embedding' | `stream/${number}` | `attention/${number}` | `mlp/${number}` | 'output'

export interface LookQuestion {
  type: 'look'
  text: string
  block: BlockId
}

/** A tensor as matrices one above another: [matrices, rows, columns]. */
export interface Shown {
  shape: [matrices: number, rows: number, columns: number]
  values: Float32Array
}

export interface LookAnswer {
  block: BlockId
  /** The characters the model was shown, its start character first where it reads names. */
  characters: string[]
  /** By name; what they are is for the widget to say. */
  tensors: Record<string, Shown>
}

/** The names under which the model records what a block shows. */
function recordedIn(block: BlockId, layers: number): string[] {
  if (block === 'embedding') return ['tokens', 'positions', 'stream/0']
  if (block === 'output') return ['output/norm', 'output/logits', 'output/probabilities']
  const [kind] = block.split('/')
  if (kind === 'attention')
    return ['norm', 'q', 'k', 'v', 'weights', 'output'].map((name) => `${block}/${name}`)
  if (kind === 'mlp') return ['norm', 'hidden', 'output'].map((name) => `${block}/${name}`)
  return [block, ...Array.from({ length: 2 * layers + 1 }, (_, k) => `size/${k}`)]
}

/** Runs the model on a text and reads back the tensors of one block, at most 300 kB for any size the reader can choose. */
export async function lookInside(
  gpt: Gpt,
  corpus: Corpus,
  parts: Forward['parts'],
  { text, block }: LookQuestion,
): Promise<LookAnswer> {
  const given = corpus.encode(text)
  const ids = (corpus.lines || given.length === 0 ? [corpus.start, ...given] : given).slice(
    -gpt.shape.context,
  )
  const wanted = recordedIn(block, gpt.shape.layers)
  const found = tf.tidy(() => {
    const kept: Record<string, tf.Tensor3D> = {}
    const record = (name: string, x: tf.Tensor) => {
      if (wanted.includes(name)) kept[name] = threeAxes(x)
      // The size of the stream at a position: the root mean square of its D numbers.
      const size = name.replace('stream/', 'size/')
      if (size !== name && wanted.includes(size))
        kept[size] = tf.reshape(tf.sqrt(tf.mean(tf.square(x), -1)), [1, 1, -1])
    }
    const logits = gpt.logits(tf.tensor2d(Int32Array.from(ids), [1, ids.length], 'int32'), { parts, record })
    record('output/logits', logits)
    record('output/probabilities', tf.softmax(logits))
    return kept
  })
  const read = await Promise.all(
    Object.entries(found).map(async ([name, tensor]) => {
      return [name, { shape: tensor.shape, values: await readBack(tensor) }] as const
    }),
  )
  tf.dispose(found)
  return {
    block,
    characters: ids.map((id) => corpus.vocabulary[id]!),
    tensors: Object.fromEntries(read),
  }
}

function threeAxes(x: tf.Tensor): tf.Tensor3D {
  const [rows, columns] = x.shape.slice(-2) as [number, number]
  return tf.reshape(tf.clone(x), [-1, rows, columns])
}
