import { tf } from '@/lib/engine/tf'
import type { GanLoss } from './gan-2d.params'
import type { Discriminator } from './gan-2d-net'

const { add, mean, mul, neg, sub, sum, square } = tf

/** Keeps the root of a slope of length 0 differentiable. */
const TINY = 1e-12

/** −ln σ(l): what it costs to say “real” of a logit l, as mean. */
const saysReal = (logits: tf.Tensor): tf.Scalar => mean(tf.softplus(neg(logits)))
/** −ln(1 − σ(l)): what it costs to say “generated”, as mean. */
const saysGenerated = (logits: tf.Tensor): tf.Scalar => mean(tf.softplus(logits))

/**
 * What the discriminator minimises.
 *
 * - `minimax`, `non-saturating`: −E ln D(x) − E ln(1 − D(G(z))) (Goodfellow et al. 2014, eq. 1)
 * - `r1`: the same + γ/2 E‖∇D(x)‖², of the logit at real samples (Mescheder, Geiger and Nowozin 2018, eq. 9)
 * - `wgan-gp`: E D(G(z)) − E D(x) + λ E(‖∇D(x̂)‖ − 1)² at random places x̂ between real and generated samples
 *   (Gulrajani et al. 2017, eq. 3); D is the logit itself
 *
 * @param between what share of each x̂ is real, [N, 1], each in [0, 1]
 * @param strength γ or λ
 */
export function discriminatorLoss(
  loss: GanLoss,
  { judge, slope }: Pick<Discriminator, 'judge' | 'slope'>,
  {
    real,
    fake,
    between,
    strength,
  }: { real: tf.Tensor; fake: tf.Tensor; between: tf.Tensor; strength: number },
): tf.Scalar {
  if (loss === 'wgan-gp') {
    const places = add(fake, mul(between, sub(real, fake)))
    const lengths = tf.sqrt(add(sum(square(slope(places)), 1), TINY)) // [N]
    const penalty = mul(strength, mean(square(sub(lengths, 1))))
    return add<tf.Scalar>(sub(mean(judge(fake)), mean(judge(real))), penalty)
  }
  const told = add<tf.Scalar>(saysReal(judge(real)), saysGenerated(judge(fake)))
  return loss === 'r1' ? add(told, mul(strength / 2, mean(sum(square(slope(real)), 1)))) : told
}

/**
 * What the generator minimises, by the logits of its samples, [N, 1]:
 *
 * - `minimax`: E ln(1 − D(G(z)))
 * - `non-saturating`, `r1`: −E ln D(G(z)) (Goodfellow et al. 2014, §3)
 * - `wgan-gp`: −E D(G(z))
 */
export function generatorLoss(loss: GanLoss, logits: tf.Tensor): tf.Scalar {
  switch (loss) {
    case 'minimax':
      return neg(saysGenerated(logits))
    case 'wgan-gp':
      return neg(mean(logits))
    default:
      return saysReal(logits)
  }
}
