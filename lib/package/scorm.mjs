/**
 * `npm run scorm -- <slug>…` (without a slug: all): each lesson as a SCORM 1.2 package, `packages/epoch-<slug>.zip`, that a
 * learning platform launches and that reports to it. With `SITE_URL` its links to other pages lead to the site there.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { withPolicy } from '../site/csp.mjs'
import { readSite, registered } from '../site/needs.mjs'
import { scriptOf } from '../site/script.mjs'
import { nameOf } from './copy.mjs'
import { manifestOf, pageOf, xml } from './manifest.mjs'
import { portablePage } from './portable.mjs'
import { PACKAGES, zipOf } from './zip.mjs'

/** What every lesson may fetch. */
const ALWAYS = /^(course\.json|cards\.json|icon\.svg|licenses\.txt|data\/LICENSES\.md|wasm-[\d.]+\/.*\.wasm)$/
/** What runs the reader's code, for lessons with such exercises. */
const SANDBOX = /^sandbox\//
const RUNS_CODE = new Set(['Code', 'Debug'])

/**
 * The files of the package of one lesson.
 *
 * @param {ReturnType<typeof readSite>} site
 * @param {string} slug
 * @param {string} [url] of the site
 * @returns {Map<string, Uint8Array>} contents by path
 */
export function scormPackage(site, slug, url) {
  const lesson = site.lessons.find((one) => one.slug === slug)
  if (!lesson)
    throw new Error(
      `There is no lesson ${slug}. There are: ${site.lessons.map((one) => one.slug).join(', ')}`,
    )
  const labs = [...new Set(lesson.widgets)]
  const pages = [`/learn/${slug}`, ...labs.map((id) => `/lab/${id}`)].join(' ')
  const html = (file) => portablePage(readFileSync(`${site.out}/${file}`, 'utf8'), file, { pages, site: url })
  const needs = [
    site.need(pageOf(slug), registered(lesson)),
    ...labs.map((id) => site.need(`lab/${id}.html`, [id])),
  ]
  const data = needs.flatMap((one) => one.data)
  const code = lesson.exercises.some(({ kind }) => RUNS_CODE.has(kind))
  const files = new Map()
  for (const file of [
    ...needs.flatMap((one) => one.files.filter((name) => name.startsWith('_next/'))),
    ...site.files.filter((name) => data.some((set) => name.startsWith(`data/${set}/`))),
    ...site.files.filter((name) => ALWAYS.test(name) || (code && SANDBOX.test(name))),
  ])
    files.set(file, readFileSync(`${site.out}/${file}`))
  files.set('package.js', Buffer.from(scriptOf('lib/package/page.mjs')))
  files.set('scorm.js', Buffer.from(scriptOf('lib/package/scorm/page.ts')))
  files.set('scorm.css', readFileSync(new URL('scorm/page.css', import.meta.url)))
  const put = (file, text) => files.set(file, Buffer.from(withPolicy(text, file)))
  for (const id of labs) put(`lab/${id}.html`, html(`lab/${id}.html`))
  put(pageOf(slug), withReport(html(pageOf(slug)), lesson))
  const version = nameOf(site.out).replace('epoch-', '')
  return files.set('imsmanifest.xml', Buffer.from(manifestOf(lesson, [...files.keys()].sort(), version)))
}

/** The lesson's page, which first of all tells the platform of itself. */
function withReport(html, { slug, exercises }) {
  const plan = JSON.stringify({ slug, exercises: exercises.map(({ id, kind }) => ({ id, kind })) })
  const report = `<script src="../scorm.js" data-lesson="${xml(plan)}"></script><link rel="stylesheet" href="../scorm.css"/>`
  return html.replace(/<script src="\.\.\/package\.js"[^>]*><\/script>/, (first) => first + report)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const site = readSite('out')
  const asked = process.argv.slice(2)
  mkdirSync(PACKAGES, { recursive: true })
  for (const slug of asked.length > 0 ? asked : site.lessons.map((one) => one.slug)) {
    const zip = zipOf(scormPackage(site, slug, process.env.SITE_URL))
    writeFileSync(`${PACKAGES}/epoch-${slug}.zip`, zip)
    console.log(`${PACKAGES}/epoch-${slug}.zip  ${(zip.length / 1e6).toFixed(1)} MB`)
  }
}
