/** A metric or a parameter as words: `testAccuracy` is “test accuracy”, `adam.loss` is “adam loss”. */
export const metricName = (name: string) =>
  name.replaceAll('.', ' ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
