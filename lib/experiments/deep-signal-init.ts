import { initializers } from '@/lib/math/initializers'
import { orthogonalMatrix } from '@/lib/math/orthogonal'
import { createRng, normal, type Rng } from '@/lib/math/rng'
import { type DeepSpec, orthogonalGain } from './deep-signal.params'

/** The weights that layer `l` begins with: [fanOut, fanIn], row i for neuron i. The same draws for every rule. */
export function initialWeights(
  spec: DeepSpec,
  seed: number,
  l: number,
  fanIn: number,
  fanOut: number,
): Float32Array {
  const rng = createRng(seed, 'weights', l)
  if (spec.init === 'orthogonal') {
    const gain = orthogonalGain(spec.activation)
    return orthogonalMatrix(fanOut, fanIn, rng).map((w) => gain * w)
  }
  const draw = drawOf(spec, fanIn, fanOut)
  return Float32Array.from({ length: fanOut * fanIn }, () => draw(rng))
}

function drawOf({ init, scale }: DeepSpec, fanIn: number, fanOut: number): (rng: Rng) => number {
  switch (init) {
    case 'constant':
      return () => scale
    case 'normal':
      return (rng) => scale * normal(rng)
    case 'orthogonal':
      throw new RangeError('An orthogonal matrix is not drawn weight by weight')
    default:
      return (rng) => initializers[init](rng, fanIn, fanOut)
  }
}
