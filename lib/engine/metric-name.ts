import { say } from '@/lib/locale/say'

/** What names of metrics and parameters are made of; in English the names say it themselves. */
const NAMES: Readonly<Record<string, string>> = !process.env.NEXT_PUBLIC_LOCALE
  ? {}
  : {
      loss: say('loss'),
      testLoss: say('test loss'),
      trainLoss: say('train loss'),
      accuracy: say('accuracy'),
      testAccuracy: say('test accuracy'),
      trainAccuracy: say('train accuracy'),
      damage: say('damage'),
      epoch: say('epoch'),
      epochs: say('epochs'),
      testStep: say('test step'),
      judgedStep: say('judged step'),
      lastLoss: say('last loss'),
      generatorLoss: say('generator loss'),
      realScore: say('real score'),
      madeScore: say('made score'),
      coverage: say('coverage'),
      precision: say('precision'),
      gradientNorm: say('gradient norm'),
      learningRate: say('learning rate'),
      batchSize: say('batch size'),
      noise: say('noise'),
      layers: say('layers'),
      dropout: say('dropout'),
      examples: say('examples'),
    }

/** A metric or a parameter as words: `testAccuracy` is “test accuracy”, `adam.loss` is “adam loss”. */
export const metricName = (name: string) =>
  name
    .split('.')
    .map((part) => NAMES[part] ?? part.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
    .join(' ')
