/** The bundler’s side of `translate`: gives every source of ours the texts of the language that is built. */
import { readFileSync } from 'node:fs'
import { translate } from './translate.mjs'

const words = {}

/** @this {import('webpack').LoaderContext<{ catalogue?: string }>} @param {string} source */
export default function load(source) {
  const { catalogue } = this.getOptions()
  if (catalogue === undefined) return translate(source, {})
  this.addDependency(catalogue)
  words[catalogue] ??= JSON.parse(readFileSync(catalogue, 'utf8'))
  return translate(source, words[catalogue])
}
