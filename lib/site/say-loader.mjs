/** The bundler’s side of `translate`: gives every source of ours the texts of the language that is built. */
import { readFileSync, statSync } from 'node:fs'
import { translate } from './translate.mjs'

/** The catalogue that was read last. */
let known = { file: '', changed: 0, words: {} }

/** @this {import('webpack').LoaderContext<{ catalogue?: string }>} @param {string} source */
export default function load(source) {
  const { catalogue } = this.getOptions()
  if (catalogue === undefined) return translate(source, {})
  this.addDependency(catalogue)
  return translate(source, read(catalogue))
}

function read(file) {
  const changed = statSync(file).mtimeMs
  if (known.file !== file || known.changed !== changed)
    known = { file, changed, words: JSON.parse(readFileSync(file, 'utf8')) }
  return known.words
}
