import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { type KernelCall, offset, size } from './heap'
import { native } from './native'

type AdamInputs = Record<'w' | 'g' | 'm' | 'v', TensorInfo>

/** `AdamUpdate` in one pass over the weights (`lib/kernels/adam`). */
export function adamUpdate({
  inputs: { w, g, m, v },
  attrs: { beta1, beta2, rate, epsilon, decay },
  backend,
}: KernelCall<AdamInputs, FusedAttrs['AdamUpdate']>): TensorInfo[] {
  const results = [w, m, v].map(({ shape }) => backend.makeOutput([...shape], 'float32'))
  const at = (tensor: TensorInfo) => offset(backend, tensor)
  const [nextW, nextM, nextV] = results.map(at) as [number, number, number]
  native(backend).adam(
    at(w),
    at(g),
    at(m),
    at(v),
    nextW,
    nextM,
    nextV,
    size(w),
    beta1,
    1 - beta1,
    beta2,
    1 - beta2,
    rate,
    epsilon,
    decay,
  )
  return results
}
