import { defineExperiment } from '@/lib/engine/experiment'
import { tf } from '@/lib/engine/tf'
import { sigmoid } from '@/lib/math/activations'
import { expectedCalibrationError, reliability } from '@/lib/math/calibration'
import { type LossLabParams, RACERS, setup } from './loss-lab.params'
import { loadExamples, ODD, SIZES } from './loss-lab-data'
import { createRacer, type Racer } from './loss-lab-racer'
import { type CalibrationRacer, type LossLabView, metricsOf, neuronOf, type Race } from './loss-lab-view'

/** Cells of the map along each axis, and how far it reaches. */
const FIELD_COLUMNS = 24
const FIELD_EXTENT = 5

/** What the calibration is read from: examples never learned from, and the places of the map. */
interface Judge {
  x: tf.Tensor2D
  labels: Float32Array
  grid: tf.Tensor2D
}

/** The same model under several losses at once, from the same start: a line, a neuron, or a small network. */
export const experiment = defineExperiment({
  ...setup,
  async create(opening: LossLabParams, { seed }) {
    const { task } = opening
    const { train, test } = loadExamples(opening, seed)
    const racers = RACERS[task].map((loss) => createRacer(loss, opening, seed))
    const x = toTensor(train.x, SIZES[task][0]!)
    let y = toTensor(train.y, 1)
    const judge: Judge | undefined = test && {
      x: toTensor(test.x, 2),
      labels: test.y,
      grid: toTensor(lattice(), 2),
    }
    let steps = 0

    /** The reader may move the odd point at any time. */
    function follow({ outlier }: LossLabParams) {
      if (task !== 'outliers' || train.y[ODD] === Math.fround(outlier)) return
      train.y[ODD] = outlier
      y.dispose()
      y = toTensor(train.y, 1)
    }

    async function calibrationOf(racer: Racer, { x, labels, grid }: Judge): Promise<CalibrationRacer> {
      const [logits, field] = await Promise.all([racer.logits(x), racer.logits(grid)])
      const probabilities = logits.map(sigmoid.value)
      const bins = reliability(probabilities, labels)
      const right = probabilities.filter((p, i) => p > 0.5 === (labels[i] === 1)).length
      return {
        loss: racer.loss,
        bins,
        error: expectedCalibrationError(bins),
        accuracy: right / probabilities.length,
        field: field.map(sigmoid.value),
      }
    }

    async function raceOf(): Promise<Race> {
      switch (task) {
        case 'outliers': {
          const lines = racers.map(async (racer) => {
            const { weight, bias } = await racer.weights()
            return { loss: racer.loss, slope: weight, intercept: bias }
          })
          return { task, points: train, racers: await Promise.all(lines) }
        }
        case 'saturation': {
          const neurons = racers.map(async (racer) => neuronOf(racer.loss, await racer.weights()))
          return { task, racers: await Promise.all(neurons) }
        }
        case 'calibration': {
          const judged = await Promise.all(racers.map((racer) => calibrationOf(racer, judge!)))
          const field = { columns: FIELD_COLUMNS, extent: FIELD_EXTENT }
          return { task, points: train, racers: judged, field }
        }
      }
    }

    return {
      step(params: LossLabParams) {
        follow(params)
        for (const racer of racers) racer.step(x, y, params)
        steps++
      },
      async snapshot(params: LossLabParams): Promise<LossLabView> {
        follow(params)
        const [race, ...losses] = await Promise.all([
          raceOf(),
          ...racers.map((racer) => racer.evaluate(x, y, params)),
        ])
        const loss = losses.reduce((sum, loss) => sum + loss, 0) / losses.length
        return { metrics: { loss, ...metricsOf(race) }, race }
      },
      async save() {
        const saved = await Promise.all(racers.map((racer) => racer.save()))
        return { step: steps, arrays: Object.assign({}, ...saved) }
      },
      load({ step, arrays }) {
        for (const racer of racers) racer.load(arrays)
        steps = step
      },
      dispose() {
        for (const racer of racers) racer.dispose()
        tf.dispose([x, y, ...(judge ? [judge.x, judge.grid] : [])])
      },
    }
  },
})

const toTensor = (values: Float32Array, columns: number) =>
  tf.tensor2d(values.slice(), [values.length / columns, columns])

/** Centres of the map's cells, row by row from the top left, [columns², 2]. */
function lattice(): Float32Array {
  const cell = (2 * FIELD_EXTENT) / FIELD_COLUMNS
  const points = new Float32Array(2 * FIELD_COLUMNS ** 2)
  for (let i = 0; i < FIELD_COLUMNS ** 2; i++) {
    points[2 * i] = -FIELD_EXTENT + cell * ((i % FIELD_COLUMNS) + 0.5)
    points[2 * i + 1] = FIELD_EXTENT - cell * (Math.floor(i / FIELD_COLUMNS) + 0.5)
  }
  return points
}
