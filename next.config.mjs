import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { SHAKEN_ZOD } from './lib/site/zod.mjs'

/** @returns {import('next').NextConfig} */
export default (phase) => ({
  output: 'export',
  turbopack: {
    // Lessons are text modules, so that editing one hot-reloads the page that shows it.
    rules: { '*.mdx': { type: 'text' } },
    resolveAlias: phase === PHASE_PRODUCTION_BUILD ? { 'zod/mini': `./${SHAKEN_ZOD}` } : {},
  },
  // Merged files come in parts as well, so that a page does not load again what it has.
  experimental: { turbopackChunking: { generateComponentChunks: true } },
  serverExternalPackages: ['mdx-bundler', 'esbuild', 'shiki'],
  images: { unoptimized: true },
})
