import { defineExperiment } from '@/lib/engine/experiment'
import { createDigits } from './digits'
import { stepsOf } from './digits.params'
import { openDigits } from './digits-data'
import { setup } from './first-digits.params'

/** The digit classifier on what one small download holds, so that it can read after a few seconds. */
export const experiment = defineExperiment({
  ...setup,
  length: stepsOf,
  data: openDigits,
  create: createDigits,
})
