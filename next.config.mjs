import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { writeCatalogue } from './lib/site/catalogue.mjs'
import { LEFT_OUT } from './lib/site/leave-out-loader.mjs'

/** The language of this build, a folder of `lib/locale`; English without. */
const locale = process.env.NEXT_PUBLIC_LOCALE

/** @returns {import('next').NextConfig} */
export default (phase) => ({
  output: 'export',
  ...(locale && {
    basePath: `/${locale}`,
    // Its pages lie in a folder of the same site; what they load lies with that of all others.
    ...(phase === PHASE_PRODUCTION_BUILD && { assetPrefix: '/' }),
  }),
  turbopack: {
    rules: {
      // Lessons are text modules, so that editing one hot-reloads the page that shows it.
      '*.mdx': { type: 'text' },
      '*.{ts,tsx}': {
        condition: { all: [{ not: 'foreign' }, { content: /\b(say|plural|rich)\(/ }] },
        loaders: [
          {
            loader: resolve('lib/site/say-loader.mjs'),
            options: locale ? { catalogue: writeCatalogue(locale) } : {},
          },
        ],
      },
      '*.js': {
        condition: { all: ['foreign', 'browser', 'production', { path: LEFT_OUT }] },
        loaders: [resolve('lib/site/leave-out-loader.mjs')],
      },
    },
  },
  experimental: {
    // Pages are made on all cores; Next leaves one out, of two.
    cpus: availableParallelism(),
    // To read what the build of another language kept takes longer than to build without.
    turbopackFileSystemCacheForBuild: false,
    // Merged files come in parts as well, so that a page does not load again what it has.
    turbopackChunking: { generateComponentChunks: true },
    // What nobody asks of a CommonJS module, such as those of Next.js, is left out.
    turbopackCjsTreeShaking: true,
    turbopackCjsScopeHoisting: true,
    turbopackCrossModuleConstants: true,
  },
  // The types are the same in every language: the English build looks at them.
  typescript: { ignoreBuildErrors: Boolean(locale) },
  serverExternalPackages: ['mdx-bundler', 'esbuild', 'shiki'],
  // The first page that asks for the lessons waits until all are compiled.
  staticPageGenerationTimeout: 600,
  images: { unoptimized: true },
})
