import { neuralNetworks } from './neural-networks'
import type { TestPlan } from './plan'

/** One line per stage that has a test, by its id. */
export const tests: Readonly<Record<string, TestPlan>> = {
  '2-neural-networks': neuralNetworks,
}
