import type { Setup } from '@/lib/engine/experiment'
import { setup as activationLab } from './activation-lab.params'
import { setup as attention } from './attention.params'
import { setup as autoencoder } from './autoencoder.params'
import { setup as backpropGraph } from './backprop-graph.params'
import { setup as cnn } from './cnn.params'
import { setup as deepSignal } from './deep-signal.params'
import { setup as digits } from './digits.params'
import { setup as firstDigits } from './first-digits.params'
import { setup as gan2d } from './gan-2d.params'
import { setup as ganDigits } from './gan-digits.params'
import { setup as gpt } from './gpt.params'
import { setup as lossLab } from './loss-lab.params'
import { setup as memoryRace } from './memory-race.params'
import { setup as neuron } from './neuron.params'
import { setup as optimizerRace } from './optimizer-race.params'
import { setup as playground } from './playground.params'

/** What can be said of every widget's experiment without running it: for `lab.json` and the lab's pages. */
export const catalog: Record<string, Setup> = {
  'activation-lab': activationLab,
  attention,
  autoencoder,
  'backprop-graph': backpropGraph,
  cnn,
  'deep-signal': deepSignal,
  digits,
  'first-digits': firstDigits,
  'gan-2d': gan2d,
  'gan-digits': ganDigits,
  gpt,
  'loss-lab': lossLab,
  'memory-race': memoryRace,
  neuron,
  'optimizer-race': optimizerRace,
  playground,
}
