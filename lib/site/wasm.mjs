/** Puts TensorFlow.js's WebAssembly binaries where the site serves them; the version in the name lets them be cached for ever. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const PACKAGE = 'node_modules/@tensorflow/tfjs-backend-wasm'
/** Without threads: the threaded build does not survive bundling (tfjs#4253). */
const FILES = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm']

export function copyWasm() {
  const { version } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8'))
  const folder = `public/wasm-${version}`
  mkdirSync(folder, { recursive: true })
  for (const file of FILES) cpSync(`${PACKAGE}/dist/${file}`, `${folder}/${file}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) copyWasm()
