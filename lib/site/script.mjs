import { buildSync } from 'esbuild'

/**
 * A script that runs by itself, as one file: what is not of the bundler’s pages, such as the service worker. It speaks
 * English in every language, as the runner of the reader’s code does in its error messages.
 *
 * @param {string} entry
 * @param {Record<string, string>} [define] names that the build fills in
 * @returns {string}
 */
export function scriptOf(entry, define = {}) {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    // A service worker or a sandbox knows no `process`.
    define: {
      'process.env.NEXT_PUBLIC_LOCALE': '""',
      'process.env.NEXT_PUBLIC_LANGUAGES': 'undefined',
      ...define,
    },
  })
  return outputFiles[0].text
}
