/**
 * Trains the network that says how much images look like digits, and writes its weights to `public/data/digit-judge/`.
 * From the root of the repository, in about three minutes: `node lib/data/prepare/digit-judge.mjs`.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { writeDataset } from './write.mjs'

const WASM = path.resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist')
const BUNDLE = 'node_modules/.digit-judge.mjs'

await build({
  entryPoints: ['lib/experiments/gan-digits-judge-train.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: BUNDLE,
  alias: { '@': process.cwd() },
  // What TensorFlow.js expects of a module of Node.
  banner: {
    js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); const __dirname = ${JSON.stringify(WASM)}; const __filename = __dirname + '/x.js';`,
  },
})
const { train } = await import(pathToFileURL(path.resolve(BUNDLE)))
const { values, correct } = await train(WASM)
rmSync(BUNDLE)
writeJudge(values, correct)

function writeJudge(values, correct) {
  writeDataset(
    {
      name: 'digit-judge',
      title: 'A judge of digits',
      source: {
        package: 'lib/data/prepare/digit-judge.mjs',
        authors: 'Epoch, trained on MNIST by Yann LeCun, Corinna Cortes and Christopher J. C. Burges',
        year: 2026,
        url: 'http://yann.lecun.com/exdb/mnist/',
      },
      licence: 'CC BY-SA 3.0',
      kind: 'weights',
      counts: { train: 1, test: 0 },
      correct,
      tested: 10000,
      seed: 1,
    },
    [{ split: 'train', count: 1, bytes: new Uint8Array(values.buffer) }],
  )
}
