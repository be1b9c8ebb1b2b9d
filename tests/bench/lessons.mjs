/** How long the build takes for each lesson: compiled anew, and taken from the cache. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { bundle } from './bundle.mjs'

/** Cached under a name of its own, so that the site's cache stays as it is. */
const PREFIX = 'bench-'
/** `<stage>/<slug>.mdx`: no guide, opening page, cheat sheet or translation. */
const LESSON = /^\d-[\w-]+\/(?!index|cheat-sheet)[\w-]+\.mdx$/

/** @returns {Promise<Record<string, { 'compiled, ms': number, 'from the cache, ms': number }>>} by lesson */
export async function measureLessons() {
  const compiler = await bundle('lib/content/compile.ts', { packages: 'external' })
  const times = {}
  for (const file of readdirSync('content', { recursive: true }).filter((name) => LESSON.test(name))) {
    const source = readFileSync(`content/${file}`, 'utf8')
    // Each from a module of its own: what one compilation keeps in memory must not serve the other.
    const time = async (turn) => {
      const { compileLesson } = await import(`${compiler}?${basename(file)}-${turn}`)
      const begun = performance.now()
      await compileLesson(source, `content/${PREFIX}${basename(file)}`)
      return Math.round(performance.now() - begun)
    }
    times[basename(file, '.mdx')] = { 'compiled, ms': await time(1), 'from the cache, ms': await time(2) }
  }
  for (const name of readdirSync('.cache/lessons').filter((name) => name.startsWith(PREFIX)))
    rmSync(`.cache/lessons/${name}`)
  console.log('\nBuild time by lesson, the highlighter included')
  console.table(times)
  return times
}
