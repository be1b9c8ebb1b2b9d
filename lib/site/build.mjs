/** Builds the whole static site into `out/`. */
import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { settlePages } from './boundaries.mjs'
import { catalogues } from './catalogue.mjs'
import { addPolicies } from './csp.mjs'
import { filesBelow } from './files.mjs'
import { paintPagesFirst } from './first-paint.mjs'
import { cacheControl, HEADERS, SCRIPT_POLICY } from './headers.mjs'
import { compileKernels } from './kernels.mjs'
import { joinLanguage } from './languages.mjs'
import { compileLessons } from './lessons.mjs'
import { writeLicenses } from './licenses.mjs'
import { addOffline, removeOffline } from './offline.mjs'
import { addPreloads } from './preload.mjs'
import { buildSandbox } from './sandbox.mjs'
import { copyWasm } from './wasm.mjs'

const OUT = 'out'
/** Besides English those with a catalogue. `LANGUAGES= npm run build` makes the site in English alone. */
const LANGUAGES = process.env.LANGUAGES?.split(' ').filter(Boolean) ?? catalogues()

/** Where the export of a language waits for its place in the site. */
const folderOf = (language) => `.cache/out-${language}`

copyWasm()
await compileKernels()
buildSandbox()
await compileLessons()
for (const language of LANGUAGES) {
  bundle(language)
  rmSync(folderOf(language), { recursive: true, force: true })
  renameSync(OUT, folderOf(language))
}
bundle()
for (const language of LANGUAGES) joinLanguage(folderOf(language), OUT, language)
writeLicenses(OUT)
paintPagesFirst(OUT)
addPreloads(OUT)
addPolicies(OUT) // it signs the pages as they are and comes first in them
if (process.env.OFFLINE === 'off') removeOffline(OUT)
else addOffline(OUT) // last: it takes the digests of all that a browser may keep
writeFileSync(`${OUT}/_headers`, headersFile())
// For Netlify; others look for the nearest page of this name themselves, or show the English one.
writeFileSync(`${OUT}/_redirects`, LANGUAGES.map((name) => `/${name}/* /${name}/404.html 404\n`).join(''))
writeFileSync(`${OUT}/version.json`, JSON.stringify(version()))

/** Makes the pages in one language, in `out/`. @param {string} [language] English without */
function bundle(language) {
  rmSync(OUT, { recursive: true, force: true })
  execFileSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NEXT_PUBLIC_LOCALE: language ?? '',
      NEXT_PUBLIC_LANGUAGES: ['en', ...LANGUAGES].join(' '),
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  // Turbopack copies the TypeScript of each worker beside its bundle.
  for (const file of filesBelow(OUT)) {
    if (/^_next\/static\/media\/.*\.ts$/.test(file)) rmSync(`${OUT}/${file}`)
  }
  settlePages(OUT)
}

/** Which site this is, for what is made of it; no page says it, so that a commit alone makes no new build. */
function version() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  try {
    const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim()
    const changed = git('status', '--porcelain', '--untracked-files=no') ? '-changed' : ''
    return { version, commit: git('rev-parse', '--short', 'HEAD') + changed }
  } catch {
    return { version } // the sources came without their history
  }
}

/** For hosts that read a `_headers` file (Netlify, Cloudflare Pages). */
function headersFile() {
  const rule = (path, headers) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return [
    rule('/*', HEADERS),
    rule('/_next/static/*', {
      'Cache-Control': cacheControl('/_next/static/'),
      'Content-Security-Policy': SCRIPT_POLICY,
    }),
    rule('/wasm-*', { 'Cache-Control': cacheControl('/wasm-0/') }),
    '',
  ].join('\n')
}
