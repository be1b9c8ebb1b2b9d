import { normal, type Rng } from '@/lib/math/rng'
import { type AutoencoderParams, damages } from './autoencoder.params'

/**
 * What a denoising autoencoder is shown instead of the image (Vincent et al. 2008): each pixel gets noise from
 * N(0, noise²) and is cut to [0, 1], then a share `mask` of all pixels, drawn by lot, is put out.
 *
 * @param images changed in place
 */
export function damage(
  images: Float32Array,
  settings: Pick<AutoencoderParams, 'noise' | 'mask'>,
  rng: Rng,
): Float32Array {
  const { noise, mask } = settings
  if (!damages(settings)) return images
  for (let i = 0; i < images.length; i++) {
    if (noise > 0) images[i] = Math.max(0, Math.min(1, images[i]! + noise * normal(rng)))
    if (mask > 0 && rng() < mask) images[i] = 0
  }
  return images
}
