import { tf } from './tf'

/**
 * Share of examples whose largest logit is that of the right class: a tensor, to be read back with others.
 *
 * @param logits […, K]
 * @param labels int32 […], of as many examples
 */
export function accuracy(logits: tf.Tensor, labels: tf.Tensor): tf.Scalar {
  return tf.tidy(() => {
    const predictions = tf.reshape(tf.argMax(logits, -1), [labels.size])
    return tf.mean(tf.cast(tf.equal(predictions, tf.reshape(labels, [labels.size])), 'float32'))
  })
}

/**
 * How often each class was taken for each: row = right class, column = prediction.
 *
 * @param predictions integers in [0, classes)
 * @param labels as many, in the same range
 * @throws RangeError if their numbers differ, or one is out of range
 */
export function confusionMatrix(
  predictions: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
): number[][] {
  if (predictions.length !== labels.length)
    throw new RangeError(`${predictions.length} predictions cannot be compared with ${labels.length} labels`)
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  for (let i = 0; i < labels.length; i++) {
    const row = matrix[labels[i]!]
    const predicted = predictions[i]!
    if (row?.[predicted] === undefined)
      throw new RangeError(`Class ${row ? predicted : labels[i]} of example ${i} is not one of ${classes}`)
    row[predicted]!++
  }
  return matrix
}

/**
 * The mean of the latest `length` numbers (of all, while there are fewer): for the loss of single batches, which
 * jumps. One that is not finite stays in the mean until it has left the window.
 *
 * @returns takes the next number, gives the mean
 */
export function rollingMean(length: number): (value: number) => number {
  const latest: number[] = []
  return (value) => {
    latest.push(value)
    if (latest.length > length) latest.shift()
    return latest.reduce((a, b) => a + b, 0) / latest.length
  }
}
