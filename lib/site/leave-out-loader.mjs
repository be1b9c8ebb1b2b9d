/**
 * The bundler's side of what a page has no use for, though Next.js brings it to every page: there is no server whose
 * actions could be called, nothing asks more of `process` than its `env` and `versions`, and the browsers that run the course (of 2023
 * or newer) lack one of the polyfills at most.
 */
import { basename } from 'node:path'

const INSTEAD = {
  'server-action-reducer.js': `exports.serverActionReducer = () => { throw new Error('There is no server.') }`,
  'process.js': 'module.exports = { env: {}, versions: {} }',
  'polyfill-module.js': `URL.canParse ??= (text, base) => { try { return !!new URL(text, base) } catch { return false } }`,
}

/** Files of Next.js that this loader is for, as the bundler knows them. */
export const LEFT_OUT =
  /next\/dist\/(?:client\/components\/router-reducer\/reducers\/server-action-reducer|build\/polyfills\/(?:process|polyfill-module))\.js$/

/** @this {import('webpack').LoaderContext<object>} */
export default function load() {
  return INSTEAD[basename(this.resourcePath)]
}
