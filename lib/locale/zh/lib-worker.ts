import type { Words } from '../words'

/** What runs and their links say. */
export const libWorker = {
  Starting: null,
  '{reason}. The run goes on from step {step} on another back end.': null,
  '{reason}. The run goes on from step {step}.': null,
  'Restored from your last visit, step {step}. Earlier steps were not kept.': null,
  '{backend} cannot be used here: {reason}.': null,
  'This model cannot be used: {text}': null,
  'This model gives numbers that are not finite.': null,
  '{name} is not a parameter of this widget. It is ignored.': null,
  'The training worker failed: {message}. Press Train to try again.': null,
  'it could not be loaded': null,
  'No back end of this device can run this model.': null,
  'Loading the experiment': null,
  '{names} failed: {error}': null,
  'Starting {names}': null,
} as const satisfies Words
